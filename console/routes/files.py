"""Files of movements: sent for an organisation that has no system, shown back row by row, accepted with a receipt."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response, UploadFile
from fastapi.responses import RedirectResponse

from console.api.bodies import MOST_BYTES
from console.pages import page
from console.tools import Visit
from console.visits import CurrentVisit
from knowledge.contingent_files import headers, movement_of
from knowledge.life_events import life_events
from services.contingent_files import ContingentFiles
from services.contingent_rows import MOST_ROWS, NotAFile
from services.life_events import LifeEvents
from services.staff.files import accept_file, access_file_as_staff, list_files, list_sources_of, send_file

router = APIRouter(prefix="/files")
MOST_SHOWN = 20
LISTED = 20


@router.get("", name="files")
async def files(request: Request, visit: CurrentVisit) -> Response:
    """Where a file is chosen, and those sent before."""
    return await _desk(request, visit)


@router.post("", name="send_file")
async def send(request: Request, visit: CurrentVisit, source: Annotated[str, Form()], file: UploadFile) -> Response:
    """Keep a file for acceptance; one that cannot be read says so beside the form."""
    content = await file.read(MOST_BYTES + 1)
    try:
        if len(content) > MOST_BYTES:
            raise NotAFile("The file is too large.")
        async with visit.tools.store.begin() as uow:
            kept = await send_file(uow, visit.tools.clock, _files(visit), visit.staff, source, content)
    except NotAFile as wrong:
        return await _desk(request, visit, status=422, problem=wrong.code, chosen=source)
    return RedirectResponse(f"/files/{kept.id}", 303)


@router.get("/{identity}", name="file")
async def one_file(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """A file as it was understood, with what is wrong in which line; once accepted, its receipt."""
    async with visit.tools.store.read() as uow:
        source, file = await access_file_as_staff(uow, visit.staff, identity)
    rows = [_shown(line, event) for line, event in _files(visit).rows_of(file)[:MOST_SHOWN]]
    return page(request, visit, "files/file.html", source=source, file=file, rows=rows)


@router.post("/{identity}/acceptance", name="accept_file")
async def accept(visit: CurrentVisit, identity: str) -> Response:
    """Take the good rows."""
    await accept_file(visit.tools.store, visit.tools.clock, _files(visit), visit.staff, identity)
    return RedirectResponse(f"/files/{identity}", 303)


async def _desk(request: Request, visit: Visit, *, status: int = 200, problem: str = "", chosen: str = "") -> Response:
    async with visit.tools.store.read() as uow:
        sources = await list_sources_of(uow, visit.staff)
        sent = await list_files(uow, sources, LISTED)
    shown = {"sources": sources, "sent": sent, "problem": problem, "chosen": chosen, "most": MOST_ROWS}
    return page(request, visit, "files/desk.html", status, headers=headers(visit.language), **shown)


def _shown(line: int, event: dict[str, Any]) -> dict[str, Any]:
    """A good row as it was understood; of the IIN the last four digits."""
    data = event["data"]
    movement = movement_of(event["type"], data)
    return {
        "line": line,
        "person": event["subject"][-4:],
        "movement": movement.id if movement else None,
        "day": date.fromisoformat(data["day"]),
        "begins": life_events()[event["type"]].begins(data),
        "employer": data.get("employer", ""),
    }


def _files(visit: Visit) -> ContingentFiles:
    tools = visit.tools
    return ContingentFiles(tools.clock, tools.vault, LifeEvents(tools.clock, tools.outbox, tools.vault))
