"""Contradictions between sources, and events that fit nobody."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from console.pages import page
from console.tools import Visit
from console.visits import CurrentVisit
from services.life_events import LifeEvents
from services.source_quality import source_quality
from services.staff.cases import KEEP_REASONS, list_conflicts, list_events, resolve_conflict, set_event_aside

router = APIRouter()
# What is counted of a source -> the name of its column.
QUALITY = {
    counted: f"source-{counted}"
    for counted in ("records", "pending", "unconfirmed", "conflicting", "events", "late", "unmatched")
}


@router.get("/conflicts", name="conflicts")
async def conflicts(request: Request, visit: CurrentVisit) -> Response:
    """Records that contradict each other, side by side."""
    async with visit.tools.store.read() as uow:
        rows = await list_conflicts(uow, visit.staff)
    return page(request, visit, "requests/conflicts.html", rows=rows, reasons=KEEP_REASONS)


@router.post("/conflicts/{identity}", name="decide_conflict")
async def decide_conflict(
    visit: CurrentVisit, identity: str, holds: Annotated[str, Form()], reason: Annotated[str, Form()]
) -> Response:
    """Say which holds."""
    async with visit.tools.store.begin() as uow:
        tools = visit.tools
        await resolve_conflict(uow, tools.clock, tools.outbox, _life(visit), visit.staff, identity, holds, reason)
    return RedirectResponse("/conflicts", 303)


@router.get("/events", name="events")
async def events(request: Request, visit: CurrentVisit) -> Response:
    """Events that could not be applied."""
    async with visit.tools.store.read() as uow:
        found = await list_events(uow, visit.staff)
    return page(request, visit, "requests/events.html", rows=found)


@router.post("/events/{identity}", name="decide_event")
async def decide_event(visit: CurrentVisit, identity: str, text: Annotated[str, Form()] = "") -> Response:
    """Set one aside."""
    async with visit.tools.store.begin() as uow:
        await set_event_aside(uow, visit.tools.clock, _life(visit), visit.staff, identity, text)
    return RedirectResponse("/events", 303)


@router.get("/sources", name="sources")
async def sources(request: Request, visit: CurrentVisit) -> Response:
    """The quality of the data of each source."""
    async with visit.tools.store.read() as uow:
        rows = await source_quality(uow, visit.staff, visit.tools.clock.today())
    return page(request, visit, "requests/sources.html", rows=rows, fields=QUALITY)


def _life(visit: Visit) -> LifeEvents:
    return LifeEvents(visit.tools.clock, visit.tools.outbox, visit.tools.vault)
