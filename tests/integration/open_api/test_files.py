"""Files of organisations without a system: shown back, accepted in part, with a receipt."""

from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.records.proactive import LifeEvent
from tests.builders import a_person
from tests.integration.open_api.registry import Registry, admit, api, iin_of, key_of, report, statuses

SOURCE = "nedb"


async def send(client: httpx.AsyncClient, text: str, encoding: str = "utf-8", **params: str) -> httpx.Response:
    headers = {**key_of(SOURCE), "Content-Type": "text/csv"}
    return await client.post("/v1/files", content=text.encode(encoding), params=params, headers=headers)


async def accept(client: httpx.AsyncClient, file: dict[str, Any], source: str = SOURCE) -> httpx.Response:
    return await client.post(f"/v1/files/{file['id']}/acceptance", headers=key_of(source))


async def pupil(registry: Registry) -> tuple[Any, str]:
    person, _ = await a_person(registry.parts, born=date(2008, 6, 15))
    return person, iin_of(registry, person)


async def test_good_rows_are_taken_and_bad_ones_told_with_their_lines(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, iin = await pupil(registry)
        text = (
            "ФИО;ИИН;Дата движения;Вид движения;Уровень обучения\n"
            f"Ахметова А.;{iin};01.09.2026;зачислена;колледж\n"
            "Иванов И.;123;01.09.2026;зачислен;колледж\n"
            f"Ким В.;{iin};32.09.2026;отчислен;\n"
            f"Ким В.;{iin};02.09.2026;уехал;\n"
        )
        preview = await send(client, text)
        before = await statuses(registry, person)
        receipt = await accept(client, preview.json())
        again = await accept(client, preview.json())
        left = await statuses(registry, person)
        log = (await client.get("/v1/deliveries", headers=key_of(SOURCE))).json()["deliveries"]
    shown = preview.json()
    assert (preview.status_code, shown["good_rows"], shown["bad_rows"]) == (201, 1, 3)
    assert [(e["line"], e["column"]) for e in shown["errors"]] == [(3, "iin"), (4, "day"), (5, "kind")]
    assert shown["rows"][0]["person"] == f"…{iin[-4:]}"
    assert before == set()
    assert left == {("college_student", date(2026, 9, 1), None, "verified")}
    assert (receipt.json()["number"], receipt.json()["outcome"]) == ("F26-000001", {"applied": 1})
    assert (again.status_code, again.json()["type"]) == (409, "/api/problems/accepted_already")
    assert [(d["what"], d["count"], d["status"]) for d in log] == [
        ("acceptance", 0, 409),
        ("acceptance", 1, 200),
        ("file", 4, 201),
    ]


@pytest.mark.parametrize(
    ("header", "day", "encoding"),
    [
        ("ЖСН,Күні,Деңгей", "2026-09-01", "utf-8"),
        ("IIN,Date,Level", "01/09/2026", "utf-8-sig"),
        ("ИИН;Дата;Уровень", "01.09.2026", "cp1251"),
    ],
)
async def test_headers_are_known_in_three_languages_and_two_encodings(
    tmp_path: Path, header: str, day: str, encoding: str
) -> None:
    async with api(tmp_path) as (registry, client):
        _, iin = await pupil(registry)
        separator = ";" if ";" in header else ","
        text = f"{header}\r\n{separator.join((iin, day, 'колледж'))}\r\n"
        preview = await send(client, text, encoding, kind="enrolled")
    assert (preview.status_code, preview.json()["good_rows"]) == (201, 1), preview.text


async def test_the_same_movement_in_two_files_is_one_event(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        _, iin = await pupil(registry)
        text = f"ИИН;Дата;Уровень\n{iin};01.09.2026;колледж\n"
        for sent in (text, text + "\n"):
            await accept(client, (await send(client, sent, kind="enrolled")).json())
        async with registry.parts.store.read() as uow:
            kept = await uow.count(LifeEvent)
    assert kept == 1


async def test_a_file_of_another_source_is_not_found_and_movements_not_allowed_are_errors(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        await admit(registry, "lyceum", types=["studies.enrolled"])
        _, iin = await pupil(registry)
        headers = {**key_of("lyceum"), "Content-Type": "text/csv"}
        text = f"ИИН;Дата;Движение;Работодатель\n{iin};01.09.2026;уволен;ТОО Азия\n"
        preview = await client.post("/v1/files", content=text.encode(), headers=headers)
        foreign = await accept(client, preview.json())
    assert [e["column"] for e in preview.json()["errors"]] == ["kind"]
    assert foreign.status_code == 404


@pytest.mark.parametrize("text", ["", "a;b\n1;2\n", "ИИН;Дата\n"])
async def test_a_file_that_cannot_be_read_says_what_is_missing(tmp_path: Path, text: str) -> None:
    async with api(tmp_path) as (_, client):
        answer = await send(client, text)
        sound = await report(client, SOURCE)
    assert (answer.status_code, answer.json()["type"]) == (422, "/api/problems/invalid")
    assert sound.status_code == 400
