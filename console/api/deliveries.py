"""The log of a source's deliveries: what came when, and how it was answered."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, Field

from console.api.desk import Desk
from console.api.problems import answers
from services.event_sources import calls_of
from services.records.proactive import EventSource

LARGEST_ID = 2**53


class DeliveryOut(BaseModel):
    """One call that brought something."""

    id: int
    at: datetime
    what: str = Field(description="events, file or acceptance")
    count: int = Field(description="Events or rows that came with it.")
    status: int = Field(description="The HTTP status it was answered with.")
    problem: dict[str, Any] = Field(description="The problem it was refused with; empty where it was taken.")


class DeliveryPage(BaseModel):
    """Some deliveries, the newest first; `next` is the `before` of those that follow."""

    deliveries: list[DeliveryOut]
    next: int | None


def create_router(desk: Desk) -> APIRouter:
    """The route."""
    router = APIRouter(tags=["deliveries"])

    @router.get("/deliveries", responses=answers())
    async def list_deliveries(
        source: Annotated[EventSource, Depends(desk.source_of)],
        before: Annotated[int | None, Query(ge=1, le=LARGEST_ID, description="`next` of the page before.")] = None,
        limit: Annotated[int, Query(ge=1, le=500)] = 100,
    ) -> DeliveryPage:
        """What came from you and how it was answered, the newest first."""
        async with desk.store.read() as uow:
            found = await calls_of(uow, source.id, limit=limit + 1, before=before)
        rows = [
            DeliveryOut(id=c.id or 0, at=c.at, what=c.what, count=c.count, status=c.status, problem=c.problem)
            for c in found[:limit]
        ]
        return DeliveryPage(deliveries=rows, next=rows[-1].id if len(found) > limit else None)

    return router
