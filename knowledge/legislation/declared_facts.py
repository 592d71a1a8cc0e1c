"""The facts that formulas take, declared as data in `facts/<area>.yaml`: name, type, unit, meaning, assumption.

They are an interface: the command line, the chat and the store all speak in these names, types and units.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

FOLDER = Path(__file__).parent / "facts"
TYPES = ("bool", "int", "number", "money", "date", "choice", "text")

Value = bool | int | float | str | date | None


class FactProblem(ValueError):
    """A fact that is not declared, or a value that does not fit its declaration; the message says what to give."""


@dataclass(frozen=True)
class Fact:
    """One thing a formula may ask about a person.

    Attributes:
        default: What is assumed when the fact is absent, told in the decision; None where absent means unknown.
        changes: Whether a person's life can change it: "freely", "grows" (only upwards) or "never" (all dates).
        follows_from: Facts that, when given and not zero, imply that this one (a yes or no) is true.
        asked_as: The fact that people are asked instead, where it decides the same and they can find it out.
        not_applicable: Absent means "there is none" (no adoption, no earlier payment), not "unknown".
        probes: Values tried when the fact is unknown: both ends and what lies around thresholds; for dates, years
            before the day asked about.
    """

    name: str
    type: str
    unit: str
    meaning: dict[str, str]
    area: str
    choices: dict[str, dict[str, str]] = field(default_factory=dict)
    default: Value = None
    changes: str = "freely"
    follows_from: tuple[str, ...] = ()
    asked_as: str | None = None
    not_applicable: bool = False
    minimum: float | None = None
    maximum: float | None = None
    probes: tuple[Any, ...] = ()

    @property
    def asked(self) -> str:
        """Name of the fact that people are asked for it."""
        return self.asked_as or self.name

    def parse(self, given: Any) -> Value:
        """The value in the fact's own type, from JSON or YAML.

        Raises:
            FactProblem: The value is of another type, or outside what is possible.
        """
        value = _PARSERS[self.type](self, given)
        if self.minimum is not None and isinstance(value, int | float) and value < self.minimum:
            raise FactProblem(f"Fact '{self.name}' cannot be below {self.minimum:g} {self.unit}, got {given!r}.")
        largest = _LARGEST.get(self.type) if self.maximum is None else self.maximum
        if largest is not None and isinstance(value, int | float) and value > largest:
            raise FactProblem(f"Fact '{self.name}' cannot be above {largest:.12g} {self.unit}, got {given!r}.")
        return value

    def tried_values(self, on: date) -> list[Value]:
        """Values to try when the fact is unknown: if all give the same answer, the fact does not matter."""
        if self.type == "bool":
            return [False, True]
        if self.type == "choice":
            return list(self.choices)
        if self.type == "date":
            return [_years_before(on, years) for years in self.probes or _DATE_PROBES]
        if self.type == "text":
            return list(self.probes) or [""]
        tried = [
            float(value) if self.type != "int" else int(value) for value in self.probes or _NUMBER_PROBES[self.type]
        ]
        low, high = self.minimum, self.maximum
        return [value for value in tried if (low is None or value >= low) and (high is None or value <= high)]


# Beyond these a value is a slip of the pen, and dates computed from it would leave the calendar.
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
_LARGEST = {"money": 1e12, "number": 1e9}

_DATE_PROBES = (100, 75, 50, 25, 17, 10, 5, 2, 1, 0.25, 0, -1)
_NUMBER_PROBES: dict[str, tuple[float, ...]] = {
    "int": (0, 1, 2, 3, 4, 5, 6, 8, 12, 24, 48, 60, 120, 300, 600),
    "number": (0, 0.3, 0.5, 1, 10, 100),
    "money": (0, 1, 10_000, 50_000, 100_000, 500_000, 5_000_000),
}


def _years_before(on: date, years: float) -> date:
    months = on.year * 12 + on.month - 1 - round(years * 12)
    return date(months // 12, months % 12 + 1, 1)


def _parse_bool(fact: Fact, given: Any) -> Value:
    if isinstance(given, bool):
        return given
    raise FactProblem(f"Fact '{fact.name}' is true or false, got {given!r}.")


def _parse_int(fact: Fact, given: Any) -> Value:
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    if isinstance(given, float) and given.is_integer():
        return int(given)
    raise FactProblem(f"Fact '{fact.name}' is a whole number ({fact.unit}), got {given!r}.")


def _parse_number(fact: Fact, given: Any) -> Value:
    if isinstance(given, int | float) and not isinstance(given, bool) and np.isfinite(given):
        return float(given)
    raise FactProblem(f"Fact '{fact.name}' is a number ({fact.unit}), got {given!r}.")


def _parse_date(fact: Fact, given: Any) -> Value:
    try:
        read = given if isinstance(given, date) else date.fromisoformat(given)
    except (TypeError, ValueError):
        raise FactProblem(f"Fact '{fact.name}' is a day like 2026-05-10, got {given!r}.") from None
    if _FIRST_DAY <= read <= _LAST_DAY:
        return read
    raise FactProblem(f"Fact '{fact.name}' is a day between {_FIRST_DAY} and {_LAST_DAY}, got {given!r}.")


def _parse_choice(fact: Fact, given: Any) -> Value:
    option = (
        str(given) if isinstance(given, int) and not isinstance(given, bool) else given
    )  # a group is 1 as well as "1"
    if isinstance(option, str) and option in fact.choices:
        return option
    raise FactProblem(f"Fact '{fact.name}' is one of {', '.join(fact.choices)}, got {given!r}.")


def _parse_text(fact: Fact, given: Any) -> Value:
    if isinstance(given, str):
        return given
    raise FactProblem(f"Fact '{fact.name}' is text, got {given!r}.")


_PARSERS = {
    "bool": _parse_bool,
    "int": _parse_int,
    "number": _parse_number,
    "money": _parse_number,
    "date": _parse_date,
    "choice": _parse_choice,
    "text": _parse_text,
}


@cache
def declared_facts() -> dict[str, Fact]:
    """Every declared fact by its name.

    Raises:
        FactProblem: A declaration is wrong or a name is declared twice.
    """
    facts: dict[str, Fact] = {}
    for path in sorted(FOLDER.glob("*.yaml")):
        for name, data in (yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}).items():
            if name in facts:
                raise FactProblem(f"Fact '{name}' is declared twice: in {facts[name].area}.yaml and {path.name}.")
            facts[name] = _declare(name, path.stem, data)
    return facts


def _declare(name: str, area: str, data: dict[str, Any]) -> Fact:
    if data.get("type") not in TYPES:
        raise FactProblem(f"Fact '{name}' in {area}.yaml needs a type of {', '.join(TYPES)}, has {data.get('type')!r}.")
    plain = ("minimum", "maximum", "choices", "not_applicable", "changes", "asked_as")
    known = {key: data[key] for key in plain if key in data}
    lists: dict[str, Any] = {key: tuple(data.get(key, ())) for key in ("probes", "follows_from")}
    fact = Fact(name, data["type"], data["unit"], data["meaning"], area, **known, **lists)
    if data.get("default") is None:
        return fact
    return Fact(**{**fact.__dict__, "default": fact.parse(data["default"])})
