"""Arithmetic that formulas of law share, all over numpy columns.

Rounding: the payers' published sums only fit rounding up to a whole tenge; withheld contributions are rounded to the
nearest tenge, half up. Source: the ministry's answers of 2026, whose sums only fit so;
the Code has no rule of rounding.
"""

from contextlib import AbstractContextManager, nullcontext
from functools import reduce
from typing import Any

import numpy as np
import numpy.typing as npt
from openfisca_core.errors import ParameterNotFoundError

Money = npt.NDArray[np.float64]
Days = npt.NDArray[np.datetime64]
Flags = npt.NDArray[np.bool_]

NO_DAY = np.datetime64("NaT", "D")
NO_MONTH = np.iinfo(np.int64).min  # NaT as numpy keeps it


def round_up_tenge(amount: npt.ArrayLike) -> Money:
    """Round up to a whole tenge, first to 4 decimals: 5.76 * 4325 is 24912 and not 24913 by a binary residue."""
    rounded: Money = np.ceil(np.round(np.asarray(amount, dtype=np.float64), 4))
    return rounded


def round_tenge(amount: npt.ArrayLike) -> Money:
    """Round to the nearest whole tenge, half up: contributions that are withheld."""
    rounded: Money = np.floor(np.round(np.asarray(amount, dtype=np.float64), 4) + 0.5)
    return rounded


def day(iso: str) -> np.datetime64:
    """A day of the calendar, from its ISO form."""
    return np.datetime64(iso, "D")


def add_months(days: Days, months: npt.ArrayLike) -> Days:
    """The same day of the month that many months later, or the month's last day where it is shorter."""
    days = np.asarray(days, dtype="datetime64[D]")
    month = days.astype("datetime64[M]")
    day_of_month = (days - month.astype("datetime64[D]")).astype(int)
    target = month + np.asarray(months).astype("timedelta64[M]")
    last = ((target + 1).astype("datetime64[D]") - target.astype("datetime64[D]")).astype(int) - 1
    moved = target.astype("datetime64[D]") + np.minimum(day_of_month, last).astype("timedelta64[D]")
    return np.where(np.isnat(days), NO_DAY, moved)


def full_months(start: Days, end: Days) -> npt.NDArray[np.int64]:
    """Completed months from one day to another; 0 where a day is missing or the end lies before the start."""
    start, end = (np.asarray(value, dtype="datetime64[D]") for value in (start, end))
    known = ~(np.isnat(start) | np.isnat(end))
    start, end = np.where(known, start, day("2000-01-01")), np.where(known, end, day("2000-01-01"))
    months = (end.astype("datetime64[M]") - start.astype("datetime64[M]")).astype(np.int64)
    months -= add_months(start, months) > end
    return np.where(known, np.maximum(months, 0), 0)


def full_years(start: Days, end: Days) -> npt.NDArray[np.int64]:
    """Completed years from one day to another: age, when the start is a birth date."""
    return full_months(start, end) // 12


def all_of(person: Any, period: Any, *conditions: str) -> Flags:
    """Whether every named condition is met."""
    return reduce(np.logical_and, [person(name, period) for name in conditions])


def any_of(person: Any, period: Any, *conditions: str) -> Flags:
    """Whether at least one named condition is met."""
    return reduce(np.logical_or, [person(name, period) for name in conditions])


def is_choice(person: Any, period: Any, fact: str, *options: str) -> Flags:
    """Whether a fact of type choice is one of the options."""
    values = person(fact, period)
    places, members = np.asarray(values), values.possible_values
    return reduce(np.logical_or, [places == members[option].index for option in options])


def parameter_on(parameters: Any, name: str, days: Days) -> Money:
    """A parameter's value on each person's own day ("of the day the right arose"); NaN where no law of it is held.

    Args:
        parameters: The formula's third argument.
        name: The parameter's path, such as "indices.minimum_wage".
        days: A day a person.
    """
    numbers = np.asarray(days, dtype="datetime64[D]").astype("datetime64[M]").astype(np.int64)
    values = np.full(len(numbers), np.nan)
    known = numbers != NO_MONTH
    if not known.any():
        return values
    first = numbers[known].min()
    of_month = np.full(numbers.max() - first + 1, np.nan)
    for place in np.flatnonzero(np.bincount(numbers[known] - first)):
        month = first + place
        with reading_for(parameters, numbers == month):
            of_month[place] = _value_in(parameters, name, str(np.datetime64(int(month), "M")))
    values[known] = of_month[numbers[known] - first]
    return values


def reading_for(parameters: Any, rows: Flags) -> AbstractContextManager[None]:
    """Say that the parameters read inside concern some rows only, so that a doubt about them touches no others."""
    return parameters.among(rows) if hasattr(parameters, "among") else nullcontext()


def _value_in(parameters: Any, name: str, month: str) -> float:
    if month < "1990-01":
        return float("nan")
    first = f"{month}-01"
    try:
        if hasattr(parameters, "value_on"):
            return float(parameters.value_on(name, first))
        return float(reduce(getattr, name.split("."), parameters(first)))
    except ParameterNotFoundError:
        return float("nan")
