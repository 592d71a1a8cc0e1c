"""Finds the people of a segment: conditions of registers in SQL, a service due by the law over columns."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Connection, Select

from knowledge.service_catalogue import service
from services.ages import add_months
from services.campaigns.segments import Member, Segment, SegmentCount, SegmentPage, Span
from services.law.scan import joined, scan
from services.records.people import Relation
from services.records.status import CURRENT_STATES
from store import tables
from store.columns import read_between
from store.reading import open_sync

SPAN = 20_000  # persons looked at together
MAJORITY = 18

person, link = tables.people, tables.chats
status, family = tables.statuses, tables.family
relative = person.alias("relative")
Condition = ColumnElement[bool]
Rows = Sequence[Any]  # of (id, chat, language)


class SqlSegments:
    """The reader behind `services.ports.SegmentReader`; it reads in a thread, outside anybody's transaction."""

    def __init__(self, sync_url: str) -> None:
        self._engine = open_sync(sync_url)

    async def count(self, segment: Segment, on: date) -> SegmentCount:
        """How many people fit, and how many of them have a chat."""
        return await asyncio.to_thread(self._count, segment, on)

    async def members(self, segment: Segment, on: date, after: int, limit: int) -> SegmentPage:
        """The next people who fit and have a chat."""
        return await asyncio.to_thread(self._members, segment, on, after, limit)

    def close(self) -> None:
        """Give back connections."""
        self._engine.dispose()

    def _count(self, segment: Segment, on: date) -> SegmentCount:
        with self._engine.connect() as connection:
            if segment.service_due is None:
                found = _people(segment, on).subquery()
                languages = sa.case((found.c.chat.is_not(None), found.c.language))
                counted = sa.select(languages, sa.func.count()).group_by(languages)
                by_language = {row[0]: int(row[1]) for row in connection.execute(counted)}
            else:
                by_language = self._count_due(connection, segment, on)
        people = sum(by_language.values())
        return SegmentCount(people, {name: count for name, count in by_language.items() if name is not None})

    def _count_due(self, connection: Connection, segment: Segment, on: date) -> dict[Any, int]:
        counted: Counter[Any] = Counter()
        after = 0
        while (last := _last_of_span(connection, after)) is not None:
            rows = connection.execute(_people(segment, on).where(_between(after, last))).fetchall()
            counted.update(row.language if row.chat else None for row in _due_among(connection, segment, on, rows))
            after = last
        return counted

    def _members(self, segment: Segment, on: date, after: int, limit: int) -> SegmentPage:
        with self._engine.connect() as connection:
            while (last := _last_of_span(connection, after)) is not None:
                query = _people(segment, on).where(_between(after, last), link.c.id.is_not(None))
                rows = connection.execute(query.limit(limit)).fetchall()
                after = rows[-1].id if len(rows) == limit else last
                if due := _due_among(connection, segment, on, rows):
                    return SegmentPage([Member(row.id, row.chat, row.language) for row in due], after)
        return SegmentPage([], None)


def _people(segment: Segment, on: date) -> Select[Any]:
    """Who fits by the registers, by id; `chat` is None of those who have none that takes our messages."""
    language = sa.func.coalesce(link.c.language, person.c.language)
    query = (
        sa.select(person.c.id, link.c.id.label("chat"), language.label("language"))
        .select_from(person.outerjoin(link, link.c.id == _newest_chat()))
        .where(person.c.death_date.is_(None))
        .order_by(person.c.id)
    )
    conditions = [
        _one_of(person.c.region, segment.regions),
        _one_of(language, segment.languages),
        _aged(person.c.birth_date, segment.age, on),
        _has_status(segment.statuses, on),
        *_counted(_children(on, Span(to=MAJORITY - 1)), segment.children),
    ]
    if not segment.child_age.is_open:
        conditions += _counted(_children(on, segment.child_age), Span(least=1))
    return query.where(*conditions)


def _newest_chat() -> Any:
    same = sa.and_(newest.c.person_id == person.c.id, newest.c.blocked_at.is_(None))
    return sa.select(sa.func.max(newest.c.id)).where(same).correlate(person).scalar_subquery()


newest = link.alias("newest")


def _one_of(column: Any, values: tuple[str, ...]) -> Condition:
    return column.in_(values) if values else sa.true()


def _aged(born: Any, span: Span, on: date) -> Condition:
    """Born early enough to be so old, and late enough to be no older."""
    least = born <= add_months(on, -12 * span.least) if span.least is not None else sa.true()
    most = born > add_months(on, -12 * (span.most + 1)) if span.most is not None else sa.true()
    return sa.and_(least, most)


def _holds(table: sa.Table, on: date) -> Condition:
    return sa.and_(table.c.from_day <= on, sa.or_(table.c.to_day.is_(None), table.c.to_day >= on))


def _has_status(categories: tuple[str, ...], on: date) -> Condition:
    if not categories:
        return sa.true()
    current = sa.and_(status.c.category.in_(categories), status.c.state.in_(CURRENT_STATES), _holds(status, on))
    return sa.exists().where(status.c.person_id == person.c.id, current)


def _children(on: date, aged: Span) -> Any:
    """How many living children of an age each person has."""
    of_person = sa.and_(family.c.person_id == person.c.id, family.c.relation == Relation.CHILD, _holds(family, on))
    living = sa.and_(relative.c.death_date.is_(None), _aged(relative.c.birth_date, aged, on))
    joined_to = family.join(relative, relative.c.id == family.c.relative_id)
    counted = sa.select(sa.func.count()).select_from(joined_to).where(of_person, living)
    return counted.correlate(person).scalar_subquery()


def _counted(count: Any, span: Span) -> list[Condition]:
    least = [count >= span.least] if span.least is not None else []
    most = [count <= span.most] if span.most is not None else []
    return [*least, *most]


def _between(after: int, last: int) -> Condition:
    return sa.and_(person.c.id > after, person.c.id <= last)


def _last_of_span(connection: Connection, after: int) -> int | None:
    """The id of the last of the next so many persons, or None after the last person."""
    ids = sa.select(person.c.id).where(person.c.id > after).order_by(person.c.id).limit(SPAN).subquery()
    last: int | None = connection.execute(sa.select(sa.func.max(ids.c.id))).scalar()
    return last


def _due_among(connection: Connection, segment: Segment, on: date, rows: Rows) -> Rows:
    """Those of the people, sorted by id, who are entitled to the service and do not receive it."""
    if segment.service_due is None or not rows:
        return rows
    people = read_between(connection, on, rows[0].id, rows[-1].id)
    assert people is not None, "the rows themselves are among them"
    answers = joined(scan(segment.service_due, on, people.facts))
    due = {int(found) for found in people.ids[people.due(service(segment.service_due), answers)]}
    return [row for row in rows if row.id in due]
