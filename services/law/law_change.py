"""What a changed parameter of the law would cost, and whom it touches: the same people and day by both laws."""

import difflib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import numpy as np

from aldyn.errors import InvalidInput
from knowledge.legislation.parameter_access import LawSystem
from knowledge.legislation.supposed_law import changeable_parameters, law_carried_on, law_with, paths_ending_in
from knowledge.service_catalogue import Service
from services.law.decision import LAW_NOT_YET_KNOWN
from services.law.forecast import Flags, Regions, benefits, payable_on
from services.law.population import People, Population
from services.law.scan import Answers, joined, scan


class UnknownParameter(InvalidInput):
    """The law has no parameter of this name, or several."""

    code = "unknown_parameter"


@dataclass(frozen=True)
class ParameterChange:
    """A parameter as it is on the day and as it would be, in its unit; `now` is None where the law holds no value."""

    name: str
    path: str
    unit: str
    now: float | None
    then: float


@dataclass(frozen=True)
class ServiceChange:
    """What a change does to one service in one region. Sums are whole tenge, gross.

    Attributes:
        period: "month": sums are of one month; "once": of all who could claim it on the day.
        due_now, due_then: Entitled on the day and within the days it is paid for, by either law.
        touched: Whose right or amount differs.
        tenge_now, tenge_then, difference: For all those due.
        illustration: LAW_NOT_YET_KNOWN where the law of the day itself is not known yet; None: by law.
    """

    service: str
    region: str
    period: str | None
    due_now: int
    due_then: int
    touched: int
    tenge_now: int
    tenge_then: int
    difference: int
    illustration: str | None


@dataclass(frozen=True)
class LawChange:
    """Everything that differs, on a day, between the law and the law with some parameters changed."""

    on: str
    people: int
    parameters: list[ParameterChange]
    services: list[ServiceChange]

    def as_json(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return asdict(self)


def change_law(
    population: Population, on: date, values: Mapping[str, float], services: Sequence[str] = ()
) -> LawChange:
    """Compute what people would be due if parameters had other values from the month of a day on.

    Args:
        population: Who.
        on: The day asked about.
        values: Parameter -> its supposed value in its own unit (`find_parameter` tells which names are known).
        services: Benefits to compare; all of them when left out. Only those that differ are told.
    Raises:
        UnknownParameter: A name is not known.
        UnknownService: A service is not in the catalogue.
    """
    paths = {find_parameter(name): value for name, value in values.items()}
    comparison = _Comparison(on, law_with(paths, on.replace(day=1), law_carried_on()), benefits(services))
    for days in population.over([on]):
        for people in days:
            comparison.take(people)
    changes = [_change(name, on, value) for name, value in values.items()]
    return LawChange(on.isoformat(), comparison.people, changes, comparison.services())


def find_parameter(name: str) -> str:
    """The path of the parameter of that name: the path itself or an end of it that no other shares.

    Raises:
        UnknownParameter: There is none or there are several; the message tells which are known.
    """
    paths = paths_ending_in(name)
    if len(paths) == 1:
        return paths[0]
    if paths:
        raise UnknownParameter(f"Several parameters are called '{name}': {', '.join(paths)}; give more of the path.")
    known = [_short(path) for path in changeable_parameters()]
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"; did you mean '{close[0]}'?" if close else "."
    raise UnknownParameter(f"There is no parameter '{name}'{hint} Known: {', '.join(sorted(known))}.", parameter=name)


def _short(path: str) -> str:
    parts = path.split(".")
    ends = (".".join(parts[start:]) for start in range(len(parts) - 1, -1, -1))
    return next(end for end in ends if len(paths_ending_in(end)) == 1)


def _change(name: str, on: date, value: float) -> ParameterChange:
    path = find_parameter(name)
    parameter = law_carried_on().parameter(path)
    return ParameterChange(name, path, parameter.metadata["unit"], parameter.get_at_instant(on.isoformat()), value)


class _Comparison:
    """Sums by service and region under both laws, taken from one chunk of people after another."""

    def __init__(self, on: date, changed: LawSystem, services: list[Service]) -> None:
        self._on = on
        self._changed = changed
        self._services = services
        self.people = 0
        self._sums: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._supposed: set[str] = set()

    def take(self, people: People) -> None:
        """Add a chunk of people."""
        self.people += len(people.ids)
        regions = Regions(people.regions)
        for service in self._services:
            now = joined(scan(service.id, self._on, people.facts, law=law_carried_on()))
            then = joined(scan(service.id, self._on, people.facts, law=self._changed))
            self._compare(service, people.counted(service), regions, now, then)

    def _compare(self, service: Service, counted: Flags, regions: Regions, now: Answers, then: Answers) -> None:
        due_now, due_then = (counted & payable_on(answers, self._on) for answers in (now, then))
        money_now, money_then = (
            np.where(due, np.nan_to_num(answers.amount), 0) for due, answers in ((due_now, now), (due_then, then))
        )
        columns = {
            "due_now": due_now,
            "due_then": due_then,
            "touched": (due_now != due_then) | (money_now != money_then),
            "tenge_now": money_now,
            "tenge_then": money_then,
        }
        for name, column in columns.items():
            for region, total in regions.totals(column):
                self._sums[service.id, region][name] += total
        if (due_now & now.supposed).any():
            self._supposed.add(service.id)

    def services(self) -> list[ServiceChange]:
        """Services and regions where anything differs."""
        periods = {service.id: service.period for service in self._services}
        return [
            ServiceChange(
                service=service,
                region=region,
                period=periods[service],
                difference=sums["tenge_then"] - sums["tenge_now"],
                illustration=LAW_NOT_YET_KNOWN if service in self._supposed else None,
                **sums,
            )
            for (service, region), sums in sorted(self._sums.items())
            if sums["touched"]
        ]
