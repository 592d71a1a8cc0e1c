"""One notice on its way: is it still to be sent, the attempt written down, the call, the outcome written down.

Every part may run twice (a worker can die anywhere), so each looks first at what is written. An attempt without an
outcome is one that was under way when a worker died: it is marked lost, counted, and the message is sent again.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from aldyn.clock import Clock
from aldyn.errors import Permanent, Retryable
from notifications.pace import MICRO, Pace
from notifications.patience import until_stored
from notifications.telegram_sender import ChatGone, RateLimited
from services.campaigns.sending import message_of
from services.campaigns.texts import TEST
from services.conversations import begin_conversation, draft
from services.notices.circumstances import read_circumstances
from services.notices.policy import UNREACHABLE, Ruling, Verdict, rule
from services.ports import Store, UnitOfWork
from services.records.conversation import Author, ChatLink, Conversation, ConversationState, Delivery, Message
from services.records.proactive import Notice, NoticeState, SendAttempt
from services.send_slots import Place, halt, machine_us, reserve

logger = logging.getLogger(__name__)
LOST = "lost"
TRIED_FOR = timedelta(days=1)


class NoticeSender(Protocol):
    """Hands a message to a messenger; see `TelegramNoticeSender` for what it raises."""

    async def send(self, chat_id: int, text: str, buttons: list[list[dict[str, str]]]) -> int:
        """Send one message and give its number."""
        ...


class Outcome(StrEnum):
    """What came of one attempt, or of looking at the notice."""

    SENT = "sent"
    GONE = "gone"
    REFUSED = "refused"
    FAILED = "failed"
    RATE_LIMITED = "rate_limited"
    SETTLED = "settled"


@dataclass(frozen=True)
class _Ready:
    attempt_id: int
    message_id: str
    place: Place
    chat_id: int
    text: str
    buttons: list[list[dict[str, str]]]
    waits: bool


@dataclass(frozen=True)
class _Done:
    outcome: Outcome
    message_number: int | None = None
    retry_after_s: float | None = None
    error: str | None = None


class NoticeDelivery:
    """The effects behind the delivery workflow."""

    def __init__(self, store: Store, clock: Clock, sender: NoticeSender) -> None:
        self._store = store
        self._clock = clock
        self._sender = sender
        self._pace = Pace(store)

    async def attempt(self, notice_id: str, number: int) -> Verdict | Outcome:
        """Decide about a notice, if nobody did, and make the attempt of that number, unless it was made before.

        Returns:
            What came of the attempt; the verdict where none was made.
        """
        ready = await until_stored(lambda: self._begin_attempt(notice_id, number))
        if not isinstance(ready, _Ready):
            return ready
        await self._pace.wait(ready.chat_id, ready.place, waits=ready.waits)
        done = await self._call(ready)
        return await until_stored(lambda: self._finish(notice_id, ready, done))

    async def put_off(self, notice_id: str, wait: timedelta) -> None:
        """Put a notice aside for a while, because its moment did not come."""
        await until_stored(lambda: self._put_off(notice_id, wait))

    async def give_up(self, notice_id: str, wait: timedelta) -> None:
        """After every attempt failed: put it aside and try again later, until a day has passed or it is too late."""
        await until_stored(lambda: self._give_up(notice_id, wait))

    async def fail(self, notice_id: str) -> None:
        """Write a failure that is a mistake of ours."""
        await until_stored(lambda: self._fail(notice_id))

    async def _begin_attempt(self, notice_id: str, number: int) -> _Ready | Verdict | Outcome:
        async with self._store.begin() as uow:
            notice = await uow.get_locked(Notice, notice_id)
            if notice.state is NoticeState.PLANNED:
                decided = await self._decide(uow, notice)
                if isinstance(decided, Ruling):
                    _put_aside(notice, decided)
                    return decided.verdict
                link, message = decided
            elif notice.state is not NoticeState.SENDING:
                return Outcome.SETTLED
            elif (made := await _outcome_made(uow, self._clock, notice, number)) is not None:
                return made
            else:
                link, message = await uow.get(ChatLink, notice.chat_link_id), await _message_of(uow, notice)
            message.delivery = Delivery.SENDING
            attempt = SendAttempt(notice_id=notice.id, round=notice.rounds, number=number, started_at=self._clock.now())
            uow.add(attempt)
            await uow.flush()
            # The row all senders share is locked last, so that nobody waits for the rest of this transaction.
            waits = not notice.follows_action
            place = await reserve(uow, link.chat_id, machine_us(), waits=waits)
            return _Ready(attempt.id or 0, message.id, place, link.chat_id, message.text, message.buttons, waits)

    async def _decide(self, uow: UnitOfWork, notice: Notice) -> Ruling | tuple[ChatLink, Message]:
        """Whether a notice goes out now; if so, it is kept as the next message of her conversation."""
        link = await _link_of(uow, notice)
        running = await _running(uow, link)
        now = self._clock.now()
        ruling = rule(notice, await read_circumstances(uow, notice, link, running, now), now)
        if ruling.verdict is not Verdict.SEND:
            return ruling
        assert link is not None, "a notice without a chat is dropped"
        message = await self._draft(uow, notice, link, running)
        if message is None:
            return Ruling(Verdict.DROP, "settled", state=NoticeState.SUPPRESSED)
        notice.state, notice.error = NoticeState.SENDING, None
        return link, message

    async def _draft(
        self, uow: UnitOfWork, notice: Notice, link: ChatLink, running: Conversation | None
    ) -> Message | None:
        """The message of a notice; None where it has nothing to say any more."""
        if notice.rounds and (kept := await uow.find(Message, notice_id=notice.id)) is not None:
            return kept  # of a round that failed
        if notice.kind != TEST:  # a test shows each language
            notice.language = link.language
        reply = await message_of(uow, self._clock, notice)
        if reply is None:
            return None
        conversation = running or await begin_conversation(uow, self._clock, link)
        of_notice = {"kind": "notice", "notice_id": notice.id, "delivery": Delivery.SENDING}
        return await draft(uow, self._clock, conversation, reply, Author.ASSISTANT, **of_notice)

    async def _put_off(self, notice_id: str, wait: timedelta) -> None:
        async with self._store.begin() as uow:
            notice = await uow.get_locked(Notice, notice_id)
            if notice.state is NoticeState.PLANNED:
                _put_aside(notice, Ruling(Verdict.DEFER, "waited", self._clock.now() + wait))

    async def _give_up(self, notice_id: str, wait: timedelta) -> None:
        async with self._store.begin() as uow:
            notice = await uow.get_locked(Notice, notice_id)
            if notice.state is not NoticeState.SENDING:
                return
            message = await _message_of(uow, notice)
            first = await uow.list(SendAttempt, notice_id=notice.id, order="id", limit=1)
            if self._clock.now() - first[0].started_at >= TRIED_FOR:
                notice.state, message.delivery = NoticeState.FAILED, Delivery.FAILED
                return
            notice.state, message.delivery = NoticeState.PLANNED, Delivery.DRAFTED
            _put_aside(notice, Ruling(Verdict.DEFER, UNREACHABLE, self._clock.now() + wait))

    async def _fail(self, notice_id: str) -> None:
        async with self._store.begin() as uow:
            notice = await uow.get_locked(Notice, notice_id)
            if notice.state in (NoticeState.PLANNED, NoticeState.SENDING):
                notice.state, notice.error = NoticeState.FAILED, "internal_error"

    async def _call(self, ready: _Ready) -> _Done:
        try:
            number = await self._sender.send(ready.chat_id, ready.text, ready.buttons)
        except RateLimited as limit:
            return _Done(Outcome.RATE_LIMITED, retry_after_s=limit.retry_after_s or 1, error=str(limit))
        except Retryable as failure:
            return _Done(Outcome.FAILED, error=str(failure))
        except ChatGone as gone:
            return _Done(Outcome.GONE, error=str(gone))
        except Permanent as refusal:
            return _Done(Outcome.REFUSED, error=str(refusal))
        return _Done(Outcome.SENT, message_number=number)

    async def _finish(self, notice_id: str, ready: _Ready, done: _Done) -> Outcome:
        now = self._clock.now()
        async with self._store.begin() as uow:
            notice = await uow.get_locked(Notice, notice_id)
            came = {"finished_at": now, "outcome": done.outcome.value, "retry_after_s": done.retry_after_s}
            await uow.change(SendAttempt, ready.attempt_id, **came)
            if message := _settle(notice, done, now):
                await uow.change(Message, ready.message_id, **message)
            if done.outcome is Outcome.GONE:
                (await uow.get(ChatLink, notice.chat_link_id)).blocked_at = now
            if done.retry_after_s is not None:
                await halt(uow, machine_us() + round(done.retry_after_s * MICRO))
            return done.outcome


def _settle(notice: Notice, done: _Done, now: datetime) -> dict[str, Any]:
    """Write an outcome into its notice; what it makes of the message."""
    notice.error = done.error
    if done.outcome is Outcome.SENT:
        notice.sent_at = now
        notice.state = _unless_answered(notice, NoticeState.SENT)
        return {"delivery": Delivery.SENT, "sent_at": now, "telegram_message_id": done.message_number}
    if done.outcome is Outcome.GONE:
        notice.state = _unless_answered(notice, NoticeState.BLOCKED)
    elif done.outcome is Outcome.REFUSED:
        logger.error("Telegram refused notice %s: %s", notice.id, done.error)
        notice.state = _unless_answered(notice, NoticeState.FAILED)
    else:
        return {}
    return {"delivery": Delivery.FAILED}


def _put_aside(notice: Notice, ruling: Ruling) -> None:
    notice.error = ruling.why
    if ruling.verdict is Verdict.DROP and ruling.state is not None:
        notice.state = ruling.state
    elif ruling.verdict is Verdict.DEFER:
        notice.not_before = ruling.until
        notice.rounds += 1


async def _link_of(uow: UnitOfWork, notice: Notice) -> ChatLink | None:
    """Her chat now: the one the notice was planned for, unless it was unlinked since or she has another."""
    link = await uow.find(ChatLink, person_id=notice.person_id, blocked_at=None)
    link = link or await uow.find(ChatLink, person_id=notice.person_id)
    notice.chat_link_id = link.id if link else None
    return link


async def _running(uow: UnitOfWork, link: ChatLink | None) -> Conversation | None:
    if link is None:
        return None
    return await uow.find(Conversation, chat_link_id=link.id, state__ne=ConversationState.CLOSED)


async def _outcome_made(uow: UnitOfWork, clock: Clock, notice: Notice, number: int) -> Outcome | None:
    """The outcome of an attempt made before a crash; one that has none is marked lost, and made again."""
    for attempt in await uow.list(SendAttempt, notice_id=notice.id, round=notice.rounds, number=number, order="id"):
        if attempt.outcome is None:
            attempt.outcome, attempt.finished_at = LOST, clock.now()
        elif attempt.outcome != LOST:
            return Outcome(attempt.outcome)
    return None


async def _message_of(uow: UnitOfWork, notice: Notice) -> Message:
    message = await uow.find(Message, notice_id=notice.id)
    assert message is not None, "a notice that is being sent has its message"
    return message


def _unless_answered(notice: Notice, state: NoticeState) -> NoticeState:
    """The state that an outcome gives; her tap may have come before it was written."""
    return state if notice.state is NoticeState.SENDING else notice.state
