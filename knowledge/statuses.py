"""The 44 categories of social status (`statuses.yaml`), and the names of bodies and systems that report them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "statuses.yaml"


@dataclass(frozen=True)
class Category:
    """A category of social status.

    Attributes:
        age: From (included) and to (excluded), in years; None where facts of the registers decide.
        sources: Systems of record that report it, the primary one first.
        responsible: The body that answers for the record being up to date.
        may_declare: A citizen may declare it herself; the record is pending until verified.
        is_insured: The state pays the health contribution for the category.
    """

    id: str
    group: str
    sources: tuple[str, ...]
    responsible: str
    may_declare: bool
    is_insured: bool
    age: tuple[int, int] | None = None


@cache
def categories() -> dict[str, Category]:
    """All categories by id, in the order of the list."""
    rows: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["statuses"]
    return {row["id"]: _category(row) for row in rows}


@cache
def bodies() -> tuple[str, ...]:
    """The bodies that answer for categories, in alphabetical order."""
    return tuple(sorted({category.responsible for category in categories().values()}))


def _category(row: dict[str, Any]) -> Category:
    return Category(
        id=row["id"],
        group=row["group"],
        sources=tuple(row["source"]),
        responsible=row["responsible"],
        may_declare=row["declare"],
        is_insured=row["insured"],
        age=tuple(row["age"]) if "age" in row else None,
    )
