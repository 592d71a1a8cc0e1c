"""The open API for systems of record: CloudEvents in, what became of them out, failures as RFC 9457 problems."""

import hashlib
from collections import deque
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Header, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from aldyn.clock import Clock
from knowledge.life_events import life_events
from services import iin as iins
from services.life_events import LifeEvents, Reported
from services.ports import Store
from services.records.people import Sex
from services.records.proactive import EventSource, LifeEvent

MOST_IN_A_BATCH = 500


class Problem(Exception):
    """A failure to be told as `application/problem+json`."""

    def __init__(self, status: int, title: str, detail: str, field: str | None = None, **extra: Any) -> None:
        super().__init__(detail)
        self.status = status
        self.body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **extra}
        if field is not None:
            self.body["errors"] = [{"field": field, "detail": detail}]


class EventIn(BaseModel):
    """A CloudEvent 1.0 in structured form. `subject` is the IIN, `data.day` the day the event took effect."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "specversion": "1.0",
                    "id": "2026-000123",
                    "source": "labour_contracts",
                    "type": "job.ended",
                    "subject": "900101400013",
                    "data": {"day": "2026-11-05"},
                }
            ]
        }
    )
    specversion: str = Field(pattern=r"^1\.0$")
    id: str = Field(min_length=1, max_length=200)
    source: str = Field(min_length=1, max_length=200)
    type: str
    subject: str = Field(description="IIN of the person: 12 digits")
    data: dict[str, Any]


class EventOut(BaseModel):
    """What became of an event."""

    id: str
    type: str
    state: str = Field(
        description="applied, received (applied on its day), unmatched (kept for later), conflicting (staff decide)"
    )
    outcome: dict[str, Any]


class Events:
    """The routes' work."""

    def __init__(self, store: Store, clock: Clock, life: LifeEvents) -> None:
        self._store = store
        self._clock = clock
        self._life = life
        self._calls: dict[str, deque[float]] = {}

    async def source_of(self, authorization: Annotated[str, Header()] = "") -> EventSource:
        """The source whose key was given; at most so many calls a minute as it may make."""
        key = authorization.removeprefix("Bearer ").strip()
        async with self._store.read() as uow:
            source = await uow.find(EventSource, key_hash=hash_key(key), is_active=True)
        if source is None:
            raise Problem(401, "Unauthorized", "Give your source's key as `Authorization: Bearer <key>`.")
        calls, now = self._calls.setdefault(source.id, deque()), self._clock.now().timestamp()
        while calls and calls[0] <= now - 60:
            calls.popleft()
        if len(calls) >= source.rate_per_minute:
            raise Problem(429, "Too Many Requests", f"At most {source.rate_per_minute} calls a minute; try later.")
        calls.append(now)
        return source

    async def take(self, source: EventSource, events: list[Any]) -> list[EventOut]:
        """Check all, then apply all in one transaction: a batch is taken as a whole or not at all."""
        reported = [check(source, raw, f"[{n}]." if len(events) > 1 else "") for n, raw in enumerate(events)]
        async with self._store.begin() as uow:
            return [shown(await self._life.receive(uow, source, one)) for one in reported]

    async def list_of(self, source: EventSource, limit: int) -> list[EventOut]:
        """The newest events of a source."""
        async with self._store.read() as uow:
            found = await uow.list(LifeEvent, source=source.id, order="-received_at", limit=limit)
        return [shown(event) for event in found]


def hash_key(key: str) -> str:
    """What is kept of a source's key: a long random secret, so a plain digest is enough."""
    return hashlib.sha256(key.encode()).hexdigest()


def shown(event: LifeEvent) -> EventOut:
    """An event as its source sees it."""
    return EventOut(id=event.event_id, type=event.type, state=event.state.value, outcome=event.outcome)


def check(source: EventSource, raw: Any, where: str = "") -> Reported:
    """An event checked against the schema of its type.

    Raises:
        Problem: Names the field and says what to give instead.
    """
    try:
        event = EventIn.model_validate(raw)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        field = where + ".".join(str(part) for part in first["loc"])
        raise Problem(422, "Unprocessable Content", first["msg"], field) from None
    if event.source != source.id:
        raise Problem(403, "Forbidden", f"This key belongs to the source '{source.id}'.", f"{where}source")
    if event.type not in life_events():
        known = ", ".join(life_events())
        raise Problem(422, "Unprocessable Content", f"Unknown type; known: {known}.", f"{where}type")
    if event.type not in source.types:
        raise Problem(403, "Forbidden", "Your source may not report this type.", f"{where}type")
    if not iins.is_valid(event.subject):
        raise Problem(422, "Unprocessable Content", "The subject must be a valid IIN.", f"{where}subject")
    day = _day(event.data.get("day"), f"{where}data.day")
    fields = life_events()[event.type].fields
    for name, kind in fields.items():
        _check_field(event.data.get(name), kind, f"{where}data.{name}")
    # What else a source sends is not kept: it may be personal, and nobody asked for it.
    return Reported(event.id, event.type, event.subject, day, {name: event.data[name] for name in fields})


def _check_field(value: Any, kind: Any, field: str) -> None:
    if kind == "day":
        _day(value, field)
    elif kind == "iin" and not (isinstance(value, str) and iins.is_valid(value)):
        raise Problem(422, "Unprocessable Content", "Give a valid IIN of 12 digits.", field)
    elif kind == "sex" and value not in [sex.value for sex in Sex]:
        raise Problem(422, "Unprocessable Content", "Give 'female' or 'male'.", field)
    elif isinstance(kind, list) and value not in kind:
        raise Problem(422, "Unprocessable Content", f"Give one of: {', '.join(kind)}.", field)


def _day(value: Any, field: str) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise Problem(422, "Unprocessable Content", "Give a day as YYYY-MM-DD.", field) from None


def create_api(store: Store, clock: Clock, life: LifeEvents) -> FastAPI:
    """The open API as an application, to be mounted at `/api`."""
    app = FastAPI(title="Aldyn open API", version="1.0", docs_url="/docs", redoc_url=None)
    router, events = APIRouter(prefix="/v1"), Events(store, clock, life)
    Source = Annotated[EventSource, Depends(events.source_of)]

    @app.exception_handler(Problem)
    async def tell(_: Request, problem: Problem) -> JSONResponse:
        return JSONResponse(problem.body, problem.status, media_type="application/problem+json")

    body = {
        "required": True,
        "content": {
            "application/cloudevents+json": {"schema": EventIn.model_json_schema()},
            "application/cloudevents-batch+json": {"schema": {"type": "array", "items": EventIn.model_json_schema()}},
        },
    }

    @router.post("/events", openapi_extra={"requestBody": body})
    async def report(request: Request, source: Source) -> list[EventOut]:
        """Report one event or a batch; the same id again changes nothing and answers the same."""
        try:
            given = await request.json()
        except ValueError:
            raise Problem(400, "Bad Request", "The body is not JSON.") from None
        batch = given if isinstance(given, list) else [given]
        if len(batch) > MOST_IN_A_BATCH:
            raise Problem(413, "Content Too Large", f"At most {MOST_IN_A_BATCH} events a call.")
        return await events.take(source, batch)

    @router.get("/events")
    async def own_events(source: Source, limit: int = 100) -> list[EventOut]:
        """What became of your newest events."""
        return await events.list_of(source, max(1, min(limit, 1000)))

    app.include_router(router)
    return app
