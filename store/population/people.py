"""Households of synthetic people: who lives together, their ages, names, languages and regions."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from services.records.people import Sex

FOLDER = Path(__file__).parent


@cache
def distributions() -> dict[str, Any]:
    """The shares everything is drawn from (`distributions.yaml`)."""
    shares: dict[str, Any] = yaml.safe_load((FOLDER / "distributions.yaml").read_text(encoding="utf-8"))
    return shares


@cache
def names() -> dict[str, dict[str, list[str]]]:
    """Names by language."""
    by_language: dict[str, dict[str, list[str]]] = yaml.safe_load((FOLDER / "names.yaml").read_text(encoding="utf-8"))
    return by_language


@dataclass
class Member:
    """One person of a household, before she has an id."""

    role: str
    sex: Sex
    born: date
    given_name: str
    family_name: str


@dataclass
class Household:
    """People of one family and home; `is_widowed`: the other parent of the children has died."""

    language: str
    region: str
    married_on: date | None
    is_widowed: bool = False
    members: list[Member] = field(default_factory=list)

    @property
    def adults(self) -> list[Member]:
        """Those who are not children of the household."""
        return [member for member in self.members if member.role != "child"]

    @property
    def children(self) -> list[Member]:
        """The children, eldest first."""
        return sorted((m for m in self.members if m.role == "child"), key=lambda m: m.born)


class Draw:
    """Random choices of one chunk; the same seed and chunk always give the same."""

    def __init__(self, seed: int, chunk: int) -> None:
        self.random = np.random.default_rng([seed, chunk])

    def chance(self, share: float) -> bool:
        """True with a probability."""
        return bool(self.random.random() < share)

    def key(self, shares: dict[str, float]) -> str:
        """A key by its weight."""
        weights = np.fromiter(shares.values(), float)
        return list(shares)[int(np.searchsorted(np.cumsum(weights), self.random.random() * weights.sum()))]

    def of(self, choices: list[Any]) -> Any:
        """One of a list, all equal."""
        return choices[int(self.random.integers(len(choices)))]

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return int(self.random.integers(low, high + 1))

    def born(self, youngest: float, oldest: float, today: date) -> date:
        """A birth date for an age between two."""
        return today - timedelta(days=int(self.random.uniform(youngest, oldest) * 365.25) + 1)


def make_household(draw: Draw, today: date) -> Household:
    """Draw one household."""
    shares = distributions()
    language = draw.key(shares["languages"])
    kind = draw.key(shares["households"])
    home = Household(language, draw.key(shares["regions"]), None)
    root = draw.of(names()[language]["family"])
    if kind in ("elderly_couple", "elderly_single"):
        _add_elderly(draw, home, root, kind == "elderly_couple", today)
        return home
    _add_adults(draw, home, root, kind, today)
    if kind in ("couple_with_children", "single_parent"):
        _add_children(draw, home, root, today)
    home.is_widowed = kind == "single_parent" and draw.chance(shares["widowed_share_of_single_parents"])
    return home


def _add_elderly(draw: Draw, home: Household, root: str, is_couple: bool, today: date) -> None:
    born = draw.born(58, 86, today)
    home.members.append(_member(draw, home, root, "adult", Sex.FEMALE if not is_couple else Sex.MALE, born))
    if is_couple:
        home.married_on = born + timedelta(days=int(25 * 365.25))
        home.members.append(
            _member(draw, home, root, "adult", Sex.FEMALE, born + timedelta(days=draw.between(0, 1800)))
        )


def _add_adults(draw: Draw, home: Household, root: str, kind: str, today: date) -> None:
    oldest = 50 if "child" in kind or kind == "single_parent" else 63
    youngest = 21 if kind in ("couple_with_children", "single_parent", "couple") else 18
    born = draw.born(youngest, oldest, today)
    is_couple = kind in ("couple_with_children", "couple")
    sex = Sex.FEMALE if is_couple or draw.chance(0.85 if kind == "single_parent" else 0.5) else Sex.MALE
    home.members.append(_member(draw, home, root, "adult", sex, born))
    if is_couple:
        grown = born + timedelta(days=int(19 * 365.25))
        home.married_on = min(grown + timedelta(days=draw.between(0, 2500)), today - timedelta(days=30))
        home.members.append(
            _member(draw, home, root, "adult", Sex.MALE, born - timedelta(days=draw.between(-700, 2200)))
        )


def _add_children(draw: Draw, home: Household, root: str, today: date) -> None:
    mother = home.members[0]
    weights = distributions()["children_per_family"].get(home.language, distributions()["children_per_family"]["ru"])
    wanted = int(draw.key({str(n + 1): w for n, w in enumerate(weights)}))
    first = mother.born + timedelta(days=draw.between(int(19.5 * 365), 27 * 365))
    for _ in range(wanted):
        if first >= today or (first - mother.born).days > 45 * 365:
            break
        sex = Sex.FEMALE if draw.chance(0.487) else Sex.MALE
        home.members.append(_member(draw, home, root, "child", sex, first))
        first += timedelta(days=0 if draw.chance(0.012) else draw.between(420, 1900))


def _member(draw: Draw, home: Household, root: str, role: str, sex: Sex, born: date) -> Member:
    given = draw.of(names()[home.language][sex.value])
    return Member(role, sex, born, given, family_name(root, home.language, sex))


def family_name(root: str, language: str, sex: Sex) -> str:
    """The family name in the form of the sex: Серікова, Ахметов, Ким."""
    woman = sex is Sex.FEMALE
    ending = "а" if woman else ""
    if language == "kk":
        stem = root.removesuffix("й")
        return f"{stem}{'ев' if stem != root or root[-1] in 'аеіы' else 'ов'}{ending}"
    if language == "ru" and root.endswith(("ов", "ев", "ин")):
        return f"{root}{ending}"
    return root
