"""Moments and days as staff read them, in Almaty's time."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from aldyn.clock import ALMATY

SHORT_DAY = {"kk": "d MMM y", "ru": "d MMM y", "en": "d MMM y"}


def clock(moment: datetime) -> str:
    """`14:05`."""
    return f"{moment.astimezone(ALMATY):%H:%M}"


def moment(value: datetime, language: str) -> str:
    """`23 ноя. 2026, 14:05`."""
    written: str = format_datetime(value.astimezone(ALMATY), f"{SHORT_DAY[language]}, HH:mm", locale=language)
    return written


def day(value: date, language: str) -> str:
    """`23 ноя. 2026`."""
    return format_date(value, SHORT_DAY[language], locale=language)


def iso(value: datetime) -> str:
    """For the `datetime` attribute."""
    return value.astimezone(ALMATY).isoformat(timespec="seconds")
