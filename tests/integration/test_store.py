"""The store on SQLite and, where one answers, on PostgreSQL: the same cases."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy.exc import IntegrityError, OperationalError

from aldyn.clock import SetClock
from aldyn.errors import NotFound, StoreUnavailable
from services.access import is_chain_whole, record_access
from services.records.people import Person, Sex
from services.records.privacy import AccessRecord
from services.records.status import StatusRecord, StatusState
from store.encryption import FernetVault
from store.engine import SqlStore, open_engine
from store.migrate import configuration, migrate

VAULT = FernetVault(["new-key", "old-key"])


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[SqlStore]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/store.sqlite3"
    else:
        url = request.getfixturevalue("postgres_url")
    migrate(url)
    driver = {"sqlite:": "sqlite+aiosqlite:", "postgresql:": "postgresql+asyncpg:"}
    scheme = url.split("//")[0]
    opened = SqlStore(open_engine(url.replace(scheme, driver[scheme], 1)))
    yield opened
    async with opened.begin() as uow:
        for record in [*await uow.list(StatusRecord), *await uow.list(AccessRecord)]:
            await uow.delete(record)
        await uow.flush()
        for person in await uow.list(Person):
            await uow.delete(person)
    await opened.close()


def somebody(iin: str = "950314450123") -> Person:
    return Person(
        iin_sealed=VAULT.seal(iin),
        iin_index=VAULT.index(iin),
        given_name="Айгүл",
        family_name="Серікова",
        sex=Sex.FEMALE,
        birth_date=date(1995, 3, 14),
        region="astana",
        language="kk",
    )


async def test_what_is_added_is_found_by_its_blind_index(store: SqlStore) -> None:
    async with store.begin() as uow:
        uow.add(somebody())

    async with store.read() as uow:
        found = await uow.find(Person, iin_index=VAULT.index("950314450123"))
        assert found is not None
        assert found.sex is Sex.FEMALE
        assert VAULT.open(found.iin_sealed) == "950314450123"
        assert b"950314450123" not in found.iin_sealed


async def test_a_failed_block_leaves_nothing(store: SqlStore) -> None:
    async def fail_after_writing() -> None:
        async with store.begin() as uow:
            uow.add(somebody())
            await uow.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail_after_writing()

    async with store.read() as uow:
        assert await uow.count(Person) == 0


async def test_a_failed_statement_does_not_tell_what_was_written(store: SqlStore) -> None:
    async with store.begin() as uow:
        uow.add(somebody())

    with pytest.raises(IntegrityError) as failed:
        async with store.begin() as uow:
            uow.add(somebody())

    assert "Серікова" not in str(failed.value)


async def test_a_store_that_does_not_answer_is_told_without_what_was_written(store: SqlStore) -> None:
    locked = OperationalError("INSERT …", {"family_name": "Серікова"}, sqlite3.OperationalError("database is locked"))

    with pytest.raises(StoreUnavailable) as gone:
        async with store.begin():
            raise locked

    assert str(gone.value) == "The database does not answer: database is locked"


async def test_several_statuses_hold_at_a_time_and_moments_come_back_in_utc(store: SqlStore) -> None:
    moment = datetime(2026, 11, 23, 7, tzinfo=UTC)
    async with store.begin() as uow:
        person = somebody()
        uow.add(person)
        await uow.flush()
        for category in ("employee", "mother_of_many"):
            uow.add(
                StatusRecord(
                    person_id=person.id or 0,
                    category=category,
                    from_day=date(2020, 1, 1),
                    source="scpp",
                    responsible="MLSPP",
                    state=StatusState.VERIFIED,
                    recorded_at=moment,
                )
            )

    async with store.read() as uow:
        records = await uow.list(StatusRecord, person_id=person.id, from_day__lte=date(2026, 1, 1), order="category")
        assert [record.category for record in records] == ["employee", "mother_of_many"]
        assert records[0].recorded_at == moment
        assert await uow.list(StatusRecord, category=["employee"], to_day=None) == [records[0]]


async def test_an_absent_record_says_what_was_looked_for(store: SqlStore) -> None:
    async with store.read() as uow:
        with pytest.raises(NotFound, match="Person"):
            await uow.get(Person, 404)


def test_an_older_key_still_opens_and_the_index_stays() -> None:
    older = FernetVault(["old-key"])

    assert VAULT.open(older.seal("x")) == "x"
    assert VAULT.index("x") == older.index("x")


def test_the_migrations_make_the_tables_of_the_records(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/fresh.sqlite3"
    migrate(url)

    command.check(configuration(url))


async def test_the_newest_of_each_group_are_read_together(store: SqlStore) -> None:
    async with store.begin() as uow:
        for number, region in enumerate(("astana", "astana", "astana", "abai")):
            person = somebody(f"9503144501{number:02d}")
            person.region, person.birth_date = region, date(1990 + number, 1, 1)
            uow.add(person)
    async with store.read() as uow:
        found = await uow.newest(Person, "region", ["astana", "abai", "almaty"], order="birth_date", each=2)

    years = {region: [person.birth_date.year for person in people] for region, people in found.items()}
    assert years == {"astana": [1992, 1991], "abai": [1993], "almaty": []}


async def test_a_long_list_is_read_whole(store: SqlStore) -> None:
    births = [date(1950, 1, 1) + timedelta(days=number) for number in range(150)]
    async with store.begin() as uow:
        for number, birth in enumerate(births):
            person = somebody(f"950314{number:06d}")
            person.birth_date = birth
            uow.add(person)

    async with store.read() as uow:
        assert [person.birth_date for person in await uow.list(Person, order="birth_date")] == births


async def test_many_who_look_at_a_person_at_a_time_leave_one_whole_chain(store: SqlStore) -> None:
    clock = SetClock(datetime(2026, 11, 23, 7, tzinfo=UTC))
    async with store.begin() as uow:
        person = somebody()
        uow.add(person)

    async def look(number: int) -> None:
        async with store.begin() as uow:
            who = {"actor": f"staff-{number}", "role": "operator", "purpose": "answering", "what": "person_card"}
            await record_access(uow, clock, person.id or 0, **who)

    await asyncio.gather(*(look(number) for number in range(15)))

    async with store.read() as uow:
        assert await uow.count(AccessRecord, person_id=person.id) == 15
        assert await is_chain_whole(uow, person.id or 0)


async def test_many_writers_at_a_time_lose_nothing_of_one_another(store: SqlStore) -> None:
    async with store.begin() as uow:
        person = somebody()
        person.given_name = ""
        uow.add(person)

    async def write_a_letter() -> None:
        async with store.begin() as uow:
            found = await uow.get_locked(Person, person.id)
            found.given_name += "а"

    await asyncio.gather(*(write_a_letter() for _ in range(15)))

    async with store.read() as uow:
        assert (await uow.get(Person, person.id)).given_name == "а" * 15
