"""What was understood of a message, in the place of the conversation where it was said."""

import json
import re
from dataclasses import dataclass
from typing import Any

from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.for_whom import person_concerned
from knowledge.intents import answered_as
from knowledge.suppositions import supposed_in
from nlu.components.spelling import IS_GIBBERISH
from nlu.follow_up import completed, named_alone
from nlu.form_answers import ANY_DAY, as_answer, is_answer, may_lean, tells_danger
from nlu.several import parts_read

_PAYLOAD = re.compile(r"^/(?P<intent>\w+)(?P<entities>\{.*\})?$", re.DOTALL)
_LIKE_A_PAYLOAD = re.compile(r"^[\s/]+")  # Rasa itself would take what is left of it for one
CERTAIN = 1.0
NOT_UNDERSTOOD = "nlu_fallback"
# Below it the likeliest intent is right one time in three; measured on folds of the phrases, held apart.
UNDERSTOOD = 0.3
# Below it, and no further apart than the gap, two readings are close: on the same folds the likelier was right 43 times
# in a hundred, one of the two 74 times.
UNSURE, GAP = 0.5, 0.2
# Whatever else such a message asks, this comes first.
HEARD_WHOLE = frozenset({"report_crisis", "cancel", "go_back"})
# Readings that a supposition makes wrong: nobody tells of a change, or asks for a person, by an "if".
TELLINGS = frozenset(
    {
        "update_status",
        "confirm_status",
        "ask_entitlements",
        "ask_my_status",
        "ask_status_categories",
        "ask_service_info",
        "out_of_scope",
        "greet",
        "affirm",
        "give_feedback",
    }
)
# What a bare name of a service is taken for where the model has only its letters to go by.
SMALL_TALK = frozenset({"greet", "thank", "goodbye", "affirm", "deny", "help", "out_of_scope", "bot_challenge"})
# A message clearly in another language is answered in it; the chosen language wins on doubt.
SURE_OF_LANGUAGE = 0.97
FEWEST_WORDS = 3
# Who is named in these is no one that an answer is about.
ABOUT_NOBODY = frozenset(
    {"out_of_scope", "report_crisis", "give_feedback", "technical_help", "ask_authenticity", "manage_notifications"}
    | {"talk_to_operator", "change_language", "thank", "greet", "goodbye", "nlu_fallback"}
)


@dataclass
class Reading:
    """One understood question, ready for the dialogue."""

    text: str
    parse_data: dict[str, Any]

    @property
    def intent(self) -> str:
        """The intent the dialogue acts on."""
        return self.parse_data["intent"]["name"]

    def entity(self, name: str) -> dict[str, Any] | None:
        """Give the entity of a name, or None."""
        return next((e for e in self.parse_data["entities"] if e["entity"] == name), None)

    def ask_back(self) -> None:
        """Let the dialogue ask which of the likely readings is meant."""
        self.parse_data["intent"] = {"name": NOT_UNDERSTOOD, "confidence": self.parse_data["intent"]["confidence"]}

    def understood(self) -> dict[str, Any]:
        """What the channel tells of this reading."""
        service, language = self.entity("service"), self.entity("language")
        return {
            "intent": self.intent,
            "confidence": self.parse_data["intent"]["confidence"],
            "alternatives": [
                {"intent": other["name"], "confidence": other["confidence"]}
                for other in self.parse_data.get("intent_ranking", [])
                if other["name"] != self.intent
            ],
            "service": service and service["value"],
            "service_confidence": service and service.get("confidence_entity", CERTAIN),
            "entities": [_shown(e, self.text) for e in self.parse_data["entities"] if e["entity"] != "language"],
            "language": language and language["value"],
        }


async def read_message(
    agent: Agent, text: str, metadata: dict[str, Any], tracker: DialogueStateTracker | None
) -> list[Reading]:
    """Give the questions of a message, in order; at least one."""
    readings = _pressed(text) or await _typed(agent, _LIKE_A_PAYLOAD.sub("", text) or text, tracker)
    for reading in readings:
        _drop_person_in_passing(reading)
        _add_language(reading, metadata)
    return readings


async def _typed(agent: Agent, text: str, tracker: DialogueStateTracker | None) -> list[Reading]:
    """Read a typed message in its place: it may lean on what was said, answer an open question, or ask several."""

    async def parse(part: str) -> dict[str, Any]:
        parse_data: dict[str, Any] = await agent.parse_message(part)
        _add_person(parse_data)
        return parse_data

    parse_data = await parse(text)
    if tells_danger(text, tracker):
        return [Reading(text, _meant(parse_data, "report_crisis"))]
    leaning = await completed(text, parse_data, tracker, parse) if may_lean(text, parse_data, tracker) else None
    if leaning is None and is_answer(text, parse_data, tracker):
        answer = as_answer(text, parse_data, tracker)
        return [Reading(answer["text"], answer)]
    if leaning is None and parse_data["intent"]["name"] not in HEARD_WHOLE:
        topic = tracker.get_slot("service") if tracker else None
        parts = await parts_read(text, parse_data, parse, topic)
        if parts:
            return [Reading(part["text"], part) for part in parts]
    return [Reading(text, _doubted(_what_if(text, leaning or parse_data)))]


def _meant(parse_data: dict[str, Any], intent: str) -> dict[str, Any]:
    return {**parse_data, "intent": {"name": intent, "confidence": CERTAIN}}


def _what_if(text: str, parse_data: dict[str, Any]) -> dict[str, Any]:
    """Read a supposition as the question what would change."""
    intent = parse_data["intent"]
    is_telling = intent["name"] in TELLINGS or intent["confidence"] < UNSURE
    is_crisis = intent["name"] == "report_crisis"
    if is_crisis or not is_telling or supposed_in(text, ANY_DAY) is None:
        return parse_data
    return _meant(parse_data, "ask_amount")


def _doubted(parse_data: dict[str, Any]) -> dict[str, Any]:
    """Turn a reading into `nlu_fallback` where no intent is likely; the ranking keeps what was close."""
    intent, confidence = parse_data["intent"]["name"], parse_data["intent"]["confidence"]
    doubt = {**parse_data, "intent": {"name": NOT_UNDERSTOOD, "confidence": 1 - confidence}}
    if parse_data.get(IS_GIBBERISH) and intent not in HEARD_WHOLE | {"talk_to_operator"}:
        return doubt
    if intent in SMALL_TALK and (named := named_alone(parse_data)) is not None:
        return named
    return parse_data if confidence >= UNDERSTOOD else named_alone(parse_data) or doubt


def is_close(reading: Reading) -> bool:
    """Whether another intent is about as likely, so that it is better to ask which is meant."""
    ranking = reading.parse_data.get("intent_ranking", [])
    confidence = reading.parse_data["intent"]["confidence"]
    alike = answered_as(reading.intent)
    others = (other["confidence"] for other in ranking if other["name"] not in alike)
    return confidence < UNSURE and confidence - max(others, default=0.0) < GAP


def _pressed(text: str) -> list[Reading]:
    """Give what a button says, nothing where it is no button's; `also` names further questions about the service."""
    payload = _PAYLOAD.match(text)
    if payload is None:
        return []
    try:
        values = json.loads(payload["entities"] or "{}")
    except (ValueError, RecursionError):
        return []
    intents = [payload["intent"], *values.pop("also", [])]
    return [Reading(text, _said_by_button(text, intent, values)) for intent in intents]


def _said_by_button(text: str, name: str, values: dict[str, Any]) -> dict[str, Any]:
    entities = [{"entity": k, "value": v, "start": 0, "end": len(text)} for k, v in values.items() if v is not None]
    intent = {"name": name, "confidence": CERTAIN}
    return {"text": text, "intent": intent, "intent_ranking": [intent], "entities": entities}


def _drop_person_in_passing(reading: Reading) -> None:
    if reading.intent in ABOUT_NOBODY:
        entities = reading.parse_data["entities"]
        reading.parse_data["entities"] = [entity for entity in entities if entity["entity"] != "for_whom"]


def _add_person(parse_data: dict[str, Any]) -> None:
    service = next((entity["value"] for entity in parse_data["entities"] if entity["entity"] == "service"), None)
    person = person_concerned(parse_data["text"], service)
    if person:
        parse_data["entities"].append(
            {"entity": "for_whom", "value": person.value, "start": person.start, "end": person.end}
        )


def _add_language(reading: Reading, metadata: dict[str, Any]) -> None:
    language = _spoken(reading) or metadata.get("language")
    if language:
        reading.parse_data["entities"].append(
            {"entity": "language", "value": language, "start": 0, "end": len(reading.text)}
        )


def _spoken(reading: Reading) -> str | None:
    told = reading.parse_data.get("language") or {}
    is_sure = told.get("confidence", 0) >= SURE_OF_LANGUAGE and len(reading.text.split()) >= FEWEST_WORDS
    return told["name"] if is_sure and reading.intent != "answer" else None


def _shown(entity: dict[str, Any], text: str) -> dict[str, Any]:
    return {"name": entity["entity"], "value": entity["value"], "text": text[entity["start"] : entity["end"]]}
