"""Whether a question about a sum asks for the steps that led to it, by the words people ask in."""

from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import Phrase, phrase, says

FILE = Path(__file__).with_suffix(".yaml")


@cache
def _phrases() -> tuple[Phrase, ...]:
    return tuple(phrase(words) for words in yaml.safe_load(FILE.read_text(encoding="utf-8"))["asking"])


def asks_how_computed(text: str) -> bool:
    """Whether a text asks how a sum was computed."""
    return says(text, *_phrases())
