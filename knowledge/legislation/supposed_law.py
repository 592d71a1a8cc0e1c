"""Laws other than ours: parameters changed to see what a change would do, and figures of years not known yet."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from openfisca_core.parameters import Parameter, ParameterNode, ParameterScale

from knowledge.legislation.parameter_access import LawSystem
from knowledge.legislation.system import law_system


def law_with(values: Mapping[str, float], since: date, law: LawSystem | None = None) -> LawSystem:
    """The law with some parameters changed; what is computed from them is marked as supposed, ours stays as it is.

    Args:
        values: Parameter path -> supposed value, in the parameter's unit.
        since: First day of the supposed values, which then hold for ever.
        law: The law to change; ours when left out.
    """
    changed = (law or law_system()).with_own_parameters()
    for name, value in values.items():
        parameter = changed.parameter(name)
        parameter.update(start=str(since), value=value)
        parameter.metadata = {**parameter.metadata, "supposed_from": str(since)}
    return changed


@cache
def law_carried_on() -> LawSystem:
    """The law with its annual figures carried on past the last year they are set for, marked as supposed there.

    A figure that the ministry forecasts takes the forecast value from its day; others keep the last one.
    """
    law = law_system().with_own_parameters()
    for parameter in _leaves(law.parameters):
        if parameter.metadata.get("annual"):
            first = _day(parameter.metadata["last_value_still_valid_on"]) + timedelta(days=1)
            parameter.metadata = {**parameter.metadata, "supposed_from": str(first)}
            for day, forecast in sorted(parameter.metadata.get("forecast", {}).items()):
                parameter.update(start=str(day), value=forecast["value"])
    return law


@cache
def changeable_parameters() -> tuple[str, ...]:
    """Paths of every single-valued parameter."""
    return tuple(leaf.name for leaf in _leaves(law_system().parameters) if isinstance(leaf, Parameter))


def paths_ending_in(name: str) -> list[str]:
    """Parameters of a path, or of its end: "mci" for "indices.mci", "large_family_benefit.four_children"."""
    return [path for path in changeable_parameters() if path == name or path.endswith(f".{name}")]


def _leaves(node: ParameterNode) -> Iterator[Parameter | ParameterScale]:
    for child in node.children.values():
        if isinstance(child, ParameterNode):
            yield from _leaves(child)
        else:
            yield child


def _day(written: date | str) -> date:
    return date.fromisoformat(str(written))
