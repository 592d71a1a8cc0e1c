"""Events of systems of record: taken in, and what became of them."""

from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request
from pydantic import BaseModel, Field

from console.api.bodies import MOST_EVENTS, read_events
from console.api.desk import Desk
from console.api.problems import Problem, answers, field_problem, invalid
from knowledge.catalogue import say
from knowledge.life_events import life_events
from services.life_events import IdTaken, NotAnEvent, Reported
from services.life_events.reported import WITHDRAWAL
from services.life_events.schemas import TEXT, model_of, read_event, reported
from services.records.proactive import EventSource, EventState, LifeEvent

FURTHEST = 1_000_000


class EventOut(BaseModel):
    """What became of an event; nothing of the person."""

    id: str
    type: str
    state: EventState
    reason: str = Field(description="The state in words.")
    day: date = Field(description="The day it takes effect.")
    received_at: datetime
    applied_at: datetime | None
    corrects: str | None = None
    withdraws: str | None = None
    notices: int = Field(description="How many notices to citizens it led to.")
    offers: int = Field(description="How many services were offered for it.")
    requests: int = Field(description="How many matters it gave to staff.")


class EventPage(BaseModel):
    """Some of a source's events, the newest first; `next` is the `offset` of those that follow."""

    events: list[EventOut]
    next: int | None


def shown(event: LifeEvent) -> EventOut:
    """An event as its source sees it."""
    return EventOut(
        id=event.event_id,
        type=event.type,
        state=event.state,
        reason=say("en", f"event-state-{event.state.value.replace('_', '-')}"),
        day=event.effective_day,
        received_at=event.received_at,
        applied_at=event.applied_at,
        corrects=event.corrects,
        withdraws=event.withdraws,
        notices=len(event.outcome.get("notices", [])),
        offers=len(event.outcome.get("due", [])),
        requests=len(event.outcome.get("requests", [])),
    )


def check(source: EventSource, raw: Any, today: date, *place: int) -> Reported:
    """An event checked against the form of its type and what the source may report.

    Raises:
        Problem: Names the field and says what to give instead.
    """
    if not isinstance(raw, dict):
        raise Problem("invalid", errors=[field_problem(place, "give an event: an object")])
    type_ = raw.get("type")
    model = model_of(type_) if isinstance(type_, str) else None
    if model is None:
        known = ", ".join((*life_events(), WITHDRAWAL))
        raise Problem("invalid", errors=[field_problem((*place, "type"), f"give one of: {known}")])
    try:
        event = read_event(model, raw)
    except NotAnEvent as wrong:
        raise invalid(wrong, *place) from None
    if event.source != source.id:
        detail = f"This key belongs to the source '{source.id}'."
        raise Problem("not_your_source", detail, [field_problem((*place, "source"), detail)])
    if event.type not in (*source.types, WITHDRAWAL):
        raise Problem(
            "type_not_allowed", errors=[field_problem((*place, "type"), f"you may: {', '.join(source.types)}")]
        )
    if event.corrects == event.id:
        raise Problem("invalid", errors=[field_problem((*place, "corrects"), "an event cannot correct itself")])
    return reported(event, today)


def create_router(desk: Desk, request_body: dict[str, Any]) -> APIRouter:
    """The routes; `request_body` is their OpenAPI description."""
    router = APIRouter(tags=["events"])
    Source = Annotated[EventSource, Depends(desk.source_of)]

    @router.post("/events", openapi_extra={"requestBody": request_body}, responses=answers(400, 403, 409, 413, 415))
    async def report(request: Request, source: Source) -> list[EventOut]:
        """Report one event or a batch: taken as a whole or not at all.

        The same event again changes nothing and answers the same.
        """
        async with desk.logged(source, "events") as call:
            raw = await read_events(request)
            call.count = len(raw)
            today, is_batch = desk.clock.today(), len(raw) > 1
            told = [check(source, one, today, *([n] if is_batch else [])) for n, one in enumerate(raw)]
            return await _take(desk, source, told)

    @router.get("/events", responses=answers())
    async def list_events(
        source: Source,
        state: EventState | None = None,
        type: Annotated[str | None, Query(max_length=100, pattern=TEXT)] = None,
        offset: Annotated[int, Query(ge=0, le=FURTHEST, description="`next` of the page before.")] = 0,
        limit: Annotated[int, Query(ge=1, le=MOST_EVENTS)] = 100,
    ) -> EventPage:
        """What became of your events, the newest first."""
        where = {name: value for name, value in (("state", state), ("type", type)) if value is not None}
        async with desk.store.read() as uow:
            found = await uow.list(
                LifeEvent, source=source.id, order="-received_at,-id", offset=offset, limit=limit + 1, **where
            )
        rows = [shown(event) for event in found[:limit]]
        return EventPage(events=rows, next=offset + limit if len(found) > limit else None)

    @router.get("/events/{event_id:path}", responses=answers(404))
    async def one_event(
        source: Source, event_id: Annotated[str, Path(min_length=1, max_length=200, pattern=TEXT)]
    ) -> EventOut:
        """What became of one of your events."""
        async with desk.store.read() as uow:
            event = await uow.find(LifeEvent, source=source.id, event_id=event_id)
        if event is None:
            raise Problem("not_found")
        return shown(event)

    return router


async def _take(desk: Desk, source: EventSource, told: list[Reported]) -> list[EventOut]:
    try:
        async with desk.store.begin() as uow:
            return [shown(event) for event in await desk.life.receive_all(uow, source, told)]
    except IdTaken as taken:
        place = max(n for n, one in enumerate(told) if one.event_id == taken.fields["id"])
        path = (place, "id") if len(told) > 1 else ("id",)
        raise Problem("id_taken", errors=[field_problem(path, str(taken))]) from None
