"""What actions share: the conversation and person, her language, and the way back to an open form."""

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from aldyn.clock import Clock
from aldyn.errors import NotFound
from knowledge.catalogue import LANGUAGES, say
from knowledge.for_whom import is_her_own_matter
from services.access import access_person_by_conversation
from services.conversations import draft
from services.held_awards import held_award
from services.person_facts import KnownFact, facts_of
from services.person_file import PersonFile, read_file
from services.ports import NoticeOutbox, Store, UnitOfWork
from services.questions import Question, known_facts, means_another_child, told_for
from services.records.conversation import Conversation, Delivery, Message
from services.records.people import Award, Person
from services.replies import Choice, Reply
from services.steps import Given, given_before, note_given


@dataclass(frozen=True)
class Tools:
    """What actions are given once, at start. `public_url`: where the pages open to everybody are."""

    store: Store
    clock: Clock
    outbox: NoticeOutbox
    public_url: str = ""


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
    _about: tuple[str | None] | None = None

    async def file(self) -> PersonFile | None:
        """All that the store holds of the person, read once a turn; None in a chat not linked yet."""
        if self._file is None and self.person is not None:
            self._file = await read_file(self.uow, self.person, self.clock.today())
        return self._file

    async def known(self, question: Question) -> dict[str, KnownFact]:
        """What is known for a question."""
        file = await self.file()
        return known_facts(self.conversation, facts_of(file) if file else {}, question)

    async def held(self, question: Question) -> Award | None:
        """What she was given of the service asked about and still has, or None."""
        file = await self.file()
        if file is None or not question.is_about_her:
            return None
        told = told_for(self.conversation, question)
        other_child = told["child_order"] if means_another_child(told, facts_of(file)) else None
        return held_award(file, question.service, other_child)

    @property
    def text(self) -> str:
        """What she wrote (masked), or the payload of the button she tapped."""
        return self.tracker.latest_message.get("text") or ""

    @property
    def is_first_part(self) -> bool:
        """Whether this is the first (or only) question of her message."""
        return not self._metadata.get("part")

    @property
    def more_follow(self) -> bool:
        """Whether further questions of the same message are answered after this one."""
        return bool(self._metadata.get("more_follow"))

    @property
    def _metadata(self) -> dict[str, Any]:
        return metadata_of(self.tracker)

    @property
    def open_form(self) -> str | None:
        """The form whose question is open, or None."""
        loop = self.tracker.active_loop
        return loop.get("name") if loop else None

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
    def says_goodbye(self) -> bool:
        """Whether she leaves; an open question waits for her."""
        return self.intent == "goodbye"

    @property
    def for_whom(self) -> str | None:
        """For whom is asked: whom this message names, else whom the talk was about, unless it names a service anew."""
        if self._about is not None:
            return self._about[0]
        named: str | None = self.entity("for_whom")
        if named is not None:
            return None if is_her_own_matter(self.entity("service") or self.slot("service"), named) else named
        carried: str | None = self.slot("for_whom")
        return None if self.entity("service") else carried

    def return_to(self, question: Question) -> None:
        """Go on with a question that was asked for somebody, whoever was spoken of meanwhile."""
        self._about = (question.for_whom,)

    def question(self, service: str) -> Question:
        """A question about a service, for whom this turn asks."""
        return Question(service, self.for_whom)

    def about(self, intent: str, service: str, **entities: Any) -> str:
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


class _TakenBack(Exception):
    """Ends a transaction of which nothing shall stay."""


class TurnAction(Action):  # type: ignore[misc]  # rasa-sdk ships no types
    """An action of ours. Subclasses give `name` and `answer`.

    `resumes_form`: an answer in the middle of a form is followed by the form's open question.
    `settles_person`: whom the answer was about is who the talk is about from now on.
    """

    resumes_form = True
    settles_person = True
    needs_person = False

    def __init__(self, tools: Tools) -> None:
        self.tools = tools

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Called by Rasa: answer within one transaction and hand back only the ids of the answers."""
        is_suggestion = metadata_of(tracker).get("is_suggestion")
        given = await (self._suggest(tracker) if is_suggestion else self._act(tracker))
        for message_id in given.message_ids:
            dispatcher.utter_message(json_message={"message": message_id})
        return given.events

    async def _act(self, tracker: Tracker) -> Given:
        """Answer, once: the turn of a message may be taken again after it was broken off."""
        step = f"{metadata_of(tracker).get('part', 0)}:{self.name()}:{len(tracker.events)}"
        async with self.tools.store.begin() as uow:
            message = await _heard(uow, tracker)
            if message is not None and (before := given_before(message, step)) is not None:
                return before
            turn = await self._turn(uow, tracker)
            outcome = await self._answered(turn)
            drafted = [await draft(uow, self.tools.clock, turn.conversation, reply) for reply in outcome.replies]
            given = Given([reply.id for reply in drafted], self._events(turn, outcome))
            if message is not None:
                note_given(message, step, given)
        return given

    async def _suggest(self, tracker: Tracker) -> Given:
        """Answer for an operator's eyes: all that the answer changed is taken back, and its words alone are kept."""
        texts: list[str] = []
        events: list[EventType] = []
        with contextlib.suppress(_TakenBack):
            async with self.tools.store.begin() as uow:
                turn = await self._turn(uow, tracker)
                outcome = await self._answered(turn)
                texts, events = [reply.text for reply in outcome.replies], self._events(turn, outcome)
                raise _TakenBack
        async with self.tools.store.begin() as uow:
            conversation = await uow.get(Conversation, tracker.sender_id)
            clock, unsent = self.tools.clock, Delivery.SUPPRESSED
            drafted = [await draft(uow, clock, conversation, Reply(text), delivery=unsent) for text in texts]
        return Given([message.id for message in drafted], events)

    async def _answered(self, turn: Turn) -> Outcome:
        if self.needs_person and turn.person is None:
            return Outcome([link_first(turn)], leave_form(turn))
        return await self.answer(turn)

    def _events(self, turn: Turn, outcome: Outcome) -> list[EventType]:
        is_settled = not self.settles_person or turn.for_whom == turn.slot("for_whom")
        person = [] if is_settled else [SlotSet("for_whom", turn.for_whom)]
        return [*person, *outcome.events, *self._resumption(turn, outcome)]

    async def answer(self, turn: Turn) -> Outcome:
        """Answer one call."""
        raise NotImplementedError

    async def _turn(self, uow: UnitOfWork, tracker: Tracker) -> Turn:
        conversation = await uow.get(Conversation, tracker.sender_id)
        person = await access_person_by_conversation(uow, conversation.id)
        spoken = tracker.get_slot("language")
        language = spoken if spoken in LANGUAGES else conversation.language
        return Turn(uow, self.tools.clock, self.tools.outbox, conversation, person, language, tracker)

    def _resumption(self, turn: Turn, outcome: Outcome) -> list[EventType]:
        is_left = any(event["event"] in ("active_loop", "followup") for event in outcome.events)
        return [FollowupAction(turn.open_form)] if self.resumes_form and turn.open_form and not is_left else []


class FormQuestion(TurnAction):
    """Asks for one slot of a form (`action_ask_<slot>`); it is the resumption itself.

    Subclasses give `question`. Where further questions of her message are answered after it, the last asks.
    """

    resumes_form = False
    settles_person = False

    async def answer(self, turn: Turn) -> Outcome:
        """Ask, once a message; who says goodbye is not asked again."""
        return Outcome() if turn.more_follow or turn.says_goodbye else await self.question(turn)

    async def question(self, turn: Turn) -> Outcome:
        """Ask for the slot."""
        raise NotImplementedError


class FormValidation(TurnAction):
    """Checks what was given to a form (`validate_<form>`): a slot set to None is asked again.

    It sets the form's slots and no others: Rasa takes any other for an answer, and the message is not heard elsewhere.
    """

    resumes_form = False
    settles_person = False

    async def answer(self, turn: Turn) -> Outcome:
        """Check each given slot by the method `check_<slot>`."""
        replies: list[Reply] = []
        events: list[EventType] = []
        for slot, value in turn.tracker.slots_to_validate().items():
            outcome: Outcome = await getattr(self, f"check_{slot}")(turn, value)
            replies += outcome.replies
            events += outcome.events
        return Outcome(replies, events)


# The slots of each form, in the order they are asked.
FORM_SLOTS = {
    "status_form": ("status_change", "change_date", "change_detail", "change_confirmed"),
    "fact_form": ("fact_asked", "fact_value"),
    "dispute_form": ("dispute_step", "dispute_reason", "dispute_documents", "dispute_confirmed"),
}


async def _heard(uow: UnitOfWork, tracker: Tracker) -> Message | None:
    """Her message of this turn; locked, since the turn may be taken again while it is under way."""
    try:
        return await uow.get_locked(Message, metadata_of(tracker).get("message_id"))
    except NotFound:
        return None


def metadata_of(tracker: Tracker) -> dict[str, Any]:
    """What the bot and the channel told with her message."""
    return tracker.latest_message.get("metadata") or {}


def leave_form(turn: Turn) -> list[EventType]:
    """Close the open form, if any; nothing of it is kept."""
    slots = ("requested_slot", *FORM_SLOTS.get(turn.open_form or "", ()))
    return [ActiveLoop(None), *(SlotSet(slot, None) for slot in slots)]


def leave_all_forms(turn: Turn) -> list[EventType]:
    """Close the open form and forget what another one, interrupted by it, still holds."""
    return [*leave_form(turn), *(SlotSet(slot, None) for slots in FORM_SLOTS.values() for slot in slots)]


def take_up(turn: Turn) -> list[EventType]:
    """Go back to a change of status that another form interrupted; what she told of it is still held."""
    waits = turn.open_form != "status_form" and turn.slot("status_change") is not None
    return [FollowupAction("status_form")] if waits else []


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
