"""The console's figures counted by the database: one statement a figure, the same on SQLite and PostgreSQL."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, null, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.figures.counts import (
    Durations,
    JudgedCount,
    MessageCount,
    Period,
    RatingCount,
    StatusQuality,
    TalkCounts,
    WrittenCounts,
)
from services.learning.doubts import NOT_UNDERSTOOD
from services.records.conversation import Direction
from services.records.status import CURRENT_STATES, ConflictState, StatusState
from store import tables as t
from store.moments import almaty_day, almaty_hour, seconds_between

Statement = Any  # a select of whatever columns
LOW = 2
STALE_AFTER = timedelta(days=365)
message, conversation, handoff, person = t.messages.c, t.conversations.c, t.handoffs.c, t.people.c
rating, label, notice, counted = t.ratings.c, t.labels.c, t.notices.c, t.service_counts.c
WRITTEN = and_(message.direction == Direction.IN, message.kind == "text")
MISSED = case((message.intent == NOT_UNDERSTOOD, 1), else_=0)


class SqlFigures:
    """Implements `services.figures.counts.FiguresReader`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.execution_options(reads_only=True)

    async def talks(self, period: Period) -> TalkCounts:
        """Talks: a conversation on a day; with staff where somebody asked for a person or one joined that day."""
        talk = talks_of(period)
        staffed = staffed_days(period)
        is_staffed = case((staffed.c.day.is_not(None), 1), else_=0)
        is_solved = case((and_(staffed.c.day.is_(None), talk.c.missed < 2), 1), else_=0)
        query = select(func.count(), func.sum(is_staffed), func.sum(is_solved)).select_from(
            talk.outerjoin(
                staffed, and_(staffed.c.conversation_id == talk.c.conversation_id, staffed.c.day == talk.c.day)
            )
        )
        number, with_staff, solved = (await self._rows(query))[0]
        return TalkCounts(number, with_staff or 0, solved or 0)

    async def messages(self, period: Period) -> WrittenCounts:
        """Written messages by all that they are sliced by, in one pass over them; only the sums leave the database."""
        parts = (message.language, message.spelling, message.intent, almaty_hour(message.created_at).label("hour"))
        sums = (func.count().label("number"), func.sum(MISSED).label("missed"))
        counted = _in(select(*parts, *sums).where(WRITTEN), period, message).group_by(*parts).cte("counted").c
        totals = (func.sum(counted.number), func.sum(counted.missed))
        meaning = (counted.language, counted.spelling, counted.intent)
        by_meaning = select(*meaning, null().label("hour"), *totals).group_by(*meaning)
        by_hour = select(null(), null(), null(), counted.hour, *totals).group_by(counted.hour)
        written = WrittenCounts([], {})
        for language, spelling, intent, hour, number, missed in await self._rows(union_all(by_meaning, by_hour)):
            if hour is None:
                written.meanings.append(MessageCount(language or "", spelling, intent, int(number), int(missed)))
            else:
                written.hours[int(hour)] = int(number)
        return written

    async def staff_waits(self, period: Period) -> dict[str, Durations]:
        """Passages to people by their moments, and requests by their decision."""
        request = t.requests.c
        passages = _in(select(t.handoffs), period, handoff, handoff.asked_at)
        made = and_(request.created_at >= period.begins_at, request.created_at < period.ends_at)
        requests = select(t.requests).where(made, _lives_in(request.person_id, period))
        return {
            "first_response": await self._durations(passages, handoff.asked_at, handoff.taken_at),
            "solution": await self._durations(passages, handoff.asked_at, handoff.returned_at),
            "decision": await self._durations(requests, request.created_at, request.decided_at),
        }

    async def _durations(self, query: Statement, begin: ColumnElement[Any], end: ColumnElement[Any]) -> Durations:
        took = seconds_between(begin, end)
        ended = query.where(end.is_not(None))
        number = (await self._rows(ended.with_only_columns(func.count(), maintain_column_froms=True)))[0][0]
        if not number:
            return Durations(0, None, None)
        ordered = ended.with_only_columns(took).order_by(took).limit(1)
        middle = (await self._rows(ordered.offset(number // 2)))[0][0]
        late = (await self._rows(ordered.offset(min(int(number * 0.9), number - 1))))[0][0]
        return Durations(number, float(middle), float(late))

    async def ratings(self, period: Period) -> list[RatingCount]:
        """Marks by what they are about."""
        marks = (rating.speed, rating.clarity, rating.result)
        is_low = case((or_(*(mark <= LOW for mark in marks)), 1), else_=0)
        query = _in(
            select(
                rating.about,
                func.count(),
                func.count(rating.speed),
                *(func.avg(mark) for mark in marks),
                func.sum(is_low),
            ),
            period,
            rating,
            rating.at,
        ).group_by(rating.about)
        return [
            RatingCount(about, asked, given, _float(speed), _float(clarity), _float(result), low)
            for about, asked, given, speed, clarity, result, low in await self._rows(query)
        ]

    async def judged(self, period: Period) -> list[JudgedCount]:
        """What chance drew and staff labelled."""
        is_right = and_(message.intent == label.intent, or_(label.service.is_(None), message.service == label.service))
        query = _in(
            select(
                message.language, message.spelling, label.intent, func.count(), func.sum(case((is_right, 1), else_=0))
            )
            .join_from(t.messages, t.labels, label.id == message.label_id)
            .where(message.is_sampled, label.intent.is_not(None)),
            period,
            message,
        ).group_by(message.language, message.spelling, label.intent)
        return [
            JudgedCount(language or "", spelling, intent, number, right)
            for language, spelling, intent, number, right in await self._rows(query)
        ]

    async def deliveries(self, period: Period) -> dict[tuple[str, str], int]:
        """Notices by kind and state."""
        query = (
            select(notice.kind, notice.state, func.count())
            .where(notice.planned_at >= period.begins_at, notice.planned_at < period.ends_at)
            .where(_lives_in(notice.person_id, period))
            .group_by(notice.kind, notice.state)
        )
        return {(kind, state.value): number for kind, state, number in await self._rows(query)}

    async def services(self, period: Period) -> dict[str, tuple[int, int, int, int]]:
        """Services due and received, on the newest counted day up to the period's end."""
        newest = select(func.max(counted.day)).where(counted.day <= period.last).scalar_subquery()
        sums = (func.sum(column) for column in (counted.due, counted.received, counted.undecided, counted.tenge_due))
        query = select(counted.service, *sums).where(counted.day == newest).group_by(counted.service)
        if period.regions:
            query = query.where(counted.region.in_(period.regions))
        return {
            service: (int(due), int(received), int(open_), int(tenge))
            for service, due, received, open_, tenge in await self._rows(query)
        }

    async def status_quality(self, period: Period, today: date) -> StatusQuality:
        """Records of status that hold today, and the living people."""
        status, conflict = t.statuses.c, t.conflicts.c
        holds = and_(
            status.state.in_(CURRENT_STATES),
            status.from_day <= today,
            or_(status.to_day.is_(None), status.to_day >= today),
        )
        old = func.coalesce(status.confirmed_at, status.recorded_at) < period.ends_at - STALE_AFTER
        records = select(
            func.count(),
            func.sum(case((status.state == StatusState.PENDING, 1), else_=0)),
            func.sum(case((old, 1), else_=0)),
        ).where(holds, _lives_in(status.person_id, period))
        living = and_(person.death_date.is_(None), *([person.region.in_(period.regions)] if period.regions else []))
        has_status = exists().where(status.person_id == person.id, holds)
        people = select(func.count(), func.sum(case((has_status, 0), else_=1))).where(living)
        conflicts = select(func.count(conflict.person_id.distinct())).where(
            conflict.state == ConflictState.OPEN, _lives_in(conflict.person_id, period)
        )
        current, unconfirmed, stale = (await self._rows(records))[0]
        number, without = (await self._rows(people))[0]
        conflicting = (await self._rows(conflicts))[0][0]
        return StatusQuality(number, without or 0, current, unconfirmed or 0, stale or 0, conflicting)

    async def conversations_behind(self, figure: str, value: str, period: Period, limit: int) -> list[str]:
        """Ids of conversations, the newest first; none for a figure that has none."""
        query = behind(figure, value, period)
        return [] if query is None else [row[0] for row in await self._rows(query.limit(limit))]

    async def _rows(self, query: Statement) -> list[Any]:
        async with self._engine.connect() as connection:
            return await _fetched(connection, query)


async def _fetched(connection: AsyncConnection, query: Statement) -> list[Any]:
    return list((await connection.execute(query)).fetchall())


def talks_of(period: Period) -> Any:
    """A conversation on a day on which she wrote, with how many of her messages were not understood."""
    day = almaty_day(message.created_at)
    wrote = and_(message.direction == Direction.IN, message.kind.in_(("text", "tap", "command", "file")))
    columns = (message.conversation_id, day.label("day"))
    return (
        _in(select(*columns, func.sum(MISSED).label("missed")).where(wrote), period, message)
        .group_by(message.conversation_id, day)
        .subquery("talk")
    )


def staffed_days(period: Period) -> Any:
    """Days on which a conversation was passed to people."""
    day = almaty_day(handoff.asked_at)
    query = _in(select(handoff.conversation_id, day.label("day")), period, handoff, handoff.asked_at)
    return query.distinct().subquery("staffed")


def behind(figure: str, value: str, period: Period) -> Statement | None:
    """The statement that finds the conversations behind a number."""
    if figure in ("solved", "staffed"):
        return _talks_behind(figure, period)
    if figure in ("low", "rated"):
        return _ratings_behind(figure, value, period)
    language, _, spelling = value.partition(":")
    conditions: dict[str, tuple[Any, ...]] = {
        "missed": (message.intent == NOT_UNDERSTOOD,),
        "topic": (message.intent == value,),
        "language": (message.language == value,),
        "spelling": (message.language == language, message.spelling == spelling, message.intent == NOT_UNDERSTOOD),
        "hour": (almaty_hour(message.created_at) == (int(value) if value.isdigit() else -1),),
    }
    if figure not in conditions:
        return None
    query = select(message.conversation_id).where(WRITTEN, *conditions[figure])
    return _newest(_in(query, period, message), message.conversation_id, message.created_at)


def _talks_behind(figure: str, period: Period) -> Statement:
    talk, staffed = talks_of(period), staffed_days(period)
    same = and_(staffed.c.conversation_id == talk.c.conversation_id, staffed.c.day == talk.c.day)
    wanted = and_(staffed.c.day.is_(None), talk.c.missed < 2) if figure == "solved" else staffed.c.day.is_not(None)
    query = select(talk.c.conversation_id).select_from(talk.outerjoin(staffed, same)).where(wanted)
    return _newest(query, talk.c.conversation_id, talk.c.day)


def _ratings_behind(figure: str, value: str, period: Period) -> Statement:
    marks = (rating.speed, rating.clarity, rating.result)
    wanted = or_(*(mark <= LOW for mark in marks)) if figure == "low" else rating.about == value
    query = _in(select(rating.conversation_id).where(wanted), period, rating, rating.at)
    return _newest(query, rating.conversation_id, rating.at)


def _newest(query: Statement, identity: ColumnElement[Any], moment: ColumnElement[Any]) -> Statement:
    return query.group_by(identity).order_by(func.max(moment).desc())


def _in(query: Statement, period: Period, table: Any, moment: Any = None) -> Statement:
    """Rows of a period, and of its regions by the person of their conversation; who is not linked is of no region."""
    moment = table.created_at if moment is None else moment
    query = query.where(moment >= period.begins_at, moment < period.ends_at)
    if not period.regions:
        return query
    theirs = (
        select(conversation.id)
        .outerjoin_from(t.conversations, t.people, person.id == conversation.person_id)
        .where(or_(conversation.person_id.is_(None), person.region.in_(period.regions)))
    )
    return query.where(table.conversation_id.in_(theirs))


def _lives_in(person_id: ColumnElement[Any], period: Period) -> ColumnElement[bool]:
    if not period.regions:
        return person_id.is_not(None)
    return person_id.in_(select(person.id).where(person.region.in_(period.regions)))


def _float(value: Any) -> float | None:
    return None if value is None else float(value)
