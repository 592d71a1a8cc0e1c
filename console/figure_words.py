"""Figures as staff read them: slices by name, values with their units."""

from typing import Any

from babel.numbers import format_decimal

from knowledge.catalogue import LANGUAGE_NAMES, Tenge, has, say
from services.figures.sheet import COUNT, MARK, SECONDS, SHARE, TENGE
from services.learning.doubts import NOT_UNDERSTOOD

NONE = "—"
ABOUT_SERVICE = "service:"


def written(language: str, value: float | None, unit: str) -> str:
    """A value with its unit; a dash where there is none."""
    if value is None:
        return NONE
    if unit == SHARE:
        return f"{_number(language, value * 100, '0.0')}\u00a0%"
    if unit == SECONDS:
        return _duration(language, value)
    if unit == MARK:
        return _number(language, value, "0.0")
    if unit == TENGE:
        return Tenge(round(value)).written(language)
    assert unit == COUNT, unit
    return _number(language, value, "#,##0")


def _number(language: str, value: float, pattern: str) -> str:
    text: str = format_decimal(value, pattern, locale="en" if language == "en" else "ru")
    return text


def _duration(language: str, seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes < 1:
        return say(language, "console-duration-seconds", seconds=round(seconds))
    if minutes < 120:
        return say(language, "console-duration-minutes", minutes=minutes)
    if minutes < 48 * 60:
        return say(language, "console-duration-hours", hours=round(minutes / 60))
    return say(language, "console-duration-days", days=round(minutes / 60 / 24))


def slice_named(language: str, names: str, slice_: str) -> str:
    """The name of a slice, of one of the families of `services.figures.sheet`."""
    readers: dict[str, Any] = {
        "language": lambda: LANGUAGE_NAMES.get(slice_, slice_),
        "spelling": lambda: _spelling(language, slice_),
        "hour": lambda: f"{int(slice_):02d}",
        "about": lambda: _about(language, slice_),
        "meaning": lambda: meaning_named(language, slice_),
        "service": lambda: _first(language, slice_, f"service-{slice_}"),
        "notice": lambda: _first(language, slice_, f"notice-kind-{slice_}", f"campaign-kind-{slice_}"),
    }
    reader = readers.get(names)
    return str(reader()) if reader else _first(language, slice_, f"console-{names}-{slice_}")


def meaning_named(language: str, intent: str) -> str:
    """An intent as staff read it: as its button says where it has one."""
    if intent == NOT_UNDERSTOOD:
        return say(language, "console-doubt-fallback")
    return _first(language, intent, f"intent-{intent.replace('_', '-')}", f"console-meaning-{intent}")


def _spelling(language: str, slice_: str) -> str:
    spoken, _, spelling = slice_.partition(":")
    return f"{LANGUAGE_NAMES.get(spoken, spoken)}, {say(language, f'console-spelling-{spelling}')}"


def _about(language: str, slice_: str) -> str:
    if slice_.startswith(ABOUT_SERVICE):
        return _first(language, slice_, f"service-{slice_.removeprefix(ABOUT_SERVICE)}")
    return _first(language, slice_, f"console-about-{slice_}")


def _first(language: str, otherwise: str, *keys: str) -> str:
    return next((say(language, key) for key in keys if has(key, language)), otherwise)
