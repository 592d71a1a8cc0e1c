"""Hands drafted messages to Telegram. The attempt is written before the call and its outcome after it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from telegram import Bot
from telegram import Message as Sent
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from aldyn.clock import Clock
from bot.attachments import LONGEST_CAPTION, Attachment, attachments_of, send_attachment
from bot.rendering import Rendered, render
from services.ports import FileStore, Store, UnitOfWork
from services.records.conversation import (
    Author,
    ChatLink,
    Conversation,
    ConversationState,
    Delivery,
    Message,
)
from services.send_slots import count_replies, halt, halted_until, machine_us

logger = logging.getLogger(__name__)
TRIES = 5
MICRO = 1_000_000
Call = Callable[[], Awaitable[Sent]]
Work = Callable[[UnitOfWork], Awaitable[None]]
Outcome = tuple[Delivery, int | None]
UNSENT: Outcome = (Delivery.SENDING, None)  # Telegram was not reached; `bot.recovery` sends it later


async def nothing(_: UnitOfWork) -> None:
    """No work to be done in a transaction."""


@dataclass(frozen=True)
class Outgoing:
    """A message ready for its chat."""

    message_id: str
    chat_id: int
    rendered: Rendered
    files: tuple[Attachment, ...] = ()
    not_before_us: int = 0


class MessageDelivery:
    """Sends messages of conversations at once (they do not queue behind notices)."""

    def __init__(self, store: Store, clock: Clock, telegram: Bot, files: FileStore) -> None:
        self._store = store
        self._clock = clock
        self._telegram = telegram
        self._files = files
        self._under_way: set[str] = set()

    async def deliver(
        self, message_ids: list[str], first: Work = nothing, last: Work = nothing, *, again: bool = False
    ) -> None:
        """Send messages in order; what an operator's takeover made out of place is not sent.

        Args:
            message_ids: Drafted messages; those sent before, or being sent, are left out.
            first: Done in one transaction with the attempt of the first message.
            last: Done in one transaction with the outcome of the last message.
            again: Send those too whose attempt was begun and has no outcome, because nobody attempts them any more.
        """
        ours = [message_id for message_id in message_ids if message_id not in self._under_way]
        self._under_way.update(ours)
        try:
            await self._deliver(ours, first, last, again)
        finally:
            self._under_way.difference_update(ours)

    async def _deliver(self, message_ids: list[str], first: Work, last: Work, again: bool) -> None:
        work = first
        for message_id in message_ids:
            async with self._store.begin() as uow:
                await work(uow)
                outgoing = await self._claim(uow, message_id, again)
            work = nothing if outgoing is None else partial(self._keep_outcome, message_id, await self._send(outgoing))
        if work is not nothing or last is not nothing:
            async with self._store.begin() as uow:
                await work(uow)
                await last(uow)

    async def _claim(self, uow: UnitOfWork, message_id: str, again: bool) -> Outgoing | None:
        """Mark a message as being sent, unless somebody else did or the assistant has to be silent."""
        message = await uow.get(Message, message_id)
        if message.delivery is not Delivery.DRAFTED and not (again and message.delivery is Delivery.SENDING):
            return None
        conversation = await uow.get(Conversation, message.conversation_id)
        if conversation.state is ConversationState.OPERATOR and message.author is Author.ASSISTANT:
            message.delivery = Delivery.SUPPRESSED
            return None
        message.delivery = Delivery.SENDING
        link = await uow.get(ChatLink, conversation.chat_link_id)
        rendered = render(message)
        files = await attachments_of(uow, message)
        halted_until_us = await count_replies(uow, len(rendered.texts) + len(files), machine_us())
        return Outgoing(message_id, link.chat_id, rendered, files, halted_until_us)

    async def _send(self, outgoing: Outgoing) -> Outcome:
        await self._wait(outgoing.not_before_us)
        outcome: Outcome = (Delivery.FAILED, None)
        for call in self._calls(outgoing):
            outcome = await self._try(call)
            if outcome[0] is not Delivery.SENT:
                break
        return outcome

    def _calls(self, outgoing: Outgoing) -> list[Call]:
        """The calls that a message is made of: its texts, then its files; a short text is the caption."""
        chat_id, (*earlier, last) = outgoing.chat_id, outgoing.rendered.texts
        if outgoing.files and not earlier and len(last) <= LONGEST_CAPTION:
            first, *others = outgoing.files
            return [self._file(chat_id, first, last), *(self._file(chat_id, file) for file in others)]
        texts = [self._text(chat_id, text) for text in earlier]
        return [
            *texts,
            self._text(chat_id, last, outgoing.rendered.markup),
            *(self._file(chat_id, file) for file in outgoing.files),
        ]

    def _text(self, chat_id: int, text: str, markup: Any = None) -> Call:
        return lambda: self._telegram.send_message(chat_id, text, parse_mode=ParseMode.HTML, reply_markup=markup)

    def _file(self, chat_id: int, file: Attachment, caption: str = "") -> Call:
        return lambda: send_attachment(self._telegram, self._files, chat_id, file, caption)

    async def _try(self, call: Call) -> Outcome:
        for attempt in range(TRIES):
            try:
                return Delivery.SENT, (await call()).message_id
            except RetryAfter as wait:
                await self._wait(await self._halt(timedelta_of(wait)))
            except (Forbidden, BadRequest) as refusal:
                logger.warning("Telegram refused a message to a chat: %s", refusal.message)
                return Delivery.FAILED, None
            except NetworkError:
                await asyncio.sleep(0.5 * 2**attempt)
            except TelegramError as failure:
                logger.error("Telegram failed: %s", failure.message)
                return Delivery.FAILED, None
        return UNSENT

    async def _halt(self, wait: timedelta) -> int:
        """Let nobody send before the moment that Telegram named; that moment."""
        until_us = machine_us() + round(wait.total_seconds() * MICRO)
        async with self._store.begin() as uow:
            await halt(uow, until_us)
        return until_us

    async def _wait(self, until_us: int) -> None:
        """Return once no halt is on; one may have begun while another was waited for."""
        while (left_us := until_us - machine_us()) > 0:
            await asyncio.sleep(left_us / MICRO)
            async with self._store.read() as uow:
                until_us = await halted_until(uow)

    async def _keep_outcome(self, message_id: str, outcome: Outcome, uow: UnitOfWork) -> None:
        delivery, telegram_message_id = outcome
        sent_at = self._clock.now() if delivery is Delivery.SENT else None
        await uow.change(
            Message, message_id, delivery=delivery, telegram_message_id=telegram_message_id, sent_at=sent_at
        )


def timedelta_of(wait: RetryAfter) -> timedelta:
    """How long Telegram wants us to wait."""
    asked = wait.retry_after
    return asked if isinstance(asked, timedelta) else timedelta(seconds=asked)
