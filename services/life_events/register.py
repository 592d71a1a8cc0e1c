"""What the effects of events work with, and how an event's people and a person's events are found."""

from dataclasses import dataclass
from typing import Any

from aldyn.clock import Clock
from knowledge.life_events import LifeEventKind, life_events
from services.life_events.reported import WITHDRAWAL, opened_iin
from services.ports import NoticeOutbox, UnitOfWork, Vault
from services.records.people import Person
from services.records.proactive import STANDING_STATES, EventParty, LifeEvent


@dataclass(frozen=True)
class Register:
    """One transaction on the store, and what goes with it."""

    uow: UnitOfWork
    clock: Clock
    vault: Vault
    outbox: NoticeOutbox

    async def events_of(self, person: Person) -> list[LifeEvent]:
        """The events that stand of which she is the subject, in the order of their days."""
        return in_order(await self._standing(person_id=person.id))

    async def events_about(self, *people: Person) -> list[LifeEvent]:
        """The events that stand of which one of them is the subject or whom they name, in the order of their days."""
        indices = [person.iin_index for person in people]
        named = {party.event_id for party in await self.uow.list(EventParty, iin_index=indices)}
        own = await self._standing(iin_index=indices)
        return in_order([*own, *await self._standing(id=named - {event.id for event in own})])

    async def _standing(self, **where: Any) -> list[LifeEvent]:
        return await self.uow.list(LifeEvent, state=STANDING_STATES, type__ne=WITHDRAWAL, **where)

    async def party(self, event: LifeEvent, field: str | None) -> Person | None:
        """The person in a field of an event's data, the subject for None; None where she is not in the register."""
        if field is None:
            return None if event.person_id is None else await self.uow.get(Person, event.person_id)
        if event.data.get(field) is None:
            return None
        return await self.uow.find(Person, iin_index=self.vault.index(self.iin(event, field)))

    def iin(self, event: LifeEvent, field: str) -> str:
        """The IIN in a field of an event's data."""
        return opened_iin(self.vault, event.data[field])


def kind_of(event: LifeEvent) -> LifeEventKind:
    """The kind of an event."""
    return life_events()[event.type]


def in_order(events: list[LifeEvent]) -> list[LifeEvent]:
    """Events by their days, those of a day by their kinds; always the same, whenever they came."""
    return sorted(events, key=lambda e: (e.effective_day, kind_of(e).rank, e.source, e.event_id))
