"""Social status: what is on record, confirming it, and telling of a change. Nothing is overwritten."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import Conflict, InvalidInput
from knowledge.status_changes import StatusChangeKind, status_changes
from knowledge.statuses import categories
from services.ages import age_on
from services.ports import UnitOfWork
from services.records.people import Person
from services.records.requests import OPEN_STATES, Request, RequestKind
from services.records.status import CURRENT_STATES, StatusChange, StatusRecord, StatusState
from services.requests import open_request

FURTHEST_AHEAD = timedelta(days=60)
FURTHEST_BACK = timedelta(days=365 * 3)


async def statuses_of(uow: UnitOfWork, person: Person, on: date) -> list[StatusRecord]:
    """The records that hold on a day, pending ones included, oldest first."""
    records = await uow.list(StatusRecord, person_id=person.id, state=CURRENT_STATES, order="from_day")
    return [record for record in records if record.to_day is None or record.to_day >= on]


async def confirm_statuses(uow: UnitOfWork, clock: Clock, person: Person) -> list[StatusRecord]:
    """Record that the person says her records are right.

    Returns:
        The records confirmed: the verified ones that hold today.
    """
    confirmed = [r for r in await statuses_of(uow, person, clock.today()) if r.state is StatusState.VERIFIED]
    for record in confirmed:
        await change_record(
            uow,
            clock,
            record,
            by="self",
            reason="confirmed",
            confirmed_at=clock.now(),
            confirmed_by="self",
        )
    return confirmed


async def change_record(
    uow: UnitOfWork, clock: Clock, record: StatusRecord, *, by: str, reason: str, **fields: Any
) -> None:
    """Change fields of a record and keep what they were in its history."""
    before = {name: _plain(getattr(record, name)) for name in fields}
    for name, value in fields.items():
        setattr(record, name, value)
    uow.add(
        StatusChange(
            record_id=record.id,
            person_id=record.person_id,
            at=clock.now(),
            by=by,
            reason=reason,
            before=before,
            after={name: _plain(value) for name, value in fields.items()},
        )
    )
    await uow.flush()


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | float | bool | dict) else value.isoformat()


def changes_offered(person: Person, current: list[StatusRecord], on: date) -> list[StatusChangeKind]:
    """The changes worth a button, from where the person stands now."""
    held = {record.category for record in current}
    return [c for c in status_changes().values() if any(_is_met(o, person, held, on) for o in c.offered)]


def _is_met(condition: str, person: Person, held: set[str], on: date) -> bool:
    kind, _, value = condition.partition(":")
    if kind == "has":
        return value in held
    if kind == "group":
        return any(categories()[category].group == value for category in held)
    if kind == "sex":
        return person.sex.value == value and 15 <= age_on(person.birth_date, on) < 50
    if kind == "age":
        lowest, highest = map(int, value.split("-"))
        return lowest <= age_on(person.birth_date, on) <= highest
    return True


def check_day(person: Person, day: date, today: date) -> None:
    """Refuse a day on which nothing of hers can have changed.

    Raises:
        InvalidInput: `code` tells why: day_too_far_ahead, day_before_birth, day_too_long_ago.
    """
    if day > today + FURTHEST_AHEAD:
        raise DayRefused("day_too_far_ahead", day)
    if day < person.birth_date:
        raise DayRefused("day_before_birth", day)
    if day < today - FURTHEST_BACK:
        raise DayRefused("day_too_long_ago", day)


class DayRefused(InvalidInput):
    """A day that cannot be right."""

    def __init__(self, code: str, day: date) -> None:
        super().__init__(f"{code}: {day}", day=day)
        self.code = code


@dataclass(frozen=True)
class Declared:
    """What became of a change she told of: a pending record with its request, or only a correction request."""

    request: Request
    record: StatusRecord | None


async def declare_change(
    uow: UnitOfWork,
    clock: Clock,
    person: Person,
    change: StatusChangeKind,
    day: date,
    detail: str | None,
    conversation_id: str | None = None,
) -> Declared:
    """Take her word of a change.

    Where the category may be declared: a record with source `self`, pending, and a request to the responsible body;
    what was on record stays until verified. Where it may not: a correction request alone.

    Raises:
        Conflict: The same change is already waiting for verification.
        InvalidInput: The day cannot be right.
    """
    check_day(person, day, clock.today())
    category = None if change.routed_to else change.category(detail)
    if await _is_waiting(uow, person, change.id):
        raise AlreadyTold(change.id)
    may_declare = category is None or categories()[category].may_declare
    request = await open_request(
        uow,
        clock,
        person,
        kind=RequestKind.CORRECTION if change.routed_to or not may_declare else RequestKind.STATUS_CHANGE,
        responsible=change.routed_to or (categories()[category].responsible if category else "MLSPP"),
        category=category,
        conversation_id=conversation_id,
        details={"change": change.id, "day": day.isoformat(), "detail": detail, "ends": list(change.ends)},
    )
    if change.routed_to or not may_declare or category is None:
        return Declared(request, None)
    record = StatusRecord(
        person_id=request.person_id,
        category=category,
        from_day=day,
        source="self",
        responsible=request.responsible,
        state=StatusState.PENDING,
        evidence={"change": change.id, "detail": detail},
        recorded_at=clock.now(),
        request_id=request.id,
    )
    uow.add(record)
    await uow.flush()
    return Declared(request, record)


class AlreadyTold(Conflict):
    """The same change was told before and waits for verification."""

    code = "already_told"


async def _is_waiting(uow: UnitOfWork, person: Person, change_id: str) -> bool:
    waiting = await uow.list(
        Request,
        person_id=person.id,
        kind=[RequestKind.STATUS_CHANGE, RequestKind.CORRECTION],
        state=list(OPEN_STATES),
    )
    return any(request.details.get("change") == change_id for request in waiting)
