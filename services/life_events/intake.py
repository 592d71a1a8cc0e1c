"""Taking events in: each kept once, placed with its person and day, corrected or withdrawn by its own source."""

from aldyn.clock import Clock
from services.life_events import retraction
from services.life_events.effects import bring_in_line
from services.life_events.follow_up import follow
from services.life_events.register import Register, kind_of
from services.life_events.reported import WITHDRAWAL, IdTaken, Reported
from services.ports import NoticeOutbox, UnitOfWork, Vault
from services.records.people import Person
from services.records.proactive import STANDING_STATES, EventParty, EventSource, EventState, LifeEvent

WAITING = (EventState.UNMATCHED, EventState.RECEIVED)  # for its people; for its day or for what it withdraws
OUT = (EventState.CORRECTED, EventState.WITHDRAWN)
Via = frozenset[str]
NOBODY: Via = frozenset()


class LifeEvents:
    """The use case of taking events in."""

    def __init__(self, clock: Clock, outbox: NoticeOutbox, vault: Vault) -> None:
        self._clock = clock
        self._outbox = outbox
        self._vault = vault

    async def receive_all(self, uow: UnitOfWork, source: EventSource, told: list[Reported]) -> list[LifeEvent]:
        """Take a batch in. The source and the people stay locked, so that two batches at once change nobody twice.

        Raises:
            IdTaken: An id was used before for something else.
        """
        await self.hold(uow, source, told)
        return [await self.receive(uow, source, one) for one in told]

    async def hold(self, uow: UnitOfWork, source: EventSource, told: list[Reported]) -> None:
        """Lock the source and the people that a batch names, these in one order for everybody."""
        await uow.get_locked(EventSource, source.id)
        indices = {self._vault.index(iin) for one in told for iin in (one.iin, *one.parties.values())}
        for person in await uow.list(Person, iin_index=indices, order="id"):
            await uow.get_locked(Person, person.id)

    async def receive(self, uow: UnitOfWork, source: EventSource, reported: Reported) -> LifeEvent:
        """Keep and apply an event; the same one again changes nothing and gives what it gave before.

        Raises:
            IdTaken: The source used the id before for something else.
        """
        fingerprint = reported.fingerprint(self._vault)
        known = await uow.find(LifeEvent, source=source.id, event_id=reported.event_id)
        if known is not None:
            if known.fingerprint != fingerprint:
                raise IdTaken(f"The id '{reported.event_id}' was used for another event.", id=reported.event_id)
            return known
        event = await self._keep(uow, source, reported, fingerprint)
        await self._place(uow, source, event)
        return event

    async def take_up(self, uow: UnitOfWork, event_id: str) -> EventState:
        """Apply an event that waited for its people or its day, unless it was settled since."""
        event = await uow.get_locked(LifeEvent, event_id)
        if event.state in WAITING:
            await self._place(uow, await uow.get(EventSource, event.source), event)
        return event.state

    async def accept(self, uow: UnitOfWork, event: LifeEvent) -> None:
        """Apply an event whose conflict staff decided in its favour."""
        await self._apply(self._register(uow), await uow.get(Person, event.person_id), event)

    async def set_aside(self, uow: UnitOfWork, event: LifeEvent) -> None:
        """Leave out an event that staff found wrong or could not place; what it had begun is taken back."""
        if event.state in STANDING_STATES:
            await retraction.take_back(self._register(uow), event, EventState.SET_ASIDE)
        event.state = EventState.SET_ASIDE

    def _register(self, uow: UnitOfWork) -> Register:
        return Register(uow, self._clock, self._vault, self._outbox)

    async def _keep(self, uow: UnitOfWork, source: EventSource, reported: Reported, fingerprint: bytes) -> LifeEvent:
        event = LifeEvent(
            source=source.id,
            event_id=reported.event_id,
            type=reported.type,
            person_id=None,
            iin_index=self._vault.index(reported.iin),
            effective_day=reported.day,
            data=reported.sealed(self._vault),
            fingerprint=fingerprint,
            corrects=reported.corrects,
            withdraws=reported.withdraws,
            received_at=self._clock.now(),
        )
        uow.add(event)
        await uow.flush()
        for role, iin in reported.parties.items():
            uow.add(EventParty(event_id=event.id, role=role, iin_index=self._vault.index(iin)))
        await uow.flush()
        return event

    async def _place(self, uow: UnitOfWork, source: EventSource, event: LifeEvent, via: Via = NOBODY) -> None:
        register = self._register(uow)
        if event.type == WITHDRAWAL:
            await self._withdraw(register, event)
            return
        out = await self._left_out_by(uow, event)
        event.state = out or event.state
        await self._restate_corrected_by(register, event, via)
        if out is not None:
            return
        person = await uow.find(Person, iin_index=event.iin_index)
        if person is None or not may_report_on(source, person) or await self._misses_somebody(register, event):
            event.state = EventState.UNMATCHED  # or not this source's to report on: answered as one we do not know
            return
        event.person_id = person.id
        if event.effective_day > self._clock.today():
            event.state = EventState.RECEIVED
            return
        await self._apply(register, person, event)

    async def _apply(self, register: Register, person: Person, event: LifeEvent) -> None:
        event.state, event.applied_at = EventState.APPLIED, self._clock.now()
        await register.uow.flush()
        await bring_in_line(register, person, event)
        if event.state is EventState.APPLIED:
            await follow(register, person, event)
        await register.uow.flush()

    async def _withdraw(self, register: Register, withdrawal: LifeEvent) -> None:
        """What is withdrawn stands no more; a withdrawal waits for what has not come yet."""
        earlier = await register.uow.find(LifeEvent, source=withdrawal.source, event_id=withdrawal.withdraws)
        withdrawal.state = EventState.RECEIVED if earlier is None else EventState.APPLIED
        withdrawal.person_id = earlier.person_id if earlier else None
        if earlier is not None:
            await self._restate(register, earlier)

    async def _restate(self, register: Register, event: LifeEvent, via: Via = NOBODY) -> None:
        """Bring an event, and what it corrects, to the state that all corrections and withdrawals together give."""
        await register.uow.flush()
        out = await self._left_out_by(register.uow, event)
        if out is None and event.state in OUT:
            event.state = EventState.RECEIVED
            await self._place(register.uow, await register.uow.get(EventSource, event.source), event, via)
            return
        stood = event.state in STANDING_STATES
        event.state = out or event.state
        if out is not None and stood:
            await retraction.take_back(register, event, out)
        await self._restate_corrected_by(register, event, via)

    async def _restate_corrected_by(self, register: Register, event: LifeEvent, via: Via) -> None:
        """`via`: events on the way here, since a source may let two events correct each other."""
        if event.corrects is None:
            return
        earlier = await register.uow.find(LifeEvent, source=event.source, event_id=event.corrects)
        if earlier is not None and earlier.id not in via | {event.id}:
            await self._restate(register, earlier, via | {event.id})

    async def _left_out_by(self, uow: UnitOfWork, event: LifeEvent) -> EventState | None:
        """The state of an event that was withdrawn or corrected, perhaps before it came; withdrawn wins."""
        withdrawals = await uow.list(LifeEvent, source=event.source, withdraws=event.event_id)
        for withdrawal in withdrawals:
            withdrawal.state, withdrawal.person_id = EventState.APPLIED, event.person_id
        if withdrawals:
            return EventState.WITHDRAWN
        return EventState.CORRECTED if await self._is_corrected(uow, event) else None

    async def _is_corrected(self, uow: UnitOfWork, event: LifeEvent, via: Via = NOBODY) -> bool:
        """Whether a correction of it holds: one that is not withdrawn, or was itself corrected by one that holds."""
        via |= {event.id}
        for correction in await uow.list(LifeEvent, source=event.source, corrects=event.event_id):
            if correction.state is not EventState.WITHDRAWN:
                return True
            if correction.id not in via and await self._is_corrected(uow, correction, via):
                return True
        return False

    async def _misses_somebody(self, register: Register, event: LifeEvent) -> bool:
        """Whether somebody the event needs is not in the register; a child is put there by it."""
        kind = kind_of(event)
        needed = [f.name for f in kind.fields if f.type == "iin" and not f.is_optional]
        if kind.effect == "child":
            return False
        return any([await register.party(event, name) is None for name in needed])


def may_report_on(source: EventSource, person: Person) -> bool:
    """Whether a person lives where the source reports from."""
    return not source.regions or person.region in source.regions
