"""The law over many people at once: columns of facts in, columns of answers out, the same formulas as for one person.

People are taken in chunks, so memory does not grow with their number. Facts that are unknown for some people take the
same supposed values as in `services.law.suppositions`, so that a scan and a single question agree.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

from aldyn.errors import InvalidInput
from knowledge.legislation.declared_facts import Fact, declared_facts
from knowledge.legislation.evaluation import Evaluation, coded, evaluate
from knowledge.legislation.parameter_access import NOT_YET_KNOWN, SUPPOSED, UNCONFIRMED, LawSystem
from knowledge.service_catalogue import Service
from services.law.entitlements import DATE_NAMES, facts_of, find_service
from services.law.suppositions import suppose

CHUNK = 50_000
NO_DAY = np.datetime64("NaT", "D")

Column = npt.NDArray[Any]
Columns = Mapping[str, Column]
Places = npt.NDArray[np.int64]
_COLUMNS = ("entitled", "undecided", "amount", "withheld", "illustration", "supposed")


@dataclass(frozen=True)
class Facts:
    """Columns of facts of many people.

    Attributes:
        columns: Fact -> a value a person, in its own type: bool, int, float (tenge), `datetime64[D]`, text for choices.
        unknown: Fact -> True where a person's fact is not known; a fact without a mask is known of everybody.
            A fact without a column is unknown of everybody (or takes its assumption).
    """

    columns: Columns
    unknown: Mapping[str, npt.NDArray[np.bool_]]

    def __len__(self) -> int:
        return len(next(iter(self.columns.values()), ()))

    @cached_property
    def coded(self) -> "Facts":
        """The same facts with choices as the engine's own numbers, translated once for all services."""
        return Facts({name: coded(name, column) for name, column in self.columns.items()}, self.unknown)

    def rows(self, wanted: Any) -> "Facts":
        """The same facts of some of the people: a slice, a mask or places."""
        columns = {name: column[wanted] for name, column in self.columns.items()}
        return Facts(columns, {name: mask[wanted] for name, mask in self.unknown.items()})


@dataclass(frozen=True)
class Answers:
    """What a service owes many people, a row a person.

    Attributes:
        entitled: True where the answer is yes.
        undecided: True where it is unknown; elsewhere it is no.
        amount: Gross, in tenge, as the payer rounds; NaN where there is none or it is not known.
        withheld: What is taken from that sum before it is paid; NaN where it is not known.
        illustration: Where a figure that no source confirms leaves `amount` open: the sum by that figure; else NaN.
        supposed: True where the answer rests on a supposed figure (`knowledge.legislation.supposed_law`).
        dates: "from", "to", "deadline", "retirement" -> day, NaT where there is none or it is not known.
    """

    entitled: npt.NDArray[np.bool_]
    undecided: npt.NDArray[np.bool_]
    amount: npt.NDArray[np.float64]
    withheld: npt.NDArray[np.float64]
    illustration: npt.NDArray[np.float64]
    supposed: npt.NDArray[np.bool_]
    dates: dict[str, npt.NDArray[np.datetime64]]


def scan(
    service_id: str, on: date, people: Facts, law: LawSystem | None = None, chunk: int = CHUNK
) -> Iterator[Answers]:
    """Answer for everybody, chunk after chunk, in the order of the columns.

    Args:
        service_id: A service of the catalogue.
        on: The day asked about.
        people: Columns of facts; those the service does not take are left aside.
        law: Another law than ours, such as one with supposed parameters (`knowledge.legislation.supposed_law`).
        chunk: People computed together.
    Raises:
        UnknownService: The service is not in the catalogue.
        InvalidInput: A column is no declared fact.
    """
    service = find_service(service_id)
    undeclared = set(people.columns) - set(declared_facts())
    if undeclared:
        raise InvalidInput(f"These columns are no facts: {', '.join(sorted(undeclared))}.")
    parts = people.coded.columns, people.unknown
    wanted = Facts(*({name: part[name] for name in service.facts if name in part} for part in parts))
    for start in range(0, len(people), chunk):
        size = min(chunk, len(people) - start)
        yield _answer(service, on, wanted.rows(slice(start, start + size)), size, law)


def joined(chunks: Iterator[Answers]) -> Answers:
    """All chunks in one, for populations that fit in memory."""
    parts = list(chunks)
    days = {name: np.concatenate([part.dates[name] for part in parts]) for name in parts[0].dates}
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in _COLUMNS}
    return Answers(**columns, dates=days)


def _answer(service: Service, on: date, people: Facts, size: int, law: LawSystem | None) -> Answers:
    flags, sums = np.zeros(size, dtype=bool), np.full(size, np.nan)
    answers = Answers(
        entitled=flags,
        undecided=flags.copy(),
        amount=sums,
        withheld=sums.copy(),
        illustration=sums.copy(),
        supposed=flags.copy(),
        dates={name: np.full(size, NO_DAY) for name in DATE_NAMES if name in service.variables},
    )
    for places, unknown in _alike(service, people, size):
        _fill(answers, places, _answer_alike(service, on, people.rows(places), unknown, len(places), law))
    return answers


def _fill(answers: Answers, places: Places, part: Answers) -> None:
    for name in _COLUMNS:
        getattr(answers, name)[places] = getattr(part, name)
    for name, days in part.dates.items():
        answers.dates[name][places] = days


def _alike(service: Service, people: Facts, size: int) -> Iterator[tuple[Places, frozenset[str]]]:
    """Groups of people of whom the same facts are unknown."""
    masks = {name: mask for name, mask in people.unknown.items() if mask.any()}
    pattern = np.zeros(size, dtype=np.int64)
    for bit, mask in enumerate(masks.values()):
        pattern |= mask.astype(np.int64) << bit
    for value in np.unique(pattern):
        unknown = frozenset(name for bit, name in enumerate(masks) if value >> bit & 1)
        absent = frozenset(name for name in service.facts if name not in people.columns)
        yield np.flatnonzero(pattern == value), unknown | absent


def _answer_alike(
    service: Service, on: date, people: Facts, unknown: frozenset[str], size: int, law: LawSystem | None
) -> Answers:
    known = {name: people.columns[name] for name in service.facts if name not in unknown}
    known |= _implied(service, known, unknown)
    seen = _Seen(service, size)
    for supposition in _suppositions(service, on, known, unknown):
        places = seen.unsettled()
        if not len(places):
            break
        columns = {name: column[places] for name, column in known.items()}
        columns |= {name: np.repeat(value, len(places)) for name, value in supposition.items()}
        seen.take(evaluate(service.all_variables, on, columns, law=law), places, supposition.keys() & unknown)
    return seen.answers()


def _implied(service: Service, known: Columns, unknown: frozenset[str]) -> dict[str, Column]:
    """Columns of facts that nobody gave but others, given and not zero, imply; zeros leave the assumption."""
    implied: dict[str, Column] = {}
    for fact in facts_of(service):
        given = [known[name] != 0 for name in fact.follows_from if name in known]
        if fact.name in unknown and given:
            implied[fact.name] = np.any(given, axis=0) | bool(fact.default)
    return implied


def _suppositions(service: Service, on: date, known: Columns, unknown: frozenset[str]) -> Iterator[dict[str, Column]]:
    """The values of unknown facts to try (columns of a row), a dictionary a computation, an empty one if all is known.

    The first are unlike each other, so that most of those whom a missing fact leaves undecided show it at once.
    """
    facts: list[Fact] = [fact for fact in facts_of(service) if fact.name in unknown]
    supposed = suppose([fact for fact in facts if fact.name not in known], {}, on)
    rows = len(next(iter(supposed.columns.values()), [None]))
    columns = {name: coded(name, column) for name, column in supposed.columns.items()}
    for row in Random(0).sample(range(rows), rows):
        yield {name: column[row : row + 1] for name, column in columns.items()}


class _Seen:
    """What the suppositions so far gave for each person."""

    def __init__(self, service: Service, size: int) -> None:
        self._service = service
        self._size = size
        self._yes = np.zeros(size, dtype=bool)
        self._no = np.zeros(size, dtype=bool)
        self._open = np.zeros(size, dtype=bool)
        self._refused = np.zeros(size, dtype=bool)
        self._supposed = np.zeros(size, dtype=bool)
        self._counted = np.full(size, "amount" not in service.variables)
        self._sums: dict[str, Column] = {}
        self._days: dict[str, Column] = {}

    def take(self, evaluation: Evaluation, places: Places, supposed: Set[str]) -> None:
        """Add the outcome of one supposition for the people at some places."""
        self._take_right(evaluation, places, supposed)
        for role in ("entitled", "amount"):
            self._supposed[places] |= self._in_doubt(evaluation, role, SUPPOSED, len(places))
        if "amount" in self._service.variables:
            self._take_amount(evaluation, places)
        for name in DATE_NAMES:
            if name in self._service.variables:
                self._take_days(evaluation, name, places, supposed)

    def _take_right(self, evaluation: Evaluation, places: Places, supposed: Set[str]) -> None:
        entitled = self._column(evaluation, "entitled", np.ones(len(places), dtype=bool))
        in_doubt = self._not_answered(evaluation, "entitled", len(places))
        in_doubt |= self._in_doubt(evaluation, "entitled", UNCONFIRMED, len(places))
        in_doubt |= entitled & self._not_answered(evaluation, "amount", len(places))
        self._open[places] |= in_doubt
        self._yes[places] |= entitled
        self._no[places] |= ~entitled
        right = self._service.variables.get("entitled", "")
        if supposed and right in evaluation.values:
            self._refused[places] |= evaluation.rows_certainly_refused(right, supposed)

    def _take_amount(self, evaluation: Evaluation, places: Places) -> None:
        amount = self._column(evaluation, "amount", np.full(len(places), np.nan))
        withheld = np.zeros(len(places))
        for variable in self._service.withheld.values():
            withheld = withheld + evaluation.values.get(variable, np.nan)
        self._counted[places] |= ~np.isnan(amount)
        unconfirmed = self._in_doubt(evaluation, "amount", UNCONFIRMED, len(places))
        self._keep("amount", np.where(unconfirmed, np.nan, amount), places)
        self._keep("illustration", np.where(unconfirmed, amount, np.nan), places)
        self._keep("withheld", withheld, places)

    def _keep(self, name: str, found: Column, places: Places) -> None:
        """A sum stays known while every supposition gives the same; the first one is of everybody."""
        if name not in self._sums:
            self._sums[name] = found
        else:
            before = self._sums[name][places]
            self._sums[name][places] = np.where(before == found, found, np.nan)

    def _take_days(self, evaluation: Evaluation, name: str, places: Places, supposed: Set[str]) -> None:
        days = self._column(evaluation, name, np.full(len(places), NO_DAY))
        if name not in self._days:
            self._days[name] = days
        else:
            self._days[name][places] = np.where(self._days[name][places] == days, days, NO_DAY)
        variable = self._service.variables[name]
        if variable in evaluation.nodes and evaluation.rests_on(variable, supposed):
            settled = ~self._is_unsettled()[places]  # no further supposition will be tried on them
            self._days[name][places[settled]] = NO_DAY

    def _not_answered(self, evaluation: Evaluation, role: str, size: int) -> npt.NDArray[np.bool_]:
        variable = self._service.variables.get(role)
        if variable is not None and variable in evaluation.not_held:
            return np.ones(size, dtype=bool)
        return self._in_doubt(evaluation, role, NOT_YET_KNOWN, size)

    def _in_doubt(self, evaluation: Evaluation, role: str, doubt: str, size: int) -> npt.NDArray[np.bool_]:
        variable = self._service.variables.get(role)
        if variable is None or variable in evaluation.not_held:
            return np.zeros(size, dtype=bool)
        return evaluation.rows_in_doubt(variable, doubt)

    def _column(self, evaluation: Evaluation, role: str, absent: Column) -> Column:
        return evaluation.values.get(self._service.variables.get(role, ""), absent)

    def unsettled(self) -> Places:
        """Where further suppositions can still change the answer."""
        return np.flatnonzero(self._is_unsettled())

    def _is_unsettled(self) -> npt.NDArray[np.bool_]:
        return ~(self._open | self._refused | (self._yes & self._no))

    def answers(self) -> Answers:
        """The answers over all suppositions."""
        not_held = self._yes & ~self._counted  # no supposition gives a number: the law of the amount is not held
        undecided = self._open | not_held | (self._yes & self._no)
        entitled = self._yes & ~undecided
        none = np.full(self._size, np.nan)
        sums = {
            name: np.where(entitled, self._sums.get(name, none), np.nan)
            for name in ("amount", "withheld", "illustration")
        }
        return Answers(entitled=entitled, undecided=undecided, supposed=self._supposed, dates=self._days, **sums)
