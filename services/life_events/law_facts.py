"""Facts of the law that a register tells with an event and that hold from then on."""

from services.life_events.register import Register, kind_of
from services.records.people import Person, RegistryFact
from services.records.proactive import STANDING_STATES, LifeEvent

LAW_FACT = "law_fact"


async def derive_facts(register: Register, person: Person, event: LifeEvent) -> None:
    """Keep what the event tells as facts of the register while it stands."""
    kept = await register.uow.list(RegistryFact, person_id=person.id, event_id=event.id)
    if event.state not in STANDING_STATES:
        for fact in kept:
            await register.uow.delete(fact)
        return
    known = {fact.value["name"] for fact in kept}
    for name, field in kind_of(event).facts.items():
        value = event.data.get(field)
        if value is not None and name not in known:
            register.uow.add(
                RegistryFact(
                    person_id=person.id or 0,
                    kind=LAW_FACT,
                    value={"name": name, "value": value},
                    source=event.source,
                    on_day=event.effective_day,
                    event_id=event.id,
                )
            )
