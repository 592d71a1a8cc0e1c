"""What an accepted dispute does: the award stands at the sum that two people decided, whatever is computed after."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from aldyn.clock import ALMATY, Clock
from aldyn.errors import InvalidInput
from knowledge.service_catalogue import service as find_service
from knowledge.service_catalogue import service_ids
from services.law.entitlements import assess
from services.person_facts import facts_of, values_of
from services.person_file import PersonFile
from services.ports import UnitOfWork
from services.records.people import Award, AwardState, Payment
from services.records.requests import Request, RequestKind

CORRECTED = "corrected"
PAST = ("payments", "past_tiyn")
RUNNING = (AwardState.PROPOSED, AwardState.AGREED, AwardState.ASSIGNED)


@dataclass(frozen=True)
class Correction:
    """What staff set right about a payment.

    Attributes:
        number: The request it was decided by; `reason` is of the list of decisions.
        by_law_tiyn: The sum before; None where nothing was assigned before.
        payments: How many payments had been made under the award.
        past_tiyn: What these are short of the corrected sum in all; below 0 where too much was paid.
    """

    number: str
    on: date
    reason: str
    by_law_tiyn: int | None
    payments: int
    past_tiyn: int


@dataclass(frozen=True)
class Compared:
    """A step of a disputed computation as she was shown it, and by the law of that day on today's records."""

    name: str
    words: str
    unit: str
    then: Any
    anew: Any
    article: str
    is_disputed: bool

    @property
    def differs(self) -> bool:
        """Whether the two give different values."""
        return bool(self.then != self.anew)


def corrects(request: Request) -> bool:
    """Whether accepting a request sets the sum of a payment."""
    is_known = request.kind is RequestKind.DISPUTE and request.service in service_ids()
    return is_known and find_service(request.service or "").kind == "benefit"


def compute_anew(request: Request, file: PersonFile, language: str) -> dict[str, Any]:
    """The disputed service by the law of the day disputed, on what the registers hold now (a decision's JSON)."""
    assert request.computation is not None
    assert request.service is not None
    day = date.fromisoformat(request.computation["on"])
    return assess(request.service, day, values_of(facts_of(file)), language).as_json()


def compare(request: Request, anew: dict[str, Any]) -> list[Compared]:
    """Both computations step by step; a step that only one of them has stands too."""
    then = {step["name"]: step for step in (request.computation or {}).get("steps", [])}
    now = {step["name"]: step for step in anew["steps"]}
    rows = []
    for name in dict.fromkeys([*then, *now]):
        step = now.get(name) or then[name]
        values = [side[name]["value"] if name in side else None for side in (then, now)]
        article = step["article"]["text"] if step["article"] else ""
        is_disputed = request.details.get("step") == name
        rows.append(Compared(name, step["words"], step["unit"], values[0], values[1], article, is_disputed))
    return rows


def tiyn_of(written: str) -> int:
    """A sum as staff type it, in tenge: `164 350`, `164350,50`.

    Raises:
        InvalidInput: It is no sum.
    """
    plain = "".join(written.replace(",", ".").split())
    try:
        amount = Decimal(plain)
    except InvalidOperation as wrong:
        raise InvalidInput("Write the corrected sum in tenge, such as 164350.") from wrong
    if not amount.is_finite() or amount < 0 or amount.as_tuple().exponent < -2:  # type: ignore[operator]  # finite
        raise InvalidInput("Write the corrected sum in tenge, such as 164350.")
    return int(amount * 100)


async def correct_award(uow: UnitOfWork, clock: Clock, request: Request, tiyn: int) -> Award:
    """Set the sum of the disputed award; where none runs, the sum decided is assigned."""
    award = await _disputed(uow, request)
    if award is None:
        award = _assigned(clock, request)
        uow.add(award)
    earlier = correction_of(award)
    await note_past(uow, request, tiyn)
    note = {
        "request": request.number,
        "on": clock.today().isoformat(),
        "reason": request.decision_reason,
        "by_law_tiyn": earlier.by_law_tiyn if earlier else award.amount_tiyn,
        **{name: request.details[name] for name in PAST},
    }
    award.computation = {**(award.computation or request.computation or {}), CORRECTED: note}
    award.amount_tiyn = tiyn
    await uow.flush()
    return award


async def note_past(uow: UnitOfWork, request: Request, tiyn: int) -> None:
    """Note on a request how many payments were made under the award, and what they are short of a sum in all."""
    award = await _disputed(uow, request)
    made = await uow.list(Payment, award_id=award.id) if award else []
    past = {"payments": len(made), "past_tiyn": sum(tiyn - payment.gross_tiyn for payment in made)}
    request.details = {**request.details, **past}


def correction_of(award: Award) -> Correction | None:
    """What people set right about an award, None where nothing."""
    note = (award.computation or {}).get(CORRECTED)
    if note is None:
        return None
    day, past = date.fromisoformat(note["on"]), (note[name] for name in PAST)
    return Correction(note["request"], day, note["reason"], note["by_law_tiyn"], *past)


async def _disputed(uow: UnitOfWork, request: Request) -> Award | None:
    found = await uow.list(
        Award, person_id=request.person_id, service=request.service, state=list(RUNNING), order="-id", limit=1
    )
    return found[0] if found else None


def is_corrected(award: Award) -> bool:
    """Whether people set the sum; computing anew leaves it alone."""
    return CORRECTED in (award.computation or {})


def _assigned(clock: Clock, request: Request) -> Award:
    computation = request.computation or {}
    begins = computation.get("dates", {}).get("from")
    return Award(
        person_id=request.person_id,
        service=request.service or "",
        state=AwardState.ASSIGNED,
        amount_tiyn=None,
        period=computation.get("period") or "once",
        from_day=date.fromisoformat(begins) if begins else request.created_at.astimezone(ALMATY).date(),
        source=f"request:{request.number}",
        recorded_at=clock.now(),
    )
