"""How our components say what they found in a message."""

from rasa.shared.nlu.training_data.message import Message


def add_entity(
    message: Message, name: str, value: str, confidence: float, start: int | None = None, end: int | None = None
) -> None:
    """Add an entity; without a place it stands for the whole text."""
    text = message.get("text")
    start, end = (0, len(text)) if start is None or end is None else (start, end)
    entity = {"entity": name, "value": value, "start": start, "end": end, "confidence_entity": confidence}
    message.set("entities", [*message.get("entities", []), entity], add_to_output=True)
