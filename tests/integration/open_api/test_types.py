"""Every type of event: its example is taken as documented, and the store learns what it says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from console.api.app import examples
from knowledge.life_events import life_events
from knowledge.statuses import categories
from services import iin as iins
from services.life_events.reported import WITHDRAWAL
from services.records.people import (
    Award,
    AwardState,
    ContributionPeriod,
    FamilyRelation,
    Person,
    RegistryFact,
    Relation,
    Sex,
)
from services.records.proactive import Notice
from tests.builders import a_person
from tests.integration.open_api.registry import Registry, api, event, iin_of, key_of, report, statuses

BY_AGE_OR_FAMILY = {"infant", "child_of_single_parent", "pensioner_war_veteran"}  # no event begins them


async def send_example(client: httpx.AsyncClient, example: dict[str, Any]) -> httpx.Response:
    headers = {**key_of(example["source"]), "Content-Type": "application/cloudevents+json"}
    return await client.post("/v1/events", content=json.dumps(example), headers=headers)


async def everybody_of(registry: Registry, example: dict[str, Any]) -> None:
    """Enter the people an example names, but for a child it enters itself."""
    named = {"subject": example["subject"]} | {k: v for k, v in example["data"].items() if k.endswith("_iin")}
    for role, iin in named.items():
        async with registry.parts.store.read() as uow:
            known = await uow.find(Person, iin_index=registry.parts.vault.index(iin))
        if known is None and role != "child_iin":
            born = iins.birth_date(iin)
            assert born is not None
            sex = Sex.MALE if int(iin[6]) % 2 else Sex.FEMALE
            await a_person(registry.parts, iin=iin, born=born, sex=sex)


def test_every_type_has_an_example_and_a_source_that_may_send_it() -> None:
    assert set(examples()) == {*life_events(), WITHDRAWAL}
    assert all(examples()[kind.id]["source"] in kind.sources for kind in life_events().values())


def test_every_category_is_begun_by_an_event_or_by_age() -> None:
    begun = {category for kind in life_events().values() for category in kind.begun}

    assert set(categories()) - begun == BY_AGE_OR_FAMILY


async def test_the_example_of_every_type_is_applied(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        states = {}
        for type_ in (*life_events(), WITHDRAWAL):
            await everybody_of(registry, examples()[type_])
            answer = await send_example(client, examples()[type_])
            states[type_] = answer.json()[0]["state"] if answer.status_code == 200 else answer.text
    assert {type_: state for type_, state in states.items() if state != "applied"} == {}


async def test_marriage_and_divorce_make_and_end_a_relation_on_both_sides(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        wife, _ = await a_person(registry.parts)
        husband, _ = await a_person(registry.parts, sex=Sex.MALE, born=date(1990, 1, 1))
        told = [
            event(2, "divorce.registered", iin_of(registry, husband), "2026-05-04", spouse_iin=iin_of(registry, wife)),
            event(1, "marriage.registered", iin_of(registry, wife), "2020-06-06", spouse_iin=iin_of(registry, husband)),
        ]
        for one in told:
            await report(client, "civil_registry", one)
        async with registry.parts.store.read() as uow:
            rows = await uow.list(FamilyRelation, relation=Relation.SPOUSE)
    assert {(r.person_id, r.from_day, r.to_day) for r in rows} == {
        (wife.id, date(2020, 6, 6), date(2026, 5, 3)),
        (husband.id, date(2020, 6, 6), date(2026, 5, 3)),
    }


async def test_a_second_job_keeps_her_from_being_unemployed(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts)
        iin = iin_of(registry, person)
        told = [
            event(1, "job.started", iin, "2020-01-01", employer="a"),
            event(2, "job.started", iin, "2024-01-01", employer="b"),
            event(3, "job.ended", iin, "2026-11-01", employer="a"),
        ]
        for one in told:
            await report(client, "labour_contracts", one)
        one_left = await statuses(registry, person)
        await report(client, "labour_contracts", event(4, "job.ended", iin, "2026-11-10", employer="b"))
        none_left = await statuses(registry, person)
    assert {(c, state) for c, _, _, state in one_left} == {("employee", "ended"), ("employee", "verified")}
    assert ("unemployed", date(2026, 11, 10), None, "verified") in none_left


async def test_a_change_of_employer_in_one_day_leaves_no_unemployment(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts)
        iin = iin_of(registry, person)
        for one in (
            event(1, "job.started", iin, "2020-01-01"),
            event(2, "job.started", iin, "2026-11-02"),
            event(3, "job.ended", iin, "2026-11-02"),
        ):
            await report(client, "labour_contracts", one)
        left = await statuses(registry, person)
    assert {category for category, *_ in left} == {"employee"}
    assert ("employee", date(2026, 11, 2), None, "verified") in left


async def test_a_payer_that_assigns_what_was_offered_settles_the_offer(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts, born=date(1963, 5, 2))
        iin = iin_of(registry, person)
        told = {"service": "pension_by_age", "period": "month", "amount": 112000.5}
        await report(client, "scpp", event(1, "benefit.assigned", iin, "2026-10-01", **told))
        await report(client, "scpp", event(2, "benefit.ended", iin, "2026-11-10", service="pension_by_age"))
        async with registry.parts.store.read() as uow:
            award = await uow.find(Award, person_id=person.id)
        left = await statuses(registry, person)
    assert award is not None
    assert (award.amount_tiyn, award.state, award.to_day) == (11_200_050, AwardState.ENDED, date(2026, 11, 9))
    assert left == {("pensioner_by_age", date(2026, 10, 1), date(2026, 11, 9), "ended")}


async def test_contributions_moves_and_facts_reach_the_registers(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts, region="almaty")
        iin = iin_of(registry, person)
        period = event(1, "contribution.received", iin, "2026-01-01", last_day="2026-03-31", monthly_base=200000)
        period["data"]["kind"] = "so"
        await report(client, "ssif", period)
        await report(client, "gdb_individuals", event(2, "residence.changed", iin, "2026-02-01", region="shymkent"))
        await report(client, "awards_register", event(3, "award.given", iin, "2026-02-01", award="altyn_alqa"))
        async with registry.parts.store.read() as uow:
            paid = await uow.find(ContributionPeriod, person_id=person.id)
            moved = await uow.get(Person, person.id)
            fact = await uow.find(RegistryFact, person_id=person.id, kind="law_fact")
    assert paid is not None
    assert fact is not None
    assert (paid.months_paid, paid.monthly_base_tiyn) == (3, 20_000_000)
    assert moved.region == "shymkent"
    assert fact.value == {"name": "mother_award", "value": "altyn_alqa"}


async def test_a_death_ends_what_was_and_offers_the_family_what_it_is_due(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        widow, _ = await registry.citizen()
        man, _ = await a_person(
            registry.parts, sex=Sex.MALE, born=date(1960, 1, 1), statuses={"pensioner_by_age": date(2023, 1, 1)}
        )
        child, _ = await a_person(registry.parts, born=date(2016, 5, 5))
        await related(registry, man, widow, Relation.SPOUSE, Relation.SPOUSE)
        await related(registry, man, child, Relation.CHILD, Relation.PARENT)
        await report(client, "civil_registry", event(1, "death.registered", iin_of(registry, man), "2026-11-18"))
        async with registry.parts.store.read() as uow:
            offered = {a.service: a for a in await uow.list(Award, person_id=widow.id)}
            notice = await uow.find(Notice, person_id=widow.id)
            of_dead = await uow.find(Notice, person_id=man.id)
        left = await statuses(registry, man)
    assert left == {("pensioner_by_age", date(2023, 1, 1), date(2026, 11, 17), "ended")}
    assert {"funeral_benefit", "survivor_benefit"} <= offered.keys()
    assert offered["survivor_benefit"].facts["survivors_unable_to_work"] == 1
    assert notice is not None
    assert notice.arguments["event"] == {"say": "event-death-registered-relative"}
    assert of_dead is None


@pytest.mark.parametrize(
    ("born", "statuses", "counted"),
    [
        (date(2021, 5, 5), {}, 2),  # she does not work and the child is five: Social Code art. 234 p. 2 (3)
        (date(2021, 5, 5), {"employee": date(2019, 9, 1)}, 1),
        (date(2018, 5, 5), {}, 1),  # eight years old already
    ],
)
async def test_a_widow_at_home_with_a_child_under_eight_counts_for_the_state_but_not_for_the_fund(
    tmp_path: Path, born: date, statuses: dict[str, date], counted: int
) -> None:
    async with api(tmp_path) as (registry, client):
        widow, _ = await a_person(registry.parts, statuses=statuses)
        man, _ = await a_person(registry.parts, sex=Sex.MALE, born=date(1980, 1, 1))
        child, _ = await a_person(registry.parts, born=born)
        await related(registry, man, widow, Relation.SPOUSE, Relation.SPOUSE)
        await related(registry, man, child, Relation.CHILD, Relation.PARENT)
        await report(client, "civil_registry", event(1, "death.registered", iin_of(registry, man), "2026-11-18"))
        async with registry.parts.store.read() as uow:
            offered = {a.service: a for a in await uow.list(Award, person_id=widow.id)}
    assert offered["survivor_benefit"].facts["survivors_unable_to_work"] == counted
    assert offered["survivor_benefit"].facts["deceased_dependants"] == 1


@pytest.mark.parametrize(
    ("born", "offered_too"),
    [
        ("2026-08-20", {"birth_benefit", "childcare_benefit"}),  # Social Code art. 79 p. 1 and 3, art. 81 p. 4 (2)
        ("2016-08-20", set()),  # older than a year and a half: the lump sum alone
    ],
)
async def test_who_adopts_a_baby_is_offered_what_a_birth_gives(
    tmp_path: Path, born: str, offered_too: set[str]
) -> None:
    async with api(tmp_path) as (registry, client):
        mother, _ = await registry.citizen()
        child = {"child_iin": iins.make(date.fromisoformat(born), Sex.FEMALE, 77), "child_birth_date": born}
        adopted = event(1, "adoption.registered", iin_of(registry, mother), "2026-11-10", **child, child_sex="female")
        await report(client, "civil_registry", adopted)
        async with registry.parts.store.read() as uow:
            offered = {award.service for award in await uow.list(Award, person_id=mother.id)}
    assert offered - {"adoption_lump_sum"} == offered_too


async def related(registry: Registry, one: Person, other: Person, is_to_one: Relation, is_to_other: Relation) -> None:
    async with registry.parts.store.begin() as uow:
        for person, relative, relation in ((one, other, is_to_one), (other, one, is_to_other)):
            uow.add(
                FamilyRelation(
                    person_id=person.id, relative_id=relative.id, relation=relation, from_day=date(2016, 5, 5)
                )
            )
