"""Social status: one record per category and period; several hold at a time; nothing is overwritten."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from services.records import new_id


class StatusState(StrEnum):
    """Where a record stands."""

    PENDING = "pending"
    VERIFIED = "verified"
    REJECTED = "rejected"
    ENDED = "ended"


CURRENT_STATES = (StatusState.PENDING, StatusState.VERIFIED)


@dataclass(eq=False, kw_only=True)
class StatusRecord:
    """A person is in a category from a day to a day, by a source. Changes are new rows in `StatusChange`.

    `event_id` is the event that began it, `ended_by` the one that ended it.
    """

    id: str = field(default_factory=new_id)
    person_id: int
    category: str
    from_day: date
    to_day: date | None = None
    source: str
    responsible: str
    state: StatusState
    evidence: dict[str, Any] = field(default_factory=dict)
    confirmed_at: datetime | None = None
    confirmed_by: str | None = None
    recorded_at: datetime
    request_id: str | None = None
    event_id: str | None = None
    ended_by: str | None = None


@dataclass(eq=False, kw_only=True)
class StatusChange:
    """One step in the history of a record: what it was, what it became, by whom, why."""

    id: int | None = None
    record_id: str
    person_id: int
    at: datetime
    by: str
    reason: str
    before: dict[str, Any]
    after: dict[str, Any]


class ConflictState(StrEnum):
    """A contradiction between sources waits for staff, then is resolved."""

    OPEN = "open"
    RESOLVED = "resolved"


@dataclass(eq=False, kw_only=True)
class StatusConflict:
    """Two sources that contradict each other about one person; staff decide which holds.

    `event_id` is the event that says otherwise; `event_holds` that it was found right.
    """

    id: str = field(default_factory=new_id)
    person_id: int
    kept_record_id: str
    other_record_id: str
    event_id: str | None = None
    event_holds: bool = False
    noticed_at: datetime
    state: ConflictState = ConflictState.OPEN
    resolved_by: str | None = None
    resolved_at: datetime | None = None
    resolution: str | None = None
