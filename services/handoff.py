"""Passing a conversation to people: the queue, the expected wait, the working hours."""

from dataclasses import dataclass
from datetime import datetime, time
from statistics import median

from aldyn.clock import ALMATY, Clock
from services.ports import UnitOfWork
from services.records.conversation import Conversation, ConversationState, Handoff

OPENS, CLOSES = time(9), time(18)
RECENT = 30
FEWEST = 3


@dataclass(frozen=True)
class Place:
    """Her place in the queue.

    Attributes:
        wait_minutes: Expected, from how long people waited lately; 0 where too few did to tell.
        opens: When somebody will answer next, where nobody works now (local, written HH:MM).
    """

    number: int
    wait_minutes: int
    is_open: bool
    opens: str


async def call_operator(uow: UnitOfWork, clock: Clock, conversation: Conversation, reason: str) -> Place:
    """Put a conversation in the queue for a person; asked again, it keeps its place."""
    if conversation.state is ConversationState.ASSISTANT:
        conversation.state = ConversationState.WAITING
        conversation.waiting_since = clock.now()
        conversation.reason = reason
        uow.add(Handoff(conversation_id=conversation.id, reason=reason, asked_at=clock.now()))
        await uow.flush()
    return await place_of(uow, clock, conversation)


async def place_of(uow: UnitOfWork, clock: Clock, conversation: Conversation) -> Place:
    """Where a waiting conversation stands."""
    since = conversation.waiting_since or clock.now()
    ahead = await uow.count(Conversation, state=ConversationState.WAITING, waiting_since__lt=since)
    return Place(ahead + 1, await _expected_minutes(uow), is_open(clock.now()), f"{OPENS:%H:%M}")


async def _expected_minutes(uow: UnitOfWork) -> int:
    """The median of the latest waits, at least a minute; 0 where too few are known."""
    taken = await uow.list(Handoff, taken_at__ne=None, order="-taken_at", limit=RECENT)
    waits = [(h.taken_at - h.asked_at).total_seconds() / 60 for h in taken if h.taken_at is not None]
    return max(1, round(median(waits))) if len(waits) >= FEWEST else 0


def is_open(moment: datetime) -> bool:
    """Whether staff work at a moment: weekdays 9 to 18, Almaty."""
    local = moment.astimezone(ALMATY)
    return local.weekday() < 5 and OPENS <= local.time() < CLOSES
