"""A stage for notices: local Telegram, store and worker, really running, without the language model.

One process has one worker, so a test that needs several starts them as processes (`python -m tests.stage_worker`).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from pydantic import SecretStr

from aldyn.bootstrap import Parts, build
from aldyn.clock import SetClock
from aldyn.serving import Servers
from aldyn.settings import Settings
from services.records.conversation import ChatLink
from services.records.people import Person
from simulator.app import create_app
from simulator.settings import DEMO_TOKEN, SimulatorSettings
from store.migrate import migrate
from tests.builders import NOON, a_person
from tests.simulated import SimulatorInLoop, message_text


@dataclass
class Stage:
    """Parts with a local Telegram beside them."""

    parts: Parts
    clock: SetClock
    control: httpx.AsyncClient
    chat_url: str

    async def chat_of(self, person: Person, phone: str) -> ChatLink:
        """Give a person a linked chat in the local Telegram."""
        form = {"name": person.given_name, "phone": phone, "language_code": person.language, "start": True}
        user = (await self.control.post("/users", json=form)).json()
        async with self.parts.store.begin() as uow:
            link = ChatLink(
                chat_id=user["id"],
                language=person.language,
                person_id=person.id,
                linked_at=self.clock.now(),
                created_at=self.clock.now(),
            )
            uow.add(link)
        return link

    async def citizen(self, **person: Any) -> tuple[Person, ChatLink]:
        """A person of the register with a linked chat."""
        record, phone = await a_person(self.parts, **person)
        return record, await self.chat_of(record, phone)

    async def seen(self, link: ChatLink, wait_s: float = 10, after: int = 0) -> list[str]:
        """What the bot has written to a chat, waiting for something to come."""
        asked = {"after": after, "wait_s": wait_s, "from_bot": True}
        found = (await self.control.get(f"/users/{link.chat_id}/messages", params=asked)).json()
        return [message_text(message) for message in found["messages"]]


@asynccontextmanager
async def staged(folder: Path, database_url: str | None = None, *, limits: bool = True) -> AsyncIterator[Stage]:
    """Build a stage and take it down."""
    servers = Servers()
    port = await servers.start(create_app(SimulatorSettings(limits=limits)), "127.0.0.1", 0, SimulatorInLoop)
    chat_url = f"http://127.0.0.1:{port}"
    settings = Settings(
        data_dir=folder,
        database_url_given=database_url,
        telegram_bot_token=SecretStr(DEMO_TOKEN),
        telegram_api_url=chat_url,
    )
    migrate(settings.sync_database_url)
    clock = SetClock(NOON)
    parts = build(settings, clock)
    try:
        async with httpx.AsyncClient(base_url=f"{chat_url}/control", timeout=70) as control:
            yield Stage(parts, clock, control, chat_url)
    finally:
        await parts.close()
        await servers.stop()
