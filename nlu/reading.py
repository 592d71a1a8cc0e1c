"""What was understood of a message, in the place of the conversation where it was said."""

import json
import re
from dataclasses import dataclass
from typing import Any

from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.for_whom import person_concerned
from nlu.form_answers import is_answer

_PAYLOAD = re.compile(r"^/(?P<intent>\w+)(?P<entities>\{.*\})?$", re.DOTALL)
CERTAIN = 1.0
# Below it the likeliest intent is right less often than not; measured on the evaluation set.
UNDERSTOOD = 0.3
# A message clearly in another language is answered in it; the chosen language wins on doubt.
SURE_OF_LANGUAGE = 0.97
FEWEST_WORDS = 3


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
    pressed = _PAYLOAD.match(text.strip())
    if pressed:
        reading = _pressed(text, pressed)
    else:
        reading = await _typed(agent, text)
        _place(reading, tracker)
    _add_language(reading, metadata)
    return [reading]


def _place(reading: Reading, tracker: DialogueStateTracker | None) -> None:
    """Read the message in its place: as the answer to an open question, or as not understood."""
    if is_answer(reading.text, reading.parse_data, tracker):
        reading.parse_data["intent"] = {"name": "answer", "confidence": CERTAIN}
        reading.parse_data["entities"] = []
    else:
        doubt(reading.parse_data)


def doubt(parse_data: dict[str, Any]) -> None:
    """Turn a reading into `nlu_fallback` where no intent is likely; the ranking keeps what was close."""
    if parse_data["intent"]["confidence"] < UNDERSTOOD:
        parse_data["intent"] = {"name": "nlu_fallback", "confidence": 1 - parse_data["intent"]["confidence"]}


def _pressed(text: str, payload: re.Match[str]) -> Reading:
    values = json.loads(payload["entities"] or "{}")
    entities = [{"entity": k, "value": v, "start": 0, "end": len(text)} for k, v in values.items() if v is not None]
    intent = {"name": payload["intent"], "confidence": CERTAIN}
    return Reading(text, {"text": text, "intent": intent, "intent_ranking": [intent], "entities": entities})


async def _typed(agent: Agent, text: str) -> Reading:
    reading = Reading(text, await agent.parse_message(text))
    _add_person(reading)
    return reading


def _add_person(reading: Reading) -> None:
    service = reading.entity("service")
    person = person_concerned(reading.text, service and service["value"])
    if person:
        reading.parse_data["entities"].append(
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
