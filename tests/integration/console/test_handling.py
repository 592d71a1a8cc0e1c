"""Who may do what with a conversation, and what two operators at once cannot do."""

import re
from datetime import timedelta

import pytest

from bot.incoming import Incoming, Kind
from bot.intake import Intake
from console.routes.conversations import _list_changes
from console.tools import Visit
from services.conversations import append, draft
from services.records.conversation import (
    Author,
    ChatLink,
    Conversation,
    ConversationState,
    Delivery,
    Direction,
    Handoff,
    Message,
    Note,
)
from services.records.proactive import EventState, LifeEvent
from services.records.staff import Role, Staff, StaffSession
from services.replies import Choice, Reply
from services.staff.sessions import Login
from services.staff.timeline import first_seq, read_timeline
from tests.builders import TODAY, a_person
from tests.integration.console.house import House

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"


async def test_only_who_holds_a_conversation_makes_the_assistant_forget_it(house: House) -> None:
    holder, other = await house.staff(login="holder"), await house.staff(login="other")
    talk = await house.conversation("мне нужен человек")
    await holder.post(f"/conversations/{talk.id}/take")
    refused = await other.post(f"/conversations/{talk.id}/return")
    assert (refused.status_code, house.forgotten) == (409, [])


async def test_a_conversation_is_not_given_back_while_the_assistant_cannot_forget(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("мне нужен человек")
    await client.post(f"/conversations/{talk.id}/take")
    house.assistant_is_away = True
    refused = await client.post(f"/conversations/{talk.id}/return", headers={"HX-Request": "1"})
    assert refused.status_code == 503
    assert "The assistant does not answer now" in refused.text
    assert (await house.read(Conversation, talk.id)).state is ConversationState.OPERATOR


async def test_a_suggestion_is_asked_outside_any_form_and_not_to_be_carried_out(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("\u00a0/affirm")
    await client.post(f"/conversations/{talk.id}/take")
    await client.post(f"/conversations/{talk.id}/suggest")
    assert house.asked == [("affirm", 1, True)]
    assert house.forgotten == [talk.id, talk.id]


async def test_a_supervisor_takes_over_from_a_colleague_who_left(house: House) -> None:
    operator, supervisor = await house.staff(), await house.staff(Role.SUPERVISOR)
    talk = await house.conversation("мне нужен человек")
    await operator.post(f"/conversations/{talk.id}/take")
    offered = await supervisor.get(f"/conversations/{talk.id}/handling")
    taken = await supervisor.post(f"/conversations/{talk.id}/take")
    late = await operator.post(f"/conversations/{talk.id}/reply", data={"text": "Я ещё здесь"})
    async with house.parts.store.read() as uow:
        passages = await uow.list(Handoff, conversation_id=talk.id, order="asked_at")
    assert f"/conversations/{talk.id}/take" in offered.text
    assert (taken.status_code, late.status_code) == (200, 409)
    assert sorted(str(p.outcome) for p in passages) == ["None", "taken_over"]


async def test_a_conversation_is_not_handed_to_a_colleague_of_another_region(house: House) -> None:
    operator = await house.staff()
    await house.staff(login="far", regions=["almaty"])
    talk = await house.conversation("помогите", region="astana")
    await operator.post(f"/conversations/{talk.id}/take")
    async with house.parts.store.read() as uow:
        far = await uow.find(Staff, login="far")
    handed = await operator.post(f"/conversations/{talk.id}/hand", data={"to": far.id})
    queued = await operator.post(f"/conversations/{talk.id}/hand", data={"to": "queue:nowhere"})
    assert (handed.status_code, queued.status_code) == (422, 422)
    assert (await house.read(Conversation, talk.id)).state is ConversationState.OPERATOR


async def test_nothing_is_lost_between_two_pages_of_a_transcript(house: House) -> None:
    talk = await house.conversation(waits=False)
    async with house.parts.store.begin() as uow:
        talk = await uow.get(Conversation, talk.id)
        for text in ("one", "two", "three", "four"):
            house.clock.advance(timedelta(minutes=1))
            await append(uow, house.clock, talk, direction=Direction.IN, author=Author.CITIZEN, text=text)
            if text == "two":
                house.clock.advance(timedelta(seconds=30))
                uow.add(Note(conversation_id=talk.id, staff_id="x", text="between", at=house.clock.now()))
    async with house.parts.store.read() as uow:
        newest = await read_timeline(uow, talk, limit=2)
        earlier = await read_timeline(uow, talk, before_seq=first_seq(newest), limit=2)
    assert [entry.what.text for entry in [*earlier, *newest]] == ["one", "two", "between", "three", "four"]


async def test_a_tap_shows_the_label_that_was_tapped(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("сәлем", waits=False)
    async with house.parts.store.begin() as uow:
        reply = Reply("Что именно?", [[Choice("Пенсия", {"say": "x"})]])
        asked = await draft(uow, house.clock, await uow.get(Conversation, talk.id), reply)
        asked.telegram_message_id, asked.delivery = 77, Delivery.SENT
        button = asked.buttons[0][0]["id"]
        chat_id = (await uow.get(ChatLink, talk.chat_link_id)).chat_id
    intake = Intake(house.parts.store, house.parts.vault, house.clock, house.parts.outbox)
    tap = Incoming(1, chat_id, chat_id, Kind.TAP, telegram_message_id=77, callback_id="c", button_id=button)
    taken = await intake.take(tap)
    assert taken is not None
    assert (await house.read(Message, taken.message_id)).text == "Пенсия"
    assert re.search(r'class="tapped">Пенсия<', (await client.get(f"/conversations/{talk.id}")).text)


async def test_a_stream_ends_with_the_session(house: House) -> None:
    client = await house.staff()
    async with house.parts.store.read() as uow:
        session = (await uow.list(StaffSession))[0]
        staff = await uow.get(Staff, session.staff_id)
    visit = Visit(house.app.state.tools, Login(staff, session.csrf_token, session.id_hash, session.seen_at))
    changes = _list_changes(visit)
    opened = await anext(changes)
    await client.post("/logout")
    rest = [part async for part in changes]
    assert opened.startswith(":")
    assert [part.splitlines()[0] for part in rest] == ["event: ended"]


async def test_what_is_missing_or_absent_is_answered_by_a_page_of_ours(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("помогите")
    incomplete = await client.post(f"/conversations/{talk.id}/close")
    absent = await client.get("/nowhere")
    assert (incomplete.status_code, absent.status_code) == (422, 404)
    assert "something is missing" in incomplete.text
    assert "<html" in absent.text


async def test_an_event_about_somebody_of_another_region_is_not_shown(house: House) -> None:
    near, far = await house.staff(login="near", regions=["astana"]), await house.staff(login="far", regions=["almaty"])
    someone, _ = await a_person(house.parts, region="astana")
    event = LifeEvent(
        source="gbd_fl",
        event_id="e-1",
        type="birth",
        person_id=someone.id,
        iin_index=someone.iin_index,
        effective_day=TODAY,
        data={},
        state=EventState.CONFLICTING,
        received_at=house.clock.now(),
    )
    async with house.parts.store.begin() as uow:
        uow.add(event)
    refused = await far.post(f"/events/{event.id}", data={"text": "не наше"})
    assert "e-1" in (await near.get("/events")).text
    assert "e-1" not in (await far.get("/events")).text
    assert refused.status_code == 404


async def test_an_operator_sends_a_picture_that_the_transcript_shows(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("пришлите образец")
    await client.post(f"/conversations/{talk.id}/take")
    sent = await client.post(
        f"/conversations/{talk.id}/reply", data={"text": "Образец"}, files={"file": ("образец.png", PNG, "text/html")}
    )
    page = await client.get(f"/conversations/{talk.id}")
    link = re.findall(rf"/conversations/{talk.id}/documents/[\w-]+", page.text)[0]
    downloaded = await client.get(link)
    assert sent.status_code == 200
    assert "образец.png" in page.text
    assert (downloaded.content, downloaded.headers["content-type"]) == (PNG, "image/png")


@pytest.mark.parametrize(
    ("content", "problem"), [(b"<script>", "Only pictures and PDF"), (PNG + b"0" * 10 * 1024 * 1024, "too large")]
)
async def test_a_file_that_may_not_be_sent_is_refused_with_what_to_do(
    house: House, content: bytes, problem: str
) -> None:
    client = await house.staff()
    talk = await house.conversation("пришлите образец")
    await client.post(f"/conversations/{talk.id}/take")
    refused = await client.post(
        f"/conversations/{talk.id}/reply", files={"file": ("a.png", content, "image/png")}, headers={"HX-Request": "1"}
    )
    assert refused.status_code == 422
    assert problem in refused.text


async def test_a_canned_reply_is_filled_for_the_citizen_at_hand(house: House) -> None:
    client = await house.staff()
    text = "{citizen}, {name}, {request}, {hours}"
    added = await client.post("/canned", data={"name": "Все", "kk": text, "ru": text, "en": text})
    unknown = await client.post("/canned", data={"name": "Нет", "kk": "{iin}", "ru": text, "en": text})
    talk = await house.conversation("помогите", given_name="Дана")
    await client.post(f"/conversations/{talk.id}/take")
    shown = await client.get(f"/conversations/{talk.id}/handling")
    assert (added.status_code, unknown.status_code) == (303, 422)
    assert "Дана, Operator, {request}, 09:00–18:00" in shown.text


async def test_the_list_is_filtered_by_topic(house: House) -> None:
    client = await house.staff()
    about, other = await house.conversation("роды", waits=False), await house.conversation("учёба", waits=False)
    async with house.parts.store.begin() as uow:
        (await uow.get(Conversation, about.id)).topic = "birth_benefit"
    page = await client.get("/conversations", params={"topic": "birth_benefit"})
    assert about.id in page.text
    assert other.id not in page.text
