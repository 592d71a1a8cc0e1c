"""How formulas reach parameters: OpenFisca's own nodes, with scales recorded too and an empty scale refused.

OpenFisca records only plain values in its trace, so a number read from a scale (a table by months) would be missing
from the explanation; and before its first day a scale silently answers 0.
"""

from copy import copy
from typing import Any

from openfisca_core.errors import ParameterNotFoundError
from openfisca_core.parameters import ParameterNodeAtInstant
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.taxscales import TaxScaleLike
from openfisca_core.tracers import FullTracer


class ParameterAccess:
    """A folder of parameters as of a day; attributes are its sub-folders, values and scales."""

    def __init__(self, node: ParameterNodeAtInstant, tracer: FullTracer | None) -> None:
        self._node = node
        self._tracer = tracer

    def __getattr__(self, name: str) -> Any:
        child = getattr(self._node, name)
        if isinstance(child, ParameterNodeAtInstant):
            return ParameterAccess(child, self._tracer)
        path = f"{self._node._name}.{name}"
        if isinstance(child, TaxScaleLike) and not len(child.thresholds):
            raise ParameterNotFoundError(path, self._node._instant_str)
        if self._tracer is not None:
            self._tracer.record_parameter_access(path, self._node._instant_str, child)
        return child

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


class LawSystem(TaxBenefitSystem):  # type: ignore[misc]  # OpenFisca is untyped
    """OpenFisca's system, giving formulas parameters by our access, with a trace and without."""

    def get_parameters_at_instant(self, instant: Any) -> ParameterAccess:
        """The parameters of a day."""
        return ParameterAccess(super().get_parameters_at_instant(instant), None)

    def with_own_parameters(self) -> "LawSystem":
        """The same formulas over a copy of the parameters. (OpenFisca's `clone` would take our entities away.)"""
        other = copy(self)
        other.parameters = self.parameters.clone()
        other._parameters_at_instant_cache = {}
        return other

    def parameters_traced(self, instant: Any, tracer: FullTracer) -> ParameterAccess:
        """The parameters of a day, whose reading is recorded."""
        return ParameterAccess(super().get_parameters_at_instant(instant), tracer)
