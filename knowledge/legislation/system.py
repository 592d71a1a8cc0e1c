"""The law as one OpenFisca system: dated parameters, declared facts as inputs, formulas. Built once, on first use."""

import importlib
import pkgutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import Parameter, ParameterScale
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from knowledge.legislation import variables as formulas
from knowledge.legislation.declared_facts import Fact, declared_facts
from knowledge.legislation.parameter_access import LawSystem
from knowledge.legislation.variable_types import LawVariable, Person

FOLDER = Path(__file__).parent
ASKED_DAY = "asked_day"
_VALUE_TYPES: dict[str, type] = {"bool": bool, "int": int, "number": float, "money": float, "date": date, "text": str}


@cache
def law_system() -> LawSystem:
    """The whole law we hold, ready to compute."""
    system = LawSystem([Person])
    system.load_parameters(str(FOLDER / "parameters"))
    system.add_variable(_input_variable(Fact(ASKED_DAY, "date", "day", {}, "engine")))
    for fact in declared_facts().values():
        system.add_variable(_input_variable(fact))
    for module in pkgutil.iter_modules(formulas.__path__):
        _add_formulas(system, f"{formulas.__name__}.{module.name}")
    return system


def _add_formulas(system: LawSystem, module_name: str) -> None:
    module = importlib.import_module(module_name)
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, LawVariable) and value.__module__ == module_name:
            system.add_variable(value)


class _InputVariable(Variable):  # type: ignore[misc]  # OpenFisca is untyped
    """A fact as the engine's input; numbers in float64, an absent day is NaT."""

    def __init__(self, baseline_variable: Variable | None = None) -> None:
        super().__init__(baseline_variable)
        if self.value_type is float:
            self.dtype = np.float64

    def default_array(self, array_size: int) -> Any:
        if self.value_type is date:
            return np.full(array_size, np.datetime64("NaT"), dtype="datetime64[D]")
        return super().default_array(array_size)


def _input_variable(fact: Fact) -> type[Variable]:
    body: dict[str, Any] = {"entity": Person, "definition_period": DateUnit.ETERNITY, "unit": fact.unit}
    if fact.type == "choice":
        options = Enum(fact.name, [(option, option) for option in fact.choices])  # type: ignore[call-overload,arg-type,unused-ignore]  # OpenFisca's own Enum
        body |= {"value_type": Enum, "possible_values": options, "default_value": next(iter(options))}
    else:
        body["value_type"] = _VALUE_TYPES[fact.type]
    return type(fact.name, (_InputVariable,), body)


def parameter(name: str) -> Parameter | ParameterScale:
    """A parameter of the law in force by its path, such as "indices.mci", with values and metadata."""
    return law_system().parameter(name)


@cache
def acts() -> dict[str, Any]:
    """Acts of law by id: `names` and `link` per language."""
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / "acts.yaml").read_text(encoding="utf-8"))
    return loaded
