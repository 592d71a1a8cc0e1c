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
    """Fact to value for each fact a text tells; the word of the value must stand within two words of what it counts."""
    words = re.findall(r"[\w-]+", text.lower())
    found: dict[str, Any] = {}
    for fact, rule in _lexicon().items():
        nouns = [place for place, word in enumerate(words) if any(word.startswith(noun) for noun in rule["with"])]
        for value, beginnings in rule["values"].items():
            if any(_is_near(words, nouns, beginning) for beginning in beginnings):
                found.setdefault(fact, value)
    return found


def _is_near(words: list[str], nouns: list[int], beginning: str) -> bool:
    places = [p for p, word in enumerate(words) if _fits(word, beginning)]
    return any(abs(place - noun) <= 2 for place in places for noun in nouns)


def _fits(word: str, beginning: Any) -> bool:
    wanted = str(beginning)
    return word == wanted if len(wanted) <= 3 else word.startswith(wanted)
