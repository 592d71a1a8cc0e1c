"""What variables of law derive from: type, entity and period are fixed here once, per kind.

A formula's class body holds only `unit` (where the kind does not give it), `reference` ("<act>:<article>:<paragraph>",
acts in `acts.yaml`; several where articles of several services ask the same) and the formulas. OpenFisca reads the
attributes of a class from its own body, never from its parents, so the kind's are copied into each class when it is
made.
"""

from datetime import date
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

Person = build_entity("person", "persons", "A person whose case is asked about", is_person=True)


class LawVariable(Variable):  # type: ignore[misc]  # OpenFisca is untyped
    """One value a person and month. Derive from one of the kinds below, not from this."""

    def __init_subclass__(cls, **options: Any) -> None:
        """Copy what the kind fixes into the class body, where OpenFisca looks for it."""
        super().__init_subclass__(**options)
        if "kind" in cls.__dict__:
            return
        common = {"entity": Person, "definition_period": DateUnit.MONTH}
        for name, value in {**common, **cls.kind}.items():
            if name not in cls.__dict__:
                setattr(cls, name, value)

    kind: ClassVar[dict[str, Any]] = {}


class MoneyVariable(LawVariable):
    """An amount in tenge. Float64, since OpenFisca's float32 loses tenge in large sums and in `ceil`."""

    kind: ClassVar[dict[str, Any]] = {"value_type": float, "unit": "tenge"}

    def __init__(self, baseline_variable: Variable | None = None) -> None:
        super().__init__(baseline_variable)
        self.dtype = np.float64


class NumberVariable(LawVariable):
    """A multiple, share or coefficient; give its `unit`. Float64 too, for it multiplies money."""

    kind: ClassVar[dict[str, Any]] = {"value_type": float}

    def __init__(self, baseline_variable: Variable | None = None) -> None:
        super().__init__(baseline_variable)
        self.dtype = np.float64


class CountVariable(LawVariable):
    """A whole number: children, months, days; give its `unit`."""

    kind: ClassVar[dict[str, Any]] = {"value_type": int}


class Condition(LawVariable):
    """Met or not met."""

    kind: ClassVar[dict[str, Any]] = {"value_type": bool, "unit": "yes_no"}


class DateVariable(LawVariable):
    """A day. A formula that finds none gives NaT, and so does a month without a formula."""

    kind: ClassVar[dict[str, Any]] = {"value_type": date, "unit": "day"}

    def default_array(self, array_size: int) -> npt.NDArray[np.datetime64]:
        """No day for anybody."""
        return np.full(array_size, np.datetime64("NaT"), dtype="datetime64[D]")
