"""The figures page: what is counted and how, the conversations behind a number, export, regions."""

import csv
import io
from datetime import timedelta
from typing import Any

import pytest

from services.figures.counts import Period
from services.figures.sheet import Sheet, read_sheet
from services.handoff import call_operator
from services.records.conversation import Conversation, Message, Rating
from services.records.learning import Label
from services.records.staff import Role, Staff
from services.staff import takeover
from store.figures import SqlFigures
from tests.builders import TODAY
from tests.integration.console.house import House
from tests.integration.console.test_improve import understood

MONTH = Period(TODAY - timedelta(days=29), TODAY)


async def sheet(house: House, period: Period = MONTH) -> Sheet:
    return await read_sheet(SqlFigures(house.parts.store.engine), period, TODAY)


def headline(of: Sheet, key: str) -> Any:
    return next(h.value for h in of.headlines if h.key == key)


def lines(of: Sheet, key: str) -> dict[str, tuple[Any, ...]]:
    table = next(table for table in of.tables if table.key == key)
    return {line.slice: line.values for line in table.lines}


async def test_a_talk_counts_as_solved_unless_staff_came_or_much_was_not_understood(house: House) -> None:
    await understood(house, await house.conversation("что мне положено", waits=False), "ask_entitlements", 0.9)
    lost = await house.conversation("абра", "кадабра", waits=False)
    async with house.parts.store.begin() as uow:
        for message in await uow.list(Message, conversation_id=lost.id):
            message.intent = "nlu_fallback"
    await house.conversation("позовите человека", waits=True)

    found = await sheet(house)

    assert headline(found, "automation") == pytest.approx(1 / 3)
    assert headline(found, "staffed") == 1
    assert headline(found, "messages") == 4
    assert headline(found, "missed") == pytest.approx(2 / 3)


async def test_messages_are_counted_by_topic_language_spelling_and_the_hour_of_almaty(house: House) -> None:
    kazakh = await house.conversation("zeinetaqy qansha")
    await understood(house, kazakh, "nlu_fallback", 0.8, language="kk")
    await understood(house, await house.conversation("сколько за малыша"), "ask_amount", 0.9)

    found = await sheet(house)

    assert lines(found, "topics") == {"nlu_fallback": (1,), "ask_amount": (1,)}
    assert lines(found, "languages") == {"kk": (1, 1.0), "ru": (1, 0.0)}
    assert lines(found, "spellings") == {"kk:latin": (1.0, 1), "ru:standard": (0.0, 1)}
    assert lines(found, "hours")["12"] == (2,)


async def test_response_and_solution_times_are_medians_of_passages_to_people(house: House) -> None:
    await house.staff(Role.OPERATOR)
    for minutes in (2, 4, 30):
        talk = await house.conversation("позовите")
        async with house.parts.store.begin() as uow:
            operator = await uow.find(Staff, login="operator")
            house.clock.advance(timedelta(minutes=minutes))
            await takeover.take(uow, house.clock, operator, talk.id)
            house.clock.advance(timedelta(minutes=10))
            await takeover.close(uow, house.clock, operator, talk.id, "solved")

    found = await sheet(house)

    assert headline(found, "first_response") == pytest.approx(4 * 60)
    assert headline(found, "solution") == pytest.approx(14 * 60)


async def test_correctness_is_measured_on_what_chance_drew_not_on_what_was_doubted(house: House) -> None:
    operator = await house.staff()
    doubted = await understood(house, await house.conversation("бла"), "nlu_fallback", 0.8, is_sampled=False)
    drawn = await understood(house, await house.conversation("сколько за малыша"), "ask_amount", 0.9)
    async with house.parts.store.begin() as uow:
        for identity, is_sampled in ((doubted.id, False), (drawn.id, True)):
            message = await uow.get(Message, identity)
            message.is_sampled, message.doubt = is_sampled, "sample"
    for message in (doubted, drawn):
        await operator.post(f"/improve/{message.id}", data={"intent": "ask_amount"})

    found = await sheet(house)

    assert headline(found, "correct") == 1.0
    assert lines(found, "correct_by_intent") == {"ask_amount": (1.0, 1)}
    async with house.parts.store.read() as uow:
        assert await uow.count(Label) == 2


async def test_the_number_of_low_marks_opens_their_conversations(house: House) -> None:
    boss = await house.staff(Role.SUPERVISOR)
    sad, glad = await house.conversation("плохо"), await house.conversation("хорошо")
    async with house.parts.store.begin() as uow:
        for talk, mark in ((sad, 1), (glad, 5)):
            rating = Rating(conversation_id=talk.id, about="assistant", at=house.clock.now())
            rating.speed = rating.clarity = rating.result = mark
            uow.add(rating)

    page = await boss.get("/figures")
    opened = await boss.get("/conversations?figure=low&value=")
    listed = await boss.get("/conversations?satisfaction=low")

    assert "3.0" in page.text
    assert 'href="/conversations?figure=low' in page.text
    for answer in (opened, listed):
        assert sad.id in answer.text
        assert glad.id not in answer.text


async def test_a_period_leaves_out_what_was_before_it_and_regions_what_is_not_hers(house: House) -> None:
    await house.conversation("давно", waits=False)
    house.clock.advance(timedelta(days=40))
    today = house.clock.today()
    async with house.parts.store.begin() as uow:
        await call_operator(uow, house.clock, (await uow.list(Conversation))[0], "asked")
    near = await house.conversation("недавно", waits=False, region="almaty")
    period = Period(today - timedelta(days=7), today)

    everywhere = await sheet(house, period)
    in_astana = await sheet(house, Period(period.first, period.last, ("astana",)))

    assert headline(everywhere, "messages") == 1
    assert headline(in_astana, "messages") == 0
    assert near.id


async def test_the_export_holds_every_number_with_its_unit(house: House) -> None:
    boss = await house.staff(Role.SUPERVISOR)
    await understood(house, await house.conversation("сколько за малыша"), "ask_amount", 0.9)

    answer = await boss.get("/figures/figures.csv")

    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert answer.headers["content-type"].startswith("text/csv")
    assert {"figure": "messages", "slice": "", "measure": "value", "value": "1", "unit": "count"} in rows
    assert {"figure": "topics", "slice": "ask_amount", "measure": "number", "value": "1", "unit": "count"} in rows
