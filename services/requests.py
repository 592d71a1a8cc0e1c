"""Requests: opening one with a number and a deadline, and finding one's own."""

from datetime import date, timedelta
from typing import Any

from aldyn.clock import Clock
from knowledge.request_terms import working_days
from services.ports import UnitOfWork
from services.records.people import Person
from services.records.requests import Request, RequestKind

PREFIXES = {
    RequestKind.STATUS_CHANGE: "S",
    RequestKind.CORRECTION: "C",
    RequestKind.DISPUTE: "D",
    RequestKind.STAFF_TASK: "T",
}


async def open_request(
    uow: UnitOfWork, clock: Clock, person: Person, *, kind: RequestKind, responsible: str, **fields: Any
) -> Request:
    """Open a request with the next number of its kind and year, due in the term of its kind."""
    request = Request(
        number=await _next_number(uow, kind, clock.today()),
        person_id=person.id or 0,
        kind=kind,
        responsible=responsible,
        created_at=clock.now(),
        deadline=add_working_days(clock.today(), working_days(kind.value)),
        **fields,
    )
    uow.add(request)
    await uow.flush()
    return request


async def requests_of(uow: UnitOfWork, person: Person) -> list[Request]:
    """A person's requests, newest first."""
    return await uow.list(Request, person_id=person.id, order="-created_at")


async def _next_number(uow: UnitOfWork, kind: RequestKind, today: date) -> str:
    beginning = f"{PREFIXES[kind]}{today:%y}-"
    last = await uow.list(Request, number__gte=beginning, number__lt=f"{beginning}~", order="-number", limit=1)
    serial = int(last[0].number.removeprefix(beginning)) + 1 if last else 1
    return f"{beginning}{serial:06d}"


def add_working_days(day: date, count: int) -> date:
    """The day so many working days later; public holidays are not known here and would only make it later."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
