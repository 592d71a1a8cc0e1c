"""A console on the real store, and citizens to write in it; only the messenger and the assistant are stood in for."""

import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
from pydantic import SecretStr

from aldyn.bootstrap import build
from aldyn.clock import SetClock
from aldyn.errors import Retryable
from aldyn.settings import Settings
from console.app import create_console
from console.openid import IdentityProvider
from console.tools import ConsoleTools
from knowledge.status_changes import status_changes
from services.conversations import append, draft, open_chat, open_conversation
from services.handoff import call_operator
from services.records.conversation import Author, Conversation, Direction
from services.records.people import Person
from services.records.requests import Request, RequestKind
from services.records.staff import Role
from services.replies import Reply
from services.requests import open_request
from services.staff.accounts import add_staff
from services.status import declare_change
from store.columns import StoredPopulation
from store.figures import SqlFigures
from store.migrate import migrate
from tests.builders import NOON, a_person

PASSWORD = "a-long-password"


class House:
    """A console with its store, and citizens to write in it."""

    def __init__(self, folder: Path, provider: IdentityProvider | None = None) -> None:
        settings = Settings(data_dir=folder, telegram_bot_token=SecretStr("1:x"), telegram_api_url="http://127.0.0.1:9")
        migrate(settings.sync_database_url)
        self.clock = SetClock(NOON)
        self.parts = build(settings, self.clock)
        self.sent: list[str] = []
        self.forgotten: list[str] = []
        self.assistant_is_away = False
        self.suggestion: list[str] = []
        self.asked: list[tuple[str, int, bool]] = []  # what, after how many forgettings, and whether not to act
        tools = ConsoleTools(
            store=self.parts.store,
            clock=self.clock,
            vault=self.parts.vault,
            files=self.parts.files,
            outbox=self.parts.outbox,
            sender=self,
            assistant=self,
            figures=SqlFigures(self.parts.store.engine),
            segments=self.parts.segments,
            population=StoredPopulation(settings.sync_database_url),
            provider=provider,
        )
        self.app = create_console(tools)

    async def deliver(self, message_ids: list[str]) -> None:
        self.sent += message_ids

    async def forget(self, conversation_id: str) -> None:
        if self.assistant_is_away:
            raise Retryable("Rasa did not answer")
        self.forgotten.append(conversation_id)

    async def ask(
        self, conversation_id: str, text: str, language: str, linked: bool, message_id: str, *, is_suggestion: bool
    ) -> Any:
        async with self.parts.store.begin() as uow:
            talk = await uow.get(Conversation, conversation_id)
            made = await draft(uow, self.clock, talk, Reply("Вам положено пособие."))
        self.suggestion.append(made.id)
        self.asked.append((text, len(self.forgotten), is_suggestion))
        return SimpleNamespace(message_ids=[made.id], understood={})

    async def staff(self, role: Role = Role.OPERATOR, login: str = "", **fields: Any) -> httpx.AsyncClient:
        login = login or role.value
        if role is Role.BODY_OFFICER:
            fields.setdefault("body", "MLSPP")
        async with self.parts.store.begin() as uow:
            await add_staff(
                uow,
                self.clock,
                login=login,
                display_name=login.title(),
                role=role,
                password=PASSWORD,
                language="en",
                **fields,
            )
        client = self.stranger()
        await client.post("/login", data={"login": login, "password": PASSWORD})
        page = await client.get("/audit/me")
        client.headers["X-CSRF-Token"] = re.findall(r'"X-CSRF-Token": "([^"]+)"', page.text)[0]
        return client

    def stranger(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url="http://console")

    async def conversation(self, *texts: str, waits: bool = True, **person: Any) -> Conversation:
        someone, _ = await a_person(self.parts, **person)
        async with self.parts.store.begin() as uow:
            link = await open_chat(uow, self.clock, "telegram", 1000 + (someone.id or 0), "ru")
            link.person_id = someone.id
            talk = await open_conversation(uow, self.clock, link)
            for text in texts:
                await append(uow, self.clock, talk, direction=Direction.IN, author=Author.CITIZEN, text=text)
            if waits:
                await call_operator(uow, self.clock, talk, "asked")
        return talk

    async def read(self, kind: type[Any], key: Any) -> Any:
        async with self.parts.store.read() as uow:
            return await uow.get(kind, key)


async def status_request(house: House, **person: Any) -> Request:
    """A change of status a citizen told, waiting for its decision."""
    talk = await house.conversation("меня сократили", statuses={"employee": date(2019, 9, 1)}, **person)
    async with house.parts.store.begin() as uow:
        someone = await uow.get(Person, talk.person_id)
        declared = await declare_change(
            uow, house.clock, someone, status_changes()["lost_job"], date(2026, 11, 5), "redundancy", talk.id
        )
    return declared.request


async def dispute(house: House, **person: Any) -> Request:
    """A dispute of a citizen who waits for its decision."""
    talk = await house.conversation("не согласна", **person)
    async with house.parts.store.begin() as uow:
        someone = await uow.get(Person, talk.person_id)
        return await open_request(uow, house.clock, someone, kind=RequestKind.DISPUTE, responsible="MLSPP")
