"""Files of movements in the console: an officer of the responsible body or the administrator sends them."""

import itertools
import re
from datetime import date
from typing import Any

import httpx
import pytest
import yaml

from aldyn.errors import StoreUnavailable
from knowledge.catalogue import has, say
from knowledge.contingent_files import FILE, headers, movements, value_of
from services.contingent_files import TOGETHER
from services.event_sources import add_source
from services.life_events import LifeEvents
from services.records.proactive import EventState, LifeEvent
from services.records.sources import SourceCall
from services.records.staff import Role, StaffAction
from services.records.status import StatusRecord
from tests.builders import a_person
from tests.integration.console.house import House

STUDIES, WORK = "nedb", "labour_contracts"


@pytest.fixture
async def officer(house: House) -> httpx.AsyncClient:
    async with house.parts.store.begin() as uow:
        await add_source(uow, house.clock, STUDIES, "Schools")
        await add_source(uow, house.clock, WORK, "Contracts")
    return await house.staff(Role.BODY_OFFICER, body="ME")


async def send(client: httpx.AsyncClient, text: str, source: str = STUDIES) -> httpx.Response:
    return await client.post("/files", data={"source": source}, files={"file": ("rows.csv", text.encode("cp1251"))})


def file_id(sent: httpx.Response) -> str:
    """The id of the file that an answer leads to."""
    return sent.headers["location"].rsplit("/", 1)[1]


async def a_table(house: House) -> str:
    person, _ = await a_person(house.parts, born=date(2008, 6, 15))
    iin = house.parts.vault.open(person.iin_sealed)
    return (
        f"ИИН;Дата;Движение;Уровень\n{iin};01.09.2026;зачислен;колледж\n123;01.09.2026;зачислен;колледж\n{iin};вчера;\n"
    )


async def test_an_officer_sees_rows_and_errors_accepts_and_gets_a_receipt(
    house: House, officer: httpx.AsyncClient
) -> None:
    sent = await send(officer, await a_table(house))

    preview = await officer.get(sent.headers["location"])
    async with house.parts.store.read() as uow:
        before = await uow.count(LifeEvent)
    accepted = await officer.post(f"{sent.headers['location']}/acceptance")
    receipt = await officer.get(accepted.headers["location"])

    async with house.parts.store.read() as uow:
        events = await uow.list(LifeEvent)
        records = await uow.list(StatusRecord, source=STUDIES)
        calls = [(call.what, call.count) for call in await uow.list(SourceCall, source_id=STUDIES, order="id")]
        actions = [action.action for action in await uow.list(StaffAction, subject=file_id(sent), order="id")]
    lines = re.findall(r'<td class="number">(\d+)</td>\s*<td>([^<]+)', preview.text)
    assert [line for line, _ in lines] == ["3", "4", "2"]
    assert "The IIN is wrong" in lines[0][1]
    assert re.search(r'Enrolment</td>\s*<td class="day">1 Sep 2026</td>\s*<td>[^<]*vocational', preview.text)
    assert before == 0
    assert [event.state for event in events] == [EventState.APPLIED]
    assert [record.category for record in records] == ["college_student"]
    assert re.search(r"Receipt F26-000001", receipt.text)
    assert "Taken into account: <b>1</b>" in receipt.text
    assert calls == [("file", 3), ("acceptance", 3)]
    assert actions == ["contingent_file", "contingent_acceptance"]


async def test_a_file_is_accepted_once_and_the_same_rows_again_change_nothing(
    house: House, officer: httpx.AsyncClient
) -> None:
    table = await a_table(house)
    first = (await send(officer, table)).headers["location"]
    await officer.post(f"{first}/acceptance")

    again = await officer.post(f"{first}/acceptance")
    second = (await send(officer, table)).headers["location"]
    await officer.post(f"{second}/acceptance")

    async with house.parts.store.read() as uow:
        events = await uow.count(LifeEvent)
    assert again.status_code == 409
    assert "accepted before" in again.text
    assert events == 1


async def test_an_acceptance_that_broke_off_is_taken_up_again_and_counts_every_row_once(
    house: House, officer: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [(await a_person(house.parts))[0] for _ in range(TOGETHER + 3)]
    rows = [f"{house.parts.vault.open(one.iin_sealed)};01.09.2026;зачислен;бакалавриат" for one in people]
    sent = (await send(officer, "\n".join(("ИИН;Дата;Движение;Уровень", *rows)))).headers["location"]
    receive, taken = LifeEvents.receive, itertools.count(1)

    async def breaks_off(*given: Any) -> LifeEvent:
        if next(taken) == TOGETHER + 2:
            raise StoreUnavailable("The database went away.")
        return await receive(*given)

    monkeypatch.setattr(LifeEvents, "receive", breaks_off)
    broken = await officer.post(f"{sent}/acceptance")
    async with house.parts.store.read() as uow:
        after_break = await uow.count(LifeEvent)
    accepted = await officer.post(f"{sent}/acceptance")
    receipt = await officer.get(sent)

    async with house.parts.store.read() as uow:
        events = await uow.count(LifeEvent)
    assert [broken.status_code, accepted.status_code] == [503, 303]
    assert [after_break, events] == [TOGETHER, TOGETHER + 3]
    assert f"Taken into account: <b>{TOGETHER + 3}</b>" in receipt.text


async def test_a_file_that_is_no_table_says_what_is_wanted_and_keeps_the_source_chosen(
    house: House, officer: httpx.AsyncClient
) -> None:
    answer = await send(officer, "что-то другое")

    assert answer.status_code == 422
    assert "names of the columns" in answer.text
    assert ", ".join(headers("en")) in answer.text


async def test_an_officer_sends_only_for_sources_of_her_body(house: House, officer: httpx.AsyncClient) -> None:
    table = await a_table(house)
    administrator = await house.staff(Role.ADMINISTRATOR)
    desk = await officer.get("/files")

    refused = await send(officer, table, WORK)
    taken = await send(administrator, table, STUDIES)
    stranger = await house.staff(Role.BODY_OFFICER, "other", body="MLSPP")
    unseen = await stranger.get(taken.headers["location"])
    operator = await (await house.staff(Role.OPERATOR)).get("/files")

    assert "National education database" in desk.text
    assert "labour contracts" not in desk.text
    assert [refused.status_code, taken.status_code, unseen.status_code, operator.status_code] == [404, 303, 404, 403]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("field", ["kind", "level"])
def test_words_that_an_error_asks_for_are_known(language: str, field: str) -> None:
    words = say(language, f"console-files-wrong-{field}").rsplit(":", 1)[1].rstrip(".").split(",")

    known = yaml.safe_load(FILE.read_text(encoding="utf-8"))["words"][field]
    assert [word for word in words if value_of(field, word) not in known] == []


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_movement_has_a_name(language: str) -> None:
    assert [one for one in movements() if not has(f"console-files-movement-{one}", language)] == []
