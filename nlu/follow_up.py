"""A message in its place: what it leaves unsaid is taken from the question before it."""

from collections.abc import Awaitable, Callable
from typing import Any

from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.follow_ups import follow_up, names_only_person
from knowledge.for_whom import person_concerned
from knowledge.several_questions import asks
from nlu.components.intent import WITH_SERVICE

Parse = Callable[[str], Awaitable[dict[str, Any]]]
CERTAIN = 1.0
# How sure the service must be where the words that name it are all there is; measured on messages of one or two words.
SURE_OF_SERVICE = 0.6
SURE_OF_NAME = 0.8
UNSURE_OF_INTENT = 0.6
BARE_WORDS = 3
# Questions that may be asked again about another person or service.
REPEATABLE = WITH_SERVICE - {"get_certificate"} | {
    "ask_my_status",
    "ask_entitlements",
    "ask_retirement_age",
    "ask_pension_amount",
    "ask_pension_savings",
    "ask_contributions",
    "ask_insurance_status",
}
# What "and how much?" asks after these, and the service that "and which papers?" is about.
AMOUNT_AFTER = {
    "ask_retirement_age": "ask_pension_amount",
    "ask_pension_amount": "ask_pension_amount",
    "ask_pension_savings": "ask_pension_savings",
    "ask_contributions": "ask_contributions",
}
SERVICE_AFTER = {
    "ask_retirement_age": "pension_by_age",
    "ask_pension_amount": "pension_by_age",
    "ask_pension_savings": "pension_savings_payment",
    "ask_insurance_status": "health_insurance",
}


async def completed(
    text: str, parse_data: dict[str, Any], tracker: DialogueStateTracker | None, parse: Parse
) -> dict[str, Any] | None:
    """Give the reading of a message that leans on the question before it; None where it stands by itself.

    Args:
        parse: Reads a text by itself, as the pipeline does.
    """
    before = _question_before(tracker)
    if before is None:
        return None
    person = person_concerned(text)
    if person is not None and names_only_person(text, person.start, person.end):
        return _again(parse_data, before, [])
    leaning = follow_up(text)
    if leaning is None:
        return _bare_service(text, parse_data, before) or bare_question(parse_data, before)
    rest = await parse(leaning.rest)
    service = _service_of(rest, SURE_OF_SERVICE)
    if service is None:
        return bare_question(parse_data, before)
    if asks(leaning.rest):
        return {**rest, "text": text, "entities": [service, *_without_service(rest)]}
    return _again(parse_data, _fitting(before, rest), [service])


def named_alone(parse_data: dict[str, Any]) -> dict[str, Any] | None:
    """Give the question what a service is, where a message does no more than name one."""
    service = _service_of(parse_data, SURE_OF_NAME)
    if service is None or len(parse_data["text"].split()) > BARE_WORDS:
        return None
    return {**parse_data, "intent": {"name": "ask_service_info", "confidence": CERTAIN}, "entities": [service]}


def _question_before(tracker: DialogueStateTracker | None) -> str | None:
    if tracker is None:
        return None
    intents = (event.intent_name for event in reversed(tracker.events) if isinstance(event, UserUttered))
    return next((intent for intent in intents if intent in REPEATABLE), None)


def _again(parse_data: dict[str, Any], intent: str, entities: list[dict[str, Any]]) -> dict[str, Any]:
    persons = [entity for entity in parse_data["entities"] if entity["entity"] == "for_whom"]
    repeated = {"name": intent, "confidence": CERTAIN}
    return {**parse_data, "intent": repeated, "entities": [*persons, *entities]}


def _bare_service(text: str, parse_data: dict[str, Any], before: str) -> dict[str, Any] | None:
    is_unsure = parse_data["intent"]["confidence"] < UNSURE_OF_INTENT
    service = _service_of(parse_data, SURE_OF_SERVICE)
    if service is None or not is_unsure or len(text.split()) > BARE_WORDS or asks(text):
        return None
    return _again(parse_data, _fitting(before, parse_data), [service])


def bare_question(parse_data: dict[str, Any], before: str) -> dict[str, Any] | None:
    """Complete "and how much?" after a question that names no service of its own, as those about a pension."""
    intent = parse_data["intent"]["name"]
    if intent not in WITH_SERVICE or any(entity["entity"] == "service" for entity in parse_data["entities"]):
        return None
    if intent == "ask_amount" and before in AMOUNT_AFTER:
        return _again(parse_data, AMOUNT_AFTER[before], [])
    if before in SERVICE_AFTER:
        return _again(parse_data, intent, [_whole(parse_data, SERVICE_AFTER[before], CERTAIN)])
    return None


def _fitting(before: str, rest: dict[str, Any]) -> str:
    """The question before, where a service can be asked so; else how much it is."""
    if before in WITH_SERVICE:
        return before
    named = rest["intent"]["name"]
    return named if named in WITH_SERVICE and rest["intent"]["confidence"] >= UNSURE_OF_INTENT else "ask_amount"


def _service_of(parse_data: dict[str, Any], sure: float) -> dict[str, Any] | None:
    ranking = parse_data.get("service_ranking") or []
    if not ranking or ranking[0]["confidence"] < sure:
        return None
    return _whole(parse_data, ranking[0]["name"], ranking[0]["confidence"])


def _whole(parse_data: dict[str, Any], service: str, confidence: float) -> dict[str, Any]:
    end = len(parse_data["text"])
    return {"entity": "service", "value": service, "confidence_entity": confidence, "start": 0, "end": end}


def _without_service(parse_data: dict[str, Any]) -> list[dict[str, Any]]:
    return [entity for entity in parse_data["entities"] if entity["entity"] != "service"]
