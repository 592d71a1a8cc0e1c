"""How many events a second are taken in, beside bare inserts of as many rows in as many transactions.

`python benchmarks/bench_events.py [events]`; PostgreSQL too where ALDYN_TEST_POSTGRES_URL names a database that may be
emptied. Half of the events begin a labour contract, half end one: then what she is due is computed, offered and told.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import sqlalchemy as sa

from services.life_events import LifeEvents, Reported
from services.records.proactive import EventSource, EventState, LifeEvent
from tests.builders import a_person
from tests.integration.open_api.registry import Registry, api, iin_of

SOURCE = "labour_contracts"
BATCHES = (1, 100)
HIRED = date(2020, 1, 1)


async def measure(name: str, count: int, database_url: str | None) -> None:
    """Print the figures of one database."""
    with tempfile.TemporaryDirectory() as folder:
        async with api(Path(folder), database_url) as (registry, _):
            people = [await a_person(registry.parts) for _ in range(count // 2)]
            iins = [iin_of(registry, person) for person, _ in people]
            for batch in BATCHES:
                told = list(_told(iins, f"b{batch}", HIRED + timedelta(days=batch)))
                bare = await _seconds(told, batch, lambda part: _insert(registry, part))
                taken = await _seconds(told, batch, lambda part: _take(registry, part))
                print(
                    f"{name:<10} {batch:>4} a call: {count / taken:8.1f} events/s; "
                    f"bare inserts {count / bare:8.1f}/s; ratio {bare / taken:.3f}"
                )


def _told(iins: list[str], prefix: str, day: date) -> Iterator[Reported]:
    for number, iin in enumerate(iins):
        yield Reported(f"{prefix}-{number}-began", "job.started", iin, day)
        yield Reported(f"{prefix}-{number}-ended", "job.ended", iin, day + timedelta(days=400))


async def _seconds(told: list[Reported], batch: int, take: Callable[[list[Reported]], Awaitable[None]]) -> float:
    began = time.perf_counter()
    for first in range(0, len(told), batch):
        await take(told[first : first + batch])
    return time.perf_counter() - began


async def _take(registry: Registry, told: list[Reported]) -> None:
    parts = registry.parts
    life = LifeEvents(parts.clock, parts.outbox, parts.vault)
    async with parts.store.begin() as uow:
        await life.receive_all(uow, await uow.get(EventSource, SOURCE), told)


async def _insert(registry: Registry, told: list[Reported]) -> None:
    async with registry.parts.store.begin() as uow:
        for one in told:
            uow.add(
                LifeEvent(
                    source="nobody",
                    event_id=one.event_id,
                    type=one.type,
                    person_id=None,
                    iin_index=one.iin.encode(),
                    effective_day=one.day,
                    data=one.data,
                    state=EventState.SET_ASIDE,
                    received_at=registry.clock.now(),
                )
            )


def _empty(database_url: str) -> None:
    engine = sa.create_engine(database_url.replace("postgresql:", "postgresql+psycopg:", 1))
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()


async def main() -> None:
    """Measure each database there is."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    await measure("SQLite", count, None)
    if url := os.environ.get("ALDYN_TEST_POSTGRES_URL"):
        _empty(url)
        await measure("PostgreSQL", count, url)


if __name__ == "__main__":
    asyncio.run(main())
