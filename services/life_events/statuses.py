"""A person's status records in line with all events that stand, and contradictions between sources made visible."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.statuses import categories
from services.life_events.own_word import answer_own_request
from services.life_events.register import Register, kind_of
from services.life_events.timeline import DAY, Step, Stretch, stretches_of
from services.records.people import Person
from services.records.proactive import EventState, LifeEvent
from services.records.status import ConflictState, StatusChange, StatusConflict, StatusRecord, StatusState
from services.status import change_record

OWN_WORD = "self"
CLAIMS = "claims"  # in the evidence of a record that only shows what another source says
BEFORE_ALL = -1  # what the register held comes before the events of its first day
SETTLED_BY_SOURCES = "sources_agree"

Timelines = dict[str, list[Stretch]]


async def bring_statuses_in_line(register: Register, person: Person) -> None:
    """Derive the records of every category that events of hers touch, and open or close conflicts."""
    events = await register.events_of(person)
    held = await register.uow.list(StatusRecord, person_id=person.id, order="from_day")
    records = [record for record in held if not record.evidence.get(CLAIMS)]
    conflicts = await register.uow.list(StatusConflict, person_id=person.id)
    past = _Past(events, records, frozenset(c.event_id for c in conflicts if c.event_holds and c.event_id))
    contested = _contradicting(past.timelines(frozenset()))
    timelines = past.timelines(contested)
    writer = _Writer(register, person, records, {event.id: event for event in events})
    for category, stretches in timelines.items():
        await writer.write(category, stretches)
    await writer.reject_what_is_no_more(timelines)
    await _mark_conflicts(register, person, writer, conflicts, timelines)
    await register.uow.flush()


@dataclass(frozen=True)
class _Past:
    """All that was told of a person; `right` are events that staff found right against another source."""

    events: list[LifeEvent]
    records: list[StatusRecord]
    right: frozenset[str]

    def timelines(self, contested: frozenset[str]) -> Timelines:
        """The stretches of each category that events touch; what contested events begin waits for staff."""
        steps = self._steps(contested)
        first = {kind_of(event).unless for event in self.events} - {None}
        made: Timelines = {}
        for category in sorted(steps, key=lambda category: (category not in first, category)):
            known = [step for step in steps[category] if not self._is_prevented(step, category, made)]
            made[category] = stretches_of([*known, *self._held_before(category, known)], self._may_end(category))
        return made

    def _steps(self, contested: frozenset[str]) -> dict[str, list[Step]]:
        held = {record.category for record in self.records}
        steps: dict[str, list[Step]] = defaultdict(list)
        steps |= {r.category: [] for r in self.records if r.event_id or r.ended_by}  # their event may stand no more
        for event in self.events:
            kind = kind_of(event)
            begun, ended = kind.begins(event.data), kind.ends(event.data)
            begun = None if event.id in contested else begun
            for category in {*ended, *([begun] if begun else [])}:
                if kind.is_final and category not in held and category not in steps:
                    continue
                steps[category].append(
                    Step(
                        event.effective_day,
                        kind.rank,
                        event.source,
                        event.id,
                        key=event.data.get(kind.key) if kind.key else None,
                        begins=category == begun,
                        ends=category in ended,
                        is_final=kind.is_final,
                    )
                )
        return steps

    def _is_prevented(self, step: Step, category: str, made: Timelines) -> bool:
        event = next(event for event in self.events if event.id == step.origin)
        other = kind_of(event).unless
        return step.begins and other is not None and any(s.holds_on(step.day) for s in made.get(other, []))

    def _held_before(self, category: str, steps: list[Step]) -> list[Step]:
        """Records that no event began; her own word gives way to a register that says the same."""
        found = []
        for record in self.records:
            if record.category != category or record.event_id is not None or record.state is StatusState.REJECTED:
                continue
            if record.source == OWN_WORD and any(step.begins for step in steps):
                continue
            last_day = None if record.ended_by else record.to_day
            found.append(Step(record.from_day, BEFORE_ALL, record.source, record.id, begins=True, last_day=last_day))
        return found

    def _may_end(self, category: str) -> Callable[[Step, Step], bool]:
        primary = categories()[category].sources

        def may_end(begun: Step, step: Step) -> bool:
            if step.is_final or step.source == begun.source or step.origin in self.right:
                return True
            return not (step.source in primary and begun.source in primary)

        return may_end


def _contradicting(timelines: Timelines) -> frozenset[str]:
    return frozenset(
        step.origin for found in timelines.values() for stretch in found for step in stretch.contradicted_by
    )


class _Writer:
    """Writes stretches as records: one a stretch, changed with its history, never removed."""

    def __init__(
        self, register: Register, person: Person, records: list[StatusRecord], events: dict[str, LifeEvent]
    ) -> None:
        self._register = register
        self._person = person
        self._records = records
        self.events = events
        self._by_origin = {(record.event_id or record.id, record.category): record for record in records}

    def record_of(self, category: str, stretch: Stretch) -> StatusRecord:
        """The record of a stretch that was written."""
        return self._by_origin[(stretch.begun.origin, category)]

    async def write(self, category: str, stretches: list[Stretch]) -> None:
        """Bring the records of a category in line."""
        for stretch in stretches:
            record = self._by_origin.get((stretch.begun.origin, category))
            event = self.events.get(stretch.begun.origin)
            if record is None and event is not None:
                record = await self._begin(category, event, is_current=stretch.to_day is None)
            if record is not None:
                await self._adjust(record, stretch, event)

    async def reject_what_is_no_more(self, timelines: Timelines) -> None:
        """Records of events that were withdrawn, or that turned out to begin nothing, hold no more."""
        kept = {(s.begun.origin, category) for category, found in timelines.items() for s in found}
        for record in self._records:
            if record.event_id is None or record.state is StatusState.REJECTED:
                continue
            if (record.event_id, record.category) not in kept:
                await self._change(record, "withdrawn", state=StatusState.REJECTED)

    async def _begin(self, category: str, event: LifeEvent, is_current: bool) -> StatusRecord:
        """A new record; her own pending word of the same thing is verified instead."""
        own = next((r for r in self._records if is_current and _is_own_word(r, category)), None)
        if own is not None:
            fields = {"from_day": event.effective_day, "source": event.source, "event_id": event.id}
            await self._change(own, "verified", state=StatusState.VERIFIED, **fields)
            await answer_own_request(self._register, self._person, own)
            self._by_origin[(event.id, category)] = own
            return own
        record = new_record(self._register, self._person, category, event, StatusState.VERIFIED)
        self._register.uow.add(record)
        await self._register.uow.flush()
        self._by_origin[(event.id, category)] = record
        return record

    async def _adjust(self, record: StatusRecord, stretch: Stretch, event: LifeEvent | None) -> None:
        was_ended = record.ended_by is not None
        if event is None and stretch.ended_by is None:
            if was_ended:
                last_day = await self._last_day_before(record)
                await self._change(record, "reopened", state=StatusState.VERIFIED, to_day=last_day, ended_by=None)
            return
        state = StatusState.VERIFIED if stretch.to_day is None else StatusState.ENDED
        wanted = {"state": state, "to_day": stretch.to_day, "ended_by": stretch.ended_by}
        if any(getattr(record, name) != value for name, value in wanted.items()):
            await self._change(record, "ended" if stretch.to_day else "reopened", **wanted)

    async def _last_day_before(self, record: StatusRecord) -> date | None:
        """The last day the record had before an event ended it."""
        changes = await self._register.uow.list(StatusChange, record_id=record.id, reason="ended", order="id", limit=1)
        written = changes[0].before.get("to_day") if changes else None
        return date.fromisoformat(written) if written else None

    async def _change(self, record: StatusRecord, reason: str, **fields: Any) -> None:
        await change_record(self._register.uow, self._register.clock, record, by="event", reason=reason, **fields)


def _is_own_word(record: StatusRecord, category: str) -> bool:
    return record.category == category and record.state is StatusState.PENDING and record.source == OWN_WORD


def new_record(
    register: Register, person: Person, category: str, event: LifeEvent, state: StatusState, day: date | None = None
) -> StatusRecord:
    """A record that an event begins (or, pending, claims), not kept yet."""
    return StatusRecord(
        person_id=person.id or 0,
        category=category,
        from_day=day or event.effective_day,
        source=event.source,
        responsible=categories()[category].responsible,
        state=state,
        evidence={"event": event.event_id},
        recorded_at=register.clock.now(),
        event_id=event.id,
    )


async def _mark_conflicts(
    register: Register, person: Person, writer: _Writer, known: list[StatusConflict], timelines: Timelines
) -> None:
    """A conflict for each contradiction; those that sources settled among themselves are closed."""
    open_ = {(c.kept_record_id, c.event_id): c for c in known if c.state is ConflictState.OPEN}
    contested: set[str] = set()
    for category, stretches in timelines.items():
        for stretch in stretches:
            for step in stretch.contradicted_by:
                kept = writer.record_of(category, stretch)
                contested.add(step.origin)
                if open_.pop((kept.id, step.origin), None) is None:
                    await _open_conflict(register, person, kept, await register.uow.get(LifeEvent, step.origin))
    for conflict in open_.values():
        await close_conflict(register, conflict, SETTLED_BY_SOURCES)
    for event in writer.events.values():
        event.state = EventState.CONFLICTING if event.id in contested else EventState.APPLIED


async def _open_conflict(register: Register, person: Person, kept: StatusRecord, event: LifeEvent) -> None:
    claim = new_record(register, person, kept.category, event, StatusState.PENDING, kept.from_day)
    claim.to_day, claim.evidence = event.effective_day - DAY, {**claim.evidence, CLAIMS: True}
    register.uow.add(claim)
    await register.uow.flush()
    register.uow.add(
        StatusConflict(
            person_id=person.id or 0,
            kept_record_id=kept.id,
            other_record_id=claim.id,
            event_id=event.id,
            noticed_at=register.clock.now(),
        )
    )
    await register.uow.flush()


async def close_conflict(register: Register, conflict: StatusConflict, resolution: str) -> None:
    """Close a conflict; the claim that stood against the record is settled with it."""
    conflict.state, conflict.resolution = ConflictState.RESOLVED, resolution
    conflict.resolved_at = register.clock.now()
    claim = await register.uow.get(StatusRecord, conflict.other_record_id)
    await change_record(register.uow, register.clock, claim, by="event", reason=resolution, state=StatusState.REJECTED)
