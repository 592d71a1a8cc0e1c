"""Contribution periods of many people counted in months: `services.contribution_months` in vectors. Money in tiyn."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from services.contribution_months import FIRST_PENSION_MONTH, month_index

Column = npt.NDArray[Any]
KEY = 100_000  # more than there are months: person * KEY + month orders by person, then by month


def month_numbers(moments: Column) -> Column:
    """Months since year 0; meaningless where NaT."""
    return moments.astype("datetime64[M]").astype(np.int64) + 1970 * 12


@dataclass(frozen=True)
class KindOfMonths:
    """Months with contributions of one kind, in spans of one monthly income, ordered, never overlapping.

    Attributes:
        people: How many there are in all.
        until: A person's month counted to; every span ends before it.
        person, start, length, income: A row a span: whose, the first month, how many months, tiyn a month.
    """

    people: int
    until: Column
    person: Column
    start: Column
    length: Column
    income: Column

    @property
    def number(self) -> Column:
        """How many months each has."""
        return _sums(self.person, self.length, self.people)

    @property
    def is_any(self) -> Column:
        """Who has any."""
        return self.number > 0

    @property
    def months_since_last(self) -> Column:
        """From the last month with contributions to the month counted to; large where there is none."""
        last = np.full(self.people, -99, dtype=np.int64)
        np.maximum.at(last, self.person, self.start + self.length - 1)
        return self.until - last

    def average_of_last(self, months: int) -> Column:
        """Sum over the last calendar months, divided by their number, as a whole number."""
        first = np.maximum(self.start, self.until[self.person] - months)
        counted = np.maximum(self.start + self.length - first, 0)
        return _sums(self.person, counted * self.income, self.people) // months

    def best_average(self, months: int) -> Column:
        """The best average over so many months in a row with contributions.

        The sum over a window of months is largest where the window begins or ends with a span.
        """
        begins, ends = self._places_of_spans()
        number = self.number
        last_place = np.cumsum(number)
        first, last = (last_place - number)[self.person], last_place[self.person]
        best = _sums(self.person, self.length * self.income, self.people)
        best[number > months] = 0
        for low, high in ((begins, begins + months), (ends - months, ends)):
            fits = (low >= first) & (high <= last)
            totals = self._sum_before(high[fits]) - self._sum_before(low[fits])
            np.maximum.at(best, self.person[fits], totals)
        average: Column = best // months
        return average

    def _places_of_spans(self) -> tuple[Column, Column]:
        """Where spans begin and end when the months of all people stand in one row, breaks left out."""
        ends = np.cumsum(self.length)
        return ends - self.length, ends

    def _sum_before(self, places: Column) -> Column:
        """The income of all months of that row before some places."""
        begins, ends = self._places_of_spans()
        before = np.concatenate([[0], np.cumsum(self.length * self.income)])
        span = np.minimum(np.searchsorted(ends, places, side="right"), len(ends) - 1)
        total: Column = before[span] + (places - begins[span]) * self.income[span]
        return total


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
        person, start = self.person[wanted], month_numbers(self.first[wanted])
        end = np.where(np.isnat(self.last[wanted]), now, month_numbers(self.last[wanted]))
        lasts = end - start + 1
        paid = np.where(self.paid[wanted] > 0, self.paid[wanted], lasts)
        number = np.clip(np.minimum(np.minimum(paid, lasts), counted_to[person] - start), 0, None)
        return KindOfMonths(self.people, counted_to, *_spans(person * KEY + start, number, self.base[wanted]))

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


def _spans(start: Column, number: Column, base: Column) -> tuple[Column, Column, Column, Column]:
    """Person, first month, length and monthly sum of the spans between any two beginnings or ends of periods.

    Args:
        start: person * KEY + first month of each period.
        number: Its months.
        base: Its monthly income.
    """
    moments = np.concatenate([start, start + number])
    order = np.argsort(moments)
    moments = moments[order]
    running = np.cumsum(np.repeat([1, -1], len(start))[order])[:-1]
    income = np.cumsum(np.concatenate([base, -base])[order])[:-1]
    length = np.diff(moments)
    wanted = (running > 0) & (length > 0)
    first = moments[:-1][wanted]
    return first // KEY, first % KEY, length[wanted], income[wanted]


def _day_of(moments: Column) -> Column:
    day: Column = (moments - moments.astype("datetime64[M]")).astype(np.int64)
    return day
