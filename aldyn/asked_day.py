"""The day that a command is asked about."""

from datetime import date

from aldyn.clock import SystemClock
from aldyn.errors import InvalidInput


def read_day(given: str | None) -> date:
    """The day as it was given; today where none was.

    Raises:
        InvalidInput: It is no day.
    """
    if given is None:
        return SystemClock().today()
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise InvalidInput(f"The day asked about is like 2026-11-23, got '{given}'.") from None
