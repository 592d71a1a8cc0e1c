"""Calls of systems of record and files of organisations that have no system."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from services.records import new_id


@dataclass(eq=False, kw_only=True)
class SourceCall:
    """A delivery of a source: what came and how it was answered; `problem` as it was told, without personal data."""

    id: int | None = None
    source_id: str
    at: datetime
    what: str
    count: int
    status: int
    problem: dict[str, Any] = field(default_factory=dict)


class FileState(StrEnum):
    """Where a file stands: shown to its sender, or taken."""

    PREVIEWED = "previewed"
    ACCEPTED = "accepted"


@dataclass(eq=False, kw_only=True)
class ContingentFile:
    """A file of movements, line by line checked; `rows_sealed` are its good rows, `errors` its bad ones.

    `rows_sealed`: `[[line, event]]`, empty once accepted; `errors`: `[{line, column, detail}]`; `number` is the
    receipt's.
    """

    id: str = field(default_factory=new_id)
    source_id: str
    sha256: str
    rows_sealed: bytes
    good_rows: int
    bad_rows: int
    errors: list[dict[str, Any]] = field(default_factory=list)
    state: FileState = FileState.PREVIEWED
    received_at: datetime
    received_by: str
    number: str | None = None
    accepted_at: datetime | None = None
    outcome: dict[str, int] = field(default_factory=dict)
