"""Whether a question about a sum asks for the steps that led to it, by the words people ask in."""

from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import Phrase, phrase, says, words_in

FILE = Path(__file__).with_suffix(".yaml")
LONGEST_WORDS = 10


@cache
def _phrases() -> tuple[Phrase, ...]:
    return tuple(phrase(words) for words in yaml.safe_load(FILE.read_text(encoding="utf-8")))


def asks_how_computed(text: str) -> bool:
    """Whether a short text asks how a sum was computed; in a story the words stand too far apart to mean it."""
    return len(words_in(text)) <= LONGEST_WORDS and says(text, *_phrases())
