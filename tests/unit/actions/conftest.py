"""A conversation on a store of its own, in which actions are called as Rasa calls them, without Rasa."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.base import Tools, TurnAction
from aldyn.bootstrap import Parts, build, build_taps
from aldyn.clock import SetClock
from aldyn.settings import Settings
from services.conversations import append
from services.records.conversation import Author, Button, ChatLink, Conversation, Direction, Message
from services.records.people import Person
from services.replies import Reply
from services.taps import TapContext, TapOutcome
from store.migrate import migrate
from tests.builders import NOON, a_person


@dataclass
class Talk:
    """A linked chat of one person."""

    parts: Parts
    clock: SetClock
    person: Person
    link: ChatLink
    conversation: Conversation

    async def hears(self, action: type[TurnAction], text: str, **said: Any) -> list[Message]:
        """What an action answers to a written message."""
        return (await self.call(action, text, **said))[0]

    async def call(self, action: type[TurnAction], text: str, **said: Any) -> tuple[list[Message], list[Any]]:
        """Give an action's answers and events; `intent`, `ranking`, `services`, `entities`, `slots`, `loop` as told.

        `again`: a message written before, whose turn is taken again; `is_suggestion`: the answer is for an operator.
        """
        heard = said.get("again") or await self.writes(text, said.get("intent", "ask_topic"))
        tracker = Tracker(
            sender_id=self.conversation.id,
            slots=said.get("slots", {}),
            latest_message={
                "text": text,
                "intent": {"name": said.get("intent", "ask_topic"), "confidence": 0.9},
                "intent_ranking": said.get("ranking", []),
                "service_ranking": said.get("services", []),
                "entities": [{"entity": name, "value": value} for name, value in said.get("entities", {}).items()],
                "metadata": {"message_id": heard.id, "is_suggestion": said.get("is_suggestion", False)},
            },
            events=[],
            paused=False,
            followup_action=None,
            active_loop={"name": said["loop"]} if "loop" in said else {},
            latest_action_name=None,
        )
        dispatcher = CollectingDispatcher()
        tools = Tools(self.parts.store, self.clock, self.parts.outbox)
        events = await action(tools).run(dispatcher, tracker, {})
        ids = [message["custom"]["message"] for message in dispatcher.messages]
        async with self.parts.store.read() as uow:
            return [await uow.get(Message, message_id) for message_id in ids], events

    async def writes(self, text: str, intent: str | None = None, **understood: Any) -> Message:
        """A message of hers, as the bot keeps it."""
        async with self.parts.store.begin() as uow:
            conversation = await uow.get(Conversation, self.conversation.id)
            return await append(
                uow,
                self.clock,
                conversation,
                direction=Direction.IN,
                author=Author.CITIZEN,
                text=text,
                intent=intent,
                understood=understood,
            )

    async def taps(self, payload: dict[str, Any]) -> TapOutcome:
        """What a button that a service carries out does."""
        context = TapContext(self.conversation.id, self.link.id, self.person.id, self.link.language, payload)
        return await build_taps(self.parts)[payload["do"]](context)

    async def payload(self, message: Message, label: str) -> dict[str, Any]:
        """What the button of a label under a message means."""
        found = next(b for row in message.buttons for b in row if label in b["label"])
        async with self.parts.store.read() as uow:
            return (await uow.get(Button, found["id"])).payload

    async def now(self) -> Conversation:
        """The conversation as it stands."""
        async with self.parts.store.read() as uow:
            return await uow.get(Conversation, self.conversation.id)


def labels(reply: Reply) -> list[str]:
    """The labels of a reply's buttons."""
    return [choice.label for row in reply.rows for choice in row]


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    """A conversation of a Russian speaker."""
    settings = Settings(data_dir=tmp_path)
    migrate(settings.sync_database_url)
    clock = SetClock(NOON)
    parts = build(settings, clock)
    person, _ = await a_person(parts)
    async with parts.store.begin() as uow:
        link = ChatLink(chat_id=1, language="ru", person_id=person.id, created_at=NOON)
        uow.add(link)
        await uow.flush()
        conversation = Conversation(
            chat_link_id=link.id, person_id=person.id, language="ru", opened_at=NOON, last_message_at=NOON
        )
        uow.add(conversation)
    yield Talk(parts, clock, person, link, conversation)
    await parts.close()
