"""Picking parameters by a person's category; the day asked about where a day is absent; who lives here for good."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.legislation.arithmetic import (
    NO_DAY,
    Days,
    Flags,
    Money,
    add_months,
    is_choice,
    parameter_on,
    reading_for,
)

NOTHING = ""


def first_that_holds(cases: list[tuple[Flags, Any]]) -> npt.NDArray[np.str_]:
    """The key of the first condition met, a person a row; NOTHING where none is."""
    conditions = [condition for condition, _ in cases]
    return np.select(conditions, [np.broadcast_to(key, conditions[0].shape) for _, key in cases], default=NOTHING)


def parameter_by_key(parameters: Any, folder: str, keys: npt.NDArray[np.str_], days: Days) -> Money:
    """The parameter `folder.key` of each person's key and day; NaN where the law holds none, 0 without a key.

    Only the parameters of keys that occur are read, so that an explanation names no others.
    """
    values = np.zeros(len(keys))
    for key in np.unique(keys[keys != NOTHING]):
        rows = keys == key
        with reading_for(parameters, rows):
            values[rows] = parameter_on(parameters, f"{folder}.{key}", days[rows])
    return values


def parameter_by_case(parameters: Any, folder: str, cases: Iterable[tuple[Flags, str]], days: Days) -> Money:
    """The parameter `folder.key` of the first case that holds; NaN where the law holds none, 0 without a case.

    As `parameter_by_key`, without columns of text: for many cases over many people.
    """
    values, left = np.zeros(len(days)), np.ones(len(days), dtype=bool)
    for holds, key in cases:
        rows = holds & left
        if rows.any():
            with reading_for(parameters, rows):
                values[rows] = parameter_on(parameters, f"{folder}.{key}", days[rows])
            left &= ~rows
    return values


def chosen_option(person: Any, period: Any, fact: str) -> npt.NDArray[np.str_]:
    """The options of a fact of type choice as text."""
    return np.asarray(person(fact, period).decode_to_str(), dtype=np.str_)


def day_or_asked(person: Any, period: Any, fact: str) -> Days:
    """A day that is a fact, or the day asked about where it is absent."""
    given = person(fact, period)
    days: Days = np.where(np.isnat(given), person("asked_day", period), given)
    return days


def at_most_before(right_arose: Days, applied: Days, months: Money) -> Days:
    """The day the right arose, at most that many months before the application.

    NaT where the right is older than the application and no law of the months is held.
    """
    held = ~np.isnan(months)
    start = np.maximum(right_arose, add_months(applied, -np.where(held, months, 0).astype(int)))
    days: Days = np.where(held | (right_arose >= applied), start, NO_DAY)
    return days


def lives_permanently(person: Any, period: Any) -> Flags:
    """Citizens, kandases, and foreigners and stateless persons, who live in Kazakhstan for good."""
    bases = ("citizen", "kandas", "treaty_foreigner", "permanent_foreigner")
    lives_here: Flags = is_choice(person, period, "residence_basis", *bases) & person("lives_in_kazakhstan", period)
    return lives_here
