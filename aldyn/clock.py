"""What time it is, as something that can be handed in: no other module reads the real clock."""

from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

ALMATY = ZoneInfo("Asia/Almaty")


class Clock(Protocol):
    """Tells the present moment."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """The present day in Almaty, whose calendar the law's days follow."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The present day in Almaty."""
        return self.now().astimezone(ALMATY).date()


class SetClock:
    """A clock that stands where it was set and moves only when told; for tests and the demo."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        """The moment the clock was set to."""
        return self._moment

    def today(self) -> date:
        """The day in Almaty of that moment."""
        return self._moment.astimezone(ALMATY).date()

    def advance(self, step: timedelta) -> None:
        """Move forward (or back, with a negative step)."""
        self._moment += step
