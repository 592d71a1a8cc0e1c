"""The facts of the whole population as columns, chunk by chunk: what `services.person_facts` reads of one person.

Rows come as plain tuples, never as objects, and are counted in numpy; memory depends on the chunk, not on the store.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from knowledge.legislation.arithmetic import full_months
from knowledge.legislation.declared_facts import declared_facts
from knowledge.service_catalogue import all_services
from services.law.population import People
from services.law.scan import Facts
from services.person_facts import (
    CHILD_WITHOUT_GROUP,
    DISABILITY_CATEGORIES,
    DISABLED_CHILD,
    HEALTH_CATEGORIES,
    MONTHS_INSURED,
    MONTHS_OF_CHILDCARE,
    RESIDENCE,
    RISK_CATEGORIES,
    STUDENT_CATEGORIES,
)
from store.months import Months
from store.reading import ages, days, numbers, open_sync, read_columns

CHUNK = 50_000
NO_END = 2**62
NAT = np.datetime64("NaT", "D")
Column = npt.NDArray[Any]
CURRENT = "state IN ('pending', 'verified') AND from_day <= :on AND (to_day IS NULL OR to_day >= :on)"
CURRENT_OF_S = CURRENT.replace("state", "s.state").replace("from_day", "s.from_day").replace("to_day", "s.to_day")
PAID_STATES = ("agreed", "assigned")
TYPES: dict[str, Any] = {
    "date": "datetime64[D]",
    "money": np.float64,
    "number": np.float64,
    "int": np.int32,
    "bool": np.bool_,
}


def read_people(sync_url: str, on: date, chunk: int = CHUNK) -> Iterator[People]:
    """All living persons as of a day, in chunks of so many."""
    for days_of_chunk in StoredPopulation(sync_url, chunk).over([on]):
        yield from days_of_chunk


def people_after(connection: Connection, on: date, after: int, size: int) -> People | None:
    """The next so many living persons as of a day; None where there are no more."""
    rows = _Persons.read(connection, after, size)
    return _Chunk(connection, on, rows).people() if len(rows.ids) else None


@dataclass(frozen=True)
class StoredPopulation:
    """The store of a URL as `services.law.population.Population`.

    Attributes:
        chunk: Persons read together.
        after, until: Only persons with an id above the one and not above the other.
    """

    sync_url: str
    chunk: int = CHUNK
    after: int = 0
    until: int = NO_END

    def parts(self) -> list["StoredPopulation"]:
        """The same population cut by ids, a chunk each, for several processes to read."""
        engine = open_sync(self.sync_url)
        with engine.connect() as connection:
            last = connection.exec_driver_sql("SELECT COALESCE(MAX(id), 0) FROM person").scalar_one()
        engine.dispose()
        return [replace(self, after=low, until=low + self.chunk) for low in range(0, last, self.chunk)]

    def over(self, days: Sequence[date]) -> Iterator[Iterator[People]]:
        """See the port."""
        engine = open_sync(self.sync_url)
        try:
            with engine.connect() as connection:
                after = self.after
                while len((rows := _Persons.read(connection, after, self.chunk, self.until)).ids):
                    yield (_Chunk(connection, day, rows).people() for day in days)
                    after = int(rows.ids[-1])
        finally:
            engine.dispose()


def read_between(connection: Connection, on: date, first: int, last: int) -> People | None:
    """The living persons with ids from one to another as of a day, or None where there are none."""
    rows = _Persons.read(connection, first - 1, last - first + 1, last)
    return _Chunk(connection, on, rows).people() if len(rows.ids) else None


@dataclass(frozen=True)
class _Persons:
    """The persons of a chunk, ordered by id."""

    ids: Column
    born: Column
    sex: Column
    is_citizen: Column
    regions: Column

    @classmethod
    def read(cls, connection: Connection, after: int, size: int, until: int = NO_END) -> "_Persons":
        """The next so many living persons, with ids up to the last."""
        sql = (
            "SELECT id, birth_date, sex, citizenship, region FROM person "
            "WHERE id > :after AND id <= :until AND death_date IS NULL ORDER BY id LIMIT :size"
        )
        asked = {"after": after, "until": until, "size": size}
        ids, born, sex, citizenship, regions = read_columns(connection, sql, asked)
        citizen = np.array(citizenship, dtype="U2") == "KZ"
        return cls(numbers(ids), days(born), np.array(sex, dtype="U8"), citizen, np.array(regions))


class _Chunk:
    """Reads one chunk; each method fills the facts of one reader of `services.person_facts`."""

    def __init__(self, connection: Connection, on: date, persons: _Persons) -> None:
        self._connection = connection
        self._on = on
        self._day = np.datetime64(on, "D")
        self._persons = persons
        self._n = len(persons.ids)
        self.ids = persons.ids
        self._bounds = {"low": int(self.ids[0]), "high": int(self.ids[-1]), "on": on}
        self._columns: dict[str, Column] = {}
        self._unknown: dict[str, Column] = {}

    def people(self) -> People:
        """All of it."""
        self._statuses = self._read_statuses()
        born, sex = self._persons.born, self._persons.sex
        self._identity(born, sex)
        self._family(sex)
        self._work_and_money()
        self._health(born)
        self._disability(born)
        paid, paid_until = self._received()
        self._registers()
        facts = Facts(self._columns, self._unknown)
        return People(self.ids, self._persons.regions, facts, paid, paid_until, self._second_of_couple)

    def _read(self, sql: str) -> tuple[Column, Column, list[Any]]:
        """What a statement about the chunk's persons gives, their ids first.

        Returns:
            The persons' places in the chunk; which rows are theirs (a child of the house may have died); the columns.
        """
        ids, *columns = read_columns(self._connection, sql, self._bounds)
        return *self._places(numbers(ids)), columns

    def _places(self, person_ids: Column) -> tuple[Column, Column]:
        """Where persons stand in the chunk, and which of the given ids are of it."""
        places = np.searchsorted(self.ids, person_ids)
        places = np.minimum(places, self._n - 1)
        ours = self.ids[places] == person_ids
        return places[ours], ours

    def _put(self, name: str, values: Column, unknown: Column | None = None) -> None:
        self._columns[name] = values.astype(TYPES.get(declared_facts()[name].type, values.dtype))
        if unknown is not None and unknown.any():
            self._unknown[name] = unknown

    def _read_statuses(self) -> dict[str, Column]:
        """Category -> the first day it holds from, NaT where it does not."""
        sql = (
            "SELECT person_id, category, from_day FROM status_record WHERE person_id BETWEEN :low AND :high "
            f"AND {CURRENT} ORDER BY from_day DESC"
        )
        places, ours, (categories, since) = self._read(sql)
        found: dict[str, Column] = {}
        categories, since = np.array(categories, dtype="U32")[ours], days(since)[ours]
        for category in np.unique(categories):
            found[category] = np.full(self._n, NAT)
            wanted = categories == category
            found[category][places[wanted]] = since[wanted]  # the earliest comes last and stays
        return found

    def _since(self, *categories: str) -> Column:
        """The first day of the first of these categories that holds, NaT where none does."""
        since = np.full(self._n, NAT)
        for category in categories:
            if category in self._statuses:
                since = np.where(np.isnat(since), self._statuses[category], since)
        return since

    def _has(self, *categories: str) -> Column:
        return ~np.isnat(self._since(*categories))

    def _mapped(self, words: dict[str, str], otherwise: Column) -> Column:
        found = otherwise.astype("U40")
        for category, word in reversed(words.items()):  # the first named wins
            found[self._has(category)] = word
        return found

    def _identity(self, born: Column, sex: Column) -> None:
        self._put("birth_date", born)
        self._put("sex", sex)
        basis = self._mapped(RESIDENCE, np.where(self._persons.is_citizen, "citizen", ""))
        self._put("residence_basis", np.where(basis == "", "citizen", basis), basis == "")
        since = self._since(*RESIDENCE)
        self._put("kandas_since", np.where(basis == "kandas", since, NAT), (basis != "kandas") | np.isnat(since))

    def _family(self, sex: Column) -> None:
        students = ", ".join(f"'{category}'" for category in STUDENT_CATEGORIES)
        of_relative = f"SELECT 1 FROM status_record s WHERE s.person_id = r.id AND {CURRENT_OF_S} AND s.category"
        places, ours, (kinds, born, spouses, student, disabled) = self._read(
            "SELECT f.person_id, f.relation, r.birth_date, r.sex, "
            f"EXISTS ({of_relative} IN ({students})), EXISTS ({of_relative} = 'child_with_disability') "
            "FROM family_relation f JOIN person r ON r.id = f.relative_id "
            "WHERE f.person_id BETWEEN :low AND :high AND f.relation IN ('child', 'spouse') "
            "AND (f.relation = 'spouse' OR r.death_date IS NULL) "
            "AND f.from_day <= :on AND (f.to_day IS NULL OR f.to_day >= :on)"
        )
        kinds, spouses = (np.array(column, dtype="U8")[ours] for column in (kinds, spouses))
        student, disabled = (np.array(column, dtype=bool)[ours] for column in (student, disabled))
        born = days(born)[ours]
        self._second_of_couple = self._counted(places)((kinds == "spouse") & (spouses == "female")) > 0
        self._second_of_couple &= sex == "male"
        child = kinds == "child"
        age = ages(born, self._on)
        dependent = child & ((age < 18) | ((age < 23) & student))
        disabled &= child & (age < 18)
        count = self._counted(places)
        youngest = self._latest(places[child], born[child])
        children = count(child)
        twins = count(child & (born == youngest[places]))
        none = children == 0
        self._put("child_birth_date", youngest, none)
        self._put("child_order", children - twins + 1, none)
        self._put("children_born_together", twins, none)
        self._put("dependent_children", count(dependent))
        self._put("family_size", 1 + (count(kinds == "spouse") > 0) + count(dependent))
        self._put("children_aged_1_to_6", count(dependent & (age >= 1) & (age <= 6)))
        self._put("children_raised_to_eight", count(child & (age >= 8)), sex != "female")
        self._put("disabled_children", count(disabled))
        self._put("disabled_child_birth_date", self._latest(places[disabled], born[disabled]), count(disabled) == 0)

    def _counted(self, places: Column) -> Any:
        return lambda wanted: np.bincount(places[wanted], minlength=self._n)

    def _latest(self, places: Column, moments: Column) -> Column:
        latest = np.full(self._n, np.iinfo(np.int64).min)
        np.maximum.at(latest, places, moments.astype(np.int64))
        return latest.astype("datetime64[D]")  # the least number is NaT

    def _work_and_money(self) -> None:
        sql = (
            "SELECT person_id, kind, from_day, to_day, monthly_base_tiyn, months_paid FROM contribution_period "
            "WHERE person_id BETWEEN :low AND :high"
        )
        places, ours, (kinds, first, last, base, months) = self._read(sql)
        kinds = np.array(kinds, dtype="U20")[ours]
        first, last = days(first)[ours], days(last)[ours]
        base, months = numbers(base)[ours], numbers(months)[ours]
        self._months = Months(self._n, self._on, places, kinds, first, last, base, months)
        self._right_arose = self._right_to_payment_arose()
        self._social()
        self._pension()
        employed, business = self._has("employee", "kandas_with_income"), self._has("entrepreneur")
        unemployed = self._since("unemployed")
        self._put("work_kind", np.where(employed, "employee", np.where(business, "entrepreneur", "not_working")))
        self._put("is_employed", (employed | business) & np.isnat(unemployed))
        self._put("is_registered_unemployed", ~np.isnat(unemployed))
        self._put("unemployed_since", unemployed, np.isnat(unemployed))
        current = (kinds == "opv") & (np.isnat(last) | (last >= self._day))
        income = np.bincount(places[current], weights=base[current], minlength=self._n)
        self._put("monthly_income", income / 100, np.bincount(places[current], minlength=self._n) == 0)
        self._put("is_full_time_student", self._has(*STUDENT_CATEGORIES))
        leave = self._since("maternity_leave")
        self._put("maternity_leave_start", leave, np.isnat(leave))

    def _right_to_payment_arose(self) -> Column:
        """The day a right to a payment of the fund arose, the day asked about where none did."""
        born = np.where(self._unknown.get("child_birth_date", False), NAT, self._columns["child_birth_date"])
        in_care = full_months(born, np.full(self._n, self._day)) <= MONTHS_OF_CHILDCARE
        days = self._since(*DISABILITY_CATEGORIES)
        days = np.where(in_care & ~np.isnat(born), born, days)
        for categories in reversed(RISK_CATEGORIES):
            since = self._since(*categories)
            days = np.where(np.isnat(since), days, since)
        return np.where(np.isnat(days), self._day, days)

    def _social(self) -> None:
        social = self._months.of("so", self._right_arose)
        self._put("participation_months", social.number)
        self._put("is_insured", social.is_any & (social.months_since_last <= MONTHS_INSURED))
        self._put("average_monthly_income", social.average_of_last(24) / 100, ~social.is_any)
        self._put("average_monthly_income_12", social.average_of_last(12) / 100, ~social.is_any)

    def _pension(self) -> None:
        pension = self._months.of("opv")
        before = self._months.record_before_1998()
        self._put("record_before_1998_months", before)
        self._put("pension_participation_years", (before + pension.number + self._months.equated()) // 12)
        self._put("average_pension_income", pension.best_average(36) / 100)
        sql = "SELECT person_id, SUM(amount_tiyn) FROM savings WHERE person_id BETWEEN :low AND :high GROUP BY 1"
        places, ours, (tiyn,) = self._read(sql)
        saved = np.full(self._n, np.nan)
        saved[places] = np.array(tiyn, dtype=np.float64)[ours] / 100
        self._put("pension_savings", np.nan_to_num(saved), np.isnan(saved))

    def _health(self, born: Column) -> None:
        category = self._mapped(HEALTH_CATEGORIES, np.full(self._n, "none"))
        self._put("health_category", np.where(ages(born, self._on) < 18, "child", category))
        paid = self._months.of("osms")
        self._put("months_since_health_contribution", np.maximum(0, paid.months_since_last - 1), ~paid.is_any)

    def _disability(self, born: Column) -> None:
        groups = {category: category[-1] for category in DISABILITY_CATEGORIES}
        child, small = self._has(DISABLED_CHILD), ages(born, self._on) < CHILD_WITHOUT_GROUP
        otherwise = np.where(child & small, "child", "none")
        since = self._since(*groups, DISABLED_CHILD)
        group = self._mapped(groups, otherwise)
        self._put("disability_group", group, child & ~small & (group == "none"))
        self._put("disability_established_on", since, np.isnat(since))

    def _received(self) -> tuple[dict[str, Column], dict[str, Column]]:
        self._put("receives_long_service_pension", self._has("pensioner_long_service"))
        columns = "a.service, a.from_day, a.to_day, COALESCE(a.amount_tiyn, 0), a.state, a.id"
        shared = ", ".join(f"'{service.id}'" for service in all_services() if service.one_per_family)
        places, ours, (services, since, until, amounts, states, _) = self._read(
            f"SELECT a.person_id, {columns} FROM award a WHERE a.person_id BETWEEN :low AND :high UNION ALL "
            f"SELECT f.person_id, {columns} FROM family_relation f JOIN award a ON a.person_id = f.relative_id "
            f"WHERE f.person_id BETWEEN :low AND :high AND f.relation = 'spouse' AND a.service IN ({shared}) "
            "AND f.from_day <= :on AND (f.to_day IS NULL OR f.to_day >= :on) ORDER BY 3 DESC, 7 DESC"
        )
        services, states = (np.array(column, dtype="U64")[ours] for column in (services, states))
        since, until, amounts = days(since)[ours], days(until)[ours], numbers(amounts)[ours] / 100
        assigned, monthly, pension = np.full(self._n, NAT), np.zeros(self._n), services == "pension_by_age"
        assigned[places[pension]] = since[pension]
        monthly[places[pension]] = amounts[pension]
        self._put("pension_assigned_on", assigned, np.isnat(assigned))
        self._put("old_age_pension_monthly", monthly, np.isnat(assigned))
        lost = np.where(np.isnat(self._since("unemployed")), self._day, self._since("unemployed"))
        earlier = (services == "job_loss_payment") & np.isin(states, (*PAID_STATES, "ended")) & (until < lost[places])
        months = full_months(since[earlier], until[earlier] + 1)
        months_before = np.bincount(places[earlier], weights=months, minlength=self._n)
        self._put("job_loss_months_paid_before", months_before)
        holds = np.isin(states, PAID_STATES) & (since <= self._day) & (np.isnat(until) | (until >= self._day))
        per_child = [service.id for service in all_services() if service.is_once_per_child]
        holds &= ~(np.isin(services, per_child) & (since < self._columns["child_birth_date"][places]))
        ended = np.isin(states, (*PAID_STATES, "ended")) & (until < self._day)
        paid, paid_until = {}, {}
        for service in np.unique(services):
            paid[str(service)] = self._counted(places)(holds & (services == service)) > 0
            wanted = ended & (services == service)
            paid_until[str(service)] = self._latest(places[wanted], until[wanted])
        return paid, paid_until

    def _registers(self) -> None:
        sql = (
            "SELECT person_id, value FROM registry_fact WHERE person_id BETWEEN :low AND :high "
            "AND kind = 'law_fact' ORDER BY on_day, id"
        )
        told: dict[str, dict[int, Any]] = {}
        people, values = read_columns(self._connection, sql, self._bounds)
        for person_id, value in zip(people, values, strict=True):
            fact = json.loads(value) if isinstance(value, str) else value
            if fact["name"] in declared_facts() and fact["value"] is not None:
                told.setdefault(fact["name"], {})[person_id] = declared_facts()[fact["name"]].parse(fact["value"])
        for name, values in told.items():
            places, ours = self._places(np.fromiter(values, np.int64, len(values)))
            given = np.array(list(values.values()))[ours]
            unknown = self._unknown.pop(name, np.zeros(self._n, dtype=bool) if name in self._columns else None)
            column = self._columns.get(name)
            if column is None or unknown is None:
                unknown = np.ones(self._n, dtype=bool)
                column = np.full(self._n, given[0])
            if column.dtype.kind == "U":
                column = column.astype("U40")
            column[places], unknown[places] = given, False
            self._put(name, column, unknown)
