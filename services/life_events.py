"""Life events: kept once, applied by their effective day in whatever order they come, and what follows from them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from aldyn.clock import Clock
from knowledge.life_events import LifeEventKind, life_events
from knowledge.statuses import categories
from services.award_offers import assign_verified, propose
from services.entitlement_notices import tell
from services.ports import NoticeOutbox, UnitOfWork, Vault
from services.records.people import Award, FamilyRelation, Person, Relation, Sex
from services.records.proactive import EventSource, EventState, LifeEvent
from services.records.status import CURRENT_STATES, StatusConflict, StatusRecord, StatusState
from services.status import change_record

DAY = timedelta(days=1)
WAITING = (EventState.UNMATCHED, EventState.RECEIVED)  # for the person, for the day


@dataclass(frozen=True)
class Reported:
    """An event as it came in, checked."""

    event_id: str
    type: str
    iin: str
    day: date
    data: dict[str, Any]


class LifeEvents:
    """The use case of taking events in."""

    def __init__(self, clock: Clock, outbox: NoticeOutbox, vault: Vault) -> None:
        self._clock = clock
        self._outbox = outbox
        self._vault = vault

    async def receive(self, uow: UnitOfWork, source: EventSource, reported: Reported) -> LifeEvent:
        """Keep and apply an event; the same one again changes nothing and gives what it gave before."""
        known = await uow.find(LifeEvent, source=source.id, event_id=reported.event_id)
        if known is not None:
            return known
        event = LifeEvent(
            source=source.id,
            event_id=reported.event_id,
            type=reported.type,
            person_id=None,
            iin_index=self._vault.index(reported.iin),
            effective_day=reported.day,
            data=self._sealed(reported.data),
            received_at=self._clock.now(),
        )
        uow.add(event)
        await uow.flush()
        await self._place(uow, source, event)
        return event

    async def take_up(self, uow: UnitOfWork, event_id: str) -> EventState:
        """Apply an event that waited for its person or its day, unless it was settled since."""
        event = await uow.get_locked(LifeEvent, event_id)
        if event.state in WAITING:
            await self._place(uow, await uow.get(EventSource, event.source), event)
        return event.state

    async def _place(self, uow: UnitOfWork, source: EventSource, event: LifeEvent) -> None:
        person = await uow.find(Person, iin_index=event.iin_index)
        if person is None or (source.regions and person.region not in source.regions):
            event.state = EventState.UNMATCHED  # or not this source's to report on: answered as one we do not know
            return
        event.person_id = person.id
        if event.effective_day > self._clock.today():
            event.state = EventState.RECEIVED
            return
        await self._apply(uow, person, event)
        await uow.flush()

    def _sealed(self, data: dict[str, Any]) -> dict[str, Any]:
        """The data with other people's numbers sealed: what is kept in clear holds no IIN."""
        return {k: self._vault.seal(v).hex() if k.endswith("_iin") else v for k, v in data.items()}

    async def _apply(self, uow: UnitOfWork, person: Person, event: LifeEvent) -> None:
        kind = life_events()[event.type]
        event.state, event.applied_at = EventState.APPLIED, self._clock.now()
        child = await self._child(uow, person, event) if kind.effect == "child" else None
        if kind.effect == "death":
            person.death_date = event.effective_day
            return
        if await Timeline(uow, self._clock, person).replay(event):
            event.state = EventState.CONFLICTING
            return
        changed = await assign_verified(uow, self._clock, person, source=f"event:{event.id}")
        await self._offer(uow, person, kind, event, child, changed)

    async def _offer(
        self,
        uow: UnitOfWork,
        person: Person,
        kind: LifeEventKind,
        event: LifeEvent,
        child: Person | None,
        changed: list[Award],
    ) -> None:
        if not kind.services and not changed:
            return
        offered = await propose(uow, self._clock, person, kind.services, source=f"event:{event.id}", about=child)
        offered.due += [award for award in changed if award not in offered.due]
        event.outcome = {"due": [award.service for award in offered.due], "open": list(offered.open)}
        await tell(
            uow,
            self._clock,
            self._outbox,
            person,
            offered,
            key=f"event:{event.source}:{event.event_id}",
            kind="life_event",
            template="notice-event",
            event=kind.sentence,
        )

    async def _child(self, uow: UnitOfWork, parent: Person, event: LifeEvent) -> Person:
        """The child in the register, made at the registration of birth, with the relation from both sides."""
        iin = self._vault.open(bytes.fromhex(event.data["child_iin"]))
        child = await uow.find(Person, iin_index=self._vault.index(iin))
        born = date.fromisoformat(event.data["child_birth_date"])
        if child is None:
            child = Person(
                iin_sealed=self._vault.seal(iin),
                iin_index=self._vault.index(iin),
                given_name="",
                family_name=parent.family_name,
                sex=Sex(event.data["child_sex"]),
                birth_date=born,
                region=parent.region,
                language=parent.language,
            )
            uow.add(child)
            await uow.flush()
        for one, other, relation in ((parent, child, Relation.CHILD), (child, parent, Relation.PARENT)):
            if await uow.find(FamilyRelation, person_id=one.id, relative_id=other.id, relation=relation) is None:
                uow.add(
                    FamilyRelation(person_id=one.id or 0, relative_id=other.id or 0, relation=relation, from_day=born)
                )
        await uow.flush()
        return child


@dataclass
class Timeline:
    """A person's status records as her events make them, in the order of their days."""

    uow: UnitOfWork
    clock: Clock
    person: Person

    async def replay(self, newest: LifeEvent) -> bool:
        """Bring the records that an event touches in line with all events known.

        Returns:
            Whether it contradicts another source; then nothing is changed and staff decide.
        """
        kind = life_events()[newest.type]
        begun = kind.category(newest.data)
        touched = {*kind.ends, *([begun] if begun else [])}
        if await self._contradicts(newest, kind):
            return True
        events = await self.uow.list(LifeEvent, person_id=self.person.id, state=EventState.APPLIED)
        events.sort(key=lambda event: (event.effective_day, event.source, event.event_id))
        for category in sorted(touched):
            await self._bring_in_line(category, events)
        return False

    async def _contradicts(self, event: LifeEvent, kind: LifeEventKind) -> bool:
        """One source ends what another, itself a primary one of the category, reports as running."""
        for record in await self._records(kind.ends):
            sources = categories()[record.category].sources
            both_report = event.source in sources and record.source in sources
            if both_report and record.source != event.source and record.from_day <= event.effective_day:
                await self._open_conflict(record, event)
                return True
        return False

    async def _open_conflict(self, record: StatusRecord, event: LifeEvent) -> None:
        other = self._new(record.category, record.from_day, event, StatusState.PENDING)
        other.to_day = event.effective_day - DAY
        self.uow.add(other)
        await self.uow.flush()
        self.uow.add(
            StatusConflict(
                person_id=self.person.id or 0,
                kept_record_id=record.id,
                other_record_id=other.id,
                noticed_at=self.clock.now(),
            )
        )

    async def _bring_in_line(self, category: str, events: list[LifeEvent]) -> None:
        begins = [e for e in events if life_events()[e.type].category(e.data) == category]
        ends = [e.effective_day for e in events if category in life_events()[e.type].ends]
        for event in begins:
            record = await self.uow.find(StatusRecord, person_id=self.person.id, event_id=event.id, category=category)
            if record is None:
                record = await self._begin(category, event)
            await self._end(record, ends, begins)
        for record in await self._records((category,)):
            await self._end(record, ends, begins)

    async def _begin(self, category: str, event: LifeEvent) -> StatusRecord:
        """A new record; her own pending word of the same thing is verified instead."""
        own = await self.uow.find(
            StatusRecord, person_id=self.person.id, category=category, state=StatusState.PENDING, source="self"
        )
        if own is not None:
            verified = {"state": StatusState.VERIFIED, "from_day": event.effective_day, "source": event.source}
            await change_record(
                self.uow, self.clock, own, by=event.source, reason="verified", event_id=event.id, **verified
            )
            return own
        record = self._new(category, event.effective_day, event, StatusState.VERIFIED)
        self.uow.add(record)
        await self.uow.flush()
        return record

    async def _end(self, record: StatusRecord, ends: list[date], begins: list[LifeEvent]) -> None:
        starts = [e.effective_day for e in begins]
        later = [day for day in (*ends, *starts) if day > record.from_day]
        to_day = min(later) - DAY if later else None
        if to_day is not None and record.to_day != to_day:
            await change_record(
                self.uow, self.clock, record, by="event", reason="ended", to_day=to_day, state=StatusState.ENDED
            )

    async def _records(self, wanted: tuple[str, ...]) -> list[StatusRecord]:
        if not wanted:
            return []
        return await self.uow.list(
            StatusRecord, person_id=self.person.id, category=wanted, state=list(CURRENT_STATES), order="from_day"
        )

    def _new(self, category: str, day: date, event: LifeEvent, state: StatusState) -> StatusRecord:
        return StatusRecord(
            person_id=self.person.id or 0,
            category=category,
            from_day=day,
            source=event.source,
            responsible=categories()[category].responsible,
            state=state,
            evidence={"event": event.event_id},
            recorded_at=self.clock.now(),
            event_id=event.id,
        )
