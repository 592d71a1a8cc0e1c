"""Messages that lean on the question before them: "and for my mother?", "no, not for the child, the maternity one"."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.phrases import Phrasebook, words_in
from knowledge.several_questions import asks

FILE = Path(__file__).with_suffix(".yaml")
LONGEST_WORDS = 9
# What is meant instead is said shortly; more words tell something else ("I do not work, I get a benefit").
LONGEST_MEANT, LONGEST_CONTRAST = 5, 3
_BETWEEN_CHUNKS = re.compile(r"[,.;:!?—–\n]+|\s-\s|\s(?=а\s|but\s|ал\s)")


@dataclass(frozen=True)
class FollowUp:
    """A message that leans on the question before it.

    Attributes:
        rest: The words that say what is meant instead, or as well.
        is_correction: It takes back what was understood.
    """

    rest: str
    is_correction: bool


@cache
def _books() -> dict[str, Phrasebook]:
    kept: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    small = [*kept["leading"], *kept["denying"], *kept["meaning"]]
    return {name: Phrasebook(entries) for name, entries in kept.items()} | {"small": Phrasebook(small)}


def names_only_person(text: str, start: int, end: int) -> bool:
    """Whether a text says nothing but whom it is about (characters from `start` up to `end`) and leading words."""
    return not _books()["leading"].without([*words_in(text[:start]), *words_in(text[end:])])


def turns_back(text: str) -> bool:
    """Whether a text visibly turns to an earlier question: it asks on, or takes something back."""
    words = words_in(text)
    if not words:
        return False
    turning = _books()["turning"]
    turns = turning.at(words, 0) or turning.at(words, len(words) - 1) or text.rstrip().endswith("?")
    told = follow_up(text)
    return bool(turns) or (told is not None and told.is_correction)


def follow_up(text: str) -> FollowUp | None:
    """What a short text adds to the question before it; None where it stands by itself."""
    words = words_in(text)
    if not words or len(words) > LONGEST_WORDS:
        return None
    chunks = [chunk for chunk in _BETWEEN_CHUNKS.split(text) if chunk.strip()]
    meant = [chunk for chunk in chunks if not _is_aside(chunk)]
    denies = _books()["denying"].at(words, 0) > 0
    if denies or len(meant) < len(chunks):
        rest = _after_small_words(" ".join(meant))
        is_short = len(words_in(rest)) <= (LONGEST_MEANT if denies else LONGEST_CONTRAST)
        return FollowUp(rest, is_correction=True) if rest and is_short else None
    leads = _books()["leading"]
    if (leads.at(words, 0) or leads.at(words, len(words) - 1)) and not asks(text):
        rest = _after_small_words(text)
        return FollowUp(rest, is_correction=False) if rest else None
    return None


def _is_aside(chunk: str) -> bool:
    words = words_in(chunk)
    begins = _books()["aside_beginning"].at(words, 0) and len(words) > 1
    return bool(begins or _books()["aside_ending"].at(words, len(words) - 1))


def _after_small_words(text: str) -> str:
    words = words_in(text)
    count = _books()["small"].leading(words)
    return text[words[count].start :] if count < len(words) else ""
