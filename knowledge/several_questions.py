"""Where one message asks several questions: the text of each, told by the words people ask and join with.

Words alone do not make a question: whoever reads the parts accepts them only where each is understood by itself.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import Phrasebook, Word, words_in

FILE = Path(__file__).with_suffix(".yaml")
# A longer message is a story: its parts belong together.
LONGEST_WORDS = 40
MOST_PARTS = 3
_BORDER = re.compile(r"[,.?!;\n]")


@cache
def _books() -> tuple[Phrasebook, Phrasebook]:
    kept = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return Phrasebook(kept["asking"]), Phrasebook(kept["joining"])


def asks(text: str) -> bool:
    """Whether a word that asks stands in a text."""
    return _asks(words_in(text))


def questions_in(text: str) -> list[str]:
    """The parts of a text that each ask something, in order; fewer than two means it is to be read whole."""
    words = words_in(text)
    if len(words) > LONGEST_WORDS:
        return []
    parts = _with_their_stories(list(_pieces(text, words)))
    return [text[part[0].start : part[-1].end] for part in parts] if len(parts) <= MOST_PARTS else []


def _asks(words: list[Word]) -> bool:
    asking, _ = _books()
    return asking.stands_in(words)


def _pieces(text: str, words: list[Word]) -> Iterator[list[Word]]:
    """The words cut at the borders of sentences, at commas, and where joining words stand (which are left out)."""
    _, joining = _books()
    piece: list[Word] = []
    place = 0
    while place < len(words):
        joined = joining.leading(words[place:])
        gap = text[words[place - 1].end : words[place].start] if place else ""
        if piece and (joined or _BORDER.search(gap)):
            yield piece
            piece = []
        piece = [*piece, *words[place + joined : place + joined + 1]]
        place += joined + 1
    if piece:
        yield piece


def _with_their_stories(pieces: list[list[Word]]) -> list[list[Word]]:
    """Pieces that ask, each with what is told beside it: before the first question, or after one."""
    parts: list[list[Word]] = []
    told: list[Word] = []
    for piece in pieces:
        if _asks(piece):
            parts.append([*told, *piece])
            told = []
        elif parts:
            parts[-1] += piece
        else:
            told += piece
    return parts
