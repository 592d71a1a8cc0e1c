"""The open API on a store, and systems of record that call it; the messenger is not needed for it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from aldyn.bootstrap import Parts, build, build_api
from aldyn.clock import SetClock
from aldyn.settings import Settings
from console.api.bodies import BATCH
from knowledge.life_events import life_events
from services.event_sources import hash_key
from services.life_events import LifeEvents
from services.records.conversation import ChatLink
from services.records.people import Person
from services.records.proactive import EventSource
from services.records.status import StatusRecord, StatusState
from store.migrate import migrate
from tests.builders import NOON, a_person

SOURCES = sorted({source for kind in life_events().values() for source in kind.sources})


@dataclass
class Registry:
    """Parts, and people in them."""

    parts: Parts
    clock: SetClock

    async def citizen(self, **person: Any) -> tuple[Person, ChatLink]:
        """A person of the register with a linked chat."""
        record, _ = await a_person(self.parts, **person)
        link = ChatLink(
            chat_id=1000 + (record.id or 0),
            language=record.language,
            person_id=record.id,
            linked_at=self.clock.now(),
            created_at=self.clock.now(),
        )
        async with self.parts.store.begin() as uow:
            uow.add(link)
        return record, link


@asynccontextmanager
async def api(folder: Path, database_url: str | None = None) -> AsyncIterator[tuple[Registry, httpx.AsyncClient]]:
    """A store with the open API; every system of record may report everything."""
    settings = Settings(data_dir=folder, database_url_given=database_url)
    if database_url:
        migrate(settings.sync_database_url)
    else:
        (folder / "aldyn.sqlite3").write_bytes(_empty_database())
    clock = SetClock(NOON)
    parts = build(settings, clock)
    registry = Registry(parts, clock)
    for name in SOURCES:
        await admit(registry, name)
    transport = httpx.ASGITransport(build_api(parts), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://api") as client:
        yield registry, client
    await parts.close()


@cache
def _empty_database() -> bytes:
    """A SQLite file with all tables, made once: what a migration takes is not what these tests are about."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "empty.sqlite3"
        migrate(f"sqlite:///{file}")
        return file.read_bytes()


async def admit(registry: Registry, name: str, **fields: Any) -> None:
    """Let a source report, with the key `key-of-<name>`."""
    fields = {"types": list(life_events()), "rate_per_minute": 10_000, **fields}
    source = EventSource(
        id=name, name=name, key_hash=hash_key(f"key-of-{name}"), created_at=registry.clock.now(), **fields
    )
    async with registry.parts.store.begin() as uow:
        uow.add(source)


def key_of(source: str) -> dict[str, str]:
    return {"Authorization": f"Bearer key-of-{source}"}


async def report(client: httpx.AsyncClient, source: str, *events: dict[str, Any]) -> httpx.Response:
    full = [{"specversion": "1.0", "source": source, **event} for event in events]
    return await client.post("/v1/events", json=full, headers={**key_of(source), "Content-Type": BATCH})


def event(number: int | str, kind: str, iin: str, day: str, **data: Any) -> dict[str, Any]:
    return {"id": f"e{number}", "type": kind, "subject": iin, "data": {"day": day, **data}}


def iin_of(registry: Registry, person: Person) -> str:
    return registry.parts.vault.open(person.iin_sealed)


def life_of(registry: Registry) -> LifeEvents:
    return LifeEvents(registry.parts.clock, registry.parts.outbox, registry.parts.vault)


async def statuses(registry: Registry, person: Person) -> set[tuple[str, date, date | None, str]]:
    """What holds or held, by all that was told; what was rejected left out."""
    async with registry.parts.store.read() as uow:
        records = await uow.list(StatusRecord, person_id=person.id, state__ne=StatusState.REJECTED)
    return {(r.category, r.from_day, r.to_day, r.state.value) for r in records}
