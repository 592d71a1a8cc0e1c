"""Charts drawn on the server as SVG, as a strict content policy admits; beside each stands a table of its figures."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

WIDTH, HEIGHT, FOOT, LABEL = 520, 170, 22, 50


@dataclass(frozen=True)
class Bar:
    """One place of the axis: its label, and the parts stacked there from below."""

    label: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All parts."""
        return sum(self.parts)


def stacked_bars(bars: Sequence[Bar], title: str) -> Markup:
    """Bars of one scale; the parts' colours are the classes `part-0`, `part-1` …"""
    highest = max((bar.total for bar in bars), default=0) or 1
    step = WIDTH / max(len(bars), 1)
    every = math.ceil(LABEL / step)
    drawn = [_bar(bar, place * step, step, highest, place % every == 0) for place, bar in enumerate(bars)]
    return Markup('<svg class="chart stacked" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDTH, HEIGHT + FOOT, escape(title), Markup("").join(drawn)
    )


def _bar(bar: Bar, left: float, step: float, highest: int, is_labelled: bool) -> Markup:
    rectangles, below = [], 0.0
    for number, part in enumerate(bar.parts):
        tall = part / highest * HEIGHT
        rectangles.append(
            Markup('<rect class="part-{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>').format(
                number, left + step * 0.15, HEIGHT - below - tall, step * 0.7, tall
            )
        )
        below += tall
    if not is_labelled:
        return Markup("").join(rectangles)
    label = Markup('<text x="{:.1f}" y="{}">{}</text>').format(left + step / 2, HEIGHT + 16, bar.label)
    return Markup("").join([*rectangles, label])
