"""What the benchmarks of delivery stand on: a local Telegram, people with chats, a running campaign, workers as
processes that can be killed. Everything is made anew in a temporary folder (and database) and removed."""

import asyncio
import os
import secrets
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import psycopg
from pydantic import SecretStr

from aldyn.bootstrap import Parts, build
from aldyn.clock import SetClock
from aldyn.settings import Settings
from notifications.patience import until_stored
from services.campaigns.form import read_form
from services.campaigns.lifecycle import approve_campaign, draft_campaign, start_campaign, submit_campaign
from services.notices.planning import plan_notice
from services.records.campaigns import Campaign
from services.records.conversation import ChatLink
from services.records.people import Person, Sex
from services.records.proactive import Notice, NoticeState
from services.records.staff import Role, Staff
from simulator.settings import DEMO_TOKEN
from store.migrate import migrate
from tests.builders import NOON

TEXTS = {language: {"title": "Жаңалық", "body": "{given_name}: https://egov.kz"} for language in ("kk", "ru", "en")}
LINKED = NOON - timedelta(days=7)  # who has just linked a chat is looked at by the scan of dates at once
ENDED = [NoticeState.SENT, NoticeState.FAILED, NoticeState.BLOCKED, NoticeState.EXPIRED, NoticeState.SUPPRESSED]


@dataclass
class Rig:
    """Parts, a local Telegram as a process, and workers as processes."""

    parts: Parts
    clock: SetClock
    control: httpx.AsyncClient
    chat_url: str
    folder: Path
    workers: dict[str, asyncio.subprocess.Process] = field(default_factory=dict)

    async def start_worker(self, executor_id: str) -> None:
        """A worker under an identity of its own."""
        given = {"ALDYN_DATABASE_URL": self.parts.settings.sync_database_url, "ALDYN_EXECUTOR_ID": executor_id}
        self.workers[executor_id] = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.stage_worker", str(self.folder), self.chat_url),
            env={**os.environ, **given},
            stderr=(self.folder / f"{executor_id}.log").open("ab"),
        )

    async def kill_worker(self, executor_id: str) -> None:
        """SIGKILL."""
        process = self.workers.pop(executor_id)
        process.kill()
        await process.wait()

    async def stop_workers(self) -> None:
        """SIGTERM to all, and wait."""
        for process in self.workers.values():
            process.terminate()
        await asyncio.gather(*(process.wait() for process in self.workers.values()))

    async def people(self, count: int, region: str = "astana") -> list[ChatLink]:
        """Persons with chats."""
        gate = asyncio.Semaphore(8)
        sealed = self.parts.vault.seal("000000000000")

        async def chat(number: int) -> int:
            async with gate:
                user = (await self.control.post("/users", json={"name": f"P{number}", "start": True})).json()
                return int(user["id"])

        chats = await asyncio.gather(*(chat(number) for number in range(count)))
        async with self.parts.store.begin() as uow:
            persons = [
                Person(
                    iin_sealed=sealed,
                    iin_index=secrets.token_bytes(16),
                    given_name="Айгүл",
                    family_name="Серікова",
                    sex=Sex.FEMALE,
                    birth_date=NOON.date().replace(year=1990),
                    region=region,
                    language="kk",
                )
                for _ in chats
            ]
            for person in persons:
                uow.add(person)
            await uow.flush()
            links = [
                ChatLink(chat_id=chat, language="kk", person_id=person.id, linked_at=LINKED, created_at=LINKED)
                for chat, person in zip(chats, persons, strict=True)
            ]
            for link in links:
                uow.add(link)
        return links

    async def run_campaign(self, **form: Any) -> Campaign:
        """A campaign to everybody of Astana."""
        clock = self.clock
        async with self.parts.store.begin() as uow:
            officers = [
                Staff(
                    login=f"o{number}-{secrets.token_hex(4)}", display_name="o", role=Role.SUPERVISOR, created_at=NOON
                )
                for number in range(2)
            ]
            for officer in officers:
                uow.add(officer)
            await uow.flush()
            written = read_form({"name": "Benchmark", "texts": TEXTS, "segment": {"regions": ["astana"]}, **form})
            campaign = await draft_campaign(uow, clock, officers[0], written)
            await submit_campaign(uow, clock, officers[0], campaign.id)
            await approve_campaign(uow, clock, officers[1], campaign.id)
            return await start_campaign(uow, clock, officers[0], campaign.id)

    async def plan_event(self, link: ChatLink, key: str) -> Notice:
        """A notice about an event, as a registry's report would make it."""
        async with self.parts.store.begin() as uow:
            person = await uow.get(Person, link.person_id)
            event = {"event": {"say": "change-married"}}
            notice = await plan_notice(
                *(uow, self.clock, self.parts.outbox, person),
                key=key,
                kind="life_event",
                template="notice-event",
                arguments=event,
            )
        assert notice is not None
        return notice

    async def deliveries(self, after: int = 0) -> list[dict[str, Any]]:
        """Messages that reached their chats: chat_id, message_id, at (seconds since 1970)."""
        found: list[dict[str, Any]] = (await self.control.get("/stats/deliveries", params={"after": after})).json()
        return found

    async def answers(self) -> dict[int, int]:
        """Calls of sendMessage by HTTP status (0: cut)."""
        calls = (await self.control.get("/stats")).json()["calls"].get("sendmessage", {})
        return {int(status): count for status, count in calls.items()}

    async def wait_ended(self, campaign: Campaign, count: int, within_s: float) -> int:
        """Wait until so many notices have come to their end; how many have."""
        until = time.monotonic() + within_s

        async def counted() -> int:
            async with self.parts.store.read() as uow:
                return await uow.count(Notice, campaign_id=campaign.id, state=ENDED)

        while True:
            ended = await until_stored(counted)
            if ended >= count or time.monotonic() > until:
                return ended
            await asyncio.sleep(1)


@contextmanager
def _database(postgres_url: str | None) -> Iterator[str | None]:
    if postgres_url is None:
        yield None
        return
    name = f"aldyn_bench_{secrets.token_hex(4)}"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield urlsplit(postgres_url)._replace(path=f"/{name}").geturl()
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@asynccontextmanager
async def rigged(postgres_url: str | None) -> AsyncIterator[Rig]:
    """Build a rig and take it down; with the URL of a PostgreSQL, in a database of its own there."""
    with tempfile.TemporaryDirectory() as folder, _database(postgres_url) as url:
        log = (Path(folder) / "simulator.log").open("ab")
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "aldyn", "simulator", "--port", "0"), stdout=asyncio.subprocess.PIPE, stderr=log
        )
        assert process.stdout is not None
        chat_url = (await process.stdout.readline()).decode().split()[-1].rstrip("/")
        settings = Settings(
            data_dir=Path(folder),
            database_url_given=url,
            telegram_bot_token=SecretStr(DEMO_TOKEN),
            telegram_api_url=chat_url,
        )
        migrate(settings.sync_database_url)
        clock = SetClock(NOON)
        parts = build(settings, clock)
        async with httpx.AsyncClient(base_url=f"{chat_url}/control", timeout=120) as control:
            rig = Rig(parts, clock, control, chat_url, Path(folder))
            try:
                yield rig
            finally:
                await rig.stop_workers()
                await parts.close()
                process.terminate()
                await process.wait()
