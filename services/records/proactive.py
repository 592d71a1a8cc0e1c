"""Life events and notices."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from services.records import new_id


@dataclass(eq=False, kw_only=True)
class EventSource:
    """A system of record allowed to report: its hashed key, types, regions and rate, and its calls of this minute."""

    id: str
    name: str
    key_hash: str
    types: list[str]
    regions: list[str] = field(default_factory=list)
    rate_per_minute: int = 600
    is_active: bool = True
    created_at: datetime
    minute_from: datetime | None = None
    calls_in_minute: int = 0


class EventState(StrEnum):
    """What became of an event; one that came before its day (or what it withdraws) stays received until then."""

    RECEIVED = "received"
    APPLIED = "applied"
    UNMATCHED = "unmatched"
    CONFLICTING = "conflicting"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    SET_ASIDE = "set_aside"


STANDING_STATES = (EventState.APPLIED, EventState.CONFLICTING)


@dataclass(eq=False, kw_only=True)
class LifeEvent:
    """An event as a source reported it, stored once per (source, event id). Of the IIN an index is kept.

    `fingerprint` tells whether the same id came with other content; `corrects` and `withdraws` name an earlier event of
    the source; `outcome` is what followed: `{due: [service], open: [service], notices: [id], requests: [number]}`.
    """

    id: str = field(default_factory=new_id)
    source: str
    event_id: str
    type: str
    person_id: int | None
    iin_index: bytes
    effective_day: date
    data: dict[str, Any]
    fingerprint: bytes = b""
    corrects: str | None = None
    withdraws: str | None = None
    state: EventState = EventState.RECEIVED
    outcome: dict[str, Any] = field(default_factory=dict)
    received_at: datetime
    applied_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class EventParty:
    """Somebody else whom an event names (`role` is the field of its data), so that it is found from her side too."""

    id: int | None = None
    event_id: str
    role: str
    iin_index: bytes


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

    `rounds` counts how often its delivery was put off; `error` says why it waits or was not sent. `fact` names what
    it tells where others may tell the same; a person is told one fact once. `tapped_at`: her first tap on a button.
    `has_offer`: it shows awards to agree to. `asks`: it wants an answer, and `chased` tells how far one was sought
    (`services.notices.unanswered`).
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
    campaign_id: str | None = None
    fact: str | None = None
    has_offer: bool = False
    code: str
    follows_action: bool = False
    asks: bool = False
    chased: int = 0
    planned_at: datetime
    not_before: datetime | None = None
    expires_at: datetime | None = None
    state: NoticeState = NoticeState.PLANNED
    rounds: int = 0
    sent_at: datetime | None = None
    tapped_at: datetime | None = None
    answered_at: datetime | None = None
    answer: str | None = None
    error: str | None = None


@dataclass(eq=False, kw_only=True)
class SendAttempt:
    """One try to hand a notice to the messenger, written before it and completed after it.

    `number` counts the tries of one round; `outcome` is "lost" where a worker died between the two.
    """

    id: int | None = None
    notice_id: str
    round: int = 0
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


@dataclass(eq=False, kw_only=True)
class TopicSubscription:
    """A topic of news that a person wants to be told of."""

    id: int | None = None
    person_id: int
    topic: str
    at: datetime


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
