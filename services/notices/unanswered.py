"""Notices that ask for an answer and got none: a reminder after three days, a task for staff after ten."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aldyn.clock import ALMATY, Clock
from aldyn.errors import StoreUnavailable
from knowledge.statuses import categories
from services.notices.circumstances import is_settled
from services.notices.planning import plan_notice
from services.ports import NoticeOutbox, Store, UnitOfWork
from services.records.conversation import Conversation, ConversationState
from services.records.people import Person
from services.records.proactive import Notice, NoticeState
from services.records.requests import OPEN_STATES, Request, RequestKind, RequestState
from services.requests import open_request

logger = logging.getLogger(__name__)
REMIND_AFTER, HAND_AFTER = timedelta(days=3), timedelta(days=10)
REMINDED, HANDED = 1, 2
BATCH = 200
TASK = "unanswered_notice"
BODY = "MLSPP"
Act = Callable[[UnitOfWork, Notice], Awaitable[Any]]


class Unanswered:
    """Follows notices by `chased`: 0 nothing yet, 1 reminded, 2 handed to staff (or settled)."""

    def __init__(self, store: Store, clock: Clock, outbox: NoticeOutbox) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox

    async def chase(self) -> int:
        """Do what is due for those waiting longest; how many that were. Any number of workers may call it."""
        reminded = await self._after(0, REMIND_AFTER, self._remind)
        return reminded + await self._after(REMINDED, HAND_AFTER, self._hand)

    async def _after(self, stage: int, wait: timedelta, act: Act) -> int:
        where: dict[str, Any] = {
            "asks": True,
            "chased": stage,
            "state": NoticeState.SENT,
            "sent_at__lte": self._clock.now() - wait,
        }
        async with self._store.read() as uow:
            waiting = await uow.list(Notice, order="sent_at", limit=BATCH, **where)
        for found in waiting:
            try:
                async with self._store.begin() as uow:
                    await self._follow(uow, found.id, stage, act)
            except StoreUnavailable:
                raise
            except Exception:  # one that fails must not hold back the others; it is tried again on the next round
                logger.exception("unanswered notice %s could not be followed", found.id)
        return len(waiting)

    @staticmethod
    async def _follow(uow: UnitOfWork, notice_id: str, stage: int, act: Act) -> None:
        notice = await uow.get_locked(Notice, notice_id)
        if notice.chased != stage or notice.state is not NoticeState.SENT:
            return
        if await is_settled(uow, notice):
            notice.chased = HANDED
        else:
            await act(uow, notice)
            notice.chased = stage + 1

    async def _remind(self, uow: UnitOfWork, notice: Notice) -> None:
        await plan_reminder(uow, self._clock, self._outbox, notice, at_key="unanswered")

    async def _hand(self, uow: UnitOfWork, notice: Notice) -> None:
        person = await uow.get(Person, notice.person_id)
        talk = await uow.find(Conversation, chat_link_id=notice.chat_link_id, state__ne=ConversationState.CLOSED)
        sent = notice.sent_at.astimezone(ALMATY).date() if notice.sent_at else None
        details = {"task": TASK, "notice": notice.id, "code": notice.code, "sent": sent.isoformat() if sent else None}
        await open_request(
            uow,
            self._clock,
            person,
            kind=RequestKind.STAFF_TASK,
            responsible=_body(notice),
            conversation_id=talk.id if talk else None,
            service=notice.service,
            details=details,
        )


async def plan_reminder(
    uow: UnitOfWork, clock: Clock, outbox: NoticeOutbox, notice: Notice, *, at_key: str, **fields: Any
) -> Notice | None:
    """Plan a reminder of an unanswered notice, with what it told and its buttons."""
    person = await uow.get(Person, notice.person_id)
    root = notice.arguments.get("reminds", {"notice": notice.id, "kind": notice.kind})
    is_offer = bool(notice.arguments.get("due"))
    return await plan_notice(
        uow,
        clock,
        outbox,
        person,
        key=f"reminder:{at_key}:{notice.key}",
        kind="reminder",
        template="notice-reminder" if is_offer else "notice-reminder-confirm",
        arguments={**notice.arguments, "reminds": root},
        service=notice.service,
        expires_at=notice.expires_at,
        **fields,
    )


async def close_tasks(uow: UnitOfWork, clock: Clock, notice: Notice) -> None:
    """Close the task of a notice that was answered after all."""
    tasks = await uow.list(Request, person_id=notice.person_id, kind=RequestKind.STAFF_TASK, state=list(OPEN_STATES))
    for task in tasks:
        if task.details.get("notice") == notice.id:
            task.state, task.decided_at = RequestState.WITHDRAWN, clock.now()


def _body(notice: Notice) -> str:
    """Who answers for what was left unanswered: of a status its body, else the ministry."""
    statuses = notice.arguments.get("statuses", [])
    return categories()[statuses[0]].responsible if statuses else BODY
