"""Life events, notices and campaigns."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from services.records import new_id


@dataclass(eq=False, kw_only=True)
class EventSource:
    """A system of record allowed to report: its hashed key, types, regions and rate."""

    id: str
    name: str
    key_hash: str
    types: list[str]
    regions: list[str] = field(default_factory=list)
    rate_per_minute: int = 600
    is_active: bool = True
    created_at: datetime


class EventState(StrEnum):
    """What became of an event."""

    RECEIVED = "received"
    APPLIED = "applied"
    UNMATCHED = "unmatched"
    CONFLICTING = "conflicting"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"


@dataclass(eq=False, kw_only=True)
class LifeEvent:
    """An event as a source reported it, stored once per (source, event id). The IIN is kept as index and sealed."""

    id: str = field(default_factory=new_id)
    source: str
    event_id: str
    type: str
    person_id: int | None
    iin_index: bytes
    iin_sealed: bytes
    effective_day: date
    data: dict[str, Any]
    corrects: str | None = None
    state: EventState = EventState.RECEIVED
    outcome: dict[str, Any] = field(default_factory=dict)
    received_at: datetime
    applied_at: datetime | None = None


class NoticeState(StrEnum):
    """A notice's way. `SENDING` is written before the call, so that a crash between is seen."""

    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    BLOCKED = "blocked"
    EXPIRED = "expired"
    SUPPRESSED = "suppressed"
    ANSWERED = "answered"


@dataclass(eq=False, kw_only=True)
class Notice:
    """Something a citizen is told unasked. `key` names the event and kind: the same key is never told twice.

    `rounds` counts how often its delivery was put off; `error` says why it waits or was not sent.
    """

    id: str = field(default_factory=new_id)
    key: str
    kind: str
    person_id: int
    chat_link_id: str | None = None
    language: str
    template: str
    arguments: dict[str, Any] = field(default_factory=dict)
    service: str | None = None
    award_id: int | None = None
    campaign_id: str | None = None
    code: str
    is_urgent: bool = False
    follows_action: bool = False
    planned_at: datetime
    not_before: datetime | None = None
    expires_at: datetime | None = None
    state: NoticeState = NoticeState.PLANNED
    rounds: int = 0
    attempts: int = 0
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    answer: str | None = None
    error: str | None = None


@dataclass(eq=False, kw_only=True)
class SendAttempt:
    """One try to hand a notice to the messenger, written before it and completed after it."""

    id: int | None = None
    notice_id: str
    number: int = 0
    started_at: datetime
    finished_at: datetime | None = None
    outcome: str | None = None
    retry_after_s: float | None = None


@dataclass(eq=False, kw_only=True)
class OptOut:
    """A kind of notices a person does not want."""

    id: int | None = None
    person_id: int
    kind: str
    reason: str = ""
    at: datetime


class CampaignState(StrEnum):
    """A campaign's way; a second person approves."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(eq=False, kw_only=True)
class Campaign:
    """A message to a segment, in three languages. `fact` names what it tells: a person hears one fact once."""

    id: str = field(default_factory=new_id)
    name: str
    kind: str = "news"
    fact: str | None = None
    service: str | None = None
    segment: dict[str, Any]
    texts: dict[str, str]
    buttons: list[dict[str, Any]] = field(default_factory=list)
    state: CampaignState = CampaignState.DRAFT
    written_by: str
    approved_by: str | None = None
    created_at: datetime
    scheduled_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    expires_at: datetime | None = None
    planned: int = 0


@dataclass(eq=False, kw_only=True)
class SendSlot:
    """The one shared row that paces all senders: when the next message may leave (overall, and after a 429)."""

    name: str
    next_at_us: int = 0
    halted_until_us: int = 0


@dataclass(eq=False, kw_only=True)
class WorkerBeat:
    """A sign of life of a worker; when it stays away, others take over what it had begun."""

    executor_id: str
    seen_at: datetime


@dataclass(eq=False, kw_only=True)
class EventUpload:
    """The receipt of a file of events: how many lines were taken and what was wrong with the others."""

    id: str = field(default_factory=new_id)
    source: str
    name: str
    sha256: str
    accepted: int
    rejected: int
    errors: list[dict[str, Any]] = field(default_factory=list)
    received_at: datetime


@dataclass(eq=False, kw_only=True)
class NewsItem:
    """A short item about a programme or change of law, in three languages, for people of some statuses."""

    id: str = field(default_factory=new_id)
    topic: str
    texts: dict[str, str]
    link: str
    categories: list[str] = field(default_factory=list)
    published_on: date
    written_by: str


@dataclass(eq=False, kw_only=True)
class NewsSubscription:
    """A person wants to hear of a topic."""

    id: int | None = None
    person_id: int
    topic: str
    at: datetime
