"""The console's own audit: who did what to which thing."""

from typing import Any

from aldyn.clock import Clock
from services.ports import UnitOfWork
from services.records.staff import Staff, StaffAction
from services.staff.sessions import LONGEST


def note_action(uow: UnitOfWork, clock: Clock, staff: Staff, action: str, subject: str, **details: Any) -> None:
    """Keep that a member of staff did something, in the transaction in which it is done."""
    uow.add(StaffAction(staff_id=staff.id, action=action, subject=subject, at=clock.now(), details=details))


async def note_once(uow: UnitOfWork, clock: Clock, staff: Staff, action: str, subject: str) -> None:
    """Keep it unless it was kept within the longest a login lasts: for what follows from a page that is open."""
    since = clock.now() - LONGEST
    if await uow.find(StaffAction, staff_id=staff.id, action=action, subject=subject, at__gte=since) is None:
        note_action(uow, clock, staff, action, subject)


async def list_actions(
    uow: UnitOfWork, *, staff_id: str | None = None, limit: int = 200, offset: int = 0
) -> list[StaffAction]:
    """Actions, newest first."""
    where = {"staff_id": staff_id} if staff_id else {}
    return await uow.list(StaffAction, order="-id", limit=limit, offset=offset, **where)
