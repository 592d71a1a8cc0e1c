"""Kinds of life events (`life_events.yaml`): what each carries, what begins and ends, what is computed."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "life_events.yaml"


@dataclass(frozen=True)
class LifeEventKind:
    """A kind of event; `begins` is a mapping where the field named by `by` decides."""

    id: str
    fields: dict[str, Any] = field(default_factory=dict)
    by: str | None = None
    begins: str | dict[str, str] | None = None
    ends: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    effect: str | None = None

    def category(self, data: dict[str, Any]) -> str | None:
        """The category that begins, given the event's data."""
        if isinstance(self.begins, dict):
            return self.begins.get(str(data.get(self.by or "")))
        return self.begins

    @property
    def sentence(self) -> str:
        """The catalogue's key of what happened."""
        return f"event-{self.id.replace('.', '-')}"


@cache
def life_events() -> dict[str, LifeEventKind]:
    """All kinds of event by id."""
    rows: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["events"]
    lists = ("ends", "services")
    typed: list[dict[str, Any]] = [{k: tuple(v) if k in lists else v for k, v in row.items()} for row in rows]
    return {row["id"]: LifeEventKind(**row) for row in typed}
