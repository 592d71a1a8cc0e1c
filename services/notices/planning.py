"""Notices: planning one in the transaction of the change it tells of."""

import secrets
from typing import Any

from aldyn.clock import Clock
from services.ports import NoticeOutbox, UnitOfWork
from services.records.conversation import ChatLink
from services.records.people import Person
from services.records.proactive import Notice, NoticeState, OptOut

CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that is mistaken for another when read aloud or typed

TELLING = (NoticeState.PLANNED, NoticeState.SENDING, NoticeState.SENT, NoticeState.ANSWERED)


def new_code() -> str:
    """A short code by which a notice can be checked, such as `K7PM-4XQA`."""
    letters = [secrets.choice(CODE_LETTERS) for _ in range(8)]
    return f"{''.join(letters[:4])}-{''.join(letters[4:])}"


async def plan_notice(
    uow: UnitOfWork,
    clock: Clock,
    outbox: NoticeOutbox,
    person: Person,
    *,
    key: str,
    kind: str,
    template: str,
    language: str | None = None,
    fact: str | None = None,
    **fields: Any,
) -> Notice | None:
    """Plan a notice to a person's linked chat.

    Args:
        key: Names the event and kind; the same key is told once, whoever plans it.
        template: The catalogue's key of the text.
        fact: Names what is told; a fact that another notice tells her, of whatever kind, is not told again.
    Returns:
        The notice; None where it was planned before, the fact is told or she does not want this kind.
    """
    if await uow.find(Notice, key=key) is not None or await is_told(uow, clock, person, fact):
        return None
    if await uow.find(OptOut, person_id=person.id, kind=kind) is not None:
        return None
    link = await uow.find(ChatLink, person_id=person.id)
    notice = Notice(
        key=key,
        fact=fact,
        kind=kind,
        person_id=person.id or 0,
        chat_link_id=link.id if link else None,
        language=language or (link.language if link else person.language),
        template=template,
        has_offer=bool(fields.get("arguments", {}).get("due")),
        code=new_code(),
        planned_at=clock.now(),
        **fields,
    )
    uow.add(notice)
    await uow.flush()
    await outbox.add(uow, notice)
    return notice


async def is_told(uow: UnitOfWork, clock: Clock, person: Person, fact: str | None) -> bool:
    """Whether a notice that still holds tells her this fact."""
    if fact is None:
        return False
    telling = await uow.list(Notice, person_id=person.id, fact=fact, state=TELLING)
    return any(notice.expires_at is None or notice.expires_at > clock.now() for notice in telling)
