"""Stand-ins that keep the contract of what they stand for."""

import asyncio
from collections.abc import Callable

from aldyn.bootstrap import Parts
from aldyn.errors import Retryable
from bot.rasa_client import Answer, RasaClient
from services.conversations import draft
from services.records.conversation import Conversation
from services.replies import Reply


class EchoingRasa(RasaClient):
    """Answers each message with its own words, through the store as the actions do; can be away, slow or failing.

    Attributes:
        heard: What reached it, in order: (conversation, text).
        most_at_once: The most messages of one conversation that were with it at the same time.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__("http://rasa.invalid")
        self._parts = parts
        self.heard: list[tuple[str, str]] = []
        self.is_away = False
        self.waits_for: Callable[[str], asyncio.Event | None] = lambda text: None
        self.most_at_once = 0
        self._with_it: list[str] = []

    async def ask(
        self,
        conversation_id: str,
        text: str,
        language: str,
        linked: bool,
        message_id: str,
        *,
        is_suggestion: bool = False,
    ) -> Answer:
        """Draft the answer "heard: …"."""
        if self.is_away:
            raise Retryable("Rasa did not answer")
        self.heard.append((conversation_id, text))
        self._with_it.append(conversation_id)
        self.most_at_once = max(self.most_at_once, self._with_it.count(conversation_id))
        try:
            if (moment := self.waits_for(text)) is not None:
                await moment.wait()
            if text == "fail":
                raise RuntimeError("a fault of ours")
            async with self._parts.store.begin() as uow:
                conversation = await uow.get(Conversation, conversation_id)
                message = await draft(uow, self._parts.clock, conversation, Reply(f"heard: {text}"))
        finally:
            self._with_it.remove(conversation_id)
        return Answer([message.id], {"intent": "greet", "confidence": 0.9, "actions": ["action_greet"]})

    async def is_ready(self) -> bool:
        """Whether it answers."""
        return not self.is_away
