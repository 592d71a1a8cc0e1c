"""Forecasts for the console: computed outside the event loop, one at a time, and kept for the day."""

import asyncio
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from console.stacked_bars import Bar
from services.law.forecast import Forecast, forecast
from services.law.law_change import LawChange, change_law
from services.law.population import Population


@dataclass(frozen=True)
class Total:
    """One service (or region) over all months of a forecast; sums are whole tenge."""

    name: str
    starting: int
    ending: int
    due: int
    tenge: int
    tenge_received: int
    is_illustration: bool


class Forecasts:
    """The population's forecasts; the newest day's answers are kept, since computing one takes seconds."""

    def __init__(self, population: Population) -> None:
        self._population = population
        self._kept: dict[tuple[date, int], Forecast] = {}
        self._turn = asyncio.Lock()

    async def ahead(self, on: date, months: int) -> Forecast:
        """The months after the month of a day."""
        async with self._turn:
            if (on, months) not in self._kept:
                self._kept = {key: made for key, made in self._kept.items() if key[0] == on}
                self._kept[on, months] = await asyncio.to_thread(forecast, self._population, on, months)
            return self._kept[on, months]

    async def changed(self, on: date, parameter: str, value: float) -> LawChange:
        """What a parameter's other value would change from this month on."""
        async with self._turn:
            return await asyncio.to_thread(change_law, self._population, on, {parameter: value})


def by_service(made: Forecast) -> list[Total]:
    """Totals of each service, the costliest first; `due` is of the last month."""
    return _totals(made, "service")


def by_region(made: Forecast) -> list[Total]:
    """Totals of each region, the costliest first."""
    return _totals(made, "region")


def retirement_bars(made: Forecast) -> list[Bar]:
    """Women and men who reach the age, by month."""
    counted: dict[str, list[int]] = {month: [0, 0] for month in made.months}
    for group in made.retirements:
        counted[group.month][0] += group.women
        counted[group.month][1] += group.men
    return [Bar(month[:7], (women, men)) for month, (women, men) in counted.items()]


def cost_bars(made: Forecast) -> list[Bar]:
    """Received and not received of what is due, in whole tenge, by month."""
    counted: dict[str, list[int]] = {month: [0, 0] for month in made.months}
    for row in made.services:
        counted[row.month][0] += row.tenge_received
        counted[row.month][1] += row.tenge - row.tenge_received
    return [Bar(month[:7], (received, due)) for month, (received, due) in counted.items()]


def _totals(made: Forecast, field: str) -> list[Total]:
    rows = defaultdict(list)
    for row in made.services:
        rows[getattr(row, field)].append(row)
    last = made.months[-1]
    totals = [
        Total(
            name,
            starting=sum(row.starting for row in found),
            ending=sum(row.ending for row in found),
            due=sum(row.due for row in found if row.month == last),
            tenge=sum(row.tenge for row in found),
            tenge_received=sum(row.tenge_received for row in found),
            is_illustration=any(row.illustration for row in found),
        )
        for name, found in rows.items()
    ]
    return sorted(totals, key=lambda total: -total.tenge)
