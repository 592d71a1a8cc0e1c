"""Telling phrases in what people write, whatever the spelling: for lists of words kept as data."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.orthography import normalise

Phrase = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def phrase(words: str) -> Phrase:
    """A phrase from its words as kept: a word with * may go on."""
    return tuple(normalise(word) + ("*" if word.endswith("*") else "") for word in words.split())


def says(text: str, *phrases: Phrase) -> bool:
    """Whether one of the phrases stands in a text: its words in order, others may stand between."""
    said = normalise(text).split()
    return any(_stands_in(one, said) for one in phrases)


def _stands_in(one: Phrase, said: list[str]) -> bool:
    rest = iter(said)
    return all(any(_is(word, heard) for heard in rest) for word in one)


def _is(word: str, heard: str) -> bool:
    return heard.startswith(word[:-1]) if word.endswith("*") else heard == word


@dataclass(frozen=True)
class Word:
    """A word of a text: as typed (lower case), its skeleton, and where it stands."""

    typed: str
    skeleton: str
    start: int
    end: int


def words_in(text: str) -> list[Word]:
    """The words of a text, in order."""
    found = ((match.group().lower(), match) for match in _WORD.finditer(text))
    return [Word(typed, normalise(typed), match.start(), match.end()) for typed, match in found]


class Phrasebook:
    """Phrases kept as data, to be told at a place of a text; the longest that fits counts.

    Words meet on their skeletons; those of one letter ("и", "I") only as typed, since skeletons make them alike.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        split = (tuple(str(entry).lower().split()) for entry in entries)
        self._phrases = sorted((tuple(map(_entry, words)) for words in split), key=len, reverse=True)

    def at(self, words: Sequence[Word], place: int) -> int:
        """How many words of a text the phrase at a place takes; 0 where none stands there."""
        for one in self._phrases:
            heard = words[place : place + len(one)]
            if len(heard) == len(one) and all(map(_meets, one, heard)):
                return len(one)
        return 0

    def stands_in(self, words: Sequence[Word]) -> bool:
        """Whether one of the phrases stands anywhere in a text."""
        return any(self.at(words, place) for place in range(len(words)))

    def leading(self, words: Sequence[Word]) -> int:
        """How many words at the beginning of a text are phrases of the book, one after another."""
        place = 0
        while count := self.at(words, place):
            place += count
        return place

    def without(self, words: Sequence[Word]) -> list[Word]:
        """The words that belong to none of the phrases."""
        left, place = [], 0
        while place < len(words):
            count = self.at(words, place)
            if not count:
                left.append(words[place])
            place += count or 1
        return left


def _entry(word: str) -> str:
    return word if len(word) == 1 else normalise(word.rstrip("*")) + ("*" if word.endswith("*") else "")


def _meets(kept: str, heard: Word) -> bool:
    return heard.typed == kept if len(kept) == 1 else _is(kept, heard.skeleton)
