"""Whether somebody says that she does not know (`not_known.yaml`)."""

from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import Phrase, phrase, says, words_in

FILE = Path(__file__).with_suffix(".yaml")
LONGEST_WORDS = 6


@cache
def _phrases() -> tuple[Phrase, ...]:
    return tuple(map(phrase, yaml.safe_load(FILE.read_text(encoding="utf-8"))))


def says_not_known(text: str) -> bool:
    """Whether a short text says "I do not know"; a longer one tells something beside it."""
    return len(words_in(text)) <= LONGEST_WORDS and says(text, *_phrases())
