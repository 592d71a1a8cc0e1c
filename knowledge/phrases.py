"""Telling phrases in what people write, whatever the spelling: for lists of words kept as data."""

from knowledge.orthography import normalise

Phrase = tuple[str, ...]


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
