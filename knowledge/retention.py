"""How long rows are kept that only machinery needs (`retention.yaml`)."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).parent / "retention.yaml"


@dataclass(frozen=True)
class Term:
    """A table, the column that dates its rows, and how long they are kept after it."""

    table: str
    dated_by: str
    kept: timedelta


@cache
def terms() -> tuple[Term, ...]:
    """Of every table whose rows are not kept for good."""
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))["rows"]
    return tuple(Term(table, row["dated_by"], timedelta(days=row["days"])) for table, row in rows.items())
