"""Whose running payments the figures of a new year change: the law of the last day of the year and of the first."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Date, bindparam, text

from services.law.population import People
from services.law.scan import joined, scan


def changed_by_new_figures(
    connection: Connection, people: People, services: tuple[str, ...], new_year: date
) -> list[int]:
    """Persons with a payment that was right by the old figures and is another by the new ones, ascending."""
    changed: set[int] = set()
    for service in services:
        persons, amounts = _running(connection, people, service, new_year)
        if len(persons):
            changed |= set(persons[_differs(people, service, new_year, persons, amounts)].tolist())
    return sorted(changed)


def _running(
    connection: Connection, people: People, service: str, new_year: date
) -> tuple[npt.NDArray[np.int64], npt.NDArray[Any]]:
    sql = text(
        "SELECT person_id, amount_tiyn FROM award WHERE person_id BETWEEN :low AND :high AND service = :service "
        "AND state = 'assigned' AND period = 'month' AND amount_tiyn IS NOT NULL AND from_day < :day "
        "AND (to_day IS NULL OR to_day >= :day)"
    ).bindparams(bindparam("day", type_=Date()))
    bounds = {"low": int(people.ids[0]), "high": int(people.ids[-1]), "service": service, "day": new_year}
    rows = connection.execute(sql, bounds).fetchall()
    persons, amounts = (np.array([row[k] for row in rows], dtype=np.int64) for k in (0, 1))
    alive = np.isin(persons, people.ids)
    return persons[alive], amounts[alive]


def _differs(
    people: People, service: str, new_year: date, persons: npt.NDArray[np.int64], amounts: npt.NDArray[Any]
) -> npt.NDArray[np.bool_]:
    facts = people.facts.rows(np.searchsorted(people.ids, persons))
    before = joined(scan(service, new_year - timedelta(days=1), facts))
    after = joined(scan(service, new_year, facts))
    was_right = before.entitled & (np.round(before.amount * 100) == amounts)
    differs: npt.NDArray[np.bool_] = was_right & after.entitled & (after.amount != before.amount)
    return differs
