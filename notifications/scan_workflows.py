"""The daily scan as workflows: one for the day, one for each part of the population, spread over the workers."""

from datetime import date

from dbos import DBOS, SetWorkflowID

from notifications.queues import SCAN_DAY, SCAN_PART, SCANS
from notifications.runtime import runtime
from services.notices.date_hits import Hit

TOLD_TOGETHER = 50
PlainHit = list[str | int]


@DBOS.step(name="scan_parts_step")
async def scan_parts_step() -> list[list[int]]:
    """The first and the last person id of each part."""
    return [list(part) for part in await runtime().scan.parts()]


@DBOS.step(name="find_days_step")
async def find_days_step(day: str, first: int, last: int) -> list[PlainHit]:
    """Whose day has come in a part."""
    return [hit.as_json() for hit in await runtime().scan.find(date.fromisoformat(day), (first, last))]


@DBOS.step(name="tell_days_step")
async def tell_days_step(hits: list[PlainHit]) -> int:
    """Plan the notices of some; how many there were to plan. Those told before are passed over."""
    return (await runtime().scan.tell(Hit.of_json(hit) for hit in hits)).total()


@DBOS.workflow(name=SCAN_DAY)
async def scan_day_workflow(day: str) -> int:
    """Enqueue the parts of a day's scan; how many there are."""
    parts = await scan_parts_step()
    for first, last in parts:
        with SetWorkflowID(f"scan:{day}:{first}"):
            await DBOS.enqueue_workflow_async(SCANS, scan_part_workflow, day, first, last)
    return len(parts)


@DBOS.workflow(name=SCAN_PART)
async def scan_part_workflow(day: str, first: int, last: int) -> int:
    """Look through one part and tell its people; how many were told."""
    hits = await find_days_step(day, first, last)
    told = 0
    for start in range(0, len(hits), TOLD_TOGETHER):
        told += await tell_days_step(hits[start : start + TOLD_TOGETHER])
    return told
