"""What she told herself and a register now says too: her request about it is answered, nobody has to check it."""

from services.life_events.register import Register
from services.notices.planning import plan_notice
from services.records.people import Person
from services.records.requests import OPEN_STATES, Request, RequestState
from services.records.status import StatusRecord

CONFIRMED = "confirmed_by_source"


async def answer_own_request(register: Register, person: Person, record: StatusRecord) -> None:
    """Accept the request that a record of her own word came with, and tell her."""
    if record.request_id is None:
        return
    request = await register.uow.get_locked(Request, record.request_id)
    if request.state not in OPEN_STATES:
        return
    request.state, request.decision_reason = RequestState.ACCEPTED, CONFIRMED
    request.decision_text, request.decided_at = "", register.clock.now()
    await plan_notice(
        register.uow,
        register.clock,
        register.outbox,
        person,
        key=f"request:{request.id}:{request.state.value}",
        kind="request",
        template="notice-request-accepted",
        arguments={"number": request.number, "reason": {"say": f"decision-{CONFIRMED}"}, "text": ""},
    )
