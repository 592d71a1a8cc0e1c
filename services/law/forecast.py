"""The months ahead: who retires, whose benefits begin and end, and what the law owes by service and region.

The people stay who they are: they grow older, what has an end ends, what is open goes on. Nobody is born, dies, moves
or finds work. Past the days whose law is known, amounts are an illustration by figures carried on or forecast.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt

from aldyn.errors import InvalidInput
from knowledge.legislation.supposed_law import law_carried_on
from knowledge.service_catalogue import Service, all_services
from services.law.decision import LAW_NOT_YET_KNOWN
from services.law.entitlements import find_service
from services.law.population import People, Population
from services.law.scan import Answers, joined, scan

RETIREMENT = "retirement_date"
Flags = npt.NDArray[np.bool_]
MOST_MONTHS = 60


@dataclass(frozen=True)
class ServiceMonth:
    """One service in one region at the end of one month. Sums are whole tenge, gross.

    Attributes:
        month: Its first day.
        period: "month": `tenge` is due every month; "once": it is due to those who start in this month.
        due: Entitled on the last day, within the days it is paid for, whether they receive it or not.
        starting, ending: Became entitled, or ceased to be, since the end of the month before.
        receiving: Entitled and being paid by an award that still runs.
        awards_starting, awards_ending: Awards that by the record begin or end in the month.
        not_counted: Of those due, whose amount is not known.
        tenge: Sum for those due; `tenge_received` for those receiving.
        illustration: LAW_NOT_YET_KNOWN where figures of a law not known yet are supposed; None: by law.
    """

    month: str
    service: str
    region: str
    period: str | None
    due: int
    starting: int
    ending: int
    receiving: int
    awards_starting: int
    awards_ending: int
    not_counted: int
    tenge: int
    tenge_received: int
    illustration: str | None


@dataclass(frozen=True)
class Retirements:
    """How many reach the general age of a pension in a month, in a region."""

    month: str
    region: str
    women: int
    men: int


@dataclass(frozen=True)
class Forecast:
    """The months after the month of a day.

    Attributes:
        on: The day asked about; what starts and ends is counted from the end of its month.
        people: How many persons it is made of.
        undecided: Services that registers alone decide for nobody: no forecast is made of them.
    """

    on: str
    months: list[str]
    people: int
    services: list[ServiceMonth]
    retirements: list[Retirements]
    undecided: list[str]

    def as_json(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return asdict(self)


def forecast(population: Population, on: date, months: int = 12, services: Sequence[str] = ()) -> Forecast:
    """Forecast the months after the month of a day.

    Args:
        population: Who.
        on: Any day of the month before the first forecast one.
        months: How many.
        services: Benefits to forecast; all of them when left out.
    Raises:
        InvalidInput: The number of months is not possible.
        UnknownService: A service is not in the catalogue.
    """
    if not 1 <= months <= MOST_MONTHS:
        raise InvalidInput(f"A forecast is made for 1 to {MOST_MONTHS} months, not {months}.")
    tally = _Tally(benefits(services), month_ends(on, months))
    for days in population.over(tally.days):
        tally.take(days)
    return tally.forecast(on)


def benefits(services: Sequence[str] = ()) -> list[Service]:
    """The named benefits, or all, as far as a formula tells who is entitled."""
    named = [find_service(service) for service in services] or all_services()
    return [service for service in named if service.kind == "benefit" and "entitled" in service.variables]


def month_ends(on: date, months: int) -> list[date]:
    """The last day of the month of `on` and of each of so many months after it."""
    first = on.year * 12 + on.month
    starts = [date(number // 12, number % 12 + 1, 1) for number in range(first, first + months + 1)]
    return [start - timedelta(days=1) for start in starts]


def payable_on(answers: Answers, day: date) -> Flags:
    """Who is entitled and within the days the payment is for, as far as days are told."""
    within = answers.entitled.copy()
    for name, days in answers.dates.items():
        if name == "from":
            within &= ~(days > np.datetime64(day))
        elif name == "to":
            within &= ~(days < np.datetime64(day))
    return within


@dataclass(frozen=True)
class _Standing:
    """How people stand with one service at the end of a month."""

    answers: Answers
    due: Flags
    paid: Flags


class _Tally:
    """Sums by month, service and region, taken from one chunk of people after another."""

    def __init__(self, services: list[Service], days: list[date]) -> None:
        self.days = days
        self._services = services
        self._people = 0
        self._sums: dict[tuple[date, str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._retired: dict[tuple[date, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._decided: set[str] = set()
        self._supposed: set[tuple[date, str]] = set()

    def take(self, days: Iterator[People]) -> None:
        """Add a chunk of people as of each day, the first only to compare with."""
        before: dict[str, _Standing] = {}
        for day, people in zip(self.days, days, strict=True):
            regions = Regions(people.regions)
            if not before:
                self._people += len(people.ids)
                self._retire(people, regions)
            for service in self._services:
                answers = joined(scan(service.id, day, people.facts, law=law_carried_on()))
                if not answers.undecided.all():
                    self._decided.add(service.id)
                counted = people.counted(service)
                paid = counted & people.receives(service.id)
                now = _Standing(answers, counted & payable_on(answers, day), paid)
                if service.id in before:
                    self._count(day, service, regions, now, before[service.id])
                before[service.id] = now

    def _count(self, day: date, service: Service, regions: "Regions", now: _Standing, then: _Standing) -> None:
        starting = now.due & ~then.due
        counted = starting if service.period == "once" else now.due
        money = np.nan_to_num(now.answers.amount)
        columns = {
            "due": now.due,
            "starting": starting,
            "ending": then.due & ~now.due & ~now.answers.undecided,
            "receiving": now.due & now.paid,
            "awards_starting": now.paid & ~then.paid,
            "awards_ending": then.paid & ~now.paid,
            "not_counted": now.due & np.isnan(now.answers.amount),
            "tenge": money * counted,
            "tenge_received": money * (counted & now.paid),
        }
        for name, column in columns.items():
            for region, total in regions.totals(column):
                self._sums[day, service.id, region][name] += total
        if (now.due & now.answers.supposed).any():
            self._supposed.add((day, service.id))

    def _retire(self, people: People, regions: "Regions") -> None:
        retirement = joined(scan(RETIREMENT, self.days[0], people.facts)).dates["retirement"]
        sex = people.facts.columns["sex"]
        for before, day in zip(self.days, self.days[1:], strict=False):
            retires = (retirement > np.datetime64(before)) & (retirement <= np.datetime64(day))
            for name, wanted in (("women", "female"), ("men", "male")):
                for region, total in regions.totals(retires & (sex == wanted)):
                    self._retired[day, region][name] += total

    def forecast(self, on: date) -> Forecast:
        """All that was counted."""
        periods = {service.id: service.period for service in self._services}
        services = [
            ServiceMonth(
                month=_month(day),
                service=service,
                region=region,
                period=periods[service],
                illustration=LAW_NOT_YET_KNOWN if (day, service) in self._supposed else None,
                **sums,
            )
            for (day, service, region), sums in sorted(self._sums.items())
            if any(sums.values())
        ]
        retirements = [
            Retirements(_month(day), region, counts["women"], counts["men"])
            for (day, region), counts in sorted(self._retired.items())
            if any(counts.values())
        ]
        undecided = sorted(set(periods) - self._decided)
        months = [_month(day) for day in self.days[1:]]
        return Forecast(on.isoformat(), months, self._people, services, retirements, undecided)


class Regions:
    """Sums of a column by region."""

    def __init__(self, regions: Any) -> None:
        self._names, self._codes = np.unique(regions, return_inverse=True)

    def totals(self, column: Any) -> Iterator[tuple[str, int]]:
        """Region and its sum, whole."""
        sums = np.bincount(self._codes, weights=column, minlength=len(self._names))
        for name, total in zip(self._names, sums, strict=True):
            yield str(name), round(total)


def _month(day: date) -> str:
    return day.replace(day=1).isoformat()
