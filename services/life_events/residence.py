"""Where a person lives: what the last of her moves says."""

from services.life_events.register import Register
from services.records.people import Person, RegistryFact
from services.records.proactive import LifeEvent

BEFORE_MOVES = "region"  # the fact that keeps where she lived before the first move


async def derive_region(register: Register, person: Person, event: LifeEvent) -> None:
    """Set her region by the moves that stand; without one, to where she lived before."""
    before = await register.uow.find(RegistryFact, person_id=person.id, kind=BEFORE_MOVES)
    if before is None:
        before = RegistryFact(
            person_id=person.id or 0,
            kind=BEFORE_MOVES,
            value={"region": person.region},
            source=event.source,
            on_day=person.birth_date,
        )
        register.uow.add(before)
    moves = [e for e in await register.events_of(person) if e.type == event.type]
    person.region = moves[-1].data["region"] if moves else before.value["region"]
