"""The console's own audit: who did what to which thing."""

from typing import Any

from aldyn.clock import Clock
from services.ports import UnitOfWork
from services.records.staff import Staff, StaffAction


def note_action(uow: UnitOfWork, clock: Clock, staff: Staff, action: str, subject: str, **details: Any) -> None:
    """Keep that a member of staff did something, in the transaction in which it is done."""
    uow.add(StaffAction(staff_id=staff.id, action=action, subject=subject, at=clock.now(), details=details))


async def list_actions(
    uow: UnitOfWork, *, staff_id: str | None = None, subject: str | None = None, limit: int = 200, offset: int = 0
) -> list[StaffAction]:
    """Actions, newest first."""
    where = {name: value for name, value in (("staff_id", staff_id), ("subject", subject)) if value}
    return await uow.list(StaffAction, order="-id", limit=limit, offset=offset, **where)
