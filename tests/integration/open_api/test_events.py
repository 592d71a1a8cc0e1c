"""Events of systems of record, from the call to the award."""

import itertools
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from aldyn.bootstrap import build_taps
from knowledge.status_changes import status_changes
from notifications.waiting_events import WaitingEvents
from services.iin import make
from services.records.people import Award, AwardState, Person, Sex
from services.records.proactive import EventState, LifeEvent, Notice
from services.records.requests import Request, RequestState
from services.records.status import StatusConflict, StatusRecord
from services.status import declare_change
from services.taps import TapContext
from tests.integration.open_api.registry import Registry, api, event, iin_of, life_of, report, statuses


async def test_birth_registered_becomes_an_offer_and_one_yes_assigns_it(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        mother, link = await registry.citizen(language="kk")
        iin = registry.parts.vault.open(mother.iin_sealed)
        child = make(date(2026, 11, 20), Sex.FEMALE, 4321)
        data = {"child_iin": child, "child_birth_date": "2026-11-20", "child_sex": "female"}

        answer = await report(client, "civil_registry", event(1, "birth.registered", iin, "2026-11-20", **data))
        async with registry.parts.store.read() as uow:
            notice = await uow.find(Notice, person_id=mother.id)
        assert notice is not None
        tap = TapContext("", link.id, mother.id, "kk", {"do": "notice_agree", "notice": notice.id})
        await build_taps(registry.parts)["notice_agree"](tap)

        async with registry.parts.store.read() as uow:
            awards = await uow.list(Award, person_id=mother.id, order="service")
    assert answer.json()[0]["state"] == "applied"
    assert {a.service: a.amount_tiyn for a in awards}["birth_benefit"] == 38 * 4325 * 100
    assert {a.state for a in awards} == {AwardState.ASSIGNED}


async def test_same_event_twice_answers_the_same_and_an_unknown_person_is_kept(tmp_path: Path) -> None:
    async with api(tmp_path) as (_, client):
        unknown = next(i for s in itertools.count(1) if (i := make(date(1980, 1, 1), Sex.MALE, s)))
        first = await report(client, "labour_contracts", event(1, "job.started", unknown, "2020-01-01"))
        second = await report(client, "labour_contracts", event(1, "job.started", unknown, "2020-01-01"))
    assert first.json() == second.json()
    assert first.json()[0]["state"] == "unmatched"


async def test_an_event_that_came_before_its_person_is_applied_once_she_is_known(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        mother, _ = await registry.citizen()
        iin = registry.parts.vault.open(mother.iin_sealed)
        await renumber(registry, mother, "nobody yet")
        child = make(date(2026, 11, 20), Sex.FEMALE, 4321) or ""
        data = {"child_iin": child, "child_birth_date": "2026-11-20", "child_sex": "female", "address": "Abay 1"}
        waiting = WaitingEvents(registry.parts.store, registry.clock, life_of(registry))
        before = await report(client, "civil_registry", event(1, "birth.registered", iin, "2026-11-20", **data))
        early = await waiting.take_up()

        await renumber(registry, mother, iin)
        applied = [await waiting.take_up(), await waiting.take_up()]

        async with registry.parts.store.read() as uow:
            kept = await uow.find(LifeEvent, event_id="e1")
            born = await uow.find(Person, iin_index=registry.parts.vault.index(child))
            awards = await uow.list(Award, person_id=mother.id)
    assert (before.json()[0]["state"], early, applied) == ("unmatched", 0, [1, 0])
    assert kept is not None
    assert born is not None
    assert (kept.state, kept.person_id, born.birth_date) == (EventState.APPLIED, mother.id, date(2026, 11, 20))
    assert child not in str(kept.data)
    assert "address" not in kept.data
    assert "birth_benefit" in {award.service for award in awards}


async def renumber(registry: Registry, person: Person, iin: str) -> None:
    async with registry.parts.store.begin() as uow:
        (await uow.get(Person, person.id)).iin_index = registry.parts.vault.index(iin)


async def test_an_event_reported_ahead_is_applied_on_its_day(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await registry.citizen()
        iin = registry.parts.vault.open(person.iin_sealed)
        waiting = WaitingEvents(registry.parts.store, registry.clock, life_of(registry))
        answer = await report(client, "labour_contracts", event(1, "job.started", iin, "2026-11-25"))
        early = (await waiting.take_up(), await statuses(registry, person))

        registry.clock.advance(timedelta(days=2))
        await waiting.take_up()

        late = await statuses(registry, person)
    assert (answer.json()[0]["state"], early) == ("received", (0, set()))
    assert late == {("employee", date(2026, 11, 25), None, "verified")}


@pytest.mark.parametrize(
    ("change", "field", "status"),
    [
        ({"subject": "123"}, "subject", 422),
        ({"type": "no.such"}, "type", 422),
        ({"data": {"day": "yesterday"}}, "data.day", 422),
        ({"source": "esuvo"}, "source", 403),
    ],
)
async def test_a_problem_names_its_field(tmp_path: Path, change: dict[str, Any], field: str, status: int) -> None:
    async with api(tmp_path) as (_, client):
        good = event(1, "job.started", make(date(1980, 1, 1), Sex.MALE, 7) or "", "2020-01-01")
        answer = await report(client, "labour_contracts", {**good, **change})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (status, field)
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_wrong_key_is_refused(tmp_path: Path) -> None:
    async with api(tmp_path) as (_, client):
        answer = await client.get("/v1/events", headers={"Authorization": "Bearer nobody"})
    assert answer.status_code == 401


async def test_events_shuffled_and_doubled_leave_the_same_statuses(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        left: list[set[tuple[str, date, date | None, str]]] = []
        for seed in range(4):
            person, _ = await registry.citizen()
            iin = registry.parts.vault.open(person.iin_sealed)
            told = [
                event(seed * 10, "job.started", iin, "2015-02-01"),
                event(seed * 10 + 1, "job.ended", iin, "2018-03-01"),
                event(seed * 10 + 2, "job.started", iin, "2019-06-01"),
                event(seed * 10 + 3, "job.ended", iin, "2026-11-05"),
            ]
            if seed:
                told = told * 2
                random.Random(seed).shuffle(told)
            for one in told:
                assert (await report(client, "labour_contracts", one)).status_code == 200
            left.append(await statuses(registry, person))
    assert all(each == left[0] for each in left)
    assert len(left[0]) == 4


async def test_sources_that_contradict_each_other_make_a_conflict_and_overwrite_nothing(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await registry.citizen()
        iin = registry.parts.vault.open(person.iin_sealed)
        await report(client, "esuvo", event(1, "studies.enrolled", iin, "2025-09-01", level="bachelor_full_time"))
        answer = await report(client, "platonus", event(2, "studies.ended", iin, "2026-10-01", reason="expelled"))
        async with registry.parts.store.read() as uow:
            conflict = await uow.find(StatusConflict, person_id=person.id)
            assert conflict is not None
            kept = await uow.get(StatusRecord, conflict.kept_record_id)
    assert answer.json()[0]["state"] == "conflicting"
    assert (kept.source, kept.to_day) == ("esuvo", None)


async def test_what_she_told_herself_is_verified_by_the_register_and_her_request_answered(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await registry.citizen(statuses={"employee": date(2019, 9, 1)})
        parts = registry.parts
        async with parts.store.begin() as uow:
            change = status_changes()["lost_job"]
            told = await declare_change(uow, parts.clock, person, change, date(2026, 11, 4), "redundancy")
        await report(client, "labour_contracts", event(1, "job.ended", iin_of(registry, person), "2026-11-05"))
        async with parts.store.read() as uow:
            request = await uow.get(Request, told.request.id)
            notice = await uow.find(Notice, person_id=person.id, kind="request")
        left = await statuses(registry, person)
    assert left == {
        ("employee", date(2019, 9, 1), date(2026, 11, 4), "ended"),
        ("unemployed", date(2026, 11, 5), None, "verified"),
    }
    assert (request.state, request.decision_reason) == (RequestState.ACCEPTED, "confirmed_by_source")
    assert notice is not None
