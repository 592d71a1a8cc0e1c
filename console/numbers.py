"""Sums and sizes as staff read them."""

from typing import Any

from console.moments import written_day
from knowledge.catalogue import Tenge, say


def tenge(tiyn: int, language: str) -> str:
    """`164 350 ₸`."""
    return Tenge.of_tiyn(tiyn).written(language)


def kilobytes(size_bytes: int) -> int:
    """Whole kilobytes, at least one."""
    return max(1, round(size_bytes / 1024))


def valued(value: Any, unit: str, language: str) -> str:
    """A value of a computation by its unit: sums in tenge, shares in per cent, yes and no in words, `—` for none."""
    if value is None:
        return "—"
    if isinstance(value, bool):
        return say(language, "console-yes" if value else "console-no")
    if unit == "tenge":
        return Tenge(round(value, 2)).written(language)
    return f"{value * 100:g} %" if unit == "rate" else written_day(str(value), language)
