"""Requests: a change of status, a correction, a dispute, a task of staff; each with a number and a deadline."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from services.records import new_id


class RequestKind(StrEnum):
    """What is asked of staff or the responsible body."""

    STATUS_CHANGE = "status_change"
    CORRECTION = "correction"
    DISPUTE = "dispute"
    STAFF_TASK = "staff_task"


class RequestState(StrEnum):
    """Where a request stands."""

    OPEN = "open"
    NEEDS_SECOND = "needs_second"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


OPEN_STATES = (RequestState.OPEN, RequestState.NEEDS_SECOND)


@dataclass(eq=False, kw_only=True)
class Request:
    """A numbered request. A dispute keeps the computation frozen as it stood."""

    id: str = field(default_factory=new_id)
    number: str
    person_id: int
    conversation_id: str | None = None
    kind: RequestKind
    state: RequestState = RequestState.OPEN
    category: str | None = None
    service: str | None = None
    responsible: str
    details: dict[str, Any] = field(default_factory=dict)
    computation: dict[str, Any] | None = None
    created_at: datetime
    deadline: date
    decided_by: str | None = None
    seconded_by: str | None = None
    decided_at: datetime | None = None
    decision_reason: str | None = None
    decision_text: str | None = None


@dataclass(eq=False, kw_only=True)
class Document:
    """A file of a request or message, the citizen's unless `sent_by` staff; its bytes lie outside the web root."""

    id: str = field(default_factory=new_id)
    request_id: str | None = None
    conversation_id: str | None = None
    name: str
    media_type: str
    size_bytes: int
    sha256: str
    storage_key: str
    received_at: datetime
    sent_by: str | None = None
