"""The local Telegram's time: the clock it was given, which tests may set and move over the control API."""

from collections.abc import Callable
from datetime import datetime, timedelta


class SimulatedClock:
    """A clock on top of another one: it can be shifted, or made to stand."""

    def __init__(self, base: Callable[[], datetime]) -> None:
        self._base = base
        self._shift = timedelta()
        self._standing: datetime | None = None

    def now(self) -> datetime:
        """The present moment, aware."""
        return self._standing or self._base() + self._shift

    def timestamp(self) -> float:
        """The present moment in seconds since 1970."""
        return self.now().timestamp()

    def stand_at(self, moment: datetime) -> None:
        """Stop the clock at an aware moment."""
        self._standing = moment

    def advance(self, seconds: float) -> None:
        """Move forward by so many seconds, whether the clock stands or runs."""
        step = timedelta(seconds=seconds)
        if self._standing:
            self._standing += step
        else:
            self._shift += step

    def reset(self) -> None:
        """Follow the given clock again."""
        self._shift = timedelta()
        self._standing = None
