"""Messages that were taken in and not answered, after an outage of Rasa or a restart of ours."""

import asyncio
import logging
from collections import Counter

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
REPEATABLE = [Kind.TEXT.value, Kind.COMMAND.value, Kind.TAP.value]


class Recovery:
    """Answers what waits, oldest first, once Rasa is back."""

    def __init__(self, store: Store, rasa: RasaClient, turns: Turns) -> None:
        self._store = store
        self._rasa = rasa
        self._turns = turns
        self._tries: Counter[str] = Counter()

    async def run(self) -> None:
        """Look every few seconds, until cancelled."""
        while True:
            await asyncio.sleep(PAUSE_S)
            try:
                await self.answer_waiting()
            except Exception:
                logger.exception("looking for unanswered messages failed")

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
                )
                found.append(Taken(incoming, conversation.id, link.id, message.id))
            return found
