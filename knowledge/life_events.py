"""Kinds of life events (`life_events.yaml`): what each carries, what begins and ends, what is computed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.statuses import categories

FILE = Path(__file__).parent / "life_events.yaml"
EVERY = "every"


@dataclass(frozen=True)
class EventField:
    """A field of an event's data.

    Attributes:
        type: day, iin, sex, region, money, count, percent, text or choice.
        choices: The values of a choice.
    """

    name: str
    type: str
    is_optional: bool
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class RelationRule:
    """Who becomes whose relative: fields that hold their IINs; None is the subject. `ends`: it is over."""

    of: str | None
    to: str
    relation: str
    ends: bool


@dataclass(frozen=True)
class LifeEventKind:
    """A kind of event.

    Attributes:
        rank: Its place among events of one day.
        relatives: Relation to the subject -> services computed for such relatives.
    """

    id: str
    rank: int
    sources: tuple[str, ...]
    fields: tuple[EventField, ...]
    relations: tuple[RelationRule, ...]
    facts: dict[str, str]
    given: dict[str, str]
    relatives: dict[str, tuple[str, ...]]
    services: tuple[str, ...]
    key: str | None
    unless: str | None
    effect: str | None
    _begins: Any
    _ends: Any

    def begins(self, data: dict[str, Any]) -> str | None:
        """The category that begins, given the event's data."""
        found = _chosen(self._begins, data)
        return str(found) if found else None

    def ends(self, data: dict[str, Any]) -> tuple[str, ...]:
        """The categories that end, given the event's data."""
        return tuple(categories()) if self.is_final else tuple(_chosen(self._ends, data) or ())

    @property
    def is_final(self) -> bool:
        """Whether everything ends with it, whichever system reports it."""
        return bool(self._ends == EVERY)

    @property
    def begun(self) -> frozenset[str]:
        """All categories that it may begin."""
        if isinstance(self._begins, dict):
            return frozenset(category for by in self._begins.values() for category in by.values())
        return frozenset([self._begins] if self._begins else [])

    @property
    def sentence(self) -> str:
        """The catalogue's key of what happened."""
        return f"event-{self.id.replace('.', '-').replace('_', '-')}"


@cache
def life_events() -> dict[str, LifeEventKind]:
    """All kinds of event by id."""
    rows: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["events"]
    return {row["id"]: _kind(row, rank) for rank, row in enumerate(rows)}


def _kind(row: dict[str, Any], rank: int) -> LifeEventKind:
    return LifeEventKind(
        id=row["id"],
        rank=rank,
        sources=tuple(row["sources"]),
        fields=(*_fields(row.get("fields", {}), False), *_fields(row.get("optional", {}), True)),
        relations=tuple(_relation(rule) for rule in row.get("relations", ())),
        facts=row.get("facts", {}),
        given=row.get("given", {}),
        relatives={relation: tuple(services) for relation, services in row.get("relatives", {}).items()},
        services=tuple(row.get("services", ())),
        key=row.get("key"),
        unless=row.get("unless"),
        effect=row.get("effect"),
        _begins=row.get("begins"),
        _ends=row.get("ends"),
    )


def _fields(rows: dict[str, str | list[str]], is_optional: bool) -> Iterator[EventField]:
    for name, type_ in rows.items():
        if isinstance(type_, list):
            yield EventField(name, "choice", is_optional, tuple(type_))
        else:
            yield EventField(name, type_, is_optional)


def _relation(rule: dict[str, Any]) -> RelationRule:
    return RelationRule(rule.get("from"), rule["to"], rule["is"], rule.get("ends", False))


def _chosen(rule: Any, data: dict[str, Any]) -> Any:
    if not isinstance(rule, dict):
        return rule
    field, by_value = next(iter(rule.items()))
    return by_value.get(str(data.get(field)))
