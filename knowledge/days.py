"""Reads a day as people write it in Kazakh, Russian and English: "15 қараша", "в прошлую пятницу", "yesterday"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLD = str.maketrans("әіңғүұқөһё", "аинг" + "уукохе")
ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
DOTTED = re.compile(r"\b(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\b")
ORDINAL = re.compile(r"^(\d{1,2})(?:-?(?:го|е|ое|ого|ші|ши|шы|нен|нан|нда|нде|st|nd|rd|th))?$")


class ImpossibleDay(ValueError):
    """A day the calendar does not have ("31 февраля")."""


@dataclass(frozen=True)
class ReadDay:
    """A day that was read.

    Attributes:
        is_inferred: It was told relatively or in part, so it should be read back to her.
    """

    day: date
    is_inferred: bool


@cache
def _words() -> dict[str, Any]:
    lexicon: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("days.yaml").read_text(encoding="utf-8"))
    return lexicon


def read_day(text: str, today: date) -> ReadDay | None:
    """The day a text names, or None when it names none.

    Args:
        text: Free text in any of the three languages; other words around the day do not matter.
        today: The day relative words count from.
    Raises:
        ImpossibleDay: It names a day that does not exist.
    """
    folded = text.lower().translate(FOLD)
    if found := ISO.search(folded):
        return ReadDay(_day(*map(int, found.groups())), is_inferred=False)
    if found := DOTTED.search(folded):
        return _dotted(found, today)
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", folded)
    for reader in (_near, _with_month, _weekday, _counted, _day_of_month):
        if (read := reader(words, today)) is not None:
            return read
    return None


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ImpossibleDay(str(error)) from error


def _dotted(found: re.Match[str], today: date) -> ReadDay:
    day, month, year = found.groups()
    if year is None:
        return ReadDay(_latest(today, int(month), int(day)), is_inferred=True)
    return ReadDay(_day(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day)), is_inferred=False)


def _latest(today: date, month: int, day: int) -> date:
    """The day of this year, or of last year where this year's lies more than half a year ahead."""
    this_year = _day(today.year, month, day) if (month, day) != (2, 29) else _leap(today.year)
    return this_year if this_year <= today + timedelta(days=183) else _day(today.year - 1, month, day)


def _leap(year: int) -> date:
    return _day(year, 2, 29)


def _near(words: list[str], today: date) -> ReadDay | None:
    for distance, names in _words()["near"].items():
        if any(_names(name, word) for word in words for name in names):
            return ReadDay(today + timedelta(days=distance), is_inferred=True)
    return None


def _index(word: str, groups: list[list[str]]) -> int | None:
    for position, names in enumerate(groups):
        if any(_names(name, word) for name in names):
            return position
    return None


def _names(kept: str, word: str) -> bool:
    """Whether a word is the kept one; with * it may go on ("март" begins "мәртебе", so it may not)."""
    return word.startswith(kept[:-1]) if kept.endswith("*") else word == kept


def _with_month(words: list[str], today: date) -> ReadDay | None:
    for position, word in enumerate(words):
        month = _index(word, _words()["months"])
        if month is None:
            continue
        year = next((int(w[:4]) for w in words if re.match(r"^(19|20)\d\d", w)), None)
        neighbours = words[max(0, position - 2) : position] + words[position + 1 : position + 3]
        number = next((int(m.group(1)) for w in neighbours if (m := ORDINAL.match(w))), None)
        if number is None:
            first = _day(year or today.year, month + 1, 1)
            back = first if year or first <= today + timedelta(days=183) else first.replace(year=first.year - 1)
            return ReadDay(back, is_inferred=True)
        if year:
            return ReadDay(_day(year, month + 1, number), is_inferred=False)
        return ReadDay(_latest(today, month + 1, number), is_inferred=True)
    return None


def _is_any(words: list[str], beginnings: list[str]) -> bool:
    return any(word.startswith(b) if len(b) > 2 else word == b for word in words for b in beginnings)


def _weekday(words: list[str], today: date) -> ReadDay | None:
    for word in words:
        wanted = _index(word, _words()["weekdays"])
        if wanted is None:
            continue
        if _is_any(words, ["следующ", "келеси", "kelesi", "next"]):
            return ReadDay(today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1), is_inferred=True)
        return ReadDay(today - timedelta(days=(today.weekday() - wanted - 1) % 7 + 1), is_inferred=True)
    return None


def _counted(words: list[str], today: date) -> ReadDay | None:
    unit = next((u for u, names in _words()["units"].items() if any(_is_unit(w, names) for w in words)), None)
    if unit is None:
        return None
    direction = -1 if _is_any(words, _words()["back"]) else 1 if _is_any(words, _words()["ahead"]) else 0
    if direction == 0:
        return None
    return ReadDay(_shifted(today, unit, direction * _number(words)), is_inferred=True)


def _is_unit(word: str, names: list[str]) -> bool:
    return any(word == name or (len(name) > 3 and word.startswith(name)) for name in names)


def _number(words: list[str]) -> int:
    for word in words:
        if word.isdigit() and int(word) < 1000:
            return int(word)
        for number, names in _words()["numbers"].items():
            if word in names:
                return int(number)
    return 1


def _shifted(today: date, unit: str, count: int) -> date:
    if unit in ("day", "week"):
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 + count * (12 if unit == "year" else 1)
    for day in range(today.day, today.day - 4, -1):
        try:
            return date(months // 12, months % 12 + 1, day)
        except ValueError:
            continue
    raise ImpossibleDay(f"{count} {unit}s from {today}")


def _day_of_month(words: list[str], today: date) -> ReadDay | None:
    """Read "5 числа", "on the 5th": the latest such day that is not in the future."""
    for position, word in enumerate(words):
        found = ORDINAL.match(word)
        if found is None:
            continue
        following = words[position + 1] if position + 1 < len(words) else ""
        if word.isdigit() and not _is_any([following], _words()["day_of_month"]) and len(words) > 1:
            continue
        number = int(found.group(1))
        if not 1 <= number <= 31:
            return None
        for back in range(13):
            month = today.year * 12 + today.month - 1 - back
            try:
                day = date(month // 12, month % 12 + 1, number)
            except ValueError:
                continue
            if day <= today:
                return ReadDay(day, is_inferred=True)
    return None
