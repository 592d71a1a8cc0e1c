"""The inbox of doubtful messages: equal ones as one, labelled once for all, set aside, or taken back."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import InvalidInput, NotFound
from knowledge.articles import articles
from knowledge.intents import ABOUT_A_MATTER, all_intents, persons, with_service
from knowledge.service_catalogue import all_services
from services.learning.doubts import DOUBTS, label_id_of
from services.ports import UnitOfWork
from services.records.conversation import Conversation, Message
from services.records.learning import Label
from services.records.staff import Staff
from services.staff.access import access_conversation_as_staff, visible_people
from services.staff.audit import note_action

READ = 2000
SHOWN = 50
READINGS = 5


@dataclass(frozen=True)
class Doubtful:
    """Messages of one skeleton that wait for a label.

    Attributes:
        message: The newest of them.
        times: How many there are.
        why: The strongest reason to look at them, of `services.learning.doubts`.
        readings: (intent, confidence), what was understood first, likeliest first.
    """

    message: Message
    times: int
    why: str
    readings: list[tuple[str, float]]


@dataclass(frozen=True)
class Meaning:
    """What staff say a message means; empty fields are left open."""

    intent: str
    service: str = ""
    for_whom: str = ""
    article: str = ""


async def list_doubtful(
    uow: UnitOfWork, staff: Staff, *, language: str = "", why: str = "", limit: int = SHOWN
) -> list[Doubtful]:
    """What waits for a label, the strongest reason and the commonest first; sensitive conversations are left out."""
    where: dict[str, Any] = {"doubt": why} if why else {"doubt__ne": None}
    if language:
        where["language"] = language
    found = await uow.list(Message, label_id=None, skeleton__ne=None, order="-created_at", limit=READ, **where)
    seen = await _visible(uow, staff, found)
    equal: defaultdict[str, list[Message]] = defaultdict(list)
    for message in found:
        if message.conversation_id in seen and message.skeleton:
            equal[message.skeleton].append(message)
    waiting = [_of(messages) for messages in equal.values()]
    return sorted(waiting, key=lambda d: (DOUBTS.index(d.why), -d.times))[:limit]


async def count_doubtful(uow: UnitOfWork) -> int:
    """How many messages wait, equal ones counted each."""
    return await uow.count(Message, doubt__ne=None, label_id=None, skeleton__ne=None)


async def _visible(uow: UnitOfWork, staff: Staff, found: list[Message]) -> set[str]:
    ids = {message.conversation_id for message in found}
    talks = await uow.list(Conversation, id=list(ids), is_sensitive=False) if ids else []
    people = await visible_people(uow, staff, {talk.person_id for talk in talks if talk.person_id})
    return {talk.id for talk in talks if talk.person_id is None or talk.person_id in people}


def _of(messages: list[Message]) -> Doubtful:
    newest = messages[0]
    why = min((m.doubt or "" for m in messages), key=DOUBTS.index)
    understood = [(newest.intent or "", newest.confidence or 0.0)] if newest.intent in all_intents() else []
    others = [(o["intent"], o["confidence"]) for o in newest.understood.get("alternatives", [])]
    known = [(intent, sure) for intent, sure in [*understood, *others] if intent in all_intents()]
    return Doubtful(newest, len(messages), why, known[:READINGS])


async def label(uow: UnitOfWork, clock: Clock, staff: Staff, message_id: str, meaning: Meaning) -> Label:
    """Say what a message and all equal ones mean; said again, the new word holds.

    Raises:
        InvalidInput: The meaning is not one of the taxonomy, or carries what its intent does not.
        NotFound: No such message, it is sensitive, or it is not hers to see.
    """
    return await _keep(uow, clock, staff, message_id, _checked(meaning))


async def set_aside(uow: UnitOfWork, clock: Clock, staff: Staff, message_id: str) -> Label:
    """Say that a message and all equal ones teach nothing.

    Raises:
        NotFound: No such message, it is sensitive, or it is not hers to see.
    """
    return await _keep(uow, clock, staff, message_id, None)


async def take_back(uow: UnitOfWork, clock: Clock, staff: Staff, message_id: str) -> Message:
    """Undo a label or setting aside: the messages wait again.

    Raises:
        NotFound: No such message, it is sensitive, or it is not hers to see.
    """
    message = await _accessed(uow, staff, message_id)
    kept = await uow.find(Label, id=label_id_of(message.skeleton or ""))
    if kept is not None:
        for equal in await uow.list(Message, label_id=kept.id):
            equal.label_id = None
        await uow.delete(kept)
        note_action(uow, clock, staff, "label_taken_back", kept.id, intent=kept.intent)
    return message


async def _keep(uow: UnitOfWork, clock: Clock, staff: Staff, message_id: str, meaning: Meaning | None) -> Label:
    message = await _accessed(uow, staff, message_id)
    skeleton = message.skeleton or ""
    kept = await uow.find(Label, id=label_id_of(skeleton))
    if kept is None:
        kept = Label(
            id=label_id_of(skeleton),
            skeleton=skeleton,
            message_id=message.id,
            text=message.text,
            language=message.language or "ru",
            intent=None,
            staff_id=staff.id,
            at=clock.now(),
        )
        uow.add(kept)
    kept.intent = meaning.intent if meaning else None
    kept.service = (meaning and meaning.service) or None
    kept.for_whom = (meaning and meaning.for_whom) or None
    kept.article = (meaning and meaning.article) or None
    kept.staff_id, kept.at, kept.exported_at = staff.id, clock.now(), None
    for equal in await uow.list(Message, doubt__ne=None, skeleton=skeleton):
        equal.label_id = kept.id
    note_action(uow, clock, staff, "message_labelled" if meaning else "message_set_aside", kept.id, intent=kept.intent)
    return kept


async def _accessed(uow: UnitOfWork, staff: Staff, message_id: str) -> Message:
    message = await uow.get(Message, message_id)
    talk = await access_conversation_as_staff(uow, staff, message.conversation_id)
    if talk.is_sensitive or not message.skeleton or message.doubt is None:
        raise NotFound("There is no such message to label.")
    return message


def _checked(meaning: Meaning) -> Meaning:
    if meaning.intent not in all_intents():
        raise InvalidInput("Choose an intent of the list.")
    if meaning.service and meaning.service not in {s.id for s in all_services()}:
        raise InvalidInput("Choose a service of the list.")
    if meaning.for_whom and meaning.for_whom not in persons():
        raise InvalidInput("Choose for whom it is asked from the list.")
    if meaning.article and meaning.article not in articles("ru"):
        raise InvalidInput("Choose an article of the list.")
    return Meaning(
        meaning.intent,
        meaning.service if meaning.intent in with_service() else "",
        meaning.for_whom,
        meaning.article if meaning.intent == ABOUT_A_MATTER else "",
    )
