"""After a death: who of the family receives, and what the law asks about the deceased, all from the registers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.legislation.system import law_system
from services.ages import age_on
from services.person_facts import STUDENT_CATEGORIES, facts_of, values_of
from services.person_file import read_file
from services.ports import UnitOfWork
from services.records.people import Award, AwardState, FamilyRelation, Person, Relation
from services.records.status import CURRENT_STATES, StatusRecord

FUNERAL = "funeral_benefit"
RETIRED = "pensioner_by_age"
VETERAN = "pensioner_war_veteran"
DISABLED = ("disability_group_1", "disability_group_2", "disability_group_3")
CARERS = ("carer_child_to_1", "carer_child_to_3")
AT_WORK = ("employee", "entrepreneur", "kandas_with_income")
RECEIVED = {  # award -> the choice of the fact `deceased_received`, the first that fits
    "pension_by_age": "old_age_pension",
    "base_pension": "base_pension",
    "disability_benefit": "social_allowance",
    "survivor_benefit": "social_allowance",
}
OF_THE_FUND = (
    ("deceased_is_insured", "is_insured"),
    ("deceased_participation_months", "participation_months"),
    ("deceased_average_monthly_income", "average_monthly_income"),
)


@dataclass(frozen=True)
class Bereaved:
    """A family after a death on a day: living relatives, and the children who depended on the deceased.

    Attributes:
        spouse_cares: The spouse is on leave for a child so small that the fund pays for her (art. 239 p. 2).
        spouse_is_at_home: So, or without work and with a child so small that the state pays for her (art. 234 p. 2).
    """

    deceased: Person
    day: date
    spouse: Person | None
    children: list[Person]
    parents: list[Person]
    dependants: list[Person]
    other_parent: Person | None
    has_retired_elder: bool
    spouse_cares: bool
    spouse_is_at_home: bool

    def recipients(self, services: Iterable[str]) -> list[tuple[Person, list[str]]]:
        """Who is offered which of the services, so that each family is offered each once.

        The spouse (or the other parent of those who depended on the deceased) receives for the family; who buries is
        asked of the closest grown relative.
        """
        wanted = list(services)
        grown = [
            child for child in self.children if age_on(child.birth_date, self.day) >= _until("child_age", self.day)
        ]
        family = self.spouse or self.other_parent
        closest = next(iter([*filter(None, [family]), *grown, *self.parents]), None)
        offers: dict[Person, list[str]] = {}
        for service in wanted:
            recipient = closest if service == FUNERAL else family
            if recipient is not None:
                offers.setdefault(recipient, []).append(service)
        return list(offers.items())


async def bereaved_by(uow: UnitOfWork, deceased: Person, day: date) -> Bereaved:
    """The family of somebody who died on a day."""
    spouses = await _relatives(uow, deceased, Relation.SPOUSE, last_day=day)
    children = await _relatives(uow, deceased, Relation.CHILD)
    parents = await _relatives(uow, deceased, Relation.PARENT)
    dependants = [child for child in children if await _depends(uow, child, day)]
    is_small = _has_child_under(_until("cared_child_age_insured", day), dependants, day)
    cares = bool(spouses) and await _is_in(uow, spouses[0], *CARERS) and is_small
    is_free = bool(spouses) and not await _is_in(uow, spouses[0], *AT_WORK)
    return Bereaved(
        deceased,
        day,
        spouses[0] if spouses else None,
        children,
        parents,
        dependants,
        await _other_parent(uow, deceased, dependants),
        any([await _is_in(uow, elder, RETIRED) for elder in [*spouses[:1], *parents]]),
        cares,
        cares or (is_free and _has_child_under(_until("cared_child_age_state", day), dependants, day)),
    )


async def given_of_death(uow: UnitOfWork, family: Bereaved, event_id: str) -> dict[str, Any]:
    """What the law asks about the deceased and those left; what the registers do not hold is absent."""
    file = await read_file(uow, family.deceased, family.day)
    of_the_fund = values_of(facts_of(file))
    orphaned = bool(family.dependants) and family.spouse is None and family.other_parent is None
    facts = {
        "death_date": family.day.isoformat(),
        "relation_to_deceased": "family",
        "survivors_unable_to_work": _unable_to_work(family),
        "both_parents_lost": orphaned,
        "deceased_dependants": len(family.dependants) + family.spouse_cares,
        "deceased_pension_savings": of_the_fund.get("pension_savings", 0),
        "deceased_received": await _received(uow, family.deceased, event_id),
        "deceased_is_ww2_veteran": bool(await _ended_with(uow, family.deceased, event_id, VETERAN)),
        **{name: of_the_fund.get(fact) for name, fact in OF_THE_FUND},
    }
    return {name: value for name, value in facts.items() if value is not None}


def _unable_to_work(family: Bereaved) -> int | None:
    """How many; None where an elder is retired: no register tells whether she lived at the expense of the deceased."""
    known = len(family.dependants) + family.spouse_is_at_home
    return None if known == 0 and family.has_retired_elder else known


async def _received(uow: UnitOfWork, deceased: Person, event_id: str) -> str | None:
    """What the deceased received; None where a disability leaves it open whether an allowance was paid."""
    ended = await uow.list(Award, person_id=deceased.id, ended_by=event_id, ended_from=AwardState.ASSIGNED)
    paid = {award.service for award in ended}
    if await _ended_with(uow, deceased, event_id, RETIRED, VETERAN):
        paid.add("pension_by_age")
    found = next((choice for service, choice in RECEIVED.items() if service in paid), None)
    if found is None and not await _ended_with(uow, deceased, event_id, *DISABLED):
        return "none"
    return found


async def _ended_with(uow: UnitOfWork, person: Person, event_id: str, *categories: str) -> int:
    return await uow.count(StatusRecord, person_id=person.id, category=categories, ended_by=event_id)


async def _relatives(uow: UnitOfWork, person: Person, relation: Relation, last_day: date | None = None) -> list[Person]:
    """Living relatives, the eldest first; `last_day`: those whose relation lasted until then."""
    where: dict[str, Any] = {"to_day": last_day} if last_day else {}
    rows = await uow.list(FamilyRelation, person_id=person.id, relation=relation, **where)
    return await uow.list(Person, id=[row.relative_id for row in rows], death_date=None, order="birth_date")


async def _other_parent(uow: UnitOfWork, deceased: Person, dependants: list[Person]) -> Person | None:
    for child in dependants:
        for parent in await _relatives(uow, child, Relation.PARENT):
            if parent.id != deceased.id:
                return parent
    return None


async def _depends(uow: UnitOfWork, child: Person, day: date) -> bool:
    age = age_on(child.birth_date, day)
    if age >= _until("child_age", day):
        return age < _until("student_age", day) and await _is_in(uow, child, *STUDENT_CATEGORIES)
    return True


async def _is_in(uow: UnitOfWork, person: Person, *categories: str) -> bool:
    held = await uow.count(StatusRecord, person_id=person.id, category=categories, state=CURRENT_STATES, to_day=None)
    return held > 0


def _has_child_under(age: int, children: list[Person], day: date) -> bool:
    return any(age_on(child.birth_date, day) < age for child in children)


def _until(age: str, day: date) -> int:
    """An age of the law on survivors on a day; before all days that are held, the first that is."""
    held = law_system().parameter(f"survivors.{age}")
    return int(held.get_at_instant(day.isoformat()) or held.values_list[-1].value)
