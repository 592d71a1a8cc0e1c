"""Open data: a month's edition of anonymised aggregates, made once and then unchanged.

An edition stands for its month, so that nobody learns from the difference of two days who came or went in between.
"""

from datetime import date, timedelta
from typing import Any, Protocol

from aldyn.clock import Clock
from services.figures.counts import Durations, FiguresReader, Period
from services.figures.suppression import SMALLEST, Key, PublishedTable, publish
from services.ports import UnitOfWork
from services.records.published import OpenDataEdition, ServiceCount

MONTHS = 12
TABLES = (
    "services_due",
    "services_received",
    "statuses_by_region",
    "statuses_by_age",
    "response_times",
    "satisfaction",
)


class OpenCounts(Protocol):
    """Counts of people that only open data asks for."""

    async def statuses(self, by: str, on: date) -> dict[Key, int]:
        """(region or age group, category) -> people; `by` is "region" or "age"."""
        ...

    async def marks(self, period: Period) -> dict[str, tuple[int, float, float, float]]:
        """Language -> how many ratings, and their mean speed, clarity and result."""
        ...


async def find_edition(uow: UnitOfWork, month: str | None = None) -> OpenDataEdition | None:
    """The edition of a month, or the newest."""
    where: dict[str, Any] = {"month": month} if month else {}
    found = await uow.list(OpenDataEdition, order="-month", limit=1, **where)
    return found[0] if found else None


async def list_months(uow: UnitOfWork) -> list[str]:
    """Months that have an edition, newest first."""
    return [edition.month for edition in await uow.list(OpenDataEdition, order="-month")]


async def make_edition(
    clock: Clock, figures: FiguresReader, counts: OpenCounts, services: list[ServiceCount]
) -> OpenDataEdition:
    """Make the edition of this month, from the given counts of services and what the store counts."""
    today = clock.today()
    tables = {
        "services_due": _table({(c.region, c.service): c.due for c in services}),
        "services_received": _table({(c.region, c.service): c.received for c in services}),
        "statuses_by_region": _table(await counts.statuses("region", today)),
        "statuses_by_age": _table(await counts.statuses("age", today)),
        "response_times": [await _waits(figures, period) for period in months_before(today)],
        "satisfaction": [line for period in months_before(today) for line in await _marks(counts, period)],
    }
    return OpenDataEdition(month=f"{today:%Y-%m}", made_at=clock.now(), tables=tables)


def months_before(today: date) -> list[Period]:
    """The twelve full months before a day, the newest first."""
    periods = []
    last = today.replace(day=1) - timedelta(days=1)
    for _ in range(MONTHS):
        periods.append(Period(last.replace(day=1), last))
        last = last.replace(day=1) - timedelta(days=1)
    return periods


def _table(counted: dict[Key, int]) -> dict[str, Any]:
    table: PublishedTable = publish(counted)
    return {
        "rows": table.rows,
        "columns": table.columns,
        "cells": [[table.cells[row, column] for column in table.columns] for row in table.rows],
        "row_totals": [table.row_totals[row] for row in table.rows],
        "column_totals": [table.column_totals[column] for column in table.columns],
        "total": table.total,
    }


async def _waits(figures: FiguresReader, period: Period) -> dict[str, Any]:
    waits = await figures.staff_waits(period)
    return {"month": f"{period.first:%Y-%m}", **{name: _median(waits[name]) for name in sorted(waits)}}


def _median(wait: Durations) -> float | None:
    """Seconds, rounded; None where fewer than the threshold waited."""
    return round(wait.median_s) if wait.median_s is not None and wait.number >= SMALLEST else None


async def _marks(counts: OpenCounts, period: Period) -> list[dict[str, Any]]:
    marks = await counts.marks(period)
    return [
        {
            "month": f"{period.first:%Y-%m}",
            "language": language,
            "number": number,
            **{name: round(mark, 1) for name, mark in zip(("speed", "clarity", "result"), means, strict=True)},
        }
        for language, (number, *means) in sorted(marks.items())
        if number >= SMALLEST
    ]
