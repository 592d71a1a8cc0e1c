"""Events that their source corrects or withdraws, before or after they came, and what follows for those told."""

import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aldyn.bootstrap import build_taps
from services.iin import make
from services.records.people import Award, AwardState, FamilyRelation, Person, Sex
from services.records.proactive import EventState, LifeEvent, Notice, NoticeState
from services.records.requests import Request, RequestKind
from services.taps import TapContext
from tests.builders import a_person
from tests.integration.open_api.registry import Registry, api, event, iin_of, report, statuses

SOURCE = "labour_contracts"


def corrected(one: dict[str, Any], earlier: int) -> dict[str, Any]:
    return {**one, "corrects": f"e{earlier}"}


def withdrawn(number: int, iin: str, earlier: int) -> dict[str, Any]:
    return {"id": f"e{number}", "type": "event.withdrawn", "subject": iin, "data": {"event": f"e{earlier}"}}


async def test_the_same_id_with_other_content_is_refused(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts)
        await report(client, SOURCE, event(1, "job.started", iin_of(registry, person), "2020-01-01"))
        answer = await report(client, SOURCE, event(1, "job.started", iin_of(registry, person), "2020-01-02"))
    assert (answer.status_code, answer.json()["type"]) == (409, "/api/problems/id_taken")
    assert answer.json()["errors"][0]["field"] == "id"


async def test_corrections_hold_in_whatever_order_they_come(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        left, shown = [], []
        for turn, order in enumerate(itertools.permutations(range(4))):
            person, _ = await a_person(registry.parts)
            iin, first = iin_of(registry, person), turn * 4
            told = [
                event(first, "job.started", iin, "2020-01-01"),
                corrected(event(first + 1, "job.started", iin, "2020-02-01"), first),
                event(first + 2, "job.ended", iin, "2021-01-01"),
                withdrawn(first + 3, iin, first + 2),
            ]
            for place in order:
                await report(client, SOURCE, told[place])
            left.append(await statuses(registry, person))
            async with registry.parts.store.read() as uow:
                kept = [await uow.find(LifeEvent, event_id=f"e{first + n}") for n in range(4)]
            shown.append([one.state.value for one in kept if one])
    assert left == [{("employee", date(2020, 2, 1), None, "verified")}] * 24
    assert shown == [["corrected", "applied", "withdrawn", "applied"]] * 24


async def test_a_withdrawn_correction_brings_back_what_it_replaced(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts)
        iin = iin_of(registry, person)
        await report(client, SOURCE, event(1, "job.started", iin, "2020-01-01"))
        await report(client, SOURCE, corrected(event(2, "job.started", iin, "2020-02-01"), 1))
        await report(client, SOURCE, withdrawn(3, iin, 2))
        left = await statuses(registry, person)
    assert left == {("employee", date(2020, 1, 1), None, "verified")}


async def test_an_event_of_the_wrong_person_is_corrected_for_both(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        wrong, _ = await a_person(registry.parts)
        right, _ = await a_person(registry.parts)
        await report(client, SOURCE, event(1, "job.started", iin_of(registry, wrong), "2020-01-01"))
        await report(client, SOURCE, corrected(event(2, "job.started", iin_of(registry, right), "2020-01-01"), 1))
        left = [await statuses(registry, wrong), await statuses(registry, right)]
    assert left == [set(), {("employee", date(2020, 1, 1), None, "verified")}]


async def test_a_withdrawn_end_reopens_the_record_of_the_register(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts, statuses={"employee": date(2019, 1, 1)})
        iin = iin_of(registry, person)
        await report(client, SOURCE, event(1, "job.ended", iin, "2026-11-01"))
        await report(client, SOURCE, withdrawn(2, iin, 1))
        left = await statuses(registry, person)
    assert left == {("employee", date(2019, 1, 1), None, "verified")}


async def birth(registry: Registry, client: Any) -> tuple[Person, Any, str]:
    mother, link = await registry.citizen(language="ru")
    iin = iin_of(registry, mother)
    child = make(date(2026, 11, 20), Sex.FEMALE, 4321) or ""
    data = {"child_iin": child, "child_birth_date": "2026-11-20", "child_sex": "female"}
    await report(client, "civil_registry", event(1, "birth.registered", iin, "2026-11-20", **data))
    return mother, link, iin


async def test_a_withdrawn_event_takes_its_offer_back_before_it_is_told(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        mother, _, iin = await birth(registry, client)
        await report(client, "civil_registry", withdrawn(2, iin, 1))
        async with registry.parts.store.read() as uow:
            notices = await uow.list(Notice, person_id=mother.id)
            awards = await uow.list(Award, person_id=mother.id)
            relations = await uow.count(FamilyRelation, person_id=mother.id)
    assert [(n.state, n.error) for n in notices] == [(NoticeState.SUPPRESSED, "withdrawn")]
    assert {a.state for a in awards} == {AwardState.ENDED}
    assert relations == 0


async def test_who_was_told_of_a_withdrawn_event_is_told_that_too(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        mother, _, iin = await birth(registry, client)
        async with registry.parts.store.begin() as uow:
            notice = await uow.find(Notice, person_id=mother.id)
            assert notice is not None
            notice.state, notice.sent_at = NoticeState.SENT, registry.clock.now()
        await report(client, "civil_registry", withdrawn(2, iin, 1))
        async with registry.parts.store.read() as uow:
            later = await uow.find(Notice, person_id=mother.id, kind="event_withdrawn")
    assert later is not None
    assert (later.template, later.language) == ("notice-event-withdrawn", "ru")


async def test_what_was_assigned_for_a_withdrawn_event_becomes_a_task_of_staff(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        mother, link, iin = await birth(registry, client)
        async with registry.parts.store.read() as uow:
            notice = await uow.find(Notice, person_id=mother.id)
        assert notice is not None
        tap = TapContext("", link.id, mother.id, "ru", {"do": "notice_agree", "notice": notice.id})
        await build_taps(registry.parts)["notice_agree"](tap)
        await report(client, "civil_registry", withdrawn(2, iin, 1))
        async with registry.parts.store.read() as uow:
            awards = await uow.list(Award, person_id=mother.id)
            tasks = await uow.list(Request, person_id=mother.id, kind=RequestKind.STAFF_TASK)
            later = await uow.find(Notice, person_id=mother.id, kind="event_withdrawn")
            kept = await uow.find(LifeEvent, event_id="e1")
    assert {a.state for a in awards} == {AwardState.ASSIGNED}
    assert {t.service for t in tasks} == {a.service for a in awards}
    assert later is not None
    assert kept is not None
    assert later.template == "notice-event-checked"
    assert kept.outcome["requests"] == [t.number for t in tasks]


async def test_two_events_that_correct_each_other_come_to_an_end(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts)
        iin = iin_of(registry, person)
        for number, other in ((1, 2), (2, 1)):
            await report(client, SOURCE, corrected(event(number, "job.started", iin, "2020-01-01"), other))
        await report(client, SOURCE, withdrawn(3, iin, 1))
        async with registry.parts.store.read() as uow:
            states = {e.event_id: e.state for e in await uow.list(LifeEvent)}
    assert states["e1"] is EventState.WITHDRAWN


@pytest.mark.parametrize("order", list(itertools.permutations((1, 2, 3, 4)))[::4])
async def test_a_withdrawn_correction_that_was_corrected_itself_brings_nothing_back(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts)
        iin = iin_of(registry, person)
        told = {number: event(number, "job.started", iin, f"2020-01-0{number}") for number in (1, 2, 3)}
        told |= {number: corrected(told[number], number - 1) for number in (2, 3)} | {4: withdrawn(4, iin, 2)}
        for number in order:
            await report(client, SOURCE, told[number])
        async with registry.parts.store.read() as uow:
            states = {e.event_id: e.state.value for e in await uow.list(LifeEvent)}
        left = await statuses(registry, person)
    assert states == {"e1": "corrected", "e2": "withdrawn", "e3": "applied", "e4": "applied"}
    assert left == {("employee", date(2020, 1, 3), None, "verified")}
