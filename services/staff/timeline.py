"""One line of time of a conversation: messages, notes, changes of status, passages to people and back."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.ports import UnitOfWork
from services.records.conversation import Conversation, Handoff, Message, Note
from services.records.staff import Staff
from services.records.status import StatusChange, StatusRecord

PAGE = 200


@dataclass(frozen=True)
class Entry:
    """Something that happened in a conversation.

    Attributes:
        kind: message | note | status | asked | taken | returned.
        print: Changes when what is shown changes.
    """

    id: str
    kind: str
    at: datetime
    what: Any
    print: str
    who: str | None = None


async def read_timeline(
    uow: UnitOfWork, conversation: Conversation, *, before_seq: int | None = None, limit: int = PAGE
) -> list[Entry]:
    """The newest entries (or those before a message), oldest first."""
    earlier: dict[str, Any] = {"seq__lt": before_seq} if before_seq else {}
    messages = await uow.list(Message, conversation_id=conversation.id, order="-seq", limit=limit, **earlier)
    entries = [_of_message(message) for message in messages]
    since = messages[-1].created_at if len(messages) == limit else conversation.opened_at
    next_one = await uow.find(Message, conversation_id=conversation.id, seq=before_seq) if before_seq else None
    until = {"at__lt": next_one.created_at} if next_one else {}
    entries += [_of_note(note) for note in await _between(uow, Note, conversation, since, until)]
    entries += await _statuses(uow, conversation, since, until)
    for handoff in await uow.list(Handoff, conversation_id=conversation.id):
        entries += [entry for entry in _of_handoff(handoff) if entry.at >= since and _fits(entry.at, until)]
    named = await _names(uow, entries)
    return sorted(named, key=_place)


def first_seq(entries: list[Entry]) -> int | None:
    """The number of the earliest message among entries, if there are earlier ones."""
    numbers = [entry.what.seq for entry in entries if entry.kind == "message"]
    return min(numbers) if numbers and min(numbers) > 1 else None


def _place(entry: Entry) -> tuple[datetime, int]:
    return entry.at, entry.what.seq if entry.kind == "message" else 0


def _fits(at: datetime, until: dict[str, Any]) -> bool:
    return "at__lt" not in until or at < until["at__lt"]


async def _between(
    uow: UnitOfWork, kind: type[Any], conversation: Conversation, since: datetime, until: dict[str, Any]
) -> list[Any]:
    return await uow.list(kind, conversation_id=conversation.id, at__gte=since, **until)


async def _statuses(uow: UnitOfWork, conversation: Conversation, since: datetime, until: dict[str, Any]) -> list[Entry]:
    """That statuses changed, not which: those stand on her card, which is opened with a reason."""
    if conversation.person_id is None:
        return []
    changes = await uow.list(StatusChange, person_id=conversation.person_id, at__gte=since, **until)
    records = await uow.list(StatusRecord, person_id=conversation.person_id, recorded_at__gte=since)
    entries = [_entry(f"s{c.id}", "status", c.at, {"state": c.after.get("state", "changed")}, c.by) for c in changes]
    entries += [
        _entry(f"r{r.id}", "status", r.recorded_at, {"state": "new"}, r.source)
        for r in records
        if _fits(r.recorded_at, until)
    ]
    return entries


def _of_message(message: Message) -> Entry:
    shown = (
        message.delivery,
        message.intent,
        message.confidence,
        message.service,
        message.action,
        message.text,
        message.doubt,
        message.label_id,
    )
    return Entry(f"m{message.id}", "message", message.created_at, message, _digest(shown), who=message.author_id)


def _of_note(note: Note) -> Entry:
    return _entry(f"n{note.id}", "note", note.at, note, note.staff_id)


def _of_handoff(handoff: Handoff) -> list[Entry]:
    moments = (
        ("asked", handoff.asked_at, None),
        ("taken", handoff.taken_at, handoff.taken_by),
        ("returned", handoff.returned_at, handoff.taken_by),
    )
    return [_entry(f"h{handoff.id}{kind}", kind, at, handoff, who) for kind, at, who in moments if at is not None]


def _entry(identity: str, kind: str, at: datetime, what: Any, who: str | None) -> Entry:
    return Entry(identity, kind, at, what, kind, who)


async def _names(uow: UnitOfWork, entries: list[Entry]) -> list[Entry]:
    ids = {entry.who for entry in entries if entry.who}
    names = {s.id: s.display_name for s in await uow.list(Staff, id=list(ids))} if ids else {}
    return [Entry(e.id, e.kind, e.at, e.what, e.print, names.get(e.who, e.who) if e.who else None) for e in entries]


def _digest(shown: tuple[Any, ...]) -> str:
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:12]
