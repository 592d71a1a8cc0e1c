"""Files of movements that staff send for organisations without a system: whose, and what is shown of them."""

from collections.abc import Iterable
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import NotFound
from knowledge.contingent_files import movements
from knowledge.statuses import categories
from services.contingent_files import ContingentFiles, not_accepted
from services.event_sources import log_call
from services.ports import Store, UnitOfWork
from services.records.proactive import EventSource
from services.records.sources import ContingentFile
from services.records.staff import Role, Staff
from services.staff.audit import note_action

TAKEN, CREATED = 200, 201


async def list_sources_of(uow: UnitOfWork, staff: Staff) -> list[EventSource]:
    """The sources she may send files for: an officer those that report what her body answers for, of her regions."""
    reported = {movement.event for movement in movements().values()}
    sources = await uow.list(EventSource, is_active=True, order="id")
    return [one for one in sources if reported & set(one.types) and _is_hers(staff, one)]


async def access_source_as_staff(uow: UnitOfWork, staff: Staff, source_id: str) -> EventSource:
    """A source she may send files for.

    Raises:
        NotFound: Absent, or not hers.
    """
    found = next((one for one in await list_sources_of(uow, staff) if one.id == source_id), None)
    if found is None:
        raise NotFound("There is no such source.")
    return found


async def access_file_as_staff(uow: UnitOfWork, staff: Staff, file_id: str) -> tuple[EventSource, ContingentFile]:
    """A file of a source that is hers, whoever sent it.

    Raises:
        NotFound: Absent, or not hers to see.
    """
    file = await uow.get(ContingentFile, file_id)
    return await access_source_as_staff(uow, staff, file.source_id), file


async def list_files(uow: UnitOfWork, sources: Iterable[EventSource], limit: int) -> list[ContingentFile]:
    """The newest files of some sources."""
    return await uow.list(ContingentFile, source_id=[one.id for one in sources], order="-received_at", limit=limit)


async def send_file(
    uow: UnitOfWork, clock: Clock, files: ContingentFiles, staff: Staff, source_id: str, content: bytes
) -> ContingentFile:
    """Read a file and keep it for acceptance; nothing of it takes effect yet.

    Raises:
        NotFound: The source is not hers.
        NotAFile: The file as a whole cannot be read.
    """
    source = await access_source_as_staff(uow, staff, source_id)
    file, _ = await files.preview(uow, source, content, charset=None, kind=None, by=f"staff:{staff.id}")
    _note(uow, clock, staff, "file", CREATED, file)
    return file


async def accept_file(store: Store, clock: Clock, files: ContingentFiles, staff: Staff, file_id: str) -> ContingentFile:
    """Take the good rows of a file as events of its source; that she asked for it is kept first.

    Raises:
        NotFound: The file is not hers to see.
        AcceptedAlready: It was taken before.
    """
    async with store.begin() as uow:
        source, file = await access_file_as_staff(uow, staff, file_id)
        _note(uow, clock, staff, "acceptance", TAKEN, not_accepted(file))
    return await files.accept(store, source, file_id)


def _note(uow: UnitOfWork, clock: Clock, staff: Staff, what: str, status: int, file: ContingentFile) -> None:
    """In the audit of staff, and in the log of the source, which stands for it as a call of its own would."""
    details: dict[str, Any] = {"source": file.source_id, "good": file.good_rows, "bad": file.bad_rows}
    note_action(uow, clock, staff, f"contingent_{what}", file.id, **details)
    log_call(uow, clock, file.source_id, what, file.good_rows + file.bad_rows, status, {})


def _is_hers(staff: Staff, source: EventSource) -> bool:
    if staff.regions and not (source.regions and set(source.regions) <= set(staff.regions)):
        return False
    if staff.role is not Role.BODY_OFFICER:
        return True
    return any(c.responsible == staff.body and source.id in c.sources for c in categories().values())
