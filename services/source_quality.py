"""How good the data of each source is: what waits for verification, contradicts, or was reported late."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from aldyn.clock import ALMATY
from services.ports import UnitOfWork
from services.records.proactive import EventState, LifeEvent
from services.records.staff import Role, Staff
from services.records.status import CURRENT_STATES, ConflictState, StatusConflict, StatusRecord, StatusState

LATE_AFTER = timedelta(days=10)
CONFIRMED_WITHIN = timedelta(days=365)
LOOKED_BACK = timedelta(days=90)


@dataclass(frozen=True)
class SourceQuality:
    """One source of one responsible body.

    Attributes:
        records: That hold or wait for verification today.
        pending: Of these, not verified yet.
        unconfirmed: Verified ones that nobody confirmed within a year of being recorded or since.
        conflicting: Open contradictions with another source.
        events, late: Events of the last 90 days, and those that came more than 10 days after their day.
        unmatched: Of these events, whose person is not found.
    """

    source: str
    body: str
    records: int
    pending: int
    unconfirmed: int
    conflicting: int
    events: int
    late: int
    unmatched: int


async def source_quality(uow: UnitOfWork, staff: Staff, today: date) -> list[SourceQuality]:
    """Each source with records she answers for (an officer's body; else all bodies), in the order of bodies."""
    of_body = {"responsible": staff.body} if staff.role is Role.BODY_OFFICER else {}
    fields = ("source", "responsible")
    records = await uow.count_by(StatusRecord, (*fields, "state"), state=list(CURRENT_STATES), **of_body)
    year_ago = today - CONFIRMED_WITHIN
    verified = {"state": StatusState.VERIFIED, "recorded_at__lt": _moment(year_ago)}
    never = await uow.count_by(StatusRecord, fields, confirmed_at=None, **verified, **of_body)
    long_ago = await uow.count_by(StatusRecord, fields, confirmed_at__lt=_moment(year_ago), **verified, **of_body)
    conflicts = await _conflicts(uow)
    pairs = sorted({(body, source) for source, body, _ in records})
    events = await _events(uow, sorted({source for _, source in pairs}), today)
    return [
        SourceQuality(
            source=source,
            body=body,
            records=sum(count for key, count in records.items() if key[:2] == (source, body)),
            pending=records.get((source, body, StatusState.PENDING), 0),
            unconfirmed=never.get((source, body), 0) + long_ago.get((source, body), 0),
            conflicting=conflicts[source, body],
            events=events[source, "all"],
            late=events[source, "late"],
            unmatched=events[source, "unmatched"],
        )
        for body, source in pairs
    ]


async def _conflicts(uow: UnitOfWork) -> Counter[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    opened = await uow.list(StatusConflict, state=ConflictState.OPEN)
    ids = {record_id for conflict in opened for record_id in (conflict.kept_record_id, conflict.other_record_id)}
    of_record = {r.id: (r.source, r.responsible) for r in await uow.list(StatusRecord, id=ids)} if ids else {}
    for conflict in opened:
        counted.update({of_record[conflict.kept_record_id], of_record[conflict.other_record_id]})
    return counted


async def _events(uow: UnitOfWork, sources: list[str], today: date) -> Counter[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    since = _moment(today - LOOKED_BACK)
    states = await uow.count_by(LifeEvent, ("source", "state"), source=sources, received_at__gte=since)
    for (source, state), count in states.items():
        counted[source, "all"] += count
        counted[source, "unmatched"] += count if state is EventState.UNMATCHED else 0
    # Late ones a day at a time: the store compares a field with a value, not with another field.
    for day in (today - timedelta(days=back) for back in range(LOOKED_BACK.days + 1)):
        within = {"received_at__gte": _moment(day), "received_at__lt": _moment(day + timedelta(days=1))}
        late = await uow.count_by(LifeEvent, ("source",), source=sources, effective_day__lt=day - LATE_AFTER, **within)
        counted.update({(source, "late"): count for (source,), count in late.items()})
    return counted


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), ALMATY)
