"""Facts told in the question itself ("на третьего ребёнка", "вторая группа"), so that they are not asked again."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def _lexicon() -> dict[str, Any]:
    path = Path(__file__).with_name("told_in_passing.yaml")
    lexicon: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return lexicon


def facts_told(text: str) -> dict[str, Any]:
    """Fact to value for each fact a text tells.

    The word of a value must stand within two words of what it counts; several in a row tell alone.
    """
    words = re.findall(r"[\w-]+", text.lower())
    found: dict[str, Any] = {}
    for fact, rule in _lexicon().items():
        nouns = [place for place, word in enumerate(words) if any(word.startswith(noun) for noun in rule["with"])]
        for value, beginnings in rule["values"].items():
            if any(_is_near(words, nouns, str(beginning)) for beginning in beginnings):
                found.setdefault(fact, value)
    return found


def _is_near(words: list[str], nouns: list[int], beginning: str) -> bool:
    wanted = beginning.split()
    places = [p for p in range(len(words)) if _stands_at(words, p, wanted)]
    if len(wanted) > 1:
        return bool(places)
    return any(abs(place - noun) <= 2 for place in places for noun in nouns)


def _stands_at(words: list[str], place: int, wanted: list[str]) -> bool:
    heard = words[place : place + len(wanted)]
    return len(heard) == len(wanted) and all(map(_fits, heard, wanted))


def _fits(word: str, wanted: str) -> bool:
    return word == wanted if len(wanted) <= 3 else word.startswith(wanted)
