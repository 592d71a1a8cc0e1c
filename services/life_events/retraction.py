"""An event that stands no more: what it did to the store is undone, what it offered taken back, those told are told."""

from knowledge.life_events import life_events
from services.life_events.effects import bring_in_line
from services.life_events.register import Register, kind_of
from services.life_events.statuses import close_conflict
from services.notices.planning import plan_notice
from services.records.people import Award, AwardState, Person
from services.records.proactive import EventState, LifeEvent, Notice, NoticeState
from services.records.requests import RequestKind
from services.records.status import ConflictState, StatusConflict
from services.requests import open_request

WITHDRAWN = "withdrawn"
UNTOLD = (NoticeState.PLANNED,)
TOLD = (NoticeState.SENDING, NoticeState.SENT, NoticeState.ANSWERED)


async def take_back(register: Register, event: LifeEvent, state: EventState) -> None:
    """Undo an event that stood.

    Awards only offered or agreed to end; for what was assigned already staff get a task. A notice not sent yet is
    dropped; one that was told is followed by another that says so in plain words.
    """
    event.state = state
    await register.uow.flush()
    person = await register.uow.get(Person, event.person_id)
    for conflict in await register.uow.list(StatusConflict, event_id=event.id, state=ConflictState.OPEN):
        await close_conflict(register, conflict, state.value)
    await bring_in_line(register, person, event)
    assigned = await _take_back_awards(register, event)
    await _take_back_notices(register, event, bool(assigned))


async def _take_back_awards(register: Register, event: LifeEvent) -> list[Award]:
    """The awards that were assigned already; for each a task is opened."""
    assigned = []
    for award in await register.uow.list(Award, source=f"event:{event.id}", order="id"):
        if award.state in (AwardState.PROPOSED, AwardState.AGREED):
            award.state, award.ended_by, award.ended_from = AwardState.ENDED, event.id, None
        elif award.state is AwardState.ASSIGNED and event.type in _OFFERING:
            assigned.append(award)
            await _open_task(register, event, award)
    return assigned


# Kinds that offer something: an award they led to was assigned on her yes, and is for people to look at.
_OFFERING = frozenset(kind.id for kind in life_events().values() if kind.services or kind.relatives)


async def _open_task(register: Register, event: LifeEvent, award: Award) -> None:
    recipient = await register.uow.get(Person, award.person_id)
    request = await open_request(
        register.uow,
        register.clock,
        recipient,
        kind=RequestKind.STAFF_TASK,
        responsible="MLSPP",
        service=award.service,
        computation=award.computation,
        details={"task": "event_taken_back", "event": event.id, "award": award.id},
    )
    event.outcome = {**event.outcome, "requests": [*event.outcome.get("requests", []), request.number]}


async def _take_back_notices(register: Register, event: LifeEvent, is_assigned: bool) -> None:
    for notice in await register.uow.list(Notice, id=event.outcome.get("notices", [])):
        if notice.state in UNTOLD:
            notice.state, notice.error = NoticeState.SUPPRESSED, WITHDRAWN
        elif notice.state in TOLD:
            await _tell(register, event, notice, is_assigned)


async def _tell(register: Register, event: LifeEvent, told: Notice, is_assigned: bool) -> None:
    recipient = await register.uow.get(Person, told.person_id)
    await plan_notice(
        register.uow,
        register.clock,
        register.outbox,
        recipient,
        key=f"withdrawn:{told.key}",
        kind="event_withdrawn",
        template="notice-event-checked" if is_assigned else "notice-event-withdrawn",
        language=told.language,
        arguments={"event": told.arguments.get("event", {"say": kind_of(event).sentence})},
    )
