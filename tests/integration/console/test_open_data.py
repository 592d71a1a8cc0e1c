"""Open data: published without login, for people and for machines, once a month, without small groups."""

import csv
import io
from datetime import date, timedelta
from typing import Any

import pytest

from aldyn.bootstrap import build_api
from aldyn.daily_work import DailyWork
from console.app import create_console
from services.records.conversation import Rating
from services.records.published import ServiceCount
from services.records.staff import Role
from tests.builders import TODAY, a_person
from tests.integration.console.house import House


@pytest.fixture
def town(house: House) -> House:
    """A house whose console has the open API beneath it."""
    house.app = create_console(house.app.state.tools, build_api(house.parts))
    return house


async def counted(house: House) -> None:
    await DailyWork(house.parts.store, house.clock, house.parts.settings.sync_database_url).look()


async def people(house: House, number: int, **fields: Any) -> None:
    for _ in range(number):
        await a_person(house.parts, **fields)


async def test_anybody_reads_the_newest_edition_and_small_groups_are_not_in_it(town: House) -> None:
    await people(town, 12, region="astana", statuses={"unemployed": date(2026, 9, 1)})
    await people(town, 3, region="almaty", statuses={"unemployed": date(2026, 9, 1)})
    await people(town, 11, region="almaty", statuses={"employee": date(2019, 9, 1)})
    await counted(town)

    answer = await town.stranger().get("/api/v1/open-data")
    page = await town.stranger().get("/open-data?lang=en")

    table = answer.json()["tables"]["statuses_by_region"]
    shown = {
        (row, column): table["cells"][r][c]
        for r, row in enumerate(table["rows"])
        for c, column in enumerate(table["columns"])
    }
    assert answer.json()["month"] == "2026-11"
    assert shown["almaty", "unemployed"] is None
    assert None not in (shown["astana", "employee"], answer.json()["method"]["kk"])
    assert (page.status_code, "Registered unemployed" in page.text) == (200, True)


async def test_an_edition_does_not_change_within_its_month(town: House) -> None:
    await people(town, 12, statuses={"employee": date(2019, 9, 1)})
    await counted(town)
    before = (await town.stranger().get("/api/v1/open-data")).json()["tables"]

    await people(town, 12, statuses={"unemployed": date(2026, 9, 1)})
    town.clock.advance(timedelta(days=1))
    await counted(town)
    same = (await town.stranger().get("/api/v1/open-data")).json()["tables"]
    town.clock.advance(timedelta(days=20))
    await counted(town)
    later = (await town.stranger().get("/api/v1/open-data")).json()

    assert same == before
    assert later["months"] == ["2026-12", "2026-11"]
    assert later["tables"] != before
    assert (await town.stranger().get("/api/v1/open-data/2026-11")).json()["tables"] == before


async def test_satisfaction_is_given_only_where_enough_people_stand_behind_it(town: House) -> None:
    await people(town, 1)
    talks = {"ru": await town.conversation("рахмет"), "kk": await town.conversation("рақмет")}
    async with town.parts.store.begin() as uow:
        for language, number in (("ru", 10), ("kk", 9)):
            talk = await uow.get(type(talks[language]), talks[language].id)
            talk.language = language
            for _ in range(number):
                rating = Rating(conversation_id=talk.id, about="assistant", at=town.clock.now() - timedelta(days=30))
                rating.speed = rating.clarity = rating.result = 4
                uow.add(rating)
    await counted(town)

    table = (await town.stranger().get("/api/v1/open-data/2026-11/satisfaction.csv")).text

    assert [(line["month"], line["language"], line["number"]) for line in csv.DictReader(io.StringIO(table))] == [
        ("2026-10", "ru", "10")
    ]


async def test_services_due_and_received_are_counted_once_a_day_and_shown_among_the_figures(town: House) -> None:
    boss = await town.staff(Role.SUPERVISOR)
    await people(town, 2, born=date(1960, 1, 5), region="astana")
    await counted(town)
    await counted(town)

    async with town.parts.store.read() as uow:
        counts = await uow.list(ServiceCount, day=TODAY, region="astana")
    assert len(counts) == len({count.service for count in counts})
    assert "Services due and received" in (await boss.get("/figures")).text


async def test_a_month_or_table_that_is_not_there_is_told(town: House) -> None:
    stranger = town.stranger()

    assert (await stranger.get("/api/v1/open-data")).status_code == 404
    assert (await stranger.get("/api/v1/open-data/2020-01")).status_code == 404
    assert (await stranger.get("/open-data?month=2020-01&lang=en")).status_code == 404
    assert "first edition" in (await stranger.get("/open-data?lang=en")).text
