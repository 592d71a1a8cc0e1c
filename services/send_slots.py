"""The pace of all that leaves for the messenger, kept in rows every worker shares.

Telegram takes 30 messages a second in all and 1 a second to one chat. Notices keep a little below that and wait their
turn; answers to a citizen never wait, but are counted, so that notices use what is left.
"""

import time
from dataclasses import dataclass

from aldyn.errors import NotFound
from services.ports import UnitOfWork
from services.records.proactive import SendSlot

OVERALL = "overall"
GAP_US = 35_000  # 28.5 a second in all
CHAT_GAP_US = 1_050_000


def machine_us() -> int:
    """The machine's own time in microseconds: pace follows it even where the project's clock was set by hand."""
    return time.time_ns() // 1000


@dataclass(frozen=True)
class Place:
    """When a message may leave, and the end of the halt known when that was said, in microseconds of the machine's
    time."""

    at_us: int
    halted_until_us: int


async def reserve(uow: UnitOfWork, chat_id: int, now_us: int, *, waits: bool = True) -> Place:
    """Take the next place and tell when it is.

    Args:
        now_us: The machine's time in microseconds.
        waits: A message that follows her own action is not in the row: it leaves now, and the others stand back for it.
    Returns:
        A place never before a halt ends.
    """
    chat = await _slot(uow, f"chat:{chat_id}")
    overall = await _slot(uow, OVERALL)
    soonest_us = max(now_us, overall.halted_until_us)
    in_row_us = max(soonest_us, overall.next_at_us)
    overall.next_at_us = in_row_us + GAP_US
    at_us = max(in_row_us if waits else soonest_us, chat.next_at_us)
    chat.next_at_us = at_us + CHAT_GAP_US
    return Place(at_us, overall.halted_until_us)


async def count_replies(uow: UnitOfWork, count: int, now_us: int) -> int:
    """Count answers to a citizen: they leave at once, and notices stand back for them.

    Before any worker has run there is no row, and nothing to stand back.

    Returns:
        The end of the halt that is on; answers stand back for it too.
    """
    try:
        overall = await uow.get_locked(SendSlot, OVERALL)
    except NotFound:
        return 0
    overall.next_at_us = max(overall.next_at_us, now_us) + count * GAP_US
    return overall.halted_until_us


async def halt(uow: UnitOfWork, until_us: int) -> None:
    """Let nothing leave before a moment, as the messenger demanded."""
    overall = await _slot(uow, OVERALL)
    overall.halted_until_us = max(overall.halted_until_us, until_us)


async def halted_until(uow: UnitOfWork) -> int:
    """Until when nothing may leave; 0 when nothing halts."""
    slot = await uow.find(SendSlot, name=OVERALL)
    return slot.halted_until_us if slot else 0


async def prepare_slots(uow: UnitOfWork) -> None:
    """Make the row all wait at, once, before anybody competes for it."""
    if await uow.find(SendSlot, name=OVERALL) is None:
        uow.add(SendSlot(name=OVERALL))


async def _slot(uow: UnitOfWork, name: str) -> SendSlot:
    try:
        return await uow.get_locked(SendSlot, name)
    except NotFound:
        slot = SendSlot(name=name)
        uow.add(slot)
        await uow.flush()
        return slot
