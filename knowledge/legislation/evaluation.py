"""Computing variables of law over columns of facts, and what the computation read: the raw material of a decision."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
from openfisca_core.errors import ParameterNotFoundError
from openfisca_core.periods import period
from openfisca_core.simulations import Simulation, SimulationBuilder
from openfisca_core.tracers import TraceNode

from knowledge.legislation.declared_facts import declared_facts
from knowledge.legislation.parameter_access import NOT_YET_KNOWN, UNCONFIRMED, LawSystem, TracedParameters
from knowledge.legislation.system import ASKED_DAY, law_system

Column = npt.NDArray[Any]
ALWAYS = period("ETERNITY")


@dataclass(frozen=True)
class ParameterRead:
    """A parameter that a formula read: its path, the day whose law was read (ISO), the value, and what is in doubt.

    See `knowledge.legislation.parameter_access.Reading` for `doubt` and `rows`.
    """

    name: str
    on: str
    value: Any
    doubt: str | None = None
    rows: npt.NDArray[np.bool_] | None = None


@dataclass
class Node:
    """One computed variable: its column and what its formula used."""

    name: str
    values: Column
    uses: list[str] = field(default_factory=list)
    reads: list[ParameterRead] = field(default_factory=list)


@dataclass
class Evaluation:
    """The outcome of one computation.

    Attributes:
        values: Column by variable, for each variable asked for whose law is held.
        not_held: Variables asked for that no law we hold computes on that day.
        on: The day asked about.
        nodes: Every variable and fact computed on the way, when traced.
    """

    values: dict[str, Column]
    not_held: set[str]
    nodes: dict[str, Node]
    law: LawSystem
    on: date

    def behind(self, variable: str) -> list[Node]:
        """The nodes that a variable rests on, each once, the first computed first, itself last."""
        ordered: dict[str, Node] = {}
        self._collect(variable, ordered)
        return list(ordered.values())

    def _collect(self, variable: str, ordered: dict[str, Node]) -> None:
        if variable in ordered or variable not in self.nodes:
            return
        for used in self.nodes[variable].uses:
            self._collect(used, ordered)
        ordered[variable] = self.nodes[variable]

    def reads_behind(self, variable: str) -> list[ParameterRead]:
        """Every parameter that a variable rests on."""
        return [read for node in self.behind(variable) for read in node.reads]

    def rows_in_doubt(self, variable: str, doubt: str) -> npt.NDArray[np.bool_]:
        """The rows whose value rests on a reading that is in this kind of doubt.

        Where all of several conditions must hold, one that certainly does not hold leaves no doubt.
        """
        return self._rows_reading(variable, doubt) & ~self.rows_certainly_refused(variable)

    def rests_on(self, variable: str, facts: Set[str]) -> bool:
        """Whether a variable was computed from any of these facts."""
        return any(node.name in facts for node in self.behind(variable))

    def rows_certainly_refused(self, variable: str, supposed: Set[str] = frozenset()) -> npt.NDArray[np.bool_]:
        """The rows refused by one of several conditions that must all hold, itself in no doubt.

        Args:
            variable: A right; nobody is refused for certain by one that is no conjunction.
            supposed: Facts only supposed here: a condition that rests on them refuses nobody.
        """
        node = self.nodes[variable]
        refused = np.zeros(len(node.values), dtype=bool)
        if not self._is_conjunction(variable):
            return refused
        for name in node.uses:
            if self.nodes[name].values.dtype == np.bool_ and not self.rests_on(name, supposed):
                in_doubt = self._rows_reading(name, NOT_YET_KNOWN) | self._rows_reading(name, UNCONFIRMED)
                refused |= ~self.nodes[name].values & ~in_doubt
        return refused

    def _is_conjunction(self, variable: str) -> bool:
        formulas = self.law.variables[variable].formulas.values()
        names = {name for formula in formulas for name in formula.__code__.co_names}
        return "all_of" in names and "any_of" not in names

    def _rows_reading(self, variable: str, doubt: str) -> npt.NDArray[np.bool_]:
        rows = np.zeros(len(self.nodes[variable].values), dtype=bool)
        for read in self.reads_behind(variable):
            if read.doubt == doubt:
                rows |= True if read.rows is None else read.rows
        return rows


def coded(fact: str, column: Column) -> Column:
    """A column as the engine keeps it: the options of a choice as their numbers, all else as it is."""
    if declared_facts()[fact].type != "choice" or not len(column):
        return column
    numbers: Column = law_system().variables[fact].possible_values.encode(column)
    return numbers


def evaluate(
    variables: Iterable[str],
    on: date,
    columns: Mapping[str, Column],
    trace: bool = True,
    law: LawSystem | None = None,
) -> Evaluation:
    """Compute variables for rows of facts.

    Args:
        variables: Names of variables of law.
        on: The day asked about; its month's law applies (a column `asked_day` may move the day itself, row by row).
        columns: Facts by name, one row a person (or a supposition about one); others take a default.
        law: Another law than ours, such as one with supposed parameters.
        trace: Whether to keep what was computed on the way (costs time over many rows).
    """
    rows = len(next(iter(columns.values()), np.zeros(1)))
    law = law or law_system()
    simulation = _simulation(law, on, columns, rows, trace)
    values: dict[str, Column] = {}
    not_held: set[str] = set()
    month = period(f"{on:%Y-%m}")
    for name in dict.fromkeys(variables):
        try:
            values[name] = simulation.calculate(name, month)
        except ParameterNotFoundError:
            not_held.add(name)
    nodes: dict[str, Node] = {}
    if trace:
        for tree in simulation.tracer.trees:
            _gather(tree, nodes)
    return Evaluation(values, not_held, nodes, law, on)


def _simulation(law: LawSystem, on: date, columns: Mapping[str, Column], rows: int, trace: bool) -> Simulation:
    simulation = SimulationBuilder.build_default_simulation(law, count=rows)
    simulation.trace = trace
    simulation.trace_parameters_at_instant = TracedParameters(law, simulation.tracer)
    asked = {ASKED_DAY: np.full(rows, np.datetime64(on, "D"))}
    for name, column in (asked | dict(columns)).items():
        simulation.set_input(name, ALWAYS, column)
    return simulation


def _gather(tree: TraceNode, nodes: dict[str, Node]) -> None:
    node = nodes.setdefault(tree.name, Node(tree.name, tree.value))
    node.uses.extend(child.name for child in tree.children if child.name not in node.uses)
    for read in tree.parameters:
        node.reads.append(
            ParameterRead(read.name, str(read.period), read.value.value, read.value.doubt, read.value.rows)
        )
    for child in tree.children:
        _gather(child, nodes)
