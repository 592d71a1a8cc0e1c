"""Contribution periods of many people counted in months: `services.contribution_months` in vectors. Money in tiyn."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from services.contribution_months import FIRST_PENSION_MONTH, month_index

Column = npt.NDArray[Any]


def month_numbers(moments: Column) -> Column:
    """Months since year 0; meaningless where NaT."""
    return moments.astype("datetime64[M]").astype(np.int64) + 1970 * 12


@dataclass(frozen=True)
class KindOfMonths:
    """Months with contributions of one kind, a row a person and month, ordered; `until`: the month counted to."""

    people: int
    until: Column
    person: Column
    month: Column
    income: Column

    @property
    def number(self) -> Column:
        """How many months each has."""
        return np.bincount(self.person, minlength=self.people)

    @property
    def is_any(self) -> Column:
        """Who has any."""
        return self.number > 0

    @property
    def months_since_last(self) -> Column:
        """From the last month with contributions to the month counted to; large where there is none."""
        last = np.full(self.people, -99, dtype=np.int64)
        np.maximum.at(last, self.person, self.month)
        return self.until - last

    def average_of_last(self, months: int) -> Column:
        """Sum over the last calendar months, divided by their number, as a whole number."""
        wanted = self.month >= self.until[self.person] - months
        return _sums(self.person[wanted], self.income[wanted], self.people) // months

    def best_average(self, months: int) -> Column:
        """The best average over so many months in a row with contributions."""
        totals = np.concatenate([[0], np.cumsum(self.income)])
        first = np.searchsorted(self.person, np.arange(self.people))
        length = np.minimum(self.number, months)
        best = totals[first + length] - totals[first]
        ends = np.arange(months, len(self.person) + 1)
        same = self.person[ends - 1] == self.person[ends - months]
        ends = ends[same]
        np.maximum.at(best, self.person[ends - 1], totals[ends] - totals[ends - months])
        average: Column = best // months
        return average


def _sums(person: Column, values: Column, people: int) -> Column:
    sums = np.zeros(people, dtype=np.int64)
    np.add.at(sums, person, values)
    return sums


@dataclass(frozen=True)
class Months:
    """All periods of a chunk: rows of person place, kind, first and last day (NaT: open), base, months paid."""

    people: int
    on: date
    person: Column
    kind: Column
    first: Column
    last: Column
    base: Column
    paid: Column

    def of(self, kind: str, until: Column | None = None) -> KindOfMonths:
        """The months of a kind before the month of the day, or of each person's own earlier day."""
        wanted = self.kind == kind
        now = month_index(self.on)
        counted_to = np.full(self.people, now) if until is None else month_numbers(until)
        start = month_numbers(self.first[wanted])
        end = np.where(np.isnat(self.last[wanted]), now, month_numbers(self.last[wanted]))
        lasts = end - start + 1
        paid = np.where(self.paid[wanted] > 0, self.paid[wanted], lasts)
        number = np.clip(np.minimum(np.minimum(paid, lasts), counted_to[self.person[wanted]] - start), 0, None)
        person = np.repeat(self.person[wanted], number)
        offset = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
        key = person * 100_000 + np.repeat(start, number) + offset
        keys, place = np.unique(key, return_inverse=True)
        income = _sums(place, np.repeat(self.base[wanted], number), len(keys))
        return KindOfMonths(self.people, counted_to, keys // 100_000, keys % 100_000, income)

    def record_before_1998(self) -> Column:
        """Full months of work record before 1 January 1998."""
        wanted = self.kind == "work_before_1998"
        edge = np.datetime64(FIRST_PENSION_MONTH, "D")
        first = self.first[wanted]
        end = np.where(np.isnat(self.last[wanted]), edge, np.minimum(self.last[wanted], edge))
        full = month_numbers(end) - month_numbers(first) - (_day_of(end) < _day_of(first))
        return _sums(self.person[wanted], full, self.people)

    def equated(self) -> Column:
        """Months that count like contributions."""
        wanted = self.kind == "equated"
        return _sums(self.person[wanted], self.paid[wanted], self.people)


def _day_of(moments: Column) -> Column:
    day: Column = (moments - moments.astype("datetime64[M]")).astype(np.int64)
    return day
