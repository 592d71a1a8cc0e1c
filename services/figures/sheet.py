"""The console's figures of a period as tables of slices and measures, from what the store counted."""

from asyncio import gather
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from services.figures.counts import (
    Durations,
    FiguresReader,
    JudgedCount,
    MessageCount,
    Period,
    RatingCount,
    StatusQuality,
    TalkCounts,
    WrittenCounts,
)

COUNT, SHARE, SECONDS, MARK, TENGE = "count", "share", "seconds", "mark", "tenge"
PERSONAL_ANSWER = "answer"


@dataclass(frozen=True)
class Line:
    """A slice of a table with its measures, and the number's conversations as (figure, value)."""

    slice: str
    values: tuple[float | None, ...]
    behind: tuple[str, str] | None = None


@dataclass(frozen=True)
class Table:
    """Figures of one kind.

    Attributes:
        key: Its name in the catalogue, with a definition.
        names: Which family of names its slices belong to.
        measures: (name, unit) of each column; the first one is drawn.
    """

    key: str
    names: str
    measures: tuple[tuple[str, str], ...]
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Headline:
    """A single number with what it is a share or mean of."""

    key: str
    value: float | None
    unit: str
    of: int | None = None
    behind: tuple[str, str] | None = None


@dataclass(frozen=True)
class Sheet:
    """All figures of a period."""

    headlines: list[Headline]
    tables: list[Table]


async def read_sheet(reader: FiguresReader, period: Period, today: date) -> Sheet:
    """All figures of a period."""
    talks, messages, waits, judged, ratings = await gather(
        reader.talks(period),
        reader.messages(period),
        reader.staff_waits(period),
        reader.judged(period),
        reader.ratings(period),
    )
    deliveries, services, quality = await gather(
        reader.deliveries(period), reader.services(period), reader.status_quality(period, today)
    )
    return Sheet(
        _headlines(talks, waits, messages.meanings, judged, ratings),
        [
            *_message_tables(messages),
            *_judged_tables(judged),
            _waits(waits),
            _ratings(ratings),
            _deliveries(deliveries),
            _services(services),
            _quality(quality),
        ],
    )


def _headlines(
    talks: TalkCounts,
    waits: dict[str, Durations],
    messages: list[MessageCount],
    judged: list[JudgedCount],
    ratings: list[RatingCount],
) -> list[Headline]:
    written, understood = sum(m.number for m in messages), _read_by_assistant(messages)
    missed, of = sum(m.missed for m in understood), sum(m.number for m in understood)
    given, marks = sum(r.given for r in ratings), _mean_mark(ratings)
    drawn = sum(j.number for j in judged)
    response, solution = waits["first_response"], waits["solution"]
    return [
        Headline("automation", _ratio(talks.solved, talks.all), SHARE, talks.all, ("solved", "")),
        Headline("staffed", talks.staffed, COUNT, talks.all, ("staffed", "")),
        Headline("messages", written, COUNT),
        Headline("missed", _ratio(missed, of), SHARE, of, ("missed", "")),
        Headline("correct", _ratio(sum(j.right for j in judged), drawn), SHARE, drawn),
        Headline("first_response", response.median_s, SECONDS, response.number, ("staffed", "")),
        Headline("solution", solution.median_s, SECONDS, solution.number, ("staffed", "")),
        Headline("satisfaction", marks, MARK, given, ("low", "")),
    ]


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _mean_mark(ratings: list[RatingCount]) -> float | None:
    means = [(r.given, mark) for r in ratings for mark in (r.speed, r.clarity, r.result) if mark is not None]
    return _ratio(sum(n * mark for n, mark in means), sum(n for n, _ in means))


def _read_by_assistant(messages: list[MessageCount]) -> list[MessageCount]:
    """What the assistant had to understand: not what went to an operator, nor answers inside a form."""
    return [m for m in messages if m.intent not in (None, PERSONAL_ANSWER)]


def _message_tables(messages: WrittenCounts) -> list[Table]:
    count, missed = ("number", COUNT), ("missed", SHARE)
    read = _read_by_assistant(messages.meanings)
    topics = _summed((m.intent or "", m.number, 0) for m in read)
    languages = _summed((m.language, m.number, m.missed) for m in read)
    spellings = _summed((f"{m.language}:{m.spelling or 'standard'}", m.number, m.missed) for m in read)
    every_hour = {str(hour): messages.hours.get(hour, 0) for hour in range(24)}
    return [
        Table("topics", "meaning", (count,), [Line(s, (n,), ("topic", s)) for s, (n, _) in _largest(topics)]),
        Table("hours", "hour", (count,), [Line(s, (n,), ("hour", s)) for s, n in every_hour.items()]),
        Table("languages", "language", (count, missed), _shares(languages, "language")),
        Table("spellings", "spelling", (missed, count), _shares(spellings, "spelling", is_share_first=True)),
    ]


def _summed(rows: Iterable[tuple[str, int, int]]) -> dict[str, tuple[int, int]]:
    totals: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, number, part in rows:
        totals[name][0] += number
        totals[name][1] += part
    return {name: (number, part) for name, (number, part) in totals.items()}


def _largest(totals: dict[str, tuple[int, int]]) -> list[tuple[str, tuple[int, int]]]:
    return sorted(totals.items(), key=lambda item: -item[1][0])


def _shares(totals: dict[str, tuple[int, int]], figure: str, is_share_first: bool = False) -> list[Line]:
    lines = []
    for name, (number, part) in sorted(totals.items()):
        values = (_ratio(part, number), number) if is_share_first else (number, _ratio(part, number))
        lines.append(Line(name, values, (figure, name)))
    return lines


def _judged_tables(judged: list[JudgedCount]) -> list[Table]:
    measures = (("correct", SHARE), ("number", COUNT))
    spellings = _summed((f"{j.language}:{j.spelling or 'standard'}", j.number, j.right) for j in judged)
    intents = _summed((j.intent, j.number, j.right) for j in judged)
    return [
        Table(key, names, measures, [Line(s, (_ratio(right, n), n)) for s, (n, right) in sorted(totals.items())])
        for key, names, totals in (
            ("correct_by_spelling", "spelling", spellings),
            ("correct_by_intent", "meaning", intents),
        )
    ]


def _waits(waits: dict[str, Durations]) -> Table:
    measures = (("median", SECONDS), ("ninth", SECONDS), ("number", COUNT))
    return Table("waits", "wait", measures, [Line(n, (d.median_s, d.ninth_s, d.number)) for n, d in waits.items()])


def _ratings(ratings: list[RatingCount]) -> Table:
    marks = (("speed", MARK), ("clarity", MARK), ("result", MARK), ("number", COUNT), ("asked", COUNT), ("low", COUNT))
    lines = [
        Line(r.about, (r.speed, r.clarity, r.result, r.given, r.asked, r.low), ("rated", r.about))
        for r in sorted(ratings, key=lambda r: -r.asked)
    ]
    return Table("ratings", "about", marks, lines)


STATES = ("sent", "answered", "failed", "blocked", "expired", "suppressed", "planned", "sending")


def _deliveries(counted: dict[tuple[str, str], int]) -> Table:
    kinds = sorted({kind for kind, _ in counted})
    lines = [Line(kind, tuple(counted.get((kind, state), 0) for state in STATES)) for kind in kinds]
    return Table("deliveries", "notice", tuple((state, COUNT) for state in STATES), lines)


def _services(counted: dict[str, tuple[int, int, int, int]]) -> Table:
    measures = (("due", COUNT), ("received", COUNT), ("undecided", COUNT), ("tenge_due", TENGE))
    known = sorted(counted.items(), key=lambda item: -item[1][0])
    return Table("services", "service", measures, [Line(service, values) for service, values in known])


def _quality(quality: StatusQuality) -> Table:
    lines = [
        Line("without", (quality.without, _ratio(quality.without, quality.people))),
        Line("unconfirmed", (quality.unconfirmed, _ratio(quality.unconfirmed, quality.current))),
        Line("stale", (quality.stale, _ratio(quality.stale, quality.current))),
        Line("conflicting", (quality.conflicting, _ratio(quality.conflicting, quality.people))),
    ]
    return Table("quality", "quality", (("number", COUNT), ("of_all", SHARE)), lines)


def as_rows(sheet: Sheet) -> list[tuple[str, str, str, Any, str]]:
    """Every number as (figure, slice, measure, value, unit), for export."""
    rows: list[tuple[str, str, str, Any, str]] = [(h.key, "", "value", h.value, h.unit) for h in sheet.headlines]
    for table in sheet.tables:
        for line in table.lines:
            for (name, unit), value in zip(table.measures, line.values, strict=True):
                rows.append((table.key, line.slice, name, value, unit))
    return rows
