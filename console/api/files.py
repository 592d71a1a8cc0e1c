"""Files of organisations without a system: sent, shown back row by row, then accepted with a receipt."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request
from pydantic import BaseModel, Field

from aldyn.errors import NotFound
from console.api.bodies import CSV, content_type, read_body
from console.api.desk import Desk
from console.api.problems import Problem, answers
from knowledge.contingent_files import movements
from services.contingent_files import AcceptedAlready, ContingentFiles
from services.contingent_rows import NotAFile, Rows
from services.life_events.schemas import TEXT
from services.records.proactive import EventSource
from services.records.sources import ContingentFile, FileState

MOST_SHOWN = 20
CHARSETS = ("utf-8", "utf8", "us-ascii", "windows-1251", "cp1251")
EXAMPLE = "ИИН;Дата;Движение;Уровень\n080615500407;01.09.2026;зачислен;колледж\n"
KINDS = f"^({'|'.join(movements())})$"


class RowOut(BaseModel):
    """A good row as it was understood; of the IIN the last four digits."""

    line: int
    person: str
    type: str
    data: dict[str, Any]


class RowErrorOut(BaseModel):
    """What is wrong in a line."""

    line: int
    column: str
    detail: str


class FileOut(BaseModel):
    """A file and where it stands; once accepted, a receipt."""

    id: str
    state: FileState
    received_at: datetime
    good_rows: int
    bad_rows: int
    errors: list[RowErrorOut]
    rows: list[RowOut] = Field(default_factory=list, description=f"The first {MOST_SHOWN} good rows, in the preview.")
    number: str | None = Field(None, description="The receipt's number.")
    accepted_at: datetime | None = None
    outcome: dict[str, int] = Field(default_factory=dict, description="State of the event -> how many rows.")


def create_router(desk: Desk) -> APIRouter:
    """The routes."""
    router, files = APIRouter(tags=["files"]), ContingentFiles(desk.clock, desk.vault, desk.life)
    Source = Annotated[EventSource, Depends(desk.source_of)]
    FileId = Annotated[str, Path(min_length=1, max_length=64, pattern=TEXT)]
    schema = {"type": "string", "format": "binary"}
    body = {"required": True, "content": {CSV: {"schema": schema, "example": EXAMPLE}}}

    @router.post("/files", status_code=201, openapi_extra={"requestBody": body}, responses=answers(413, 415))
    async def send(
        request: Request,
        source: Source,
        kind: Annotated[str | None, Query(pattern=KINDS, description="The movement of all rows.")] = None,
    ) -> FileOut:
        """Send a CSV file (UTF-8 or Windows-1251, comma or semicolon; headers in Kazakh, Russian or English).

        Nothing takes effect yet: look at the rows and errors, then accept the file.
        """
        async with desk.logged(source, "file") as call:
            _, charset = content_type(request, CSV)
            if charset not in (None, *CHARSETS):
                raise Problem("unsupported_media_type", "A file is in UTF-8 or Windows-1251.")
            content = await read_body(request)
            try:
                async with desk.store.begin() as uow:
                    file, rows = await files.preview(
                        uow, source, content, charset=charset, kind=kind, by=f"source:{source.id}"
                    )
            except NotAFile as wrong:
                raise Problem("invalid", str(wrong)) from None
            call.count, call.status = file.good_rows + file.bad_rows, 201
            return shown(file, rows)

    @router.get("/files/{file_id}", responses=answers(404))
    async def one_file(source: Source, file_id: FileId) -> FileOut:
        """A file and where it stands."""
        try:
            async with desk.store.read() as uow:
                return shown(await files.find(uow, source, file_id))
        except NotFound:
            raise Problem("not_found") from None

    @router.post("/files/{file_id}/acceptance", responses=answers(404, 409))
    async def accept(source: Source, file_id: FileId) -> FileOut:
        """Accept a file: its good rows become events, and the answer is the receipt."""
        async with desk.logged(source, "acceptance") as call:
            try:
                file = await files.accept(desk.store, source, file_id)
            except NotFound:
                raise Problem("not_found") from None
            except AcceptedAlready:
                raise Problem("accepted_already") from None
            call.count = file.good_rows
            return shown(file)

    return router


def shown(file: ContingentFile, rows: Rows | None = None) -> FileOut:
    """A file as its sender sees it."""
    good = zip(rows.lines, rows.events, strict=True) if rows else ()
    first = [RowOut(line=n, person=f"…{e['subject'][-4:]}", type=e["type"], data=e["data"]) for n, e in good]
    return FileOut(
        id=file.id,
        state=file.state,
        received_at=file.received_at,
        good_rows=file.good_rows,
        bad_rows=file.bad_rows,
        errors=[RowErrorOut(**error) for error in file.errors],
        rows=first[:MOST_SHOWN],
        number=file.number,
        accepted_at=file.accepted_at,
        outcome=file.outcome,
    )
