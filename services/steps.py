"""What the steps of a turn gave, noted with her message: a turn taken again finds it and acts only once."""

from dataclasses import dataclass
from typing import Any

from services.records.conversation import Message

STEPS = "steps"


@dataclass(frozen=True)
class Given:
    """What a step gave: the ids of the replies it drafted, and the events it left in the dialogue."""

    message_ids: list[str]
    events: list[dict[str, Any]]


def given_before(message: Message, step: str) -> Given | None:
    """What this step of the message's turn gave already, or None."""
    given = message.understood.get(STEPS, {}).get(step)
    return Given(**given) if given is not None else None


def note_given(message: Message, step: str, given: Given) -> None:
    """Note what a step gave; to be done in the transaction in which it acted."""
    steps = {**message.understood.get(STEPS, {}), step: {"message_ids": given.message_ids, "events": given.events}}
    message.understood = {**message.understood, STEPS: steps}


def without_steps(understood: dict[str, Any]) -> dict[str, Any]:
    """What stays noted of a message once its turn is known to have come to its end."""
    return {name: value for name, value in understood.items() if name != STEPS}
