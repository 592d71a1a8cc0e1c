"""Buttons that are carried out by a service rather than said to the assistant."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from services.replies import Reply


@dataclass(frozen=True)
class TapContext:
    """Who tapped what, where."""

    conversation_id: str
    chat_link_id: str
    person_id: int | None
    language: str
    payload: dict[str, Any]


@dataclass(frozen=True)
class TapOutcome:
    """What to answer, and what to say to the assistant afterwards as if typed (a payload such as `/ask_my_status`)."""

    replies: list[Reply] = field(default_factory=list)
    say: str | None = None


TapHandler = Callable[[TapContext], Awaitable[TapOutcome]]
