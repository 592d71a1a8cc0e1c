"""Deciding requests: a reason, the change it makes with its history, a second pair of eyes where money follows."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import Conflict, InvalidInput, Refused
from knowledge.statuses import categories
from services.award_offers import Offered, assign_verified
from services.corrections import correct_award, corrects, note_past
from services.notices.entitlements import tell
from services.notices.planning import plan_notice
from services.ports import NoticeOutbox, UnitOfWork
from services.records.people import Award, AwardState, Person
from services.records.requests import OPEN_STATES, Request, RequestKind, RequestState
from services.records.staff import Role, Staff
from services.records.status import StatusRecord, StatusState
from services.staff.access import access_request_as_staff, list_visible
from services.staff.audit import note_action
from services.status import change_record

ACCEPTED_REASONS = ("confirmed_by_source", "confirmed_by_document", "mistake_of_ours")
REJECTED_REASONS = ("not_confirmed", "document_missing", "law_does_not_allow", "computed_rightly", "duplicate")
SOON = timedelta(days=2)
TASK_DONE_REASONS = ("person_reached", "person_came_herself")
TASK_LEFT_REASONS = ("person_not_reached", "nothing_to_do")


class SecondPersonNeeded(Refused):
    """Who proposed a decision may not approve it herself."""

    code = "second_person_needed"


class DecidedAlready(Conflict):
    """Somebody decided the request before."""

    code = "decided_already"


@dataclass(frozen=True)
class Verdict:
    """What is decided, for which reason of the list, and in which words to the citizen; `tiyn` is the sum set anew."""

    accept: bool
    reason: str
    text: str = ""
    tiyn: int | None = None


@dataclass(frozen=True)
class QueueRow:
    """A request in a queue with whose it is; late once its deadline has passed, soon two days before."""

    request: Request
    person: Person
    is_late: bool
    is_soon: bool


async def list_queue(
    uow: UnitOfWork, staff: Staff, today: date, *, kind: str = "", is_decided: bool = False, limit: int = 100
) -> list[QueueRow]:
    """Requests a member of staff may see, the nearest deadline first (or the last decided first)."""
    where: dict[str, Any] = {"decided_at__ne": None} if is_decided else {"state": list(OPEN_STATES)}
    if kind:
        where["kind"] = RequestKind(kind)
    if staff.role is Role.BODY_OFFICER:
        where["responsible"] = staff.body
    order = "-decided_at" if is_decided else "deadline,created_at"
    found, people = await list_visible(uow, staff, Request, order=order, limit=limit, **where)
    return [_row(request, people[request.person_id], today) for request in found]


def _row(request: Request, person: Person, today: date) -> QueueRow:
    is_open = request.state in OPEN_STATES
    return QueueRow(request, person, is_open and request.deadline < today, is_open and request.deadline <= today + SOON)


async def decide(
    uow: UnitOfWork, clock: Clock, outbox: NoticeOutbox, staff: Staff, request_id: str, verdict: Verdict
) -> Request:
    """Decide a request. Where money follows, the first yes only proposes; a second person's yes makes it so.

    Raises:
        DecidedAlready: It is closed.
        SecondPersonNeeded: The second yes is the first one's.
        InvalidInput: The reason is not of the list for this verdict, or the sum of an accepted dispute is missing.
    """
    await access_request_as_staff(uow, staff, request_id)
    request = await uow.get_locked(Request, request_id)
    if request.state not in OPEN_STATES:
        raise DecidedAlready(f"Request {request.number} is decided.", number=request.number)
    _check(request, verdict)
    if verdict.accept and request.state is not RequestState.NEEDS_SECOND and await _moves_money(uow, request):
        _propose(request, staff, verdict)
        if verdict.tiyn is not None and corrects(request):
            await note_past(uow, request, verdict.tiyn)
        note_action(uow, clock, staff, "request_proposed", request.number, reason=verdict.reason)
        return request
    if verdict.accept and request.state is RequestState.NEEDS_SECOND:
        if request.decided_by == staff.id:
            raise SecondPersonNeeded(f"Request {request.number} waits for another person's yes.")
        request.seconded_by = staff.id
        verdict = _as_proposed(request, verdict)
    else:
        request.decided_by = staff.id
    await _carry_out(uow, clock, staff, request, verdict)
    note_action(uow, clock, staff, f"request_{request.state.value}", request.number, reason=verdict.reason)
    if request.kind is not RequestKind.STAFF_TASK:  # she never asked for it
        await _tell(uow, clock, outbox, request)
    if request.kind is RequestKind.STATUS_CHANGE:
        await _settle_awards(uow, clock, outbox, request)
    return request


def reasons_for(kind: RequestKind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The reasons to choose from: for accepting (a task: for having done it), for refusing (leaving it)."""
    if kind is RequestKind.STAFF_TASK:
        return TASK_DONE_REASONS, TASK_LEFT_REASONS
    return ACCEPTED_REASONS, REJECTED_REASONS


def _check(request: Request, verdict: Verdict) -> None:
    accepting, refusing = reasons_for(request.kind)
    if verdict.reason not in (accepting if verdict.accept else refusing):
        raise InvalidInput("Choose a reason of the list.")
    if request.kind is not RequestKind.STAFF_TASK and not verdict.accept and not verdict.text.strip():
        raise InvalidInput(f"Write why request {request.number} is refused; she reads it.")
    if verdict.accept and corrects(request) and verdict.tiyn is None and "corrected_tiyn" not in request.details:
        raise InvalidInput(f"Write the sum that request {request.number} corrects the payment to.")


async def _moves_money(uow: UnitOfWork, request: Request) -> bool:
    """A dispute does; a status does when an agreed payment waits for it; a task of staff never."""
    if request.kind in (RequestKind.DISPUTE, RequestKind.STAFF_TASK):
        return request.kind is RequestKind.DISPUTE
    return bool(await uow.count(Award, person_id=request.person_id, state=AwardState.AGREED))


def _propose(request: Request, staff: Staff, verdict: Verdict) -> None:
    request.state = RequestState.NEEDS_SECOND
    request.decided_by = staff.id
    request.decision_reason, request.decision_text = verdict.reason, verdict.text.strip()
    if corrects(request):
        request.details = {**request.details, "corrected_tiyn": verdict.tiyn}


def _as_proposed(request: Request, verdict: Verdict) -> Verdict:
    """A second yes is a yes to what was proposed: its reason and, unless written anew, its words."""
    return Verdict(True, request.decision_reason or verdict.reason, verdict.text.strip() or request.decision_text or "")


async def _carry_out(uow: UnitOfWork, clock: Clock, staff: Staff, request: Request, verdict: Verdict) -> None:
    request.state = RequestState.ACCEPTED if verdict.accept else RequestState.REJECTED
    request.decided_at = clock.now()
    request.decision_reason, request.decision_text = verdict.reason, verdict.text.strip()
    record = await uow.find(StatusRecord, request_id=request.id, state=StatusState.PENDING)
    by = f"staff:{staff.id}"
    if record is not None:
        await change_record(uow, clock, record, by=by, reason=verdict.reason, **_verified(record, verdict))
    if verdict.accept and request.kind is RequestKind.STATUS_CHANGE:
        await _end_earlier(uow, clock, request, by)
    if verdict.accept and corrects(request):
        await correct_award(uow, clock, request, request.details["corrected_tiyn"])


def _verified(record: StatusRecord, verdict: Verdict) -> dict[str, Any]:
    """What was only her word stands, once accepted, as the register's; else no payment could ever follow from it."""
    if not verdict.accept:
        return {"state": StatusState.REJECTED}
    return {"state": StatusState.VERIFIED, "source": categories()[record.category].sources[0]}


async def _end_earlier(uow: UnitOfWork, clock: Clock, request: Request, by: str) -> None:
    """What the change ends, ends the day before it; the record stays with its history."""
    written = request.details.get("day")
    last_day = (date.fromisoformat(written) if written else clock.today()) - timedelta(days=1)
    for category in request.details.get("ends", []):
        for record in await uow.list(
            StatusRecord, person_id=request.person_id, category=category, state=StatusState.VERIFIED
        ):
            ended = {"to_day": max(last_day, record.from_day)}
            if last_day < clock.today():
                ended["state"] = StatusState.ENDED  # type: ignore[assignment]  # fields of several types
            await change_record(uow, clock, record, by=by, reason=f"request:{request.number}", **ended)


async def _settle_awards(uow: UnitOfWork, clock: Clock, outbox: NoticeOutbox, request: Request) -> None:
    """What she agreed to on her word is assigned, ends, or, where its sum changed, is offered anew."""
    person = await uow.get(Person, request.person_id)
    changed = await assign_verified(uow, clock, person, source=f"request:{request.number}")
    await tell(
        uow,
        clock,
        outbox,
        person,
        Offered(due=changed),
        key=f"changed-by:{request.id}",
        kind="after_change",
        template="notice-after-change",
        event=f"change-{request.details['change']}",
    )


async def _tell(uow: UnitOfWork, clock: Clock, outbox: NoticeOutbox, request: Request) -> None:
    person = await uow.get(Person, request.person_id)
    is_corrected = request.state is RequestState.ACCEPTED and corrects(request)
    template = f"notice-request-{request.state.value}"
    corrected = {}
    if is_corrected:
        template = "notice-request-corrected"
        corrected = {"amount": {"tenge": request.details["corrected_tiyn"]}}
        if request.details["past_tiyn"] > 0:
            template = "notice-request-corrected-short"
            corrected["short"] = {"tenge": request.details["past_tiyn"]}
    await plan_notice(
        uow,
        clock,
        outbox,
        person,
        key=f"request:{request.id}:{request.state.value}",
        kind="request",
        template=template,
        arguments={
            "number": request.number,
            "reason": {"say": f"decision-{request.decision_reason}"},
            "text": request.decision_text or "",
            **corrected,
        },
        follows_action=True,
    )
