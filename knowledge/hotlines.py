"""Lines of help by kind of crisis (`hotlines.yaml`), and the words that tell which kind it is."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.orthography import normalise

FILE = Path(__file__).parent / "hotlines.yaml"


@dataclass(frozen=True)
class Line:
    """A number to call and its name by language."""

    number: str
    names: dict[str, str]


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return data


def kind_of(text: str) -> str | None:
    """The kind of crisis a text tells of (violence, self_harm, hunger, child), or None where its words do not say."""
    said = f" {normalise(text)}"
    for kind, words in _data()["kinds"].items():
        if any(f" {normalise(word)}" in said for word in words):
            return str(kind)
    return None


def lines_for(kind: str | None) -> list[Line]:
    """Numbers for a kind; all of them where the kind is not known."""
    return [
        Line(row["number"], {language: row[language] for language in ("kk", "ru", "en")})
        for row in _data()["lines"]
        if kind is None or kind in row["for"]
    ]
