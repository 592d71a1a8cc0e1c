"""What a "what if" supposes, told by words kept as data (`suppositions.yaml`); nothing is guessed beyond them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.amounts import read_number
from knowledge.days import ImpossibleDay, read_day
from knowledge.orthography import normalise
from knowledge.phrases import Phrase, Phrasebook, phrase, says, words_in
from knowledge.several_questions import asks

FILE = Path(__file__).with_suffix(".yaml")
VALUE, TODAY = "value", "today"
_YEAR = re.compile(r"\b(20\d\d)\b")
_FIGURE = re.compile(r"\d+")
MONTHS_A_YEAR = 12
SHORT_WORDS = 5
# An "if" on the way of a story this long ("если честно …") supposes nothing; its question is in its last words.
STORY_WORDS, QUESTION_WORDS, FIRST_WORDS = 18, 15, 4


@dataclass(frozen=True)
class Kind:
    """A kind of supposition: how it is told and what it changes; see the head of `suppositions.yaml`."""

    id: str
    value: str
    phrases: tuple[Phrase, ...]
    sets: Mapping[str, Any]
    adds: Mapping[str, str]
    until: Mapping[str, str]
    services: tuple[str, ...]
    offers: tuple[int, ...]

    @property
    def facts(self) -> set[str]:
        """The facts it changes."""
        return {*self.sets, *self.adds, *self.until}


@dataclass(frozen=True)
class Supposition:
    """A supposition that was told.

    Attributes:
        value: What was read: a number, a group ("2"), months, a year, an ISO day; None where the words say it all,
            or where the next child is meant.
    """

    kind: str
    value: Any = None

    def as_payload(self) -> dict[str, Any]:
        """The supposition as a button carries it."""
        return {"kind": self.kind, "value": self.value}

    def day(self) -> date | None:
        """The day supposed, where it is one."""
        if kinds()[self.kind].value == "year":
            return date(self.value, 12, 31)
        return date.fromisoformat(self.value) if kinds()[self.kind].value == "day" else None

    def changed(self, known: Mapping[str, Any], today: date) -> dict[str, Any]:
        """The facts as supposed, given those known (a fact that grows must be known to grow)."""
        kind = kinds()[self.kind]
        value = self.value
        if self.kind == "child":
            return {**_sets(kind, _next_child(known) if value is None else value, today), **_brood(known, value)}
        grown = kind.adds if kind.value == "span" else kind.until
        months = value if kind.value == "span" else _months_to(self.day(), today)
        return {
            **_sets(kind, value, today),
            **{fact: known[fact] + _in(unit, months) for fact, unit in grown.items() if known.get(fact) is not None},
        }


def _sets(kind: Kind, value: Any, today: date) -> dict[str, Any]:
    meant = {VALUE: value, TODAY: today}
    sets = {fact: meant.get(kept, kept) if isinstance(kept, str) else kept for fact, kept in kind.sets.items()}
    return {fact: kept for fact, kept in sets.items() if kept is not None}


def _born(known: Mapping[str, Any]) -> int | None:
    """How many children were born so far, as far as it is known."""
    order = known.get("child_order")
    if order is None:
        return 0 if known.get("dependent_children") == 0 else None
    return int(order) + int(known.get("children_born_together") or 1) - 1


def _next_child(known: Mapping[str, Any]) -> int | None:
    born = _born(known)
    return None if born is None else born + 1


def _brood(known: Mapping[str, Any], order: int | None) -> dict[str, int]:
    """How many children there would be at home: those born long ago may have left it."""
    born, at_home = _born(known), known.get("dependent_children")
    if born is None or at_home is None:
        return {}
    return {"dependent_children": int(at_home) + max((order or born + 1) - born, 0)}


def _months_to(day: date | None, today: date) -> int:
    return 0 if day is None else max((day.year - today.year) * MONTHS_A_YEAR + day.month - today.month, 0)


def _in(unit: str, months: int) -> int:
    return months if unit == "months" else months // MONTHS_A_YEAR


@dataclass(frozen=True)
class _Lexicon:
    kinds: dict[str, Kind]
    markers: Phrasebook
    asking: Phrasebook
    endings: tuple[str, ...]
    order: dict[int, tuple[str, ...]]
    spans: dict[str, Phrasebook]


@cache
def _lexicon() -> _Lexicon:
    kept: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return _Lexicon(
        kinds={name: _kind(name, row) for name, row in kept["suppositions"].items()},
        markers=Phrasebook(kept["markers"]),
        asking=Phrasebook(kept["asking"]),
        endings=tuple(map(normalise, kept["kazakh_endings"])),
        order={number: tuple(map(normalise, words)) for number, words in kept["order"].items()},
        spans={unit: Phrasebook(words) for unit, words in kept["spans"].items()},
    )


def _kind(name: str, row: dict[str, Any]) -> Kind:
    facts = {part: row.get(part, {}) for part in ("sets", "adds", "until")}
    phrases = tuple(phrase(words) for words in row["words"])
    services, offers = tuple(row["services"]), tuple(row.get("offers", ()))
    return Kind(name, row["value"], phrases, **facts, services=services, offers=offers)


def kinds() -> dict[str, Kind]:
    """All kinds of supposition by id."""
    return _lexicon().kinds


def is_supposing(text: str) -> bool:
    """Whether a text speaks of what is not yet so ("если …", "… туса")."""
    words = words_in(text)
    if _lexicon().markers.stands_in(words):
        return True
    return any(len(w.skeleton) > len(end) + 1 and w.skeleton.endswith(end) for w in words for end in _lexicon().endings)


def asks_what_if(text: str) -> bool:
    """Whether a text asks "what if" and nothing else, so that it is worth asking back what is supposed."""
    return _lexicon().asking.stands_in(words_in(text))


def is_short(text: str) -> bool:
    """Whether a text is so short that it leans on what the talk was about."""
    return len(words_in(text)) <= SHORT_WORDS


def asks_besides(text: str) -> bool:
    """Whether something is asked besides "what if"."""
    return asks(" ".join(word.typed for word in _lexicon().asking.without(words_in(text))))


def supposed_in(text: str, today: date, service: str | None = None) -> Supposition | None:
    """What a text supposes; None where it supposes nothing that is known by its words.

    Args:
        service: What the talk is about: "and if the fourth?" says only the value.
    """
    text = _question(text)
    if not is_supposing(text):
        return None
    told = [(_weight(kind, text), kind) for kind in kinds().values() if says(text, *kind.phrases)]
    for _, kind in sorted(told, key=lambda one: -one[0]):
        value = _READERS[kind.value](text, today)
        if value is not None or kind.value == "none" or kind.id == "child":
            return Supposition(kind.id, value)
    return _bare_value(text, today, service) if is_short(text) and not told else None


def _question(text: str) -> str:
    """The words in which a text asks: of a story the last ones, where it does not begin by asking "what if"."""
    words = text.split()
    begins = " ".join(words[:FIRST_WORDS])
    return text if len(words) <= STORY_WORDS or asks_what_if(begins) else " ".join(words[-QUESTION_WORDS:])


def _bare_value(text: str, today: date, service: str | None) -> Supposition | None:
    for kind in kinds().values():
        value = _READERS[kind.value](text, today) if service in kind.services else None
        if value is not None:
            return Supposition(kind.id, value)
    return None


def _weight(kind: Kind, text: str) -> int:
    return max(sum(map(len, words)) for words in kind.phrases if says(text, words))


def of_payload(payload: Mapping[str, Any]) -> Supposition | None:
    """The supposition that a button carries."""
    return Supposition(payload["kind"], payload.get("value")) if payload.get("kind") in kinds() else None


def suppositions_about(service: str) -> list[Supposition]:
    """What may be offered to suppose about a service."""
    kept = [kind for kind in kinds().values() if service in kind.services]
    valued = [Supposition(kind.id, value) for kind in kept for value in kind.offers]
    return [*valued, *(Supposition(kind.id) for kind in kept if kind.value == "none")]


def _order(text: str, today: date) -> int | None:
    said = [word.skeleton for word in words_in(text)]
    beginnings = _lexicon().order.items()
    named = (n for word in said for n, begins in beginnings if word.startswith(begins))
    figure = _FIGURE.search(text)
    return next(named, int(figure.group()) if figure else None)


def _group(text: str, today: date) -> str | None:
    order = _order(text, today)
    return str(order) if order in (1, 2, 3) else None


def _count(text: str, today: date) -> int | None:
    number = read_number(text)
    return None if number is None else int(number)


def _span(text: str, today: date) -> int | None:
    words = words_in(text)
    unit = next((unit for unit, book in _lexicon().spans.items() if book.stands_in(words)), None)
    number = read_number(text) or 1
    return None if unit is None else int(number * (1 if unit == "months" else MONTHS_A_YEAR))


def _year(text: str, today: date) -> int | None:
    found = _YEAR.search(text)
    return int(found.group(1)) if found and int(found.group(1)) >= today.year else None


def _day(text: str, today: date) -> str | None:
    try:
        read = read_day(text, today)
    except ImpossibleDay:
        return None
    if read is None:
        return None
    # A month named without a year is the one to come.
    day = read.day.replace(day=1, year=read.day.year + 1) if read.is_inferred and read.day <= today else read.day
    return day.isoformat() if day > today else None


_READERS: dict[str, Callable[[str, date], Any]] = {
    "order": _order,
    "group": _group,
    "count": _count,
    "span": _span,
    "money": _count,
    "year": _year,
    "day": _day,
    "none": lambda text, today: None,
}
