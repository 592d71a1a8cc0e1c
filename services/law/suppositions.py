"""Rows of facts for one question: what is known, what is assumed, and what is supposed of facts that nobody gave.

The engine knows no "unknown". So each unknown fact takes its possible values in extra rows of the same vector: where
all rows agree, the fact does not matter; where they differ, it is named as missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import prod
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.legislation.declared_facts import Fact, Value

MOST_ROWS = 1500
_BASES = 24


@dataclass(frozen=True)
class Suppositions:
    """Columns for the engine, and which rows differ in one unknown fact only.

    Attributes:
        columns: Fact -> column of values, all of one length.
        groups: Unknown fact -> groups of rows that are alike in every other fact.
        used: Fact -> (value, assumed) for facts with one value in all rows; unknown facts are absent.
    """

    columns: dict[str, npt.NDArray[Any]]
    groups: dict[str, list[list[int]]]
    used: dict[str, tuple[Value, bool]]

    def turning(self, outcome: npt.NDArray[Any]) -> list[str]:
        """The unknown facts whose value alone can change an outcome."""
        return [fact for fact, groups in self.groups.items() if any(_differs(outcome[rows]) for rows in groups)]


def _differs(values: npt.NDArray[Any]) -> bool:
    return len(values) > 1 and bool(np.any(values[1:] != values[0]))


def suppose(facts: Sequence[Fact], given: Mapping[str, Value], on: date) -> Suppositions:
    """Make the rows: one when every fact is given or assumed, else one per combination of the unknown ones.

    Where combinations would be too many, some are drawn (always the same ones) and each fact is varied around them.
    """
    used: dict[str, tuple[Value, bool]] = {}
    unknown: list[tuple[str, list[Value]]] = []
    for fact in facts:
        if fact.name in given:
            used[fact.name] = (given[fact.name], False)
        elif any(given.get(name) for name in fact.follows_from):
            used[fact.name] = (True, True)
        elif fact.default is not None or fact.not_applicable:
            used[fact.name] = (fact.default, True)
        else:
            unknown.append((fact.name, fact.tried_values(on)))
    rows, groups = _combinations(unknown)
    columns = {name: np.array([row[place] for row in rows]) for place, (name, _) in enumerate(unknown)}
    columns |= {name: np.array([value] * len(rows)) for name, (value, _) in used.items() if value is not None}
    typed = {fact.name: _typed(fact, columns[fact.name]) for fact in facts if fact.name in columns}
    return Suppositions(typed, groups, used)


def _typed(fact: Fact, column: npt.NDArray[Any]) -> npt.NDArray[Any]:
    types: dict[str, Any] = {
        "date": "datetime64[D]",
        "money": np.float64,
        "number": np.float64,
        "int": np.int32,
        "bool": np.bool_,
    }
    return column.astype(types[fact.type]) if fact.type in types else column


def _combinations(unknown: list[tuple[str, list[Value]]]) -> tuple[list[tuple[Value, ...]], dict[str, list[list[int]]]]:
    if prod(len(values) for _, values in unknown) <= MOST_ROWS:
        rows = list(product(*(values for _, values in unknown)))
        return rows, {name: _alike_but(rows, place) for place, (name, _) in enumerate(unknown)}
    return _varied_around_bases(unknown)


def _alike_but(rows: list[tuple[Value, ...]], place: int) -> list[list[int]]:
    alike: dict[tuple[Value, ...], list[int]] = {}
    for number, row in enumerate(rows):
        alike.setdefault(row[:place] + row[place + 1 :], []).append(number)
    return list(alike.values())


def _varied_around_bases(
    unknown: list[tuple[str, list[Value]]],
) -> tuple[list[tuple[Value, ...]], dict[str, list[list[int]]]]:
    drawn = Random(0)
    bases = [tuple(values[0] for _, values in unknown), tuple(values[-1] for _, values in unknown)]
    bases += [tuple(drawn.choice(values) for _, values in unknown) for _ in range(_BASES)]
    rows: list[tuple[Value, ...]] = []
    groups: dict[str, list[list[int]]] = {name: [] for name, _ in unknown}
    for base in bases:
        for place, (name, values) in enumerate(unknown):
            groups[name].append(list(range(len(rows), len(rows) + len(values))))
            rows += [(*base[:place], value, *base[place + 1 :]) for value in values]
    return rows, groups
