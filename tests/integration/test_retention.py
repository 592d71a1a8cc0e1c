"""Rows that only machinery needs go when their term is over; the others stay. Rasa's table may not be there yet."""

from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from knowledge.retention import terms
from services.records.conversation import ProcessedUpdate
from store.engine import SqlStore, open_engine
from store.migrate import migrate
from store.retention import delete_outlived
from store.tables.derive import Moment
from tests.builders import NOON

OLD, RECENT = NOON - timedelta(days=91), NOON - timedelta(minutes=5)
TRACKERS = sa.Table(
    "nlu_tracker",
    sa.MetaData(),
    sa.Column("conversation_id", sa.String(255), primary_key=True),
    sa.Column("updated_at", Moment()),
)


@pytest.mark.parametrize("where", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def test_only_what_outlived_its_term_is_deleted(
    where: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = request.getfixturevalue("fresh_postgres") if where == "postgres" else f"sqlite:///{tmp_path}/store.sqlite3"
    migrate(url)
    driver = "postgresql+asyncpg" if where == "postgres" else "sqlite+aiosqlite"
    store = SqlStore(open_engine(url.replace(url.split(":")[0], driver, 1)))
    async with store.begin() as uow:
        uow.add(ProcessedUpdate(update_id=1, received_at=OLD))
        uow.add(ProcessedUpdate(update_id=2, received_at=RECENT))

    await delete_outlived(store, NOON)
    async with store.begin() as uow:
        await uow.session.run_sync(lambda session: TRACKERS.create(session.connection()))
        rows = [{"conversation_id": "old", "updated_at": OLD}, {"conversation_id": "recent", "updated_at": RECENT}]
        await uow.session.execute(TRACKERS.insert(), rows)
    await delete_outlived(store, NOON)

    async with store.read() as uow:
        updates = [update.update_id for update in await uow.list(ProcessedUpdate)]
        trackers = list(await uow.session.scalars(sa.select(TRACKERS.c.conversation_id)))
    await store.close()
    assert (updates, trackers) == ([2], ["recent"])


def test_every_term_dates_its_rows_by_a_moment_of_theirs() -> None:
    import store.tables  # noqa: F401  # maps the records
    from store.tables.derive import metadata

    for term in terms():
        if term.table != TRACKERS.name:
            assert isinstance(metadata.tables[term.table].c[term.dated_by].type, Moment)
