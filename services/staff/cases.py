"""What sources left to staff: contradictions between them, and events that fit nobody."""

from typing import Any

from aldyn.clock import Clock
from aldyn.errors import Conflict, InvalidInput, NotFound
from services.life_events import LifeEvents
from services.notices.planning import plan_notice
from services.ports import NoticeOutbox, UnitOfWork
from services.records.people import Person
from services.records.proactive import EventState, LifeEvent
from services.records.staff import Role, Staff
from services.records.status import ConflictState, StatusConflict, StatusRecord, StatusState
from services.staff.access import is_in_regions, list_visible
from services.staff.audit import note_action
from services.status import change_record

EVENT_STATES = (EventState.UNMATCHED, EventState.CONFLICTING)
KEEP_REASONS = ("source_is_primary", "source_is_newer", "document_shown", "source_was_wrong")


async def list_conflicts(uow: UnitOfWork, staff: Staff, *, limit: int = 100) -> list[dict[str, Any]]:
    """Open contradictions she may see, the oldest first: `{conflict, person, kept, other}`."""
    found, people = await list_visible(
        uow, staff, StatusConflict, state=ConflictState.OPEN, order="noticed_at", limit=limit
    )
    rows = []
    for conflict in found:
        kept, other = await _records(uow, conflict)
        if _answers_for(staff, kept, other):
            rows.append({"conflict": conflict, "person": people[conflict.person_id], "kept": kept, "other": other})
    return rows


async def resolve_conflict(
    uow: UnitOfWork,
    clock: Clock,
    outbox: NoticeOutbox,
    life: LifeEvents,
    staff: Staff,
    conflict_id: str,
    holds: str,
    reason: str,
) -> None:
    """Say which holds: the record, or what the other source's event says; the citizen is told.

    An event found right is applied with all that follows; one found wrong is set aside.

    Raises:
        NotFound: Not hers to see.
        Conflict: It was resolved before.
        InvalidInput: Neither record, or no reason of the list.
    """
    conflict = await uow.get_locked(StatusConflict, conflict_id)
    kept, other = await _records(uow, conflict)
    if not _answers_for(staff, kept, other) or not await is_in_regions(uow, staff, conflict.person_id):
        raise NotFound("There is no such conflict.")
    if conflict.state is ConflictState.RESOLVED:
        raise Conflict("The conflict was resolved before.")
    if holds not in (kept.id, other.id) or reason not in KEEP_REASONS:
        raise InvalidInput("Choose the record that holds and a reason of the list.")
    await change_record(uow, clock, other, by=f"staff:{staff.id}", reason=reason, state=StatusState.REJECTED)
    conflict.state, conflict.resolution = ConflictState.RESOLVED, reason
    conflict.resolved_by, conflict.resolved_at = staff.id, clock.now()
    conflict.event_holds = holds == other.id
    note_action(uow, clock, staff, "conflict_resolved", conflict.id, holds=holds, reason=reason)
    await uow.flush()
    event = await uow.get(LifeEvent, conflict.event_id)
    await (life.accept if conflict.event_holds else life.set_aside)(uow, event)
    await _tell(uow, clock, outbox, conflict, right=other if conflict.event_holds else kept)


async def _tell(
    uow: UnitOfWork, clock: Clock, outbox: NoticeOutbox, conflict: StatusConflict, right: StatusRecord
) -> None:
    await plan_notice(
        uow,
        clock,
        outbox,
        await uow.get(Person, conflict.person_id),
        key=f"conflict:{conflict.id}",
        kind="conflict",
        template="notice-conflict-ended" if conflict.event_holds else "notice-conflict-goes-on",
        arguments={"category": {"say": f"category-{right.category}"}, "source": {"say": f"source-{right.source}"}},
    )


async def list_events(uow: UnitOfWork, staff: Staff, *, limit: int = 100) -> list[LifeEvent]:
    """Events that could not be applied, the oldest first; one that fits nobody is of no region."""
    found, _ = await list_visible(uow, staff, LifeEvent, state=list(EVENT_STATES), order="received_at", limit=limit)
    return found


async def set_event_aside(
    uow: UnitOfWork, clock: Clock, life: LifeEvents, staff: Staff, event_id: str, text: str
) -> None:
    """Close an event that nobody can be found for; the source is asked to send a right one.

    Raises:
        NotFound: Not hers to see.
        Conflict: It is not waiting (any more).
        InvalidInput: No word why.
    """
    event = await uow.get_locked(LifeEvent, event_id)
    if not await is_in_regions(uow, staff, event.person_id):
        raise NotFound("There is no such event.")
    if event.state not in EVENT_STATES:
        raise Conflict("The event does not wait for staff.")
    if not text.strip():
        raise InvalidInput("Write why the event is set aside.")
    await life.set_aside(uow, event)
    event.outcome = {**event.outcome, "set_aside": text.strip()}
    note_action(uow, clock, staff, "event_set_aside", event.id, why=text.strip())


async def _records(uow: UnitOfWork, conflict: StatusConflict) -> tuple[StatusRecord, StatusRecord]:
    return await uow.get(StatusRecord, conflict.kept_record_id), await uow.get(StatusRecord, conflict.other_record_id)


def _answers_for(staff: Staff, *records: StatusRecord) -> bool:
    return staff.role is not Role.BODY_OFFICER or any(record.responsible == staff.body for record in records)
