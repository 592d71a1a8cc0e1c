"""All that the store holds of one person, read together: what facts and answers are made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from services.ports import UnitOfWork
from services.records.people import (
    Award,
    AwardState,
    ContributionPeriod,
    FamilyRelation,
    Insurance,
    Person,
    RegistryFact,
    Relation,
    Savings,
)
from services.records.status import CURRENT_STATES, StatusRecord

# She said yes, or it is being paid.
HELD_STATES = (AwardState.AGREED, AwardState.ASSIGNED)


@dataclass
class PersonFile:
    """One person's records as of now; `children` and `spouse` are persons of the family that hold on `on`."""

    person: Person
    on: date
    statuses: list[StatusRecord]
    children: list[Person]
    children_statuses: dict[int, list[StatusRecord]]
    spouse: Person | None
    contributions: list[ContributionPeriod]
    savings: list[Savings]
    insurance: list[Insurance]
    awards: list[Award]
    registry: list[RegistryFact]

    def has_status(self, *categories: str) -> StatusRecord | None:
        """The record of the first of these categories that holds, or None."""
        return next((r for c in categories for r in self.statuses if r.category == c), None)

    def running_awards(self) -> list[Award]:
        """What she was given and has not ended."""
        return running(self.awards, self.on)


def running(awards: Iterable[Award], on: date) -> list[Award]:
    """Those that were agreed to or assigned and have not ended on a day."""
    return [award for award in awards if award.state in HELD_STATES and (award.to_day is None or award.to_day >= on)]


async def read_file(uow: UnitOfWork, person: Person, on: date) -> PersonFile:
    """Read everything of a person that holds on a day."""
    relations = [r for r in await uow.list(FamilyRelation, person_id=person.id) if _holds(r.from_day, r.to_day, on)]
    children_ids = [r.relative_id for r in relations if r.relation is Relation.CHILD]
    spouse_id = next((r.relative_id for r in relations if r.relation is Relation.SPOUSE), None)
    children = await uow.list(Person, id=children_ids, order="birth_date") if children_ids else []
    return PersonFile(
        person=person,
        on=on,
        statuses=await _statuses(uow, person.id or 0, on),
        children=[child for child in children if child.death_date is None],
        children_statuses={child.id or 0: await _statuses(uow, child.id or 0, on) for child in children},
        spouse=await uow.find(Person, id=spouse_id) if spouse_id else None,
        contributions=await uow.list(ContributionPeriod, person_id=person.id, order="from_day"),
        savings=await uow.list(Savings, person_id=person.id),
        insurance=await uow.list(Insurance, person_id=person.id, order="from_day"),
        awards=await uow.list(Award, person_id=person.id, order="from_day"),
        registry=await uow.list(RegistryFact, person_id=person.id, order="on_day"),
    )


async def _statuses(uow: UnitOfWork, person_id: int, on: date) -> list[StatusRecord]:
    records = await uow.list(StatusRecord, person_id=person_id, state=CURRENT_STATES, order="from_day")
    return [record for record in records if _holds(record.from_day, record.to_day, on)]


def _holds(from_day: date, to_day: date | None, on: date) -> bool:
    return from_day <= on and (to_day is None or to_day >= on)
