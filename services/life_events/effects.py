"""What an event does to the store beside status records. Each effect derives its rows from all events that stand.

So it may be called again at any time: when an event comes late, twice, or is taken back.
"""

from collections.abc import Awaitable, Callable

from services.life_events.awards import derive_award, derive_end_of_awards
from services.life_events.contributions import derive_contribution
from services.life_events.family import derive_relations, enter_child
from services.life_events.law_facts import derive_facts
from services.life_events.payments import derive_payments
from services.life_events.register import Register, kind_of
from services.life_events.residence import derive_region
from services.life_events.statuses import bring_statuses_in_line
from services.records.people import Person
from services.records.proactive import LifeEvent

EFFECTS: dict[str, Callable[[Register, Person, LifeEvent], Awaitable[None]]] = {
    "award": derive_award,
    "child": enter_child,
    "contribution": derive_contribution,
    "death": derive_end_of_awards,
    "payment": derive_payments,
    "region": derive_region,
}


async def bring_in_line(register: Register, person: Person, event: LifeEvent) -> None:
    """Bring all that an event touches in line with the events that stand, whether this one is among them or no more."""
    kind = kind_of(event)
    if kind.effect:
        await EFFECTS[kind.effect](register, person, event)
    if kind.facts:
        await derive_facts(register, person, event)
    if kind.relations or kind.is_final:
        await derive_relations(register, person, event)
    await bring_statuses_in_line(register, person)
    await register.uow.flush()
