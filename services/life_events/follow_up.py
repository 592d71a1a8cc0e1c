"""What follows from an event that was applied: what she and her relatives are due is computed and offered."""

from collections.abc import Iterable
from typing import Any

from services.award_offers import Offered, assign_verified, propose
from services.life_events.bereavement import bereaved_by, given_of_death
from services.life_events.register import Register, kind_of
from services.notices.entitlements import tell
from services.records.people import FamilyRelation, Person, Relation
from services.records.proactive import LifeEvent
from services.records.status import CURRENT_STATES, StatusRecord

SURVIVORS = "survivors"
ABOUT_FIELDS = ("child_iin", "ward_iin")  # whom an offer is for, where it is not for herself


async def follow(register: Register, person: Person, event: LifeEvent) -> None:
    """Offer what the event makes her and her relatives due; one that later events have overtaken offers nothing."""
    if not await _is_current(register, person, event):
        return
    kind = kind_of(event)
    if person.death_date is None:
        await _offer(register, person, event, kind.services, await _about(register, event), _given(event))
    for relation, services in kind.relatives.items():
        if relation == SURVIVORS:
            family = await bereaved_by(register.uow, person, event.effective_day)
            given = await given_of_death(register.uow, family, event.id)
            for relative, due in family.recipients(services):
                await _offer(register, relative, event, due, person, given, is_relative=True)
            continue
        for relative in await relatives_of(register, person, Relation(relation)):
            await _offer(register, relative, event, services, person, {}, is_relative=True)


async def relatives_of(register: Register, person: Person, relation: Relation) -> list[Person]:
    """Living relatives of a kind."""
    rows = await register.uow.list(FamilyRelation, person_id=person.id, relation=relation, to_day=None)
    found = await register.uow.list(Person, id=[row.relative_id for row in rows], death_date=None, order="id")
    return found


async def _is_current(register: Register, person: Person, event: LifeEvent) -> bool:
    """Whether what it began goes on; one that begins nothing is as current as its services say."""
    category = kind_of(event).begins(event.data)
    if category is None or person.death_date is not None:
        return True
    return (
        await register.uow.count(
            StatusRecord, person_id=person.id, category=category, to_day=None, state=CURRENT_STATES
        )
        > 0
    )


async def _about(register: Register, event: LifeEvent) -> Person | None:
    for field in ABOUT_FIELDS:
        if (found := await register.party(event, field)) is not None:
            return found
    return None


def _given(event: LifeEvent) -> dict[str, Any]:
    day = event.effective_day.isoformat()
    told = {fact: day if field == "day" else event.data.get(field) for fact, field in kind_of(event).given.items()}
    return {fact: value for fact, value in told.items() if value is not None}


async def _offer(
    register: Register,
    person: Person,
    event: LifeEvent,
    services: Iterable[str],
    about: Person | None,
    given: dict[str, Any],
    *,
    is_relative: bool = False,
) -> None:
    source = f"event:{event.id}"
    changed = [] if is_relative else await assign_verified(register.uow, register.clock, person, source=source)
    offered = Offered()
    if services:
        offered = await propose(register.uow, register.clock, person, services, source=source, about=about, given=given)
    offered.due += [award for award in changed if award not in offered.due]
    sentence = kind_of(event).sentence
    notice = await tell(
        register.uow,
        register.clock,
        register.outbox,
        person,
        offered,
        key=f"event:{event.id}" + (f":{person.id}" if is_relative else ""),
        kind="life_event",
        template="notice-event-relative" if is_relative else "notice-event",
        event=f"{sentence}-relative" if is_relative else sentence,
    )
    event.outcome = {
        "due": [*event.outcome.get("due", []), *(award.service for award in offered.due)],
        "open": [*event.outcome.get("open", []), *offered.open],
        "notices": [*event.outcome.get("notices", []), *([notice.id] if notice else [])],
    }
