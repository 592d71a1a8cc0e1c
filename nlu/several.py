"""Several questions in one message, each read by itself; what one leaves unsaid another tells."""

from typing import Any

from knowledge.several_questions import questions_in
from nlu.components.intent import WITH_SERVICE
from nlu.follow_up import Parse, bare_question

# A part counts as a question where it is understood as surely as this; else the message is read whole.
SURE = 0.75
ALSO_ASKED = frozenset({"get_certificate", "talk_to_operator", "technical_help", "manage_notifications"})

ParseData = dict[str, Any]


async def parts_read(text: str, whole: ParseData, parse: Parse, topic: str | None) -> list[ParseData]:
    """Give the readings of the questions of a message, in order; empty where it is one question or a story.

    Args:
        topic: The service that the talk is about, where one was named before.
    """
    texts = questions_in(text)
    parts = [await parse(part) for part in texts] if len(texts) > 1 else []
    if len(parts) < 2 or not all(_is_question(part) for part in parts):
        return []
    parts = _completed(parts)
    _carry("for_whom", [whole], parts)
    _carry_service(whole, parts)
    distinct = {(part["intent"]["name"], _value(part, "service")): part for part in reversed(parts)}
    kept = [part for part in parts if any(part is one for one in distinct.values())]
    if len(kept) < 2:
        return []
    return kept if topic else _asked_together(kept)


def _is_question(part: ParseData) -> bool:
    intent = part["intent"]
    return intent["confidence"] >= SURE and (intent["name"].startswith("ask_") or intent["name"] in ALSO_ASKED)


def _completed(parts: list[ParseData]) -> list[ParseData]:
    """Let each part lean on the one before it: "when can I retire and how much"."""
    befores = [None, *(part["intent"]["name"] for part in parts[:-1])]
    return [(before and bare_question(part, before)) or part for part, before in zip(parts, befores, strict=True)]


def _carry_service(whole: ParseData, parts: list[ParseData]) -> None:
    """Give each part the service that it names, else that of a part before it, else that of a later or the whole."""
    asking = [part for part in parts if part["intent"]["name"] in WITH_SERVICE]
    _carry("service", [*asking, whole], asking)


def _asked_together(parts: list[ParseData]) -> list[ParseData]:
    """Let questions about a service that nobody named wait for one choice: `also` of the first has the rest."""
    open_parts = [p for p in parts if p["intent"]["name"] in WITH_SERVICE and _entity(p, "service") is None]
    if len(open_parts) < 2:
        return parts
    first, *others = open_parts
    also = [part["intent"]["name"] for part in others]
    first["entities"].append({"entity": "also", "value": also, "start": 0, "end": len(first["text"])})
    return [part for part in parts if not any(part is other for other in others)]


def _carry(name: str, tellers: list[ParseData], parts: list[ParseData]) -> None:
    told = next((entity for teller in tellers if (entity := _entity(teller, name))), None)
    for part in parts:
        own = _entity(part, name)
        if own is not None:
            told = own
        elif told is not None:
            part["entities"].append({**told, "start": 0, "end": len(part["text"])})


def _entity(reading: ParseData, name: str) -> dict[str, Any] | None:
    return next((entity for entity in reading["entities"] if entity["entity"] == name), None)


def _value(reading: ParseData, name: str) -> str | None:
    entity = _entity(reading, name)
    return entity and entity["value"]
