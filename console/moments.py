"""Moments and days as staff read them, in Almaty's time."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from aldyn.clock import ALMATY

SHORT_DAY = {"kk": "d MMM y", "ru": "d MMM y", "en": "d MMM y"}


def moment(value: datetime, language: str) -> str:
    """`23 ноя. 2026, 14:05`."""
    written: str = format_datetime(value.astimezone(ALMATY), f"{SHORT_DAY[language]}, HH:mm", locale=language)
    return written


def lately(value: datetime, language: str, today: date) -> str:
    """`14:05` today, `23 ноя., 14:05` before."""
    local = value.astimezone(ALMATY)
    return format_datetime(local, "HH:mm" if local.date() == today else "d MMM, HH:mm", locale=language)


def day(value: date, language: str) -> str:
    """`23 ноя. 2026`."""
    return format_date(value, SHORT_DAY[language], locale=language)


def written_day(value: str, language: str) -> str:
    """A day of a file (`2026-11-23`) as `day` writes it; what is no day stays as it is."""
    try:
        return day(date.fromisoformat(value), language)
    except ValueError:
        return value


def iso(value: datetime) -> str:
    """For the `datetime` attribute."""
    return value.astimezone(ALMATY).isoformat(timespec="seconds")


def local_field(value: datetime) -> str:
    """For a `datetime-local` field."""
    return f"{value.astimezone(ALMATY):%Y-%m-%dT%H:%M}"
