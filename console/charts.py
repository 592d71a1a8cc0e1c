"""Bars drawn by the server: their geometry, for an SVG without script or style. The table beside says the same."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, BAR, GAP, LABEL = 480, 14, 7, 170
TALL, AXIS = 130, 18
MOST_BARS = 16


@dataclass(frozen=True)
class Bar:
    """A rectangle with its label and value as text."""

    x: float
    y: float
    width: float
    height: float
    label: str
    value: str


@dataclass(frozen=True)
class Chart:
    """Bars inside a frame; `is_upright` where they stand side by side."""

    width: int
    height: int
    is_upright: bool
    bars: list[Bar]


def lying(values: Sequence[tuple[str, float, str]], full: float | None = None) -> Chart:
    """Bars from left to right, one a line: (label, value, value as written); `full` is what fills the width."""
    shown = values[:MOST_BARS]
    most = full or max((value for _, value, _ in shown), default=0) or 1
    room = WIDTH - LABEL - 60
    bars = [
        Bar(LABEL, place * (BAR + GAP), round(room * min(value / most, 1), 1), BAR, label, written)
        for place, (label, value, written) in enumerate(shown)
    ]
    return Chart(WIDTH, max(len(shown), 1) * (BAR + GAP), False, bars)


def upright(values: Sequence[tuple[str, float, str]]) -> Chart:
    """Bars side by side, in the order given."""
    most = max((value for _, value, _ in values), default=0) or 1
    step = WIDTH / max(len(values), 1)
    bars = [
        Bar(
            round(place * step + 2, 1),
            round(TALL - TALL * value / most, 1),
            round(step - 4, 1),
            round(TALL * value / most, 1),
            label,
            written,
        )
        for place, (label, value, written) in enumerate(values)
    ]
    return Chart(WIDTH, TALL + AXIS, True, bars)
