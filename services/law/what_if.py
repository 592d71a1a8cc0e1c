"""What would change the answer: a question with other facts, and the nearest change that turns a no into a yes.

The nearest change is found by the engine: many suppositions about one fact (or two, or the passing of time) are rows of
one computation, and the smallest that turns the answer is kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from typing import Any

import numpy as np

from knowledge.legislation.arithmetic import add_months
from knowledge.legislation.declared_facts import Fact, Value, declared_facts
from knowledge.legislation.evaluation import evaluate
from knowledge.legislation.system import ASKED_DAY
from services.law.decision import Decision
from services.law.entitlements import assess, facts_of, find_service, parse_facts
from services.law.explanations import plain

MONTHS_AHEAD = 12 * 40
FIRST_VALUES = 12
_SCALES = {"months": 12.0, "month": 12.0, "tenge": 50_000.0, "years": 1.0, "year": 1.0, "points": 5.0}


@dataclass(frozen=True)
class Comparison:
    """A decision as things are and as they would be.

    Attributes:
        difference: What the amount would gain (or lose), in tenge; None where either amount is not known.
    """

    now: Decision
    then: Decision
    difference: int | float | None


@dataclass(frozen=True)
class FactChange:
    """One fact that would be another; `fact` is "asked_day" where only time has to pass.

    Attributes:
        by: How much a number grows (in the fact's unit), or how many days pass; None for other facts.
    """

    fact: str
    old: Value
    new: Value
    by: int | float | None


@dataclass(frozen=True)
class NearestChange:
    """Changes that together turn the answer, and the decision they lead to."""

    changes: tuple[FactChange, ...]
    decision: Decision


def compare(
    service_id: str,
    on: date,
    facts: Mapping[str, Any],
    changed: Mapping[str, Any],
    language: str = "ru",
    then_on: date | None = None,
) -> Comparison:
    """Answer "what if": the same question with some facts changed, or on another day.

    Args:
        changed: Facts that replace or join the known ones.
        then_on: Another day for the supposed case ("if I retire in 2030"); the same day when left out.
    Raises:
        InvalidInput: As for `services.law.entitlements.assess`.
    """
    now = assess(service_id, on, facts, language)
    then = assess(service_id, then_on or on, {**facts, **changed}, language)
    known = then.amount is not None and (now.amount is not None or now.entitled == "no")
    return Comparison(now, then, (then.amount or 0) - (now.amount or 0) if known else None)


def nearest_changes(service_id: str, on: date, facts: Mapping[str, Any], language: str = "ru") -> list[NearestChange]:
    """What would have to change for the answer to become yes, the nearest first; empty unless the answer is no.

    One fact is changed, or time passes; two facts only where no single one helps. Facts a life cannot change (birth
    dates, sex, the record of somebody deceased) stay as they are.
    """
    if assess(service_id, on, facts, language).entitled != "no":
        return []
    search = _Search(service_id, on, parse_facts(facts))
    found = list(search.single_changes()) or list(search.double_changes())
    found.sort(key=lambda changes: sum(_distance(change) for change in changes))
    answers = (NearestChange(changes, _decide(service_id, on, facts, changes, language)) for changes in found)
    return [answer for answer in answers if answer.decision.entitled != "no"]


def first_day(service_id: str, on: date, facts: Mapping[str, Any], months: int) -> date | None:
    """The first day after `on`, at most so many months ahead, on which time alone turns the answer to yes; or None."""
    return _Search(service_id, on, parse_facts(facts)).earliest_day(months)


def _decide(
    service_id: str, on: date, facts: Mapping[str, Any], changes: tuple[FactChange, ...], language: str
) -> Decision:
    new = {change.fact: change.new for change in changes}
    day = new.pop(ASKED_DAY, on)
    assert isinstance(day, date)
    return assess(service_id, day, {**facts, **new}, language)


def _distance(change: FactChange) -> float:
    if change.fact == ASKED_DAY:
        return (change.by or 0) / 365
    if change.by is None:
        return 1.0
    return abs(change.by) / _SCALES.get(declared_facts()[change.fact].unit, 1.0)


class _Search:
    """One case whose facts are varied."""

    def __init__(self, service_id: str, on: date, given: Mapping[str, Value]) -> None:
        self._service = find_service(service_id)
        self._on = on
        known = [fact for fact in facts_of(self._service) if fact.name in given or fact.default is not None]
        self._base: dict[str, Value] = {fact.name: given.get(fact.name, fact.default) for fact in known}
        self._facts = [fact for fact in known if fact.changes != "never" and fact.type not in ("date", "text")]

    def single_changes(self) -> Iterator[tuple[FactChange, ...]]:
        """The smallest change of each fact that alone turns the answer, and the shortest wait that does."""
        for fact in self._facts:
            value = self._smallest(fact, {})
            if value is not None:
                yield (self._change(fact, value),)
        day = self.earliest_day(MONTHS_AHEAD)
        if day is not None:
            yield (FactChange(ASKED_DAY, self._on, day, (day - self._on).days),)

    def double_changes(self) -> Iterator[tuple[FactChange, ...]]:
        """For each pair of facts, the smallest pair of changes that together turn the answer."""
        seen: set[frozenset[str]] = set()
        for first, second in permutations(self._facts, 2):
            names = frozenset((first.name, second.name))
            if names in seen:
                continue
            for value in self._values(first)[:FIRST_VALUES]:
                other = self._smallest(second, {first.name: value})
                if other is None:
                    continue
                nearest = self._smallest(first, {second.name: other})
                seen.add(names)
                yield (self._change(first, value if nearest is None else nearest), self._change(second, other))
                break

    def _change(self, fact: Fact, value: Value) -> FactChange:
        old = self._base[fact.name]
        is_number = fact.type in ("int", "number", "money")
        by = (
            plain(value - old)
            if is_number and isinstance(value, int | float) and isinstance(old, int | float)
            else None
        )
        return FactChange(fact.name, plain(old), plain(value), by)

    def _smallest(self, fact: Fact, others: Mapping[str, Value]) -> Value:
        """The value nearest to the fact's own that turns the answer, or None."""
        values = self._values(fact)
        turned = self._turned_by(fact.name, values, others)
        if not turned.any():
            return None
        place = int(np.argmax(turned))
        if fact.type not in ("money", "number"):
            return values[place]
        return self._refined(fact, values[place], others)

    def _refined(self, fact: Fact, far: Value, others: Mapping[str, Value]) -> Value:
        """A turning value moved back towards the fact's own as far as it still turns the answer, to a whole tenge."""
        low, high = float(self._base[fact.name] or 0), float(far or 0)  # type: ignore[arg-type]  # numbers here
        step = 1.0 if fact.type == "money" else 0.01
        while abs(high - low) > step:
            points = [float(point) for point in np.linspace(low, high, 34)[1:]]
            if fact.type == "money":
                points = [float(np.ceil(point) if high > low else np.floor(point)) for point in points]
            place = int(np.argmax(self._turned_by(fact.name, points, others)))
            nearer = points[place]
            if nearer == high and place == 0:
                break
            low, high = (points[place - 1] if place else low), nearer
        return high

    def _values(self, fact: Fact) -> list[Value]:
        """Values a life could bring, the nearest to the fact's own first."""
        own = self._base[fact.name]
        if fact.type == "bool":
            return [not own]
        if fact.type == "choice":
            return [choice for choice in fact.choices if choice != own]
        number = float(own or 0)  # type: ignore[arg-type]  # a number by its type
        if fact.type == "int":
            values: list[float] = [number + step for step in range(-800, 801) if step]
        else:
            size = max(number, 1000.0)
            values = [*(number + size * share for share in np.geomspace(0.001, 1000, 120))]
            values += [number - number * share for share in np.linspace(0.01, 1, 100)]
        low = number if fact.changes == "grows" else fact.minimum
        kept = [v for v in values if (low is None or v >= low) and (fact.maximum is None or v <= fact.maximum)]
        kept.sort(key=lambda value: abs(value - number))
        return [int(value) if fact.type == "int" else value for value in kept]

    def earliest_day(self, months_ahead: int) -> date | None:
        """The first day, so many months ahead at most, on which the answer is yes; None where time does not turn it."""
        months = add_months(np.full(months_ahead, np.datetime64(self._on, "D")), np.arange(1, months_ahead + 1))
        turned = self._turned_by(ASKED_DAY, list(months), {})
        if not turned.any():
            return None
        place = int(np.argmax(turned))
        last_no = np.datetime64(self._on, "D") if place == 0 else months[place - 1]
        days = np.arange(last_no + 1, months[place] + 1)
        first = days[int(np.argmax(self._turned_by(ASKED_DAY, list(days), {})))]
        earliest: date = first.astype(date)
        return earliest

    def _turned_by(
        self, name: str, values: list[Any], others: Mapping[str, Value]
    ) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Which values of one fact (others changed as given) make the answer yes, by the law of the day asked about."""
        if not values:
            return np.zeros(0, dtype=bool)
        facts = {**self._base, **others}
        columns = {fact: np.full(len(values), _stored(value)) for fact, value in facts.items()}
        columns[name] = np.array([_stored(value) for value in values])
        entitled = self._service.variables["entitled"]
        result = evaluate([entitled], self._on, columns, trace=False).values.get(entitled)
        return np.zeros(len(values), dtype=bool) if result is None else result


def _stored(value: Value) -> Any:
    return np.datetime64(value, "D") if isinstance(value, date) else value
