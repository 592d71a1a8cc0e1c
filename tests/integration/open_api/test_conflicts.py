"""Sources that contradict each other: nothing is overwritten, staff decide, the citizen is told."""

import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from services.records.proactive import LifeEvent, Notice
from services.records.staff import Role, Staff
from services.records.status import ConflictState, StatusConflict
from services.staff.accounts import add_staff
from services.staff.cases import list_conflicts, resolve_conflict
from tests.builders import a_person
from tests.integration.open_api.registry import Registry, api, event, iin_of, life_of, report, statuses

RUNNING = ("bachelor_full_time", date(2025, 9, 1), None, "verified")
CLAIMED = ("bachelor_full_time", date(2025, 9, 1), date(2026, 9, 30), "pending")
ENDED = ("bachelor_full_time", date(2025, 9, 1), date(2026, 9, 30), "ended")


def told_of(iin: str, first: int = 1) -> list[tuple[str, dict[str, Any]]]:
    return [
        ("esuvo", event(first, "studies.enrolled", iin, "2025-09-01", level="bachelor_full_time")),
        ("platonus", event(first + 1, "studies.ended", iin, "2026-10-01", reason="expelled")),
    ]


async def operator(registry: Registry) -> Staff:
    async with registry.parts.store.begin() as uow:
        return await add_staff(
            uow, registry.clock, login="operator", display_name="Dinara", role=Role.OPERATOR, password="a-long-password"
        )


async def test_a_contradiction_is_seen_in_whatever_order_it_comes(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        left = []
        for turn, order in enumerate(itertools.permutations(range(2))):
            person, _ = await a_person(registry.parts)
            told = told_of(iin_of(registry, person), turn * 2)
            answers = [await report(client, told[n][0], told[n][1]) for n in order]
            left.append((await statuses(registry, person), answers[-1].status_code))
        async with registry.parts.store.read() as uow:
            conflicts = await uow.count(StatusConflict, state=ConflictState.OPEN)
            states = sorted([e.state.value for e in await uow.list(LifeEvent)])
    assert left == [({RUNNING, CLAIMED}, 200)] * 2
    assert (conflicts, states) == (2, ["applied", "applied", "conflicting", "conflicting"])


async def test_a_conflict_is_closed_when_the_source_itself_says_the_same(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts)
        iin = iin_of(registry, person)
        for source, one in told_of(iin):
            await report(client, source, one)
        await report(client, "esuvo", event(3, "studies.ended", iin, "2026-10-01", reason="expelled"))
        async with registry.parts.store.read() as uow:
            conflict = await uow.find(StatusConflict, person_id=person.id)
        left = await statuses(registry, person)
    assert conflict is not None
    assert (conflict.state, conflict.resolution) == (ConflictState.RESOLVED, "sources_agree")
    assert left == {ENDED}


@pytest.mark.parametrize(
    ("event_holds", "left_over", "state", "template"),
    [(True, {ENDED}, "applied", "notice-conflict-ended"), (False, {RUNNING}, "set_aside", "notice-conflict-goes-on")],
)
async def test_staff_decide_and_the_citizen_is_told(
    tmp_path: Path, event_holds: bool, left_over: set[Any], state: str, template: str
) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await registry.citizen()
        for source, one in told_of(iin_of(registry, person)):
            await report(client, source, one)
        staff = await operator(registry)
        parts = registry.parts
        async with parts.store.begin() as uow:
            [row] = await list_conflicts(uow, staff)
            holds = row["other" if event_holds else "kept"].id
            life = life_of(registry)
            given = (row["conflict"].id, holds, "document_shown")
            await resolve_conflict(uow, parts.clock, parts.outbox, life, staff, *given)
        async with parts.store.read() as uow:
            contested = await uow.find(LifeEvent, event_id="e2")
            notice = await uow.find(Notice, person_id=person.id, kind="conflict")
            open_left = await list_conflicts(uow, staff)
        left = await statuses(registry, person)
    assert contested is not None
    assert notice is not None
    assert (left, contested.state.value, notice.template, open_left) == (left_over, state, template, [])


async def test_two_systems_against_one_make_two_conflicts_and_one_decision_settles_its_own(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts, statuses={"employee": date(2020, 1, 1)})
        iin = iin_of(registry, person)
        for source, one in told_of(iin):
            await report(client, source, one)
        await report(client, "scpp", event(9, "job.ended", iin, "2026-11-01"))
        staff = await operator(registry)
        parts = registry.parts
        async with parts.store.begin() as uow:
            rows = await list_conflicts(uow, staff)
            study = next(r for r in rows if r["kept"].category == "bachelor_full_time")
            given = (study["conflict"].id, study["kept"].id, "source_is_primary")
            await resolve_conflict(uow, parts.clock, parts.outbox, life_of(registry), staff, *given)
            rest = await list_conflicts(uow, staff)
    assert len(rows) == 2
    assert [r["kept"].category for r in rest] == ["employee"]
