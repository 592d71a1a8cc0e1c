"""What was left in the middle, after an outage or a restart of ours: messages not answered, replies not sent."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import StoreUnavailable
from bot.delivery import MessageDelivery
from bot.incoming import Incoming, Kind
from bot.intake import Taken
from bot.rasa_client import RasaClient
from bot.turns import Turns
from services.ports import Store
from services.records.conversation import ChatLink, Conversation, Delivery, Direction, Message

logger = logging.getLogger(__name__)
PAUSE_S = 3.0
TRIES = 3
# A contact is not repeated: its phone number was never kept.
REPEATABLE = [Kind.TEXT.value, Kind.COMMAND.value, Kind.TAP.value, Kind.FILE.value]
# An attempt of another process (the console sends what staff write) is over by then.
ATTEMPT_LASTS = timedelta(minutes=2)
TRIED_FOR = timedelta(days=1)


class Recovery:
    """Answers what waits, oldest first, once Rasa is back; sends what waits once Telegram is."""

    def __init__(self, store: Store, clock: Clock, rasa: RasaClient, turns: Turns, delivery: MessageDelivery) -> None:
        self._store = store
        self._clock = clock
        self._rasa = rasa
        self._turns = turns
        self._delivery = delivery
        self._tries: Counter[str] = Counter()

    async def run(self) -> None:
        """Look every few seconds, until cancelled."""
        await asyncio.gather(self._again_and_again(self.answer_waiting), self._again_and_again(self.send_unsent))

    @staticmethod
    async def _again_and_again(work: Callable[[], Awaitable[Any]]) -> None:
        while True:
            await asyncio.sleep(PAUSE_S)
            try:
                await work()
            except Exception:
                logger.exception("%s failed", work.__name__)

    async def answer_waiting(self) -> int:
        """Answer what waits; how many messages that were."""
        waiting = [taken for taken in await self._waiting() if not self._turns.is_answering(taken.message_id)]
        if not waiting or not await self._rasa.is_ready():
            return 0
        for taken in waiting:
            self._tries[taken.message_id] += 1
            if self._tries[taken.message_id] > TRIES:
                # Rasa answers and this message still fails: it is the message, not an outage.
                logger.error("giving up message %s after %s tries", taken.message_id, TRIES)
                await self._turns.give_up(taken)
            else:
                await asyncio.shield(self._turns.start(taken))
        return len(waiting)

    async def send_unsent(self) -> None:
        """Send replies whose attempt has no outcome; after a day they are failed, for staff to see.

        Telegram may have taken one and the answer been lost: it comes twice then.
        """
        now = self._clock.now()
        async with self._store.read() as uow:
            unsent = await uow.list(
                Message,
                direction=Direction.OUT,
                delivery=Delivery.SENDING,
                notice_id=None,
                created_at__gt=now - 2 * TRIED_FOR,
                created_at__lt=now - ATTEMPT_LASTS,
                order="created_at",
            )
        for message in unsent:
            if now - message.created_at > TRIED_FOR:
                await self._fail(message.id)
            else:
                await self._send_again(message.id)

    async def _send_again(self, message_id: str) -> None:
        try:
            await self._delivery.deliver([message_id], again=True)
        except StoreUnavailable:
            raise
        except Exception:
            logger.exception("reply %s cannot be sent", message_id)
            await self._fail(message_id)

    async def _fail(self, message_id: str) -> None:
        async with self._store.begin() as uow:
            await uow.change(Message, message_id, delivery=Delivery.FAILED)

    async def _waiting(self) -> list[Taken]:
        async with self._store.read() as uow:
            messages = await uow.list(
                Message, direction=Direction.IN, delivery=Delivery.DRAFTED, kind=REPEATABLE, order="created_at"
            )
            found = []
            for message in messages:
                conversation = await uow.get(Conversation, message.conversation_id)
                link = await uow.get(ChatLink, conversation.chat_link_id)
                incoming = Incoming(
                    update_id=0,
                    chat_id=link.chat_id,
                    user_id=link.chat_id,
                    kind=Kind(message.kind),
                    text=message.text,
                    button_id=message.understood.get("button"),
                    file=message.attachments[0] if message.attachments else {},
                )
                found.append(Taken(incoming, conversation.id, link.id, message.id))
            return found
