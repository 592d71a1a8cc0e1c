"""The list of conversations: who needs a person first, and nobody lost among many."""

from datetime import timedelta

import pytest

from console.routes import conversations as pages_of_talks
from services.conversations import append
from services.records.conversation import Author, Conversation, Direction
from services.records.people import Person
from services.records.requests import RequestKind
from services.records.staff import Staff
from services.requests import open_request
from services.staff.conversations import Wanted, list_rows
from tests.integration.console.house import House


async def test_other_regions_do_not_crowd_out_who_waits_in_ones_own(house: House) -> None:
    for _ in range(3):
        await house.conversation("помогите", region="almaty")
    own = await house.conversation("помогите", region="astana")
    await house.staff(regions=["astana"])
    async with house.parts.store.read() as uow:
        staff = await uow.find(Staff, login="operator")
        rows = await list_rows(uow, staff, house.clock.now(), Wanted(), limit=2)
    assert [row.conversation.id for row in rows] == [own.id]


async def test_a_list_shows_the_last_words_that_were_not_held_back(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("что мне положено?")
    await client.post(f"/conversations/{talk.id}/take")
    await client.post(f"/conversations/{talk.id}/reply", data={"text": "Сейчас посмотрю"})
    await client.post(f"/conversations/{talk.id}/suggest")
    listed = await client.get("/conversations")
    assert "Сейчас посмотрю" in listed.text
    assert "Вам положено пособие" not in listed.text


async def test_who_needs_a_person_most_stands_first_however_many_wait(house: House) -> None:
    client = await house.staff()
    own = await house.conversation("у меня вопрос")
    await client.post(f"/conversations/{own.id}/take")
    await client.post(f"/conversations/{own.id}/reply", data={"text": "Слушаю вас"})
    waiting = [await house.conversation("позовите человека") for _ in range(3)]
    house.clock.advance(timedelta(minutes=1))
    crisis, tasked = await house.conversation("мне плохо"), await house.conversation("не согласна", waits=False)
    async with house.parts.store.begin() as uow:
        (await uow.get(Conversation, crisis.id)).reason = "crisis"
        tasked = await uow.get(Conversation, tasked.id)
        someone = await uow.get(Person, tasked.person_id)
        await open_request(
            uow, house.clock, someone, kind=RequestKind.STAFF_TASK, responsible="MLSPP", conversation_id=tasked.id
        )
        staff = await uow.find(Staff, login="operator")

    async def first(limit: int) -> list[tuple[str, str]]:
        async with house.parts.store.read() as uow:
            rows = await list_rows(uow, staff, house.clock.now(), Wanted(), limit=limit)
        return [(row.need, row.conversation.id) for row in rows]

    silent = await first(6)
    async with house.parts.store.begin() as uow:
        talk = await uow.get(Conversation, own.id)
        await append(uow, house.clock, talk, direction=Direction.IN, author=Author.CITIZEN, text="спасибо, а когда?")
    spoken = await first(2)

    asked = [("asked", talk.id) for talk in waiting]
    assert silent == [("crisis", crisis.id), *asked, ("task", tasked.id), ("mine", own.id)]
    assert spoken == [("crisis", crisis.id), ("reply", own.id)]


async def test_a_list_grows_when_more_is_asked_for(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_of_talks, "PAGE", 2)
    client = await house.staff()
    for _ in range(3):
        await house.conversation("помогите")

    first = await client.get("/conversations")
    more = await client.get("/conversations?shown=2&shown=4")

    assert first.text.count('id="row-') == 2
    assert 'name="shown" value="4"' in first.text
    assert more.text.count('id="row-') == 3
    assert "more-rows" not in more.text


async def test_the_menu_counts_who_waits_and_its_asking_keeps_no_session_alive(house: House) -> None:
    client = await house.staff()
    nobody = await client.get("/waiting")
    for _ in range(2):
        await house.conversation("помогите")
    two = await client.get("/waiting")
    for _ in range(2):
        house.clock.advance(timedelta(minutes=20))
        await client.get("/waiting", follow_redirects=False)

    assert (nobody.text, two.text[0]) == ("", "2")
    assert (await client.get("/conversations")).status_code == 303
