"""What the assistant says: a text and buttons, before it becomes a message of a conversation."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Choice:
    """A button: its label, and what tapping it means.

    Attributes:
        payload: `{"say": "/intent{…}"}` is said to the assistant as if typed; `{"do": name, …}` is carried out by
            the service registered under that name; `{"url": …}` opens a page.
    """

    label: str
    payload: dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """A message to be: Telegram HTML and rows of buttons."""

    text: str
    rows: tuple[tuple[Choice, ...], ...] = field(default=())


def rows_of(choices: list[Choice], width: int = 1) -> tuple[tuple[Choice, ...], ...]:
    """Buttons in rows of a width."""
    return tuple(tuple(choices[start : start + width]) for start in range(0, len(choices), width))
