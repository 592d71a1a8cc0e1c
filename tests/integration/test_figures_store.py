"""The console's figures on SQLite and, where one answers, on PostgreSQL: the same counts."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from services.figures.counts import Period
from services.figures.sheet import read_sheet
from services.records.conversation import Author, ChatLink, Conversation, Direction, Handoff, Message, Rating
from services.records.people import Person, Sex
from services.records.status import StatusRecord, StatusState
from store.encryption import FernetVault
from store.engine import SqlStore, open_engine
from store.figures import SqlFigures
from store.migrate import migrate
from store.open_data import SqlOpenCounts

TODAY = date(2026, 11, 23)
# 23:30 in Almaty: the next day has begun nowhere yet, in UTC it is 18:30.
LATE = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
MONTH = Period(date(2026, 11, 1), TODAY)
VAULT = FernetVault(["key"])


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[SqlStore]:
    url = f"sqlite:///{tmp_path}/s.sqlite3" if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    migrate(url)
    url = url.replace("sqlite:", "sqlite+aiosqlite:", 1).replace("postgresql:", "postgresql+asyncpg:", 1)
    opened = SqlStore(open_engine(url))
    yield opened
    async with opened.begin() as uow:
        for kind in (Message, Rating, Handoff, Conversation, ChatLink, StatusRecord, Person):
            for record in await uow.list(kind):
                await uow.delete(record)
            await uow.flush()
    await opened.close()


async def written(store: SqlStore) -> None:
    """One talk late in the evening that went to a person, with a rating; its citizen has a verified status."""
    async with store.begin() as uow:
        person = Person(
            iin_sealed=VAULT.seal("1"),
            iin_index=VAULT.index("1"),
            given_name="Айгүл",
            family_name="Серікова",
            sex=Sex.FEMALE,
            birth_date=date(1995, 3, 14),
            region="astana",
            language="kk",
        )
        link = ChatLink(chat_id=1, language="kk", created_at=LATE)
        uow.add(person)
        uow.add(link)
        await uow.flush()
        talk = Conversation(
            chat_link_id=link.id, person_id=person.id, language="kk", opened_at=LATE, last_message_at=LATE
        )
        uow.add(talk)
        await uow.flush()
        for intent in ("ask_amount", "nlu_fallback"):
            uow.add(
                Message(
                    seq=1,
                    conversation_id=talk.id,
                    direction=Direction.IN,
                    author=Author.CITIZEN,
                    language="kk",
                    spelling="latin",
                    intent=intent,
                    created_at=LATE,
                )
            )
        taken, left = LATE + timedelta(minutes=2), LATE + timedelta(minutes=9)
        uow.add(Handoff(conversation_id=talk.id, reason="asked", asked_at=LATE, taken_at=taken, returned_at=left))
        uow.add(Rating(conversation_id=talk.id, about="operator", speed=5, clarity=4, result=1, at=left))
        uow.add(
            StatusRecord(
                person_id=person.id or 0,
                category="employee",
                from_day=date(2019, 9, 1),
                source="labour_contracts",
                responsible="MLSPP",
                state=StatusState.VERIFIED,
                recorded_at=LATE,
            )
        )


async def test_the_counts_are_the_same_on_both_databases(store: SqlStore) -> None:
    await written(store)
    sheet = await read_sheet(SqlFigures(store.engine), MONTH, TODAY)

    numbers = {headline.key: headline.value for headline in sheet.headlines}
    tables = {table.key: {line.slice: line.values for line in table.lines} for table in sheet.tables}
    assert (numbers["automation"], numbers["staffed"], numbers["missed"]) == (0.0, 1, 0.5)
    assert numbers["first_response"] == pytest.approx(120)
    assert numbers["satisfaction"] == pytest.approx(10 / 3)
    assert tables["hours"]["23"] == (2,)
    assert tables["spellings"] == {"kk:latin": (0.5, 2)}
    assert tables["quality"]["without"] == (0, 0.0)


@pytest.mark.parametrize(
    "behind",
    [
        ("staffed", ""),
        ("missed", ""),
        ("topic", "ask_amount"),
        ("language", "kk"),
        ("spelling", "kk:latin"),
        ("hour", "23"),
        ("low", ""),
        ("rated", "operator"),
    ],
)
async def test_every_number_opens_its_conversations(store: SqlStore, behind: tuple[str, str]) -> None:
    await written(store)
    reader = SqlFigures(store.engine)

    assert len(await reader.conversations_behind(*behind, MONTH, 10)) == 1
    assert await reader.conversations_behind(*behind, Period(date(2026, 10, 1), date(2026, 10, 9)), 10) == []


async def test_open_data_counts_people_by_region_and_age(store: SqlStore) -> None:
    await written(store)
    counts = SqlOpenCounts(store.engine)

    assert await counts.statuses("region", TODAY) == {("astana", "employee"): 1}
    assert await counts.statuses("age", TODAY) == {("25-39", "employee"): 1}
    assert await counts.marks(MONTH) == {"kk": (1, 5.0, 4.0, 1.0)}
