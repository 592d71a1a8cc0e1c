"""Whom a message is about: the citizen, her child, spouse, parent or somebody else; told by the words for kin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.orthography import fix_layout, normalise

_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+|['’ʼ`´ʹ](?=[^\W\d_])|[^\W\d_]+)*")
# What may follow a Kazakh noun with "my" or "our", as skeletons: the cases.
_KAZAKH_ENDING = r"(?:iz)?(?:a|e|ga|ge|nin|din|di|ni|da|de|nan|nen|dan|den|men|ben|pen)?"
_OWN = frozenset({"child", "spouse"})
_LOST = frozenset({"parent", "spouse"})
# In a story this long, people are named on the way; what the teller asks for herself is the question.
_STORY = 20


@dataclass(frozen=True)
class Concerned:
    """The person a message is about, and where she stands in the text (characters from `start` up to `end`)."""

    value: str
    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    skeleton: str
    start: int
    end: int


@dataclass(frozen=True)
class _Naming:
    value: str
    strong: bool
    first: int
    after: int


Phrases = list[re.Pattern[str]]


@dataclass(frozen=True)
class _Lexicon:
    concerned: dict[str, Phrases]
    mentioned: dict[str, Phrases]
    anybody: Phrases
    they: Phrases
    not_they: Phrases
    occasions: Phrases
    not_persons: Phrases
    paid_to_the_citizen: frozenset[str]
    paid_to_those_left: frozenset[str]
    children_left: Phrases
    paid_for_a_burial: frozenset[str]
    answered_from_her_registers: dict[str, list[str]]


@cache
def _lexicon() -> _Lexicon:
    kept: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    persons = kept["persons"]
    return _Lexicon(
        concerned={value: _phrases(words["concerned"]) for value, words in persons.items()},
        mentioned={value: _phrases(words["mentioned"]) for value, words in persons.items()},
        anybody=_phrases(kept["anybody"]),
        they=_phrases(kept["they"]),
        not_they=_phrases(kept["not_they"]),
        occasions=_phrases(kept["occasions"]),
        not_persons=_phrases(kept["not_persons"]),
        paid_to_the_citizen=frozenset(kept["paid_to_the_citizen"]),
        paid_to_those_left=frozenset(kept["paid_to_those_left"]),
        children_left=_phrases(kept["children_left"]),
        paid_for_a_burial=frozenset(kept["paid_for_a_burial"]),
        answered_from_her_registers=kept["answered_from_her_registers"],
    )


def _phrases(entries: list[str]) -> Phrases:
    return [re.compile(" ".join(map(_pattern, str(entry).split())) + "(?= |$)") for entry in entries]


def _pattern(word: str) -> str:
    folded = normalise(word.rstrip("*~"))
    return folded + {"*": r"\S*", "~": _KAZAKH_ENDING}.get(word[-1], "")


def person_concerned(text: str, service: str | None = None, *, is_telling: bool = False) -> Concerned | None:
    """Give the person a message is about, or None where it names nobody.

    Args:
        text: The message as typed.
        service: The service understood; what is paid to a mother for her child is about the mother.
        is_telling: Whether it tells of a change; "no longer unemployed" names nobody in general then.
    """
    words = list(_words(text))
    lexicon = _lexicon()
    said = _without(words, lexicon.not_persons)
    points_back = _found(_without(words, lexicon.not_they), lexicon.they)
    left_out: frozenset[str] = frozenset() if points_back else _not_asked_about(service)
    named = [naming for naming in _namings(said, lexicon) if naming.value not in left_out]
    if service is None and not is_telling:
        named += [_Naming("other", False, *place) for place in _places(said, lexicon.anybody)]
    if service in lexicon.paid_to_those_left:
        named += [_Naming("child", True, *place) for place in _places(said, lexicon.children_left)]
    is_on_the_way = _found(said, lexicon.occasions) or len(words) > _STORY
    best = _choose(named, points_back, is_on_the_way and service not in lexicon.paid_for_a_burial)
    return Concerned(best.value, words[best.first].start, words[best.after - 1].end) if best else None


def is_her_own_matter(service: str | None, person: str) -> bool:
    """Whether a citizen asks about another person as for herself: for the children left to her, for a burial."""
    return person in _lexicon().answered_from_her_registers.get(service or "", ())


def _not_asked_about(service: str | None) -> frozenset[str]:
    """Who is only the reason of a payment: the child of a child's benefit, the dead of a survivor's."""
    lexicon = _lexicon()
    if service in lexicon.paid_to_those_left:
        return _LOST
    return _OWN if service in lexicon.paid_to_the_citizen else frozenset()


def _choose(named: list[_Naming], points_back: bool, is_on_the_way: bool) -> _Naming | None:
    """Give the naming that counts: pointed back to, then by a form that tells it, then herself, then only named."""
    others = [naming for naming in named if naming.value != "self"]
    herself = [naming for naming in named if naming.value == "self"]
    strong = [naming for naming in others if naming.strong]
    if points_back and others:
        return (strong or others)[0]
    if is_on_the_way:
        others = strong = [naming for naming in strong if naming.value != "spouse"]
    if herself:
        others = [naming for naming in others if naming.value not in _OWN]
    asks_herself = [naming for naming in herself if naming.strong]
    if is_on_the_way and asks_herself:
        return asks_herself[0]
    return next(iter(strong or asks_herself or others or herself), None)


def _words(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(fix_layout(text)):
        if skeleton := normalise(match.group()):
            yield _Word(skeleton.replace(" ", ""), match.start(), match.end())


def _without(words: list[_Word], phrases: Phrases) -> list[str]:
    """The words of a text, empty where they belong to one of the phrases."""
    left = [word.skeleton for word in words]
    for first, after in _places(left, phrases):
        left[first:after] = [""] * (after - first)
    return left


def _found(words: list[str], phrases: Phrases) -> bool:
    return bool(_places(words, phrases))


def _namings(said: list[str], lexicon: _Lexicon) -> list[_Naming]:
    """Every naming of a person, in order of the text; of two at one place the longer, then the stronger."""
    found = [
        _Naming(value, strong, first, after)
        for strong, forms in ((True, lexicon.concerned), (False, lexicon.mentioned))
        for value, phrases in forms.items()
        for first, after in _places(said, phrases)
    ]
    return sorted(found, key=lambda naming: (naming.first, -naming.after, not naming.strong))


def _places(words: list[str], phrases: Phrases) -> list[tuple[int, int]]:
    """Where phrases stand: index of the first word and of the one after the last."""
    line = " ".join(words)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    found = []
    for index, start in enumerate(starts[:-1]):
        for one in phrases:
            if words[index] and (match := one.match(line, start)):
                found.append((index, index + match.group().count(" ") + 1))
    return found
