"""The console through its own routes, on the real store; only the messenger and the assistant are stood in for."""

import re
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from fastapi.routing import APIRoute
from pydantic import SecretStr

from aldyn.bootstrap import build
from aldyn.clock import SetClock
from aldyn.settings import Settings
from console.app import create_console
from console.roles import PUBLIC, ROLES
from console.tools import ConsoleTools
from knowledge.status_changes import status_changes
from services.conversations import append, draft, open_chat, open_conversation
from services.handoff import call_operator
from services.records.conversation import Author, Conversation, ConversationState, Delivery, Direction, Message
from services.records.privacy import AccessRecord
from services.records.proactive import Notice
from services.records.requests import Request, RequestKind, RequestState
from services.records.staff import Role
from services.records.status import StatusRecord, StatusState
from services.replies import Reply
from services.requests import open_request
from services.search import conversations_saying
from services.staff import add_staff
from services.status import declare_change
from store.migrate import migrate
from tests.builders import NOON, TODAY, a_person

PASSWORD = "a-long-password"


class House:
    """A console with its store, and citizens to write in it."""

    def __init__(self, folder: Path) -> None:
        settings = Settings(data_dir=folder, telegram_bot_token=SecretStr("1:x"), telegram_api_url="http://127.0.0.1:9")
        migrate(settings.sync_database_url)
        self.clock = SetClock(NOON)
        self.parts = build(settings, self.clock)
        self.sent: list[str] = []
        self.forgotten: list[str] = []
        self.suggestion: list[str] = []
        tools = ConsoleTools(
            store=self.parts.store,
            clock=self.clock,
            vault=self.parts.vault,
            files=self.parts.files,
            outbox=self.parts.outbox,
            sender=self,
            assistant=self,
        )
        self.app = create_console(tools)

    async def deliver(self, message_ids: list[str]) -> None:
        self.sent += message_ids

    async def forget(self, conversation_id: str) -> None:
        self.forgotten.append(conversation_id)

    async def ask(self, conversation_id: str, text: str, language: str, linked: bool, message_id: str) -> Any:
        async with self.parts.store.begin() as uow:
            talk = await uow.get(Conversation, conversation_id)
            made = await draft(uow, self.clock, talk, Reply("Вам положено пособие."))
        self.suggestion.append(made.id)
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


@pytest.fixture
async def house(tmp_path: Path) -> Any:
    made = House(tmp_path)
    yield made
    await made.parts.close()


def routes(house: House) -> list[APIRoute]:
    found: list[APIRoute] = []
    for route in house.app.routes:
        nested = getattr(route, "original_router", None)
        found += [r for r in (nested.routes if nested else [route]) if isinstance(r, APIRoute)]
    return found


async def test_every_route_is_either_public_or_names_its_roles(house: House) -> None:
    names = {route.name for route in routes(house)}
    assert len(names) > 20
    assert names - PUBLIC == set(ROLES)


@pytest.mark.parametrize("role", list(Role))
async def test_each_role_is_refused_what_is_not_its_own(house: House, role: Role) -> None:
    client = await house.staff(role)
    for route in routes(house):
        if route.name in PUBLIC or role in ROLES[route.name]:
            continue
        path = re.sub(r"{[^}]+}", "1", route.path)
        answer = await client.request(next(iter(route.methods)), path)
        assert answer.status_code in (403, 422), route.name
    assert (await client.get("/", follow_redirects=True)).status_code == 200


async def test_nobody_sees_a_page_without_login_and_headers_are_strict(house: House) -> None:
    answer = await house.stranger().get("/conversations")
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


async def test_five_wrong_passwords_lock_the_account_even_for_the_right_one(house: House) -> None:
    await house.staff(Role.OPERATOR, "dinara")
    stranger = house.stranger()
    for _ in range(5):
        await stranger.post("/login", data={"login": "dinara", "password": "wrong"})
    locked = await stranger.post("/login", data={"login": "dinara", "password": PASSWORD})
    house.clock.advance(timedelta(minutes=16))
    opened = await stranger.post("/login", data={"login": "dinara", "password": PASSWORD})
    assert (locked.status_code, opened.status_code) == (403, 303)


async def test_an_idle_session_ends(house: House) -> None:
    client = await house.staff()
    house.clock.advance(timedelta(minutes=31))
    assert (await client.get("/conversations")).status_code == 303


async def test_a_change_without_the_token_or_from_another_site_is_refused(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("помогите")
    foreign = await client.post(f"/conversations/{talk.id}/take", headers={"origin": "http://evil.example"})
    del client.headers["X-CSRF-Token"]
    bare = await client.post(f"/conversations/{talk.id}/take")
    assert (foreign.status_code, bare.status_code) == (403, 403)
    assert (await house.read(Conversation, talk.id)).state is ConversationState.WAITING


async def test_two_operators_cannot_answer_at_once(house: House) -> None:
    first, second = await house.staff(login="first"), await house.staff(login="second")
    talk = await house.conversation("мне нужен человек")
    taken = await first.post(f"/conversations/{talk.id}/take")
    refused = await second.post(f"/conversations/{talk.id}/take", headers={"HX-Request": "true"})
    unheld = await second.post(f"/conversations/{talk.id}/reply", data={"text": "Здравствуйте"})
    assert (taken.status_code, refused.status_code, unheld.status_code) == (200, 409, 409)
    assert "A colleague answers" in refused.text


async def test_an_operator_answers_and_gives_back_with_a_clean_start(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("мне нужен человек")
    await client.post(f"/conversations/{talk.id}/take")
    await client.post(f"/conversations/{talk.id}/reply", data={"text": "Слушаю <вас>"})
    await client.post(f"/conversations/{talk.id}/return")
    async with house.parts.store.read() as uow:
        said = await uow.list(Message, conversation_id=talk.id, direction=Direction.OUT, order="seq")
    assert [m.author for m in said] == [Author.SYSTEM, Author.OPERATOR, Author.SYSTEM]
    assert said[1].text == "Слушаю &lt;вас&gt;"
    assert house.forgotten == [talk.id]
    assert (await house.read(Conversation, talk.id)).state is ConversationState.ASSISTANT


async def test_a_suggestion_is_shown_and_never_sent(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("что мне положено?")
    await client.post(f"/conversations/{talk.id}/take")
    shown = await client.post(f"/conversations/{talk.id}/suggest")
    assert "Вам положено пособие." in shown.text
    assert (await house.read(Message, house.suggestion[0])).delivery is Delivery.SUPPRESSED


async def test_markup_and_hidden_marks_of_a_citizen_show_as_text(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("<script>alert(1)</script>\u202egnp\u200b")
    page = await client.get(f"/conversations/{talk.id}")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert(1)" in page.text
    assert "U+202E" in page.text
    assert "U+200B" in page.text


async def test_search_meets_other_spellings_and_leaves_sensitive_conversations_out(house: House) -> None:
    plain = await house.conversation("зейнетақы қашан түседі", waits=False)
    hidden = await house.conversation("zeinetaqy", waits=False)
    async with house.parts.store.begin() as uow:
        from services.search import keep_out_of_search

        message = (await uow.list(Message, conversation_id=hidden.id))[0]
        message.intent = "report_crisis"
        await keep_out_of_search(uow, await uow.get(Conversation, hidden.id), message)
    async with house.parts.store.read() as uow:
        assert await conversations_saying(uow, "zeinetaqy", limit=9) == [plain.id]


async def test_a_card_is_opened_with_a_reason_that_she_can_read(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("помогите", statuses={"employee": date(2019, 9, 1)})
    bare = await client.post(f"/conversations/{talk.id}/card", data={"reason": "curious"})
    opened = await client.post(f"/conversations/{talk.id}/card", data={"reason": "answering"})
    async with house.parts.store.read() as uow:
        records = await uow.list(AccessRecord, person_id=talk.person_id)
    assert (bare.status_code, opened.status_code) == (422, 200)
    assert "Employee" in opened.text
    assert [(r.purpose, r.actor_role) for r in records] == [("answering", "operator")]


async def test_an_operator_of_another_region_does_not_see_the_conversation(house: House) -> None:
    talk = await house.conversation("помогите", region="astana")
    client = await house.staff(regions=["almaty"])
    assert (await client.get(f"/conversations/{talk.id}")).status_code == 404
    assert talk.id not in (await client.get("/conversations")).text


async def status_request(house: House, **person: Any) -> Request:
    talk = await house.conversation("меня сократили", statuses={"employee": date(2019, 9, 1)}, **person)
    async with house.parts.store.begin() as uow:
        from services.records.people import Person

        someone = await uow.get(Person, talk.person_id)
        declared = await declare_change(
            uow, house.clock, someone, status_changes()["lost_job"], date(2026, 11, 5), "redundancy", talk.id
        )
    return declared.request


async def test_an_accepted_change_is_verified_ends_the_earlier_status_and_tells_the_citizen(house: House) -> None:
    client = await house.staff()
    request = await status_request(house)
    page = await client.get(f"/requests/{request.id}")
    await client.post(f"/requests/{request.id}/decide", data={"verdict": "accept", "reason": "confirmed_by_source"})
    async with house.parts.store.read() as uow:
        records = {r.category: r for r in await uow.list(StatusRecord, person_id=request.person_id)}
        notices = await uow.list(Notice, person_id=request.person_id)
    assert page.status_code == 200
    assert records["unemployed"].state is StatusState.VERIFIED
    assert (records["employee"].state, records["employee"].to_day) == (StatusState.ENDED, date(2026, 11, 4))
    assert [(n.template, n.language) for n in notices] == [("notice-request-accepted", "ru")]


async def test_a_dispute_needs_two_people(house: House) -> None:
    first, second = await house.staff(login="first"), await house.staff(login="second")
    talk = await house.conversation("не согласна")
    async with house.parts.store.begin() as uow:
        from services.records.people import Person

        someone = await uow.get(Person, talk.person_id)
        request = await open_request(uow, house.clock, someone, kind=RequestKind.DISPUTE, responsible="MLSPP")
    yes = {"verdict": "accept", "reason": "mistake_of_ours"}
    await first.post(f"/requests/{request.id}/decide", data=yes)
    again = await first.post(f"/requests/{request.id}/decide", data=yes)
    waiting = (await house.read(Request, request.id)).state
    await second.post(f"/requests/{request.id}/decide", data=yes)
    assert (again.status_code, waiting) == (403, RequestState.NEEDS_SECOND)
    assert (await house.read(Request, request.id)).state is RequestState.ACCEPTED


async def test_an_officer_sees_only_what_her_body_answers_for(house: House) -> None:
    request = await status_request(house)
    own, other = await house.staff(Role.BODY_OFFICER, "own"), await house.staff(Role.BODY_OFFICER, "other", body="MH")
    assert request.number in (await own.get("/requests")).text
    assert request.number not in (await other.get("/requests")).text
    assert (await other.get(f"/requests/{request.id}")).status_code == 404


async def test_an_overdue_request_is_marked(house: House) -> None:
    client = await house.staff()
    request = await status_request(house)
    async with house.parts.store.begin() as uow:
        (await uow.get(Request, request.id)).deadline = TODAY - timedelta(days=1)
    assert "overdue" in (await client.get("/requests")).text


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_every_page_speaks_all_languages(house: House, language: str) -> None:
    admin, operator = await house.staff(Role.ADMINISTRATOR), await house.staff()
    await house.conversation("сәлем")
    for client, pages in (
        (admin, ["/staff", "/audit"]),
        (operator, ["/conversations", "/requests", "/conflicts", "/events", "/canned"]),
    ):
        await client.post("/me/language", data={"language": language})
        for path in pages:
            answer = await client.get(path)
            assert answer.status_code == 200, path
            assert f'<html lang="{language}">' in answer.text
