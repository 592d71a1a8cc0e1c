"""The list of conversations as staff see it: who needs a person first."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from services.ports import UnitOfWork
from services.records.conversation import Conversation, ConversationState, Delivery, Direction, Message, Rating
from services.records.people import Person
from services.records.requests import OPEN_STATES, Request, RequestKind
from services.records.staff import Staff
from services.search import conversations_saying
from services.staff.access import list_visible

MISUNDERSTOOD = 2
WAIT_LIMIT = timedelta(minutes=10)
PAGE = 60
RATINGS_READ = 500
TASKS_READ = 500
CRISIS = "crisis"
# The order of the list, who needs a person most first; what is hers to answer stands above who waits for anybody.
NEEDS = {
    need: place
    for place, need in enumerate(
        ("crisis", "reply", "asked", "misunderstood", "task", "mine", "held", "none", "closed")
    )
}


@dataclass(frozen=True)
class Wanted:
    """Filters of the list; empty ones let all through. `figure` is a number of the figures page, with its period."""

    language: str = ""
    topic: str = ""
    state: str = ""
    operator: str = ""
    satisfaction: str = ""
    text: str = ""
    figure: str = ""
    value: str = ""
    first: str = ""
    last: str = ""


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


def short_name(person: Person | None) -> str | None:
    """As lists name her: enough to tell two conversations apart."""
    return f"{person.given_name} {person.family_name[:1]}." if person else None


async def list_rows(
    uow: UnitOfWork, staff: Staff, now: datetime, wanted: Wanted, *, limit: int = PAGE, among: list[str] | None = None
) -> list[Row]:
    """The conversations a member of staff may see that fit the filters, in the order of need; only `among` these."""
    tasks = await _open_tasks(uow)
    found, people = await _candidates(uow, staff, wanted, tasks, limit, among)
    ratings = await _ratings(uow, [c.id for c in found])
    fitting = [c for c in found if not wanted.satisfaction or _is_rated(ratings.get(c.id), wanted.satisfaction)]
    lasts = await _last_messages(uow, [c for c in fitting if _is_hers(c, staff)])
    needs = {c.id: _need(c, staff, tasks, lasts.get(c.id)) for c in fitting}
    kept = sorted(fitting, key=lambda c: _rank(c, needs[c.id]))[:limit]
    lasts |= await _last_messages(uow, [c for c in kept if c.id not in lasts])
    names = await _operators(uow, kept)
    return [_row(c, people, lasts.get(c.id), names, needs[c.id], now, ratings.get(c.id)) for c in kept]


async def _candidates(
    uow: UnitOfWork, staff: Staff, wanted: Wanted, tasks: set[str], limit: int, among: list[str] | None
) -> tuple[list[Conversation], dict[int, Person]]:
    where = await _filters(uow, wanted, limit, among)
    found: dict[str, Conversation] = {}
    people: dict[int, Person] = {}
    for order, more in _slices(wanted, staff, tasks):
        within = where | more
        if "id" in where and "id" in more:
            within["id"] = [i for i in where["id"] if i in more["id"]]
        some, known = await list_visible(uow, staff, Conversation, order=order, limit=limit, **within)
        found |= {c.id: c for c in some}
        people |= known
        if len(found) >= limit and not wanted.satisfaction:
            break
    return list(found.values()), people


async def _filters(uow: UnitOfWork, wanted: Wanted, limit: int, among: list[str] | None) -> dict[str, Any]:
    where: dict[str, Any] = {}
    if wanted.language:
        where["language"] = wanted.language
    if wanted.topic:
        where["topic"] = wanted.topic
    if wanted.operator:
        where["operator_id"] = wanted.operator
    if wanted.text:
        where["id"] = await conversations_saying(uow, wanted.text, limit=limit)
    for wanted_ids in (among, await _rated(uow, wanted)):
        if wanted_ids is not None:
            where["id"] = [i for i in where.get("id", wanted_ids) if i in set(wanted_ids)]
    return where


async def _rated(uow: UnitOfWork, wanted: Wanted) -> list[str] | None:
    """Conversations rated lately, where a low or high rating is wanted."""
    if wanted.satisfaction not in ("low", "high"):
        return None
    given = await uow.list(Rating, result__ne=None, order="-at", limit=RATINGS_READ)
    return list(dict.fromkeys(rating.conversation_id for rating in given))


def _slices(wanted: Wanted, staff: Staff, tasks: set[str]) -> list[tuple[str, dict[str, Any]]]:
    """What is read, each with its order: who needs a person is there however many others wrote since.

    In the order of need, so that reading may stop once there are enough.
    """
    if wanted.state:
        return [("-last_message_at", {"state": ConversationState(wanted.state)})]
    waiting, held = {"state": ConversationState.WAITING}, {"state": ConversationState.OPERATOR}
    doubted = {"state": ConversationState.ASSISTANT, "misunderstood_in_row__gte": MISUNDERSTOOD}
    return [
        ("waiting_since", waiting | {"reason": CRISIS}),
        ("-last_message_at", held | {"operator_id": staff.id}),
        ("waiting_since", waiting),
        ("-last_message_at", doubted),
        *([("-last_message_at", {"state": ConversationState.ASSISTANT, "id": tasks})] if tasks else []),
        ("-last_message_at", held),
        ("-last_message_at", {}),
    ]


def _is_hers(conversation: Conversation, staff: Staff) -> bool:
    return conversation.state is ConversationState.OPERATOR and conversation.operator_id == staff.id


def _need(conversation: Conversation, staff: Staff, tasks: set[str], last: Message | None) -> str:
    if conversation.state is ConversationState.CLOSED:
        return "closed"
    if _is_hers(conversation, staff):
        return "reply" if last is not None and last.direction is Direction.IN else "mine"
    if conversation.state is ConversationState.OPERATOR:
        return "held"
    if conversation.state is ConversationState.WAITING:
        return "crisis" if conversation.reason == CRISIS else "asked"
    if conversation.misunderstood_in_row >= MISUNDERSTOOD:
        return "misunderstood"
    return "task" if conversation.id in tasks else "none"


def _rank(conversation: Conversation, need: str) -> tuple[int, float]:
    """Who waits stands by how long; the others by how lately something was said."""
    if conversation.waiting_since is not None and need in ("crisis", "asked"):
        return NEEDS[need], conversation.waiting_since.timestamp()
    return NEEDS[need], -conversation.last_message_at.timestamp()


async def _open_tasks(uow: UnitOfWork) -> set[str]:
    """Conversations in which a task of staff is unanswered."""
    tasks = await uow.list(
        Request, kind=RequestKind.STAFF_TASK, state=list(OPEN_STATES), order="created_at", limit=TASKS_READ
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


async def _last_messages(uow: UnitOfWork, talks: list[Conversation]) -> dict[str, Message]:
    """The newest message of each that was not held back."""
    if not talks:
        return {}
    ids = [c.id for c in talks]
    newest = await uow.newest(Message, "conversation_id", ids, order="seq", each=1, delivery__ne=Delivery.SUPPRESSED)
    return {key: some[0] for key, some in newest.items() if some}


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
        short_name(person),
        last,
        names.get(conversation.operator_id or ""),
        need,
        waits,
        waits is not None and waits > WAIT_LIMIT,
        rating,
    )
