"""Contribution periods counted in months: participation, averages, record. Money in tiyn."""

from collections.abc import Iterable
from datetime import date

from services.ages import months_between
from services.records.people import ContributionKind, ContributionPeriod

FIRST_PENSION_MONTH = date(1998, 1, 1)


def month_index(day: date) -> int:
    """Months since year 0, to count with."""
    return day.year * 12 + day.month - 1


def incomes_by_month(periods: Iterable[ContributionPeriod], kind: ContributionKind, until: date) -> dict[int, int]:
    """Base in tiyn of each month with contributions of a kind, up to and without the month of `until`.

    A period of which fewer months were paid than it lasts counts from its first month on.
    """
    incomes: dict[int, int] = {}
    for period in periods:
        if period.kind is not kind:
            continue
        first = month_index(period.from_day)
        last = month_index(period.to_day or until)
        paid = min(period.months_paid or last - first + 1, last - first + 1)
        for month in range(first, first + paid):
            if month < month_index(until):
                incomes[month] = incomes.get(month, 0) + period.monthly_base_tiyn
    return incomes


def average_of_last(incomes: dict[int, int], until: date, months: int) -> int:
    """Sum of the last so many months before the month of `until`, divided by their number (breaks count as nothing)."""
    last = month_index(until)
    return sum(incomes.get(month, 0) for month in range(last - months, last)) // months


def best_average(incomes: dict[int, int], months: int = 36) -> int:
    """The best average over so many months in a row with contributions, as the pension by age takes it."""
    if not incomes:
        return 0
    ordered = [incomes[month] for month in sorted(incomes)]
    if len(ordered) <= months:
        return sum(ordered) // months
    window = sum(ordered[:months])
    best = window
    for position in range(months, len(ordered)):
        window += ordered[position] - ordered[position - months]
        best = max(best, window)
    return best // months


def record_months(periods: Iterable[ContributionPeriod]) -> int:
    """Months of work record before 1 January 1998."""
    return sum(
        months_between(period.from_day, min(period.to_day or FIRST_PENSION_MONTH, FIRST_PENSION_MONTH))
        for period in periods
        if period.kind is ContributionKind.WORK_BEFORE_1998
    )
