"""What actions share: the conversation and person, her language, and the way back to an open form."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from aldyn.clock import Clock
from knowledge.catalogue import LANGUAGES, say
from services.access import access_person_by_conversation
from services.conversations import draft
from services.person_facts import KnownFact, facts_of
from services.person_file import PersonFile, read_file
from services.ports import NoticeOutbox, Store, UnitOfWork
from services.questions import Question, known_facts
from services.records.conversation import Conversation
from services.records.people import Person
from services.replies import Choice, Reply


@dataclass(frozen=True)
class Tools:
    """What actions are given once, at start."""

    store: Store
    clock: Clock
    outbox: NoticeOutbox


@dataclass
class Turn:
    """One call of an action: the conversation inside a transaction, and what Rasa knows of it."""

    uow: UnitOfWork
    clock: Clock
    outbox: NoticeOutbox
    conversation: Conversation
    person: Person | None
    language: str
    tracker: Tracker
    _file: PersonFile | None = None

    async def file(self) -> PersonFile | None:
        """All that the store holds of the person, read once a turn; None in a chat not linked yet."""
        if self._file is None and self.person is not None:
            self._file = await read_file(self.uow, self.person, self.clock.today())
        return self._file

    async def known(self, question: Question) -> dict[str, KnownFact]:
        """What is known for a question."""
        file = await self.file()
        return known_facts(self.conversation, facts_of(file) if file else {}, question)

    @property
    def text(self) -> str:
        """What she wrote (masked), or the payload of the button she tapped."""
        return self.tracker.latest_message.get("text") or ""

    @property
    def intent(self) -> str:
        """What was understood."""
        return self.tracker.latest_message.get("intent", {}).get("name") or ""

    def slot(self, name: str) -> Any:
        """A slot's value."""
        return self.tracker.get_slot(name)

    def entity(self, name: str) -> Any:
        """The value of an entity of this very message, or None."""
        return next(self.tracker.get_latest_entity_values(name), None)

    @property
    def for_whom(self) -> str | None:
        """For whom is asked: whom this message names, else whom the talk was about, unless it names a service anew."""
        named: str | None = self.entity("for_whom")
        if named is not None:
            return named
        carried: str | None = self.slot("for_whom")
        return None if self.entity("service") else carried

    def question(self, service: str) -> Question:
        """A question about a service, for whom this turn asks."""
        return Question(service, self.for_whom)

    def about(self, intent: str, service: str, **entities: str) -> str:
        """A button's payload that asks about a service, for the same person as this turn."""
        person = {"for_whom": self.for_whom} if self.for_whom else {}
        return told(intent, service=service, **person, **entities)

    def say(self, key: str, **arguments: Any) -> str:
        """A sentence in her language."""
        return say(self.language, key, **arguments)

    def choice(self, key: str, said: str, **arguments: Any) -> Choice:
        """A button that says something to the assistant."""
        return Choice(self.say(key, **arguments), {"say": said})


@dataclass
class Outcome:
    """What an action answers, and the events it leaves."""

    replies: Sequence[Reply] = ()
    events: Sequence[EventType] = ()


class TurnAction(Action):  # type: ignore[misc]  # rasa-sdk ships no types
    """An action of ours. Subclasses give `name` and `answer`.

    `resumes_form`: an answer in the middle of a form is followed by the form's open question.
    """

    resumes_form = True
    needs_person = False

    def __init__(self, tools: Tools) -> None:
        self.tools = tools

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Called by Rasa: answer within one transaction and hand back only the ids of the answers."""
        async with self.tools.store.begin() as uow:
            turn = await self._turn(uow, tracker)
            if self.needs_person and turn.person is None:
                outcome = Outcome([link_first(turn)], [ActiveLoop(None)])
            else:
                outcome = await self.answer(turn)
            drafted = [await draft(uow, self.tools.clock, turn.conversation, reply) for reply in outcome.replies]
        for message in drafted:
            dispatcher.utter_message(json_message={"message": message.id})
        person = [SlotSet("for_whom", turn.for_whom)] if turn.for_whom != turn.slot("for_whom") else []
        return [*person, *outcome.events, *self._resumption(tracker)]

    async def answer(self, turn: Turn) -> Outcome:
        """Answer one call."""
        raise NotImplementedError

    async def _turn(self, uow: UnitOfWork, tracker: Tracker) -> Turn:
        conversation = await uow.get(Conversation, tracker.sender_id)
        person = await access_person_by_conversation(uow, conversation.id)
        spoken = tracker.get_slot("language")
        language = spoken if spoken in LANGUAGES else conversation.language
        return Turn(uow, self.tools.clock, self.tools.outbox, conversation, person, language, tracker)

    def _resumption(self, tracker: Tracker) -> list[EventType]:
        form = tracker.active_loop.get("name") if tracker.active_loop else None
        return [FollowupAction(form)] if self.resumes_form and form else []


class FormQuestion(TurnAction):
    """Asks for one slot of a form (`action_ask_<slot>`); it is the resumption itself."""

    resumes_form = False


class FormValidation(TurnAction):
    """Checks what was given to a form (`validate_<form>`): a slot set to None is asked again."""

    resumes_form = False

    async def answer(self, turn: Turn) -> Outcome:
        """Check each given slot by the method `check_<slot>`."""
        replies: list[Reply] = []
        events: list[EventType] = []
        for slot, value in turn.tracker.slots_to_validate().items():
            outcome: Outcome = await getattr(self, f"check_{slot}")(turn, value)
            replies += outcome.replies
            events += outcome.events
        return Outcome(replies, events)


def told(intent: str, **entities: Any) -> str:
    """A button's payload in Rasa's form."""
    return f"/{intent}{json.dumps(entities)}" if entities else f"/{intent}"


def kept(**slots: Any) -> Outcome:
    """Slots as they shall stand."""
    return Outcome(events=[SlotSet(name, value) for name, value in slots.items()])


def refused(turn: Turn, slot: str, key: str, **arguments: Any) -> Outcome:
    """A value that cannot be; the sentence says why and the slot is asked again."""
    return Outcome([Reply(turn.say(key, **arguments))], [SlotSet(slot, None)])


def link_first(turn: Turn) -> Reply:
    """For what is personal in a chat not linked yet."""
    return Reply(turn.say("link-first"), ((Choice(turn.say("menu-link"), {"do": "link"}),),))
