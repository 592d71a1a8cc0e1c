"""Whose day has come: triggers over parts of the population, by the vector engine and plain rows.

Only people with a chat are looked at (the others cannot be told), but for new figures, which change what is paid.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import psycopg
from sqlalchemy import Connection, Date, bindparam, text
from sqlalchemy.exc import OperationalError

from aldyn.errors import StoreUnavailable
from knowledge.date_triggers import DateTrigger, date_triggers
from knowledge.news import news
from knowledge.statuses import categories
from services.law.population import People
from services.law.scan import joined, scan
from services.notices.date_hits import Hit, Part
from store.columns import CHUNK, CURRENT, read_between
from store.new_figures import changed_by_new_figures
from store.reading import days, open_sync

Column = npt.NDArray[Any]
CARERS_AWARDS = ("childcare_benefit", "childcare_social_payment")
# As the engine wraps it, and as the drivers raise it where columns are read past the engine.
OPERATIONAL = (OperationalError, psycopg.OperationalError, sqlite3.OperationalError)


@dataclass(frozen=True)
class Found:
    """Days found, a row each: whose, of which child, award or category, when."""

    people: Column
    subjects: Column
    days: Column


class SqlDayFinder:
    """`services.notices.date_hits.DayFinder` over the store's tables."""

    def __init__(self, sync_url: str, part: int = CHUNK) -> None:
        self._engine = open_sync(sync_url)
        self._part = part

    def close(self) -> None:
        """Give back connections."""
        self._engine.dispose()

    def parts(self) -> list[Part]:
        """Ranges of ids that together hold everybody."""
        with self._connected() as connection:
            lowest, highest = connection.execute(text("SELECT MIN(id), MAX(id) FROM person")).one()
        starts = range(lowest, highest + 1, self._part) if lowest is not None else ()
        return [(start, start + self._part - 1) for start in starts]

    def find(self, on: date, part: Part) -> list[Hit]:
        """All hits of a part on a day."""
        with self._connected() as connection:
            people = read_between(connection, on, *part)
            if people is None:
                return []
            looking = _Part(connection, on, people)
            return [hit for trigger in date_triggers().values() for hit in looking.hits(trigger)]

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except OPERATIONAL as failure:
            reason = getattr(failure, "orig", None) or failure
            if self._engine.dialect.name == "sqlite" and "locked" not in str(reason):
                raise  # a statement that is wrong; PostgreSQL's driver tells those apart
            raise StoreUnavailable(f"The database does not answer: {reason}") from failure


class _Part:
    """One part of the population on a day."""

    def __init__(self, connection: Connection, on: date, people: People) -> None:
        self._connection = connection
        self._on = on
        self._people = people
        self._linked = self._ids("SELECT person_id FROM chat_link WHERE blocked_at IS NULL AND {ours}")
        self._days: dict[str, Callable[[DateTrigger], Found]] = {
            "retirement": self._retirement,
            "birthday": self._birthday,
            "child_birthday": self._child_birthdays,
            "status_end": self._status_ends,
            "award_end": self._award_ends,
            "status_confirmed": self._confirmations,
        }

    def hits(self, trigger: DateTrigger) -> Iterator[Hit]:
        """Whose day of a trigger has come and is not too long ago."""
        if trigger.of in ("new_year", "news"):
            yield from self._new_figures(trigger) if trigger.of == "new_year" else self._news(trigger)
            return
        found = self._days[trigger.of](trigger)
        told = shifted(found.days, trigger.months, trigger.days)
        wanted = (told >= np.datetime64(trigger.earliest(self._on))) & (told <= np.datetime64(self._on))
        wanted &= np.isin(found.people, self._linked)
        if trigger.without:
            wanted &= ~np.isin(found.people, self._in_category(trigger.without))
        for place in np.flatnonzero(wanted):
            day = found.days[place].astype(date)
            yield Hit(trigger.id, int(found.people[place]), day, str(found.subjects[place]))

    def _new_figures(self, trigger: DateTrigger) -> Iterator[Hit]:
        new_year = self._on.replace(month=1, day=1)
        if new_year >= trigger.earliest(self._on):
            for person in changed_by_new_figures(self._connection, self._people, trigger.services, new_year):
                yield Hit(trigger.id, person, new_year)

    def _news(self, trigger: DateTrigger) -> Iterator[Hit]:
        """Fresh items for those who subscribe to their topics; the item's audience is for the teller to look at."""
        for item in news().values():
            if trigger.earliest(self._on) <= item.day <= self._on:
                sql = "SELECT person_id FROM topic_subscription WHERE {ours} AND topic = :topic"
                subscribed = np.array([row[0] for row in self._rows(sql, topic=item.topic)], dtype=np.int64)
                for person in subscribed[np.isin(subscribed, self._linked)]:
                    yield Hit(trigger.id, int(person), item.day, item.id)

    def _retirement(self, _: DateTrigger) -> Found:
        answers = joined(scan("retirement_date", self._on, self._people.facts))
        return Found(self._people.ids, _none(len(self._people.ids)), answers.dates["retirement"])

    def _birthday(self, trigger: DateTrigger) -> Found:
        born = self._people.facts.columns["birth_date"]
        return Found(self._people.ids, _none(len(self._people.ids)), shifted(born, trigger.age_months))

    def _child_birthdays(self, trigger: DateTrigger) -> Found:
        """Children's birthdays, for one parent each: who cares for the child, else the mother, else the father."""
        rows = self._rows(
            "SELECT f.person_id, r.id, r.birth_date FROM family_relation f JOIN person r ON r.id = f.relative_id "
            "JOIN person p ON p.id = f.person_id WHERE f.{ours} AND f.relation = 'child' AND r.death_date IS NULL "
            "AND (f.to_day IS NULL OR f.to_day >= :on) AND (p.sex = 'female' OR :any_parent = 1 OR NOT EXISTS ("
            "SELECT 1 FROM family_relation o JOIN person m ON m.id = o.person_id WHERE o.relative_id = r.id "
            "AND o.relation = 'child' AND m.sex = 'female' AND m.death_date IS NULL))",
            any_parent=int(bool(trigger.categories)),
        )
        found = _found(rows)
        found = Found(found.people, found.subjects, shifted(found.days, trigger.age_months))
        if not trigger.categories:
            return found
        carers = np.isin(found.people, self._in_category(trigger.categories))
        paid = [self._people.paid[s] for s in CARERS_AWARDS if s in self._people.paid]
        for holds in paid:
            carers |= np.isin(found.people, self._people.ids[holds])
        return Found(found.people[carers], found.subjects[carers], found.days[carers])

    def _status_ends(self, trigger: DateTrigger) -> Found:
        return _found(
            self._rows(
                f"SELECT person_id, category, to_day FROM status_record WHERE {{ours}} AND {CURRENT} "
                f"AND to_day IS NOT NULL AND category IN ({_listed(trigger.categories)})"
            )
        )

    def _award_ends(self, _: DateTrigger) -> Found:
        return _found(
            self._rows(
                "SELECT person_id, id, to_day FROM award WHERE {ours} AND state = 'assigned' AND period = 'month' "
                f"AND to_day >= :on AND service NOT IN ({_listed(CARERS_AWARDS)})"
            )
        )

    def _confirmations(self, _: DateTrigger) -> Found:
        """The day on which the longest unconfirmed of her own categories was last known to be right."""
        own = [category.id for category in categories().values() if category.may_declare]
        return _found(
            self._rows(
                "SELECT person_id, '', MIN(COALESCE(confirmed_at, recorded_at)) FROM status_record "
                f"WHERE {{ours}} AND {CURRENT} AND state = 'verified' AND category IN ({_listed(own)}) "
                "GROUP BY person_id"
            )
        )

    def _in_category(self, wanted: tuple[str, ...]) -> Column:
        sql = f"SELECT person_id FROM status_record WHERE {{ours}} AND {CURRENT} AND category IN ({_listed(wanted)})"
        return self._ids(sql)

    def _ids(self, sql: str) -> Column:
        return np.array([row[0] for row in self._rows(sql)], dtype=np.int64)

    def _rows(self, sql: str, **asked: Any) -> list[Any]:
        bounds = {"low": int(self._people.ids[0]), "high": int(self._people.ids[-1]), "on": self._on}
        statement = text(sql.format(ours="person_id BETWEEN :low AND :high"))
        if ":on" in sql:
            statement = statement.bindparams(bindparam("on", type_=Date()))
        given = {name: value for name, value in {**bounds, **asked}.items() if f":{name}" in statement.text}
        return list(self._connection.execute(statement, given).fetchall())


def shifted(moments: Column, months: int, more_days: int = 0) -> Column:
    """Days so many months and days later; the month's last day where it has no such day. NaT stays."""
    month = moments.astype("datetime64[M]")
    within = moments - month.astype("datetime64[D]")
    target = month + np.timedelta64(months, "M")
    last = (target + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    later: Column = np.minimum(target.astype("datetime64[D]") + within, last) + np.timedelta64(more_days, "D")
    return later


def _found(rows: list[Any]) -> Found:
    people = np.array([row[0] for row in rows], dtype=np.int64)
    subjects = np.array([str(row[1]) for row in rows], dtype="U64")
    return Found(people, subjects, days([str(row[2])[:10] for row in rows]))


def _none(count: int) -> Column:
    return np.full(count, "", dtype="U1")


def _listed(words: Any) -> str:
    """Words of ours (never of others) as a list of SQL."""
    return ", ".join(f"'{word}'" for word in words)
