"""What a message may mean: the intents by group, which of them carry a service, and for whom one may ask."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "intents.yaml"
ABOUT_A_MATTER = "ask_topic"


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return data


def intent_groups() -> dict[str, list[str]]:
    """Group -> its intents, in the order of the taxonomy."""
    groups: dict[str, list[str]] = _data()["groups"]
    return groups


def all_intents() -> list[str]:
    """Every intent that a person may type."""
    return [intent for group in intent_groups().values() for intent in group]


def with_service() -> frozenset[str]:
    """The intents that carry the service the citizen means."""
    return frozenset(_data()["with_service"])


def answered_as(intent: str) -> frozenset[str]:
    """The intents that have the same answer as one of them, itself among them."""
    alike = frozenset(_data()["answered_alike"])
    return alike if intent in alike else frozenset({intent})


def persons() -> tuple[str, ...]:
    """For whom one may ask."""
    return tuple(_data()["persons"])
