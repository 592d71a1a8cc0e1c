"""Replies staff use often: written once in three languages, with placeholders filled for the citizen at hand."""

import re
from dataclasses import dataclass

from aldyn.clock import Clock
from aldyn.errors import InvalidInput
from services.handoff import CLOSES, OPENS
from services.ports import UnitOfWork
from services.records.conversation import Conversation
from services.records.people import Person
from services.records.requests import Request
from services.records.staff import CannedReply, Staff
from services.staff.audit import note_action

PLACEHOLDERS = ("name", "citizen", "request", "hours")
WRITTEN = re.compile(r"{(\w*)}")


class UnknownPlaceholder(InvalidInput):
    """A placeholder that nothing fills."""

    code = "unknown_placeholder"


@dataclass(frozen=True)
class ReadyReply:
    """A canned reply in the language of a conversation, its placeholders filled."""

    name: str
    text: str


def add_reply(uow: UnitOfWork, clock: Clock, staff: Staff, name: str, texts: dict[str, str]) -> CannedReply:
    """Keep a reply; all languages are needed, since any citizen may get it.

    Raises:
        InvalidInput: No name, or a language without text.
        UnknownPlaceholder: `{something}` that is none of PLACEHOLDERS.
    """
    texts = {language: text.strip() for language, text in texts.items()}
    if not name.strip() or not all(texts.values()):
        raise InvalidInput("A canned reply has a name and a text in each language.")
    written = {found for text in texts.values() for found in WRITTEN.findall(text)}
    if not written <= set(PLACEHOLDERS):
        raise UnknownPlaceholder(f"Nothing fills {sorted(written - set(PLACEHOLDERS))}; there are {PLACEHOLDERS}.")
    reply = CannedReply(name=name.strip(), texts=texts, written_by=staff.id)
    uow.add(reply)
    note_action(uow, clock, staff, "canned_added", reply.name)
    return reply


async def ready_replies(uow: UnitOfWork, staff: Staff, conversation: Conversation) -> list[ReadyReply]:
    """All replies for a conversation; what is not known of her stays a placeholder for the operator to see."""
    replies = await uow.list(CannedReply, order="name")
    if not replies:
        return []
    values = await _values(uow, staff, conversation)
    return [ReadyReply(reply.name, _filled(reply.texts[conversation.language], values)) for reply in replies]


async def _values(uow: UnitOfWork, staff: Staff, conversation: Conversation) -> dict[str, str]:
    values = {"name": staff.display_name, "hours": f"{OPENS:%H:%M}–{CLOSES:%H:%M}"}
    if conversation.person_id is None:
        return values
    values["citizen"] = (await uow.get(Person, conversation.person_id)).given_name
    asked = await uow.list(Request, person_id=conversation.person_id, order="-created_at", limit=1)
    return values | ({"request": asked[0].number} if asked else {})


def _filled(text: str, values: dict[str, str]) -> str:
    return WRITTEN.sub(lambda found: values.get(found.group(1), found.group()), text)
