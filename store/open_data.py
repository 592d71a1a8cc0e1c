"""Counts of people that only open data asks for."""

from datetime import date
from itertools import pairwise

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.ages import add_months
from services.figures.counts import Period
from services.figures.suppression import Key
from services.records.status import StatusState
from store import tables as t

# Full years of age at which a group begins.
AGES = (0, 7, 18, 25, 40, 63)
person, status, rating, conversation = t.people.c, t.statuses.c, t.ratings.c, t.conversations.c


class SqlOpenCounts:
    """Implements `services.figures.open_data.OpenCounts`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.execution_options(reads_only=True)

    async def statuses(self, by: str, on: date) -> dict[Key, int]:
        """Living people with a verified status on a day, each counted once a category."""
        group = person.region if by == "region" else age_group(on)
        holds = and_(
            status.state == StatusState.VERIFIED,
            status.from_day <= on,
            or_(status.to_day.is_(None), status.to_day >= on),
            person.death_date.is_(None),
        )
        query = (
            select(group, status.category, func.count(status.person_id.distinct()))
            .join_from(t.statuses, t.people, person.id == status.person_id)
            .where(holds)
            .group_by(group, status.category)
        )
        async with self._engine.connect() as connection:
            rows = (await connection.execute(query)).fetchall()
        return {(name, category): number for name, category, number in rows}

    async def marks(self, period: Period) -> dict[str, tuple[int, float, float, float]]:
        """Complete ratings by the language of the conversation."""
        marks = (rating.speed, rating.clarity, rating.result)
        query = (
            select(conversation.language, func.count(), *(func.avg(mark) for mark in marks))
            .join_from(t.ratings, t.conversations, conversation.id == rating.conversation_id)
            .where(rating.at >= period.begins_at, rating.at < period.ends_at, *(mark.is_not(None) for mark in marks))
            .group_by(conversation.language)
        )
        async with self._engine.connect() as connection:
            rows = (await connection.execute(query)).fetchall()
        return {name: (number, float(s), float(c), float(r)) for name, number, s, c, r in rows}


def age_group(on: date) -> ColumnElement[str]:
    """The age group of a person on a day, such as `18-24`."""
    cases = [
        (person.birth_date > add_months(on, -12 * above), f"{low:02d}-{above - 1:02d}") for low, above in pairwise(AGES)
    ]
    return case(*cases, else_=f"{AGES[-1]}+")
