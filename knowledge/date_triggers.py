"""Days that the daily scan looks for (`date_triggers.yaml`): of what, how far from it, for whom, what is told."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "date_triggers.yaml"
LISTS = ("categories", "without", "services", "ways")


@dataclass(frozen=True)
class DateTrigger:
    """A day worth telling of; the file's head explains each field."""

    id: str
    of: str
    kind: str
    tells: str
    late: int
    valid: int
    age_months: int = 0
    months: int = 0
    days: int = 0
    categories: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    ways: tuple[dict[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """The catalogue's key of what happened, or of the whole notice where it is a text alone."""
        return f"date-{self.id.replace('_', '-')}"

    def earliest(self, on: date) -> date:
        """The first day of telling that is not too late on a day."""
        return on - timedelta(days=self.late)


@cache
def date_triggers() -> dict[str, DateTrigger]:
    """All triggers by id."""
    rows: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["triggers"]
    typed: list[dict[str, Any]] = [{k: tuple(v) if k in LISTS else v for k, v in row.items()} for row in rows]
    return {row["id"]: DateTrigger(**row) for row in typed}
