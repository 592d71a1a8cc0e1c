"""Lines of help by kind of crisis (`hotlines.yaml`), and the words that tell which kind it is."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import Phrase, phrase, says

FILE = Path(__file__).parent / "hotlines.yaml"
UNKNOWN_KIND = ("112", "102", "111")  # where the words do not tell what is wrong


@dataclass(frozen=True)
class Line:
    """A number to call and its name by language; free or anonymous only where a page says so."""

    number: str
    names: dict[str, str]
    source: str
    is_free: bool = False
    is_anonymous: bool = False


@dataclass(frozen=True)
class _Kind:
    numbers: tuple[str, ...]
    phrases: tuple[Phrase, ...]


@cache
def lines() -> dict[str, Line]:
    """All lines by number."""
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))["lines"]
    return {number: Line(number, **row) for number, row in rows.items()}


@cache
def _kinds() -> dict[str, _Kind]:
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))["kinds"]
    return {
        name: _Kind(tuple(row["numbers"]), tuple(phrase(words) for words in row["words"])) for name, row in rows.items()
    }


def kinds() -> tuple[str, ...]:
    """The kinds of crisis that words tell."""
    return tuple(_kinds())


def kind_of(text: str) -> str | None:
    """The kind of crisis a text tells of, or None where its words do not say."""
    return next((name for name, kind in _kinds().items() if says(text, *kind.phrases)), None)


def lines_for(kind: str | None) -> list[Line]:
    """Whom to call in a kind of crisis, the first for danger; what helps anybody where the kind is not known."""
    numbers = _kinds()[kind].numbers if kind else UNKNOWN_KIND
    return [lines()[number] for number in numbers]
