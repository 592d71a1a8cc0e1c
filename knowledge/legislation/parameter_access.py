"""How formulas reach parameters: OpenFisca's own nodes, with scales recorded too, and with what is doubtful marked.

OpenFisca records only plain values in its trace, so a number read from a scale (a table by months) would be missing
from the explanation; and before its first day a scale silently answers 0. It also carries the last value on for ever:
a reading past the day for which an annual figure is set, or of a figure no source confirms, is marked as doubtful here,
with the rows (people) it was read for.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from openfisca_core.errors import ParameterNotFoundError
from openfisca_core.parameters import Parameter, ParameterNodeAtInstant, ParameterScale
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.taxscales import TaxScaleLike
from openfisca_core.tracers import FullTracer

NOT_YET_KNOWN = "not_yet_known"
UNCONFIRMED = "unconfirmed"
SUPPOSED = "supposed"

NEVER = "9999-12-31"

Rows = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Reading:
    """A value as it was read: whether it is in doubt (NOT_YET_KNOWN, UNCONFIRMED, SUPPOSED), and for which rows.

    Without rows the doubt is about all.
    """

    value: Any
    doubt: str | None = None
    rows: Rows | None = None


class LawSystem(TaxBenefitSystem):  # type: ignore[misc]  # OpenFisca is untyped
    """OpenFisca's system, giving formulas parameters by our access, with a trace and without."""

    def get_parameters_at_instant(self, instant: Any) -> "ParameterAccess":
        """The parameters of a day."""
        return ParameterAccess(self.node_at(instant), None)

    def node_at(self, instant: Any) -> ParameterNodeAtInstant:
        """OpenFisca's own node of all parameters on a day."""
        return super().get_parameters_at_instant(instant)

    def with_own_parameters(self) -> "LawSystem":
        """The same formulas over a copy of the parameters. (OpenFisca's `clone` would take our entities away.)"""
        other = copy(self)
        other.parameters = self.parameters.clone()
        other._parameters_at_instant_cache = {}
        return other

    def parameter(self, name: str) -> Parameter | ParameterScale:
        """A parameter by its path, such as "indices.mci", with values and metadata."""
        node = self.parameters
        for part in name.split("."):
            node = node.children[part]
        return node

    def value_on(self, name: str, day: str) -> Any:
        """The value of one parameter on a day (ISO), without building the values of all others.

        Raises:
            ParameterNotFoundError: The law holds none on that day.
        """
        value = self.parameter(name).get_at_instant(day)
        if value is None:
            raise ParameterNotFoundError(name, day)
        return value

    def entry(self, name: str, on: str) -> tuple[str, dict[str, Any]] | None:
        """The first day and the metadata of the value of a parameter that is in force on a day (ISO), if one is.

        Of a scale (a table) the day on which its amounts last changed.
        """
        found = self.parameter(name)
        if isinstance(found, ParameterScale):
            days = {entry.instant_str for bracket in found.brackets for entry in bracket.children["amount"].values_list}
            started = [day for day in days if day <= on]
            return (max(started), found.metadata) if started else None
        current = (entry for entry in found.values_list if entry.instant_str <= on)
        return next(((entry.instant_str, entry.metadata) for entry in current), None)

    def doubt(self, name: str, on: str) -> str | None:
        """NOT_YET_KNOWN past the last day for which an annual figure is set; UNCONFIRMED without a source.

        SUPPOSED where a law other than ours puts a figure in the place of what the law gives or is yet to give.
        """
        metadata = self.parameter(name).metadata
        if on >= str(metadata.get("supposed_from", NEVER)):
            return SUPPOSED
        if metadata.get("annual") and on > str(metadata["last_value_still_valid_on"]):
            return NOT_YET_KNOWN
        entry = self.entry(name, on)
        return UNCONFIRMED if entry and entry[1].get("status") == "unconfirmed" else None


class TracedParameters:
    """The third argument of a formula while a trace is kept: parameters of a day, whose reading is recorded."""

    def __init__(self, law: LawSystem, tracer: FullTracer) -> None:
        self._law = law
        self._tracer = tracer
        self._rows: Rows | None = None

    def __call__(self, instant: Any) -> "ParameterAccess":
        """The parameters of a day."""
        return ParameterAccess(self._law.node_at(instant), self)

    def value_on(self, name: str, day: str) -> Any:
        """As the law's, recorded."""
        value = self._law.value_on(name, day)
        self.record(name, day, value)
        return value

    @contextmanager
    def among(self, rows: Rows) -> Iterator[None]:
        """Say that what is read now concerns some rows only (of those that an outer `among` left)."""
        outer = self._rows
        self._rows = rows
        if outer is not None:
            self._rows = np.zeros_like(outer)
            self._rows[np.flatnonzero(outer)[rows]] = True
        try:
            yield
        finally:
            self._rows = outer

    def record(self, path: str, day: str, value: Any) -> None:
        """Write a reading into the trace."""
        doubt = self._law.doubt(path, day)
        self._tracer.record_parameter_access(path, day, Reading(value, doubt, self._rows if doubt else None))


class ParameterAccess:
    """A folder of parameters as of a day; attributes are its sub-folders, values and scales."""

    def __init__(self, node: ParameterNodeAtInstant, traced: TracedParameters | None) -> None:
        self._node = node
        self._traced = traced

    def __getattr__(self, name: str) -> Any:
        child = getattr(self._node, name)
        if isinstance(child, ParameterNodeAtInstant):
            return ParameterAccess(child, self._traced)
        path = f"{self._node._name}.{name}"
        if isinstance(child, TaxScaleLike) and not len(child.thresholds):
            raise ParameterNotFoundError(path, self._node._instant_str)
        if self._traced is not None:
            self._traced.record(path, self._node._instant_str, child)
        return child

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)
