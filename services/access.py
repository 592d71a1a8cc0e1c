"""The one door to personal data: checks who asks and why, writes the access record, hides the difference between
"absent" and "not yours"."""

import hashlib
import json
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import NotFound
from services.ports import UnitOfWork
from services.records.conversation import ChatLink, Conversation
from services.records.people import Person
from services.records.privacy import AccessRecord

CHAIN_START = "0" * 64


async def access_person_by_conversation(uow: UnitOfWork, conversation_id: str) -> Person | None:
    """The person talking in a conversation, once her chat is linked; None for a chat not linked yet.

    Reading one's own data leaves no access record: the record is about others.
    """
    conversation = await uow.find(Conversation, id=conversation_id)
    if conversation is None:
        raise NotFound("There is no such conversation.")
    link = await uow.get(ChatLink, conversation.chat_link_id)
    return None if link.person_id is None else await uow.get(Person, link.person_id)


async def access_person_as_staff(
    uow: UnitOfWork,
    clock: Clock,
    person_id: int,
    *,
    actor: str,
    role: str,
    regions: list[str],
    purpose: str,
    what: str,
) -> Person:
    """A person's card for a member of staff, who must say why; recorded for the person to read.

    Raises:
        NotFound: There is no such person, or she lives outside the actor's regions.
    """
    person = await uow.find(Person, id=person_id)
    if person is None or (regions and person.region not in regions):
        raise NotFound("There is no such person.")
    await record_access(uow, clock, person_id, actor=actor, role=role, purpose=purpose, what=what)
    return person


async def record_access(
    uow: UnitOfWork,
    clock: Clock,
    person_id: int,
    *,
    actor: str,
    role: str,
    purpose: str,
    what: str,
    details: dict[str, Any] | None = None,
) -> AccessRecord:
    """Add a link to the chain of accesses of a person; two who look at a time wait for one another."""
    await uow.get_locked(Person, person_id)
    last = await uow.list(AccessRecord, person_id=person_id, order="-id", limit=1)
    previous = last[0].hash if last else CHAIN_START
    now = clock.now()
    record = AccessRecord(
        person_id=person_id,
        actor=actor,
        actor_role=role,
        purpose=purpose,
        what=what,
        at=now,
        details=details or {},
        previous_hash=previous,
        hash="",
    )
    record.hash = link_hash(record)
    uow.add(record)
    await uow.flush()
    return record


def link_hash(link: AccessRecord) -> str:
    """The hash of a link: of all that it tells, and of the link before it."""
    told = [link.actor, link.actor_role, link.purpose, link.what, link.at.isoformat(), link.details]
    content = json.dumps([link.previous_hash, link.person_id, *told], sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


async def is_chain_whole(uow: UnitOfWork, person_id: int) -> bool:
    """Whether no access record of the person was changed, put between, or removed from before another."""
    previous = CHAIN_START
    for record in await uow.list(AccessRecord, person_id=person_id, order="id"):
        if record.previous_hash != previous or record.hash != link_hash(record):
            return False
        previous = record.hash
    return True
