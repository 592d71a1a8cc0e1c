"""The list of conversations as staff see it: who needs a person first."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from services.ports import UnitOfWork
from services.records.conversation import Conversation, ConversationState, Message, Rating
from services.records.people import Person
from services.records.requests import OPEN_STATES, Request, RequestKind
from services.records.staff import Staff
from services.search import conversations_saying
from services.staff_access import visible_people

MISUNDERSTOOD = 2
WAIT_LIMIT = timedelta(minutes=10)
PAGE = 60
CRISIS = "crisis"
# The order of the list: a lower number needs a person more.
NEEDS = {"crisis": 0, "asked": 1, "misunderstood": 2, "task": 3, "mine": 4, "held": 5, "none": 6, "closed": 7}


@dataclass(frozen=True)
class Wanted:
    """Filters of the list; empty ones let all through."""

    language: str = ""
    state: str = ""
    topic: str = ""
    operator: str = ""
    satisfaction: str = ""
    text: str = ""


@dataclass(frozen=True)
class Row:
    """A conversation in the list.

    Attributes:
        need: Why it stands where it stands, a key of NEEDS.
        waits: For how long she has waited; `is_late` once that is over the limit.
    """

    conversation: Conversation
    name: str | None
    last: Message | None
    operator: str | None
    need: str
    waits: timedelta | None
    is_late: bool
    rating: int | None = field(default=None)


async def list_rows(uow: UnitOfWork, staff: Staff, now: datetime, wanted: Wanted, *, limit: int = PAGE) -> list[Row]:
    """The conversations a member of staff may see that fit the filters, in the order of need."""
    found = await _candidates(uow, wanted, limit)
    tasks = await _with_tasks(uow, found)
    people = await visible_people(uow, staff, {c.person_id for c in found if c.person_id})
    seen = [c for c in found if c.person_id is None or c.person_id in people]
    ratings = await _ratings(uow, [c.id for c in seen])
    ranked = sorted(seen, key=lambda c: _rank(c, _need(c, staff, tasks)))[:limit]
    kept = [c for c in ranked if not wanted.satisfaction or _is_rated(ratings.get(c.id), wanted.satisfaction)]
    lasts = await _last_messages(uow, kept)
    names = await _operators(uow, kept)
    return [_row(c, people, lasts.get(c.id), names, _need(c, staff, tasks), now, ratings.get(c.id)) for c in kept]


async def _candidates(uow: UnitOfWork, wanted: Wanted, limit: int) -> list[Conversation]:
    where: dict[str, Any] = {}
    if wanted.language:
        where["language"] = wanted.language
    if wanted.topic:
        where["topic"] = wanted.topic
    if wanted.operator:
        where["operator_id"] = wanted.operator
    if wanted.text:
        where["id"] = await conversations_saying(uow, wanted.text, limit=limit)
    if wanted.state:
        where["state"] = ConversationState(wanted.state)
        return await uow.list(Conversation, order="-last_message_at", limit=limit, **where)
    needing = await uow.list(
        Conversation,
        order="waiting_since",
        limit=limit,
        state=[ConversationState.WAITING, ConversationState.OPERATOR],
        **where,
    )
    doubted = await uow.list(
        Conversation,
        order="-last_message_at",
        limit=limit,
        state=ConversationState.ASSISTANT,
        misunderstood_in_row__gte=MISUNDERSTOOD,
        **where,
    )
    recent = await uow.list(Conversation, order="-last_message_at", limit=limit, **where)
    return list({c.id: c for c in [*needing, *doubted, *recent]}.values())


def _need(conversation: Conversation, staff: Staff, tasks: set[str]) -> str:
    if conversation.state is ConversationState.CLOSED:
        return "closed"
    if conversation.state is ConversationState.OPERATOR:
        return "mine" if conversation.operator_id == staff.id else "held"
    if conversation.reason == CRISIS and conversation.state is ConversationState.WAITING:
        return "crisis"
    if conversation.state is ConversationState.WAITING:
        return "asked"
    if conversation.misunderstood_in_row >= MISUNDERSTOOD:
        return "misunderstood"
    return "task" if conversation.id in tasks else "none"


def _rank(conversation: Conversation, need: str) -> tuple[int, float]:
    """Who waits stands by how long; the others by how lately something was said."""
    if conversation.waiting_since is not None and need in ("crisis", "asked"):
        return NEEDS[need], conversation.waiting_since.timestamp()
    return NEEDS[need], -conversation.last_message_at.timestamp()


async def _with_tasks(uow: UnitOfWork, found: list[Conversation]) -> set[str]:
    if not found:
        return set()
    tasks = await uow.list(
        Request,
        kind=RequestKind.STAFF_TASK,
        state=list(OPEN_STATES),
        conversation_id=[c.id for c in found],
    )
    return {task.conversation_id for task in tasks if task.conversation_id}


async def _ratings(uow: UnitOfWork, ids: list[str]) -> dict[str, int]:
    given = await uow.list(Rating, conversation_id=ids, order="at") if ids else []
    worst: dict[str, int] = {}
    for rating in given:
        marks = [mark for mark in (rating.speed, rating.clarity, rating.result) if mark is not None]
        if marks:
            worst[rating.conversation_id] = min(marks)
    return worst


def _is_rated(mark: int | None, wanted: str) -> bool:
    if mark is None:
        return wanted == "none"
    return mark <= 2 if wanted == "low" else mark >= 4 if wanted == "high" else False


async def _last_messages(uow: UnitOfWork, kept: list[Conversation]) -> dict[str, Message]:
    """The newest message of each; one read each by the index of (conversation, number), the page being short."""
    lasts = {}
    for conversation in kept:
        newest = await uow.list(Message, conversation_id=conversation.id, order="-seq", limit=1)
        if newest:
            lasts[conversation.id] = newest[0]
    return lasts


async def _operators(uow: UnitOfWork, kept: list[Conversation]) -> dict[str, str]:
    ids = {c.operator_id for c in kept if c.operator_id}
    return {s.id: s.display_name for s in await uow.list(Staff, id=list(ids))} if ids else {}


def _row(
    conversation: Conversation,
    people: dict[int, Person],
    last: Message | None,
    names: dict[str, str],
    need: str,
    now: datetime,
    rating: int | None,
) -> Row:
    person = people.get(conversation.person_id or 0)
    since = conversation.waiting_since if conversation.state is ConversationState.WAITING else None
    waits = max(now - since, timedelta()) if since else None
    return Row(
        conversation,
        f"{person.given_name} {person.family_name[:1]}." if person else None,
        last,
        names.get(conversation.operator_id or ""),
        need,
        waits,
        waits is not None and waits > WAIT_LIMIT,
        rating,
    )
