"""The console through its own routes, on the real store; only the messenger and the assistant are stood in for."""

import re
from datetime import date, timedelta
from unittest.mock import AsyncMock, patch

import pytest
from fastapi.routing import APIRoute

from console.roles import PUBLIC, ROLES
from console.routes.conversations import conversation_stream
from console.tools import LOGINS_A_MINUTE, Visit
from services.records.conversation import Author, Conversation, ConversationState, Delivery, Direction, Message
from services.records.privacy import AccessRecord
from services.records.proactive import Notice
from services.records.requests import Request, RequestState
from services.records.staff import Role, Staff, StaffAction, StaffSession
from services.records.status import StatusRecord, StatusState
from services.search import conversations_saying, keep_out_of_search
from services.staff.accounts import _counted, set_password
from services.staff.sessions import Login
from services.status import change_record
from tests.builders import TODAY
from tests.integration.console.house import PASSWORD, House, dispute, status_request


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
        assert answer.status_code == 403, route.name
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


async def test_a_locked_account_is_answered_like_one_that_does_not_exist(house: House) -> None:
    await house.staff(Role.OPERATOR, "dinara")
    stranger = house.stranger()
    answers: dict[str, list[tuple[int, str]]] = {}
    for login in ("dinara", "nobody"):
        for _ in range(6):
            answer = await stranger.post("/login", data={"login": login, "password": "wrong"})
            answers.setdefault(login, []).append((answer.status_code, answer.text.replace(login, "")))
    assert answers["dinara"] == answers["nobody"]
    assert "закрывается на 15 минут" in answers["nobody"][0][1]


async def test_passwords_cannot_be_tried_without_end(house: House) -> None:
    stranger = house.stranger()
    form = {"login": "nobody", "password": "wrong"}
    with patch("console.routes.session.prove", AsyncMock(return_value=None)):
        tried = [(await stranger.post("/login", data=form)).status_code for _ in range(LOGINS_A_MINUTE + 1)]
        house.clock.advance(timedelta(minutes=1))
        later = (await stranger.post("/login", data=form)).status_code
    assert tried == [403] * LOGINS_A_MINUTE + [429]
    assert later == 403


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
    assert [m.author for m in said] == [Author.SYSTEM, Author.OPERATOR, Author.SYSTEM, Author.SYSTEM]
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


async def test_reading_a_conversation_leaves_a_trace_however_it_is_asked_for(house: House) -> None:
    client = await house.staff()
    by_page, by_part, by_stream = [await house.conversation("помогите") for _ in range(3)]
    async with house.parts.store.read() as uow:
        (session,) = await uow.list(StaffSession)
        staff = await uow.get(Staff, session.staff_id)
    visit = Visit(house.app.state.tools, Login(staff, session.csrf_token, session.id_hash, session.seen_at))

    await client.get(f"/conversations/{by_page.id}")
    for talk in (by_page, by_part):
        part = await client.get(f"/conversations/{talk.id}", params={"before": 999999})
        assert "помогите" in part.text
    for talk in (by_page, by_stream):
        await conversation_stream(visit, talk.id)
        await conversation_stream(visit, talk.id)

    async with house.parts.store.read() as uow:
        read = [action.subject for action in await uow.list(StaffAction, action="conversation_read", order="id")]
    assert read == [by_page.id, by_part.id, by_stream.id]


async def test_which_status_changed_is_told_on_the_card_alone(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("помогите", statuses={"employee": date(2019, 9, 1)})
    async with house.parts.store.begin() as uow:
        (record,) = await uow.list(StatusRecord, person_id=talk.person_id)
        await change_record(uow, house.clock, record, by="scpp", reason="left", state=StatusState.ENDED)
    page = await client.get(f"/conversations/{talk.id}")
    assert "Status: ended" in page.text
    assert "Status: new record" in page.text
    assert "Employee" not in page.text


async def test_an_operator_of_another_region_does_not_see_the_conversation(house: House) -> None:
    talk = await house.conversation("помогите", region="astana")
    client = await house.staff(regions=["almaty"])
    assert (await client.get(f"/conversations/{talk.id}")).status_code == 404
    assert talk.id not in (await client.get("/conversations")).text


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
    request = await dispute(house)
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
        (admin, ["/staff", "/audit", "/training", "/figures"]),
        (operator, ["/conversations", "/requests", "/conflicts", "/events", "/canned", "/improve"]),
    ):
        await client.post("/me/language", data={"language": language})
        for path in pages:
            answer = await client.get(path)
            assert answer.status_code == 200, path
            assert f'<html lang="{language}">' in answer.text


async def test_a_second_yes_keeps_the_words_that_were_proposed(house: House) -> None:
    first, second = await house.staff(login="first"), await house.staff(login="second")
    request = await dispute(house)
    proposed = {"verdict": "accept", "reason": "mistake_of_ours", "text": "Пересчитаем до пятницы."}
    await first.post(f"/requests/{request.id}/decide", data=proposed)
    await second.post(f"/requests/{request.id}/decide", data=proposed | {"reason": "confirmed_by_source", "text": ""})
    decided = await house.read(Request, request.id)
    assert (decided.decision_reason, decided.decision_text) == ("mistake_of_ours", "Пересчитаем до пятницы.")


async def test_many_tries_at_once_are_no_way_around_the_lock(house: House) -> None:
    await house.staff(login="dinara")
    async with house.parts.store.read() as uow:
        read_before = await uow.find(Staff, login="dinara")
    async with house.parts.store.begin() as uow:
        account = await uow.get(Staff, read_before.id)
        account.locked_until = house.clock.now() + timedelta(minutes=15)
        proof = _counted(account, house.clock, is_right=True)
    assert proof is None


async def test_a_new_password_ends_open_sessions_and_opens_a_locked_account(house: House) -> None:
    client = await house.staff(login="dinara")
    async with house.parts.store.begin() as uow:
        (await uow.find(Staff, login="dinara")).locked_until = house.clock.now() + timedelta(minutes=15)
        await set_password(uow, "Dinara", "another-long-password")
    gone = await client.get("/conversations")
    stranger = house.stranger()
    old = await stranger.post("/login", data={"login": "dinara", "password": PASSWORD})
    new = await stranger.post("/login", data={"login": "dinara", "password": "another-long-password"})
    assert (gone.status_code, old.status_code, new.status_code) == (303, 403, 303)
