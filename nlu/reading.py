"""What was understood of a message, in the place of the conversation where it was said."""

import json
import re
from dataclasses import dataclass
from typing import Any

from rasa.core.agent import Agent
from rasa.shared.core.trackers import DialogueStateTracker

_PAYLOAD = re.compile(r"^/(?P<intent>\w+)(?P<entities>\{.*\})?$", re.DOTALL)
CERTAIN = 1.0


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
    reading = _pressed(text, pressed) if pressed else await _typed(agent, text)
    _add_language(reading, metadata)
    return [reading]


def _pressed(text: str, payload: re.Match[str]) -> Reading:
    values = json.loads(payload["entities"] or "{}")
    entities = [{"entity": k, "value": v, "start": 0, "end": len(text)} for k, v in values.items() if v is not None]
    intent = {"name": payload["intent"], "confidence": CERTAIN}
    return Reading(text, {"text": text, "intent": intent, "intent_ranking": [intent], "entities": entities})


async def _typed(agent: Agent, text: str) -> Reading:
    return Reading(text, await agent.parse_message(text))


def _add_language(reading: Reading, metadata: dict[str, Any]) -> None:
    if metadata.get("language"):
        end = len(reading.text)
        reading.parse_data["entities"].append(
            {"entity": "language", "value": metadata["language"], "start": 0, "end": end}
        )


def _shown(entity: dict[str, Any], text: str) -> dict[str, Any]:
    return {"name": entity["entity"], "value": entity["value"], "text": text[entity["start"] : entity["end"]]}
