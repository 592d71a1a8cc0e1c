"""What the console asks the store to count. Counted in aggregates: nothing here loads conversations or messages."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from aldyn.clock import ALMATY


@dataclass(frozen=True)
class Period:
    """Days in Almaty, both ends included, and the regions counted (all where none is named)."""

    first: date
    last: date
    regions: tuple[str, ...] = ()

    @property
    def begins_at(self) -> datetime:
        """The first moment."""
        return datetime.combine(self.first, time(), ALMATY)

    @property
    def ends_at(self) -> datetime:
        """The first moment after it."""
        return datetime.combine(self.last + timedelta(days=1), time(), ALMATY)


@dataclass(frozen=True)
class TalkCounts:
    """Talks (a conversation on a day on which she wrote): all, with staff, solved without."""

    all: int
    staffed: int
    solved: int


@dataclass(frozen=True)
class MessageCount:
    """How many messages were written in a language and spelling, and what was understood of them."""

    language: str
    spelling: str | None
    intent: str | None
    number: int
    missed: int


@dataclass(frozen=True)
class WrittenCounts:
    """Written messages by what they mean, and by the hour of Almaty."""

    meanings: list[MessageCount]
    hours: dict[int, int]


@dataclass(frozen=True)
class Durations:
    """How long something took: how often, the median and what nine of ten stayed below, in seconds."""

    number: int
    median_s: float | None
    ninth_s: float | None


@dataclass(frozen=True)
class RatingCount:
    """Marks given about something ("assistant", "operator", "service:<id>"): how many, their means, how many low."""

    about: str
    asked: int
    given: int
    speed: float | None
    clarity: float | None
    result: float | None
    low: int


@dataclass(frozen=True)
class JudgedCount:
    """Messages drawn by chance that staff labelled, and how many of them had been understood right."""

    language: str
    spelling: str | None
    intent: str
    number: int
    right: int


@dataclass(frozen=True)
class StatusQuality:
    """How good the records of status are today."""

    people: int
    without: int
    current: int
    unconfirmed: int
    stale: int
    conflicting: int


class FiguresReader(Protocol):
    """Counts in the store."""

    async def talks(self, period: Period) -> TalkCounts:
        """Talks of a period."""
        ...

    async def messages(self, period: Period) -> WrittenCounts:
        """Written messages of a period."""
        ...

    async def staff_waits(self, period: Period) -> dict[str, Durations]:
        """`first_response` (asked for a person to taken), `solution` (to left), `decision` (of requests)."""
        ...

    async def ratings(self, period: Period) -> list[RatingCount]:
        """Marks of a period."""
        ...

    async def judged(self, period: Period) -> list[JudgedCount]:
        """Correctness by chance draw."""
        ...

    async def deliveries(self, period: Period) -> dict[tuple[str, str], int]:
        """Notices of a period by kind and state."""
        ...

    async def services(self, period: Period) -> dict[str, tuple[int, int, int, int]]:
        """Service to due, received, undecided, tenge due, on the newest counted day of the period."""
        ...

    async def status_quality(self, period: Period, today: date) -> StatusQuality:
        """Records of status as of today."""
        ...

    async def conversations_behind(self, figure: str, value: str, period: Period, limit: int) -> list[str]:
        """Ids of the conversations behind a number, the newest first."""
        ...
