"""Who blocked the bot and came back: what did not reach her meanwhile goes out after all, what is too late does not."""

from datetime import timedelta
from typing import Any

from aldyn.clock import Clock
from services.ports import NoticeOutbox, UnitOfWork
from services.records.conversation import ChatLink, Message
from services.records.proactive import Notice, NoticeState

STILL_NEWS = timedelta(days=30)


async def send_what_was_missed(uow: UnitOfWork, clock: Clock, outbox: NoticeOutbox, link: ChatLink) -> int:
    """Plan anew the notices of the last 30 days that a block held back; how many that were.

    None of them arrived. Whether each may go now (it expired, was settled, too many at once) is decided at its sending.
    """
    if link.person_id is None:
        return 0
    held: dict[str, Any] = {"person_id": link.person_id, "state": NoticeState.BLOCKED}
    missed = await uow.list(Notice, planned_at__gte=clock.now() - STILL_NEWS, order="planned_at,id", **held)
    for found in missed:
        notice = await uow.get_locked(Notice, found.id)
        if notice.state is NoticeState.BLOCKED:
            await _plan_anew(uow, notice, link)
            await outbox.add(uow, notice)
    return len(missed)


async def _plan_anew(uow: UnitOfWork, notice: Notice, link: ChatLink) -> None:
    """As it was when planned; the message that was refused stays in the conversation, and another will be written."""
    for refused in await uow.list(Message, notice_id=notice.id):
        refused.notice_id = None
    notice.state, notice.error, notice.not_before = NoticeState.PLANNED, None, None
    notice.rounds += 1
    notice.chat_link_id = link.id
    await uow.flush()
