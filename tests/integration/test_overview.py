"""What a person is due, by the registers and by what has been paid: told alike in the chat and by the scan."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from aldyn.bootstrap import Parts, build
from aldyn.clock import SetClock
from aldyn.settings import Settings
from knowledge.service_catalogue import service
from services.award_offers import propose
from services.figures.service_counts import count_services
from services.law.scan import joined, scan
from services.questions import overview
from services.records.people import (
    Award,
    AwardState,
    ContributionKind,
    ContributionPeriod,
    FamilyRelation,
    Person,
    Relation,
    Sex,
)
from store.columns import StoredPopulation, read_people
from store.migrate import migrate
from tests.builders import NOON, TODAY, a_person

LOST_ON = date(2026, 2, 2)


@dataclass
class House:
    """A store with its parts."""

    parts: Parts
    sync_url: str

    async def add(self, *records: Any) -> None:
        async with self.parts.store.begin() as uow:
            for record in records:
                uow.add(record)

    async def due(self, person: Person) -> set[str]:
        async with self.parts.store.read() as uow:
            return {decision.service for decision in (await overview(uow, person, TODAY, "en")).due}

    def due_by_scan(self, person: Person, service_id: str) -> bool:
        people = next(read_people(self.sync_url, TODAY))
        due = people.due(service(service_id), joined(scan(service_id, TODAY, people.facts)))
        return bool(due[np.flatnonzero(people.ids == person.id)[0]])

    def counted_due(self, service_id: str) -> int:
        counts = count_services(StoredPopulation(self.sync_url), TODAY)
        return sum(count.due for count in counts if count.service == service_id)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    settings = Settings(data_dir=tmp_path)
    migrate(settings.sync_database_url)
    parts = build(settings, SetClock(NOON))
    yield House(parts, settings.sync_database_url)
    await parts.close()


def an_award(person: Person, service: str, from_day: date, to_day: date | None, state: AwardState) -> Award:
    return Award(
        person_id=person.id or 0,
        service=service,
        state=state,
        amount_tiyn=90_000_00,
        period="month",
        from_day=from_day,
        to_day=to_day,
        source="ssif",
        recorded_at=NOON,
    )


def related(person: Person, relative: Person, relation: Relation, since: date) -> FamilyRelation:
    ids: dict[str, Any] = {"person_id": person.id or 0, "relative_id": relative.id or 0}
    return FamilyRelation(**ids, relation=relation, from_day=since, source="civil_registry")


async def unemployed(house: House) -> Person:
    """Registered since February with four years of contributions: paid for five months, to 2 July."""
    person, _ = await a_person(house.parts, statuses={"unemployed": LOST_ON})
    months = ContributionPeriod(
        person_id=person.id or 0,
        kind=ContributionKind.SOCIAL,
        from_day=date(2022, 2, 1),
        to_day=date(2026, 1, 31),
        monthly_base_tiyn=300_000_00,
        months_paid=48,
        source="ssif",
    )
    await house.add(months)
    return person


async def test_a_payment_had_to_its_end_is_not_offered_again(house: House) -> None:
    person = await unemployed(house)
    before = "job_loss_payment" in await house.due(person), house.due_by_scan(person, "job_loss_payment")

    await house.add(an_award(person, "job_loss_payment", LOST_ON, date(2026, 7, 2), AwardState.ENDED))

    assert before == (True, True)
    assert "job_loss_payment" not in await house.due(person)
    assert not house.due_by_scan(person, "job_loss_payment")
    async with house.parts.store.begin() as uow:
        offered = await propose(uow, house.parts.clock, person, ["job_loss_payment"], source="test")
    assert (offered.due, offered.held) == ([], ["job_loss_payment"])


async def test_a_payment_of_an_earlier_loss_leaves_the_new_one_due(house: House) -> None:
    person = await unemployed(house)

    await house.add(an_award(person, "job_loss_payment", date(2024, 1, 9), date(2024, 4, 9), AwardState.ENDED))

    assert "job_loss_payment" in await house.due(person)
    assert house.due_by_scan(person, "job_loss_payment")


@pytest.mark.parametrize("last_day", [date(2024, 4, 8), date(2024, 4, 9)])
async def test_each_month_of_an_earlier_payment_takes_twelve_off_the_record(house: House, last_day: date) -> None:
    person = await unemployed(house)

    await house.add(an_award(person, "job_loss_payment", date(2024, 1, 9), last_day, AwardState.ENDED))

    # 48 - 3 * 12 months leave 12: a coefficient of 0.75 and two months (Social Code art. 118 p. 1, 3, 5)
    async with house.parts.store.read() as uow:
        decision = next(d for d in (await overview(uow, person, TODAY, "en")).due if d.service == "job_loss_payment")
    assert decision.amount == 300_000 * 24 / 24 * 0.45 * 0.75
    assert (decision.dates["from"], decision.dates["to"]) == ("2026-02-02", "2026-04-02")
    answers = joined(scan("job_loss_payment", TODAY, next(read_people(house.sync_url, TODAY)).facts))
    assert answers.amount.tolist() == [decision.amount]


async def test_what_one_of_a_couple_is_paid_is_not_offered_to_the_other(house: House) -> None:
    mother, _ = await a_person(house.parts)
    father, _ = await a_person(house.parts, sex=Sex.MALE)
    children = [(await a_person(house.parts, born=date(2012 + year, 5, 5)))[0] for year in range(4)]
    since = date(2011, 5, 5)
    for parent in (mother, father):
        for child in children:
            await house.add(related(parent, child, Relation.CHILD, since))
    await house.add(related(mother, father, Relation.SPOUSE, since), related(father, mother, Relation.SPOUSE, since))
    before = "large_family_benefit" in await house.due(father), house.counted_due("large_family_benefit")

    await house.add(an_award(mother, "large_family_benefit", since, None, AwardState.ASSIGNED))

    assert before == (True, 1)  # one family
    assert "large_family_benefit" not in await house.due(father)
    assert not house.due_by_scan(father, "large_family_benefit")
    assert house.counted_due("large_family_benefit") == 0


async def test_what_was_given_for_an_elder_child_leaves_it_due_for_the_next(house: House) -> None:
    mother, _ = await a_person(house.parts)
    elder, _ = await a_person(house.parts, born=date(2023, 4, 10))
    await house.add(
        related(mother, elder, Relation.CHILD, elder.birth_date),
        an_award(mother, "birth_benefit", elder.birth_date, None, AwardState.ASSIGNED),
    )
    newborn, _ = await a_person(house.parts, born=date(2026, 11, 2))

    await house.add(related(mother, newborn, Relation.CHILD, newborn.birth_date))

    assert "birth_benefit" in await house.due(mother)
    assert house.due_by_scan(mother, "birth_benefit")
    async with house.parts.store.begin() as uow:
        offered = await propose(uow, house.parts.clock, mother, ["birth_benefit"], source="test")
        assert [award.amount_tiyn for award in offered.due] == [38 * 4325 * 100]
        offered.due[0].state = AwardState.ENDED
    await house.add(an_award(mother, "birth_benefit", newborn.birth_date, None, AwardState.ASSIGNED))
    assert "birth_benefit" not in await house.due(mother)
    assert not house.due_by_scan(mother, "birth_benefit")
