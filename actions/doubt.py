"""Doubt is spoken: two close readings are offered, nothing found is said, and a person is offered in time."""

from actions.base import Outcome, Turn, TurnAction, told
from actions.conversation import patience
from actions.crisis import help_now
from knowledge.catalogue import has
from knowledge.hotlines import kind_of
from knowledge.intents import answered_as
from knowledge.rudeness import is_rude
from knowledge.search import search
from services.documents import attach_to_open_request
from services.matters import choice_of, reply_to
from services.replies import Choice, Reply, rows_of

OFFER_PERSON_AFTER = 2
LIKELY = 0.15
OFFERED = 3
ARTICLES = 2
SURE_OF_SERVICE = 0.6


class Clarify(TurnAction):
    """`action_conversation_clarify`: not understood, or two close readings."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_clarify"

    async def answer(self, turn: Turn) -> Outcome:
        """Offer the likely readings, else an article that surely fits; the second time in a row, a person as well."""
        if (document_id := turn.entity("document")) is not None:
            return Outcome([await take_document(turn, document_id)])
        if kind_of(turn.text) is not None:
            # What the model did not understand may still tell of danger: better one call too many.
            return Outcome([await help_now(turn)])
        if is_rude(turn.text):
            return patience(turn)
        readings = likely_readings(turn)
        if not readings and (article := reply_to(turn.language, turn.text, is_about_a_matter=False)) is not None:
            return Outcome([article])
        turn.conversation.misunderstood_in_row += 1
        choices = [turn.choice(f"intent-{intent.replace('_', '-')}", said) for intent, said in readings]
        choices += near_articles(turn)
        operator = turn.choice("menu-operator", told("talk_to_operator"))
        menu = Choice(turn.say("command-menu"), {"do": "menu"})
        key = "doubt-which" if choices else "doubt-nothing"
        if turn.conversation.misunderstood_in_row >= OFFER_PERSON_AFTER:
            key = "doubt-person"
        return Outcome([Reply(turn.say(key), rows_of([*choices, operator, menu]))])


async def take_document(turn: Turn, document_id: str) -> Reply:
    """A file sent while nothing was asked: it belongs to her open request, if there is one."""
    assert turn.person is not None  # the bot hands on files of linked chats only
    request = await attach_to_open_request(turn.uow, turn.person.id or 0, document_id)
    if request is None:
        return Reply(turn.say("document-kept"))
    return Reply(turn.say("document-attached", number=request.number))


def likely_readings(turn: Turn) -> list[tuple[str, str]]:
    """Intents that might be meant, likeliest first, with what their buttons say; of those with one answer the first."""
    ranking = turn.tracker.latest_message.get("intent_ranking") or []
    services = turn.tracker.latest_message.get("service_ranking") or []
    service = services[0]["name"] if services and services[0]["confidence"] >= SURE_OF_SERVICE else None
    found: dict[frozenset[str], tuple[str, str]] = {}
    for reading in ranking:
        intent = reading["name"]
        if reading["confidence"] >= LIKELY and has(f"intent-{intent.replace('_', '-')}"):
            said = told(intent, service=service) if service else told(intent)
            found.setdefault(answered_as(intent), (intent, said))
    return list(found.values())[:OFFERED]


def near_articles(turn: Turn) -> list[Choice]:
    """Articles that might be meant, where a question about some matter is a likely reading."""
    ranking = turn.tracker.latest_message.get("intent_ranking") or []
    is_likely = any(reading["name"] == "ask_topic" and reading["confidence"] >= LIKELY for reading in ranking)
    found = search(turn.language, turn.text, limit=ARTICLES) if is_likely else []
    return [choice_of(one.article) for one in found]


ACTIONS = (Clarify,)
