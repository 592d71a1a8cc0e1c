"""All parameters of the law as a list: values by date with their sources, and when they were last checked."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from openfisca_core.parameters import Parameter

from knowledge.legislation.supposed_law import changeable_parameters
from knowledge.legislation.system import law_system


@dataclass(frozen=True)
class DatedValue:
    """A value from a day on; None ends it. `status` is how sure the source is."""

    since: str
    value: float | bool | None
    reference: str
    status: str


@dataclass(frozen=True)
class ListedParameter:
    """A single-valued parameter.

    Attributes:
        values: The newest first.
        valid_until: Last day the newest value is known to hold, where the figure is set by the year.
        last_checked: When somebody last compared it with its source.
    """

    path: str
    description: str
    unit: str
    values: tuple[DatedValue, ...]
    valid_until: str
    last_checked: str


@cache
def list_parameters() -> tuple[ListedParameter, ...]:
    """Every single-valued parameter, by path."""
    return tuple(_listed(law_system().parameter(path)) for path in sorted(changeable_parameters()))


def _listed(parameter: Parameter) -> ListedParameter:
    metadata: dict[str, Any] = parameter.metadata
    return ListedParameter(
        path=parameter.name,
        description=parameter.description or "",
        unit=str(metadata.get("unit", "")),
        values=tuple(_dated(entry, metadata) for entry in parameter.values_list),
        valid_until=str(metadata.get("last_value_still_valid_on", "")),
        last_checked=str(metadata.get("last_checked", "")),
    )


def _dated(entry: Any, shared: dict[str, Any]) -> DatedValue:
    reference = entry.metadata.get("reference") or shared.get("reference") or shared.get("legal_act") or ""
    status = entry.metadata.get("status") or shared.get("status") or ""
    return DatedValue(entry.instant_str, entry.value, str(reference), str(status))
