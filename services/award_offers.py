"""Offers of what a person is due: computed from what the state already holds, shown, agreed to, assigned."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from aldyn.clock import Clock
from services.corrections import is_corrected
from services.held_awards import is_of_an_elder_child, was_paid
from services.law.decision import Decision
from services.law.entitlements import assess
from services.person_facts import KnownFact, facts_of, values_of
from services.person_file import HELD_STATES, PersonFile, read_file
from services.ports import UnitOfWork
from services.records.people import Award, AwardState, BankAccount, Person
from services.records.status import StatusState

OWN_WORD = "self"


@dataclass
class Offered:
    """What looking at some services gave.

    Attributes:
        due: Awards proposed now.
        open: Service to the facts that would decide it.
        held: Services she was given already.
    """

    due: list[Award] = field(default_factory=list)
    open: dict[str, list[str]] = field(default_factory=dict)
    held: list[str] = field(default_factory=list)


async def propose(
    uow: UnitOfWork,
    clock: Clock,
    person: Person,
    services: Iterable[str],
    *,
    source: str,
    about: Person | None = None,
    given: dict[str, Any] | None = None,
    on: date | None = None,
) -> Offered:
    """Compute services for a person and keep what she is due as proposed awards.

    Args:
        source: What gave rise to it, such as `event:<id>`.
        about: The child or other person the services are for.
        given: Facts of the law that the source told beside the registers; they stay with the award.
        on: The day asked about; today unless given.
    Returns:
        What is due, what a missing fact leaves open, and what she has already; refusals are left out.
    """
    day = on or clock.today()
    file = await read_file(uow, person, day)
    facts = _with_given(facts_of(file), given or {}, source)
    offered = Offered()
    for service in services:
        decision = assess(service, day, values_of(facts), person.language)
        existing = await _existing(uow, file, service, about)
        if (existing is not None and existing.state in HELD_STATES) or was_paid(file, decision):
            offered.held.append(service)
        elif decision.entitled == "yes":
            award = existing or _new_award(clock, person, decision, source, about)
            award.facts = given or {}
            await _keep(uow, clock, award, decision, is_verified(file, decision, facts))
            offered.due.append(award)
        elif decision.entitled == "unknown" and decision.missing:
            offered.open[service] = decision.missing
    return offered


async def _existing(uow: UnitOfWork, file: PersonFile, service: str, about: Person | None) -> Award | None:
    """The award of a service (for that child) that is proposed or runs; a child's award is not another child's."""
    where: dict[str, Any] = {"about_person_id": about.id} if about else {}
    states = [AwardState.PROPOSED, *HELD_STATES]
    found = await uow.list(Award, person_id=file.person.id, service=service, state=states, order="id", **where)
    return next((award for award in found if about or not is_of_an_elder_child(award, file)), None)


def _with_given(facts: dict[str, KnownFact], given: dict[str, Any], source: str) -> dict[str, KnownFact]:
    return {**facts, **{name: KnownFact(value, source) for name, value in given.items()}}


def _new_award(clock: Clock, person: Person, decision: Decision, source: str, about: Person | None) -> Award:
    return Award(
        person_id=person.id or 0,
        service=decision.service,
        state=AwardState.PROPOSED,
        amount_tiyn=None,
        period=decision.period or "once",
        from_day=clock.today(),
        about_person_id=about.id if about else None,
        source=source,
        recorded_at=clock.now(),
    )


async def _keep(uow: UnitOfWork, clock: Clock, award: Award, decision: Decision, verified: bool) -> None:
    if is_corrected(award):
        return
    award.amount_tiyn = _tiyn(decision)
    award.from_day = _day(decision, "from") or clock.today()
    award.to_day = _day(decision, "to")
    award.computation = {**decision.as_json(), "from_own_word": not verified}
    uow.add(award)
    await uow.flush()


def is_verified(file: PersonFile, decision: Decision, facts: dict[str, KnownFact]) -> bool:
    """Whether nothing behind a decision is only her word so far; else a body has to verify it before anything is paid.

    A status that waits for verification counts against every decision: what it ends turns facts of other registers.
    """
    used = (facts.get(fact.name) for fact in decision.facts if not fact.assumed)
    is_pending = any(record.state is StatusState.PENDING for record in file.statuses)
    return not is_pending and not any(fact is not None and fact.source == OWN_WORD for fact in used)


def _day(decision: Decision, name: str) -> date | None:
    written = decision.dates.get(name)
    return date.fromisoformat(written) if written else None


async def agree(
    uow: UnitOfWork, clock: Clock, person: Person, awards: Iterable[Award], account: BankAccount | None
) -> list[Award]:
    """Take her yes: what registers hold is assigned at once; what rests on her word waits for verification.

    Returns:
        The awards agreed to. One whose terms changed since it was offered is never assigned unseen.
    """
    file = await read_file(uow, person, clock.today())
    agreed = [award for award in awards if _stands(award, person, file, clock.today())]
    for award in agreed:
        own_word = bool((award.computation or {}).get("from_own_word"))
        award.state = AwardState.AGREED if own_word else AwardState.ASSIGNED
        award.account_id = account.id if account else None
    await uow.flush()
    return agreed


async def assign_verified(uow: UnitOfWork, clock: Clock, person: Person, *, source: str) -> list[Award]:
    """After a status was verified or rejected: compute anew what she agreed to before, and assign what holds.

    Returns:
        The awards whose sum changed: proposed anew, for the caller to tell of.
    """
    agreed = await uow.list(Award, person_id=person.id, state=AwardState.AGREED, order="id")
    if not agreed:
        return []
    file = await read_file(uow, person, clock.today())
    changed = []
    for award in agreed:
        if _stands(award, person, file, clock.today()) and not (award.computation or {})["from_own_word"]:
            award.state, award.source = AwardState.ASSIGNED, source
        elif award.state is AwardState.PROPOSED:
            changed.append(award)
    await uow.flush()
    return changed


def _stands(award: Award, person: Person, file: PersonFile, day: date) -> bool:
    """Whether an award computed anew is what she was shown. Another sum is proposed anew; what is not due ends."""
    facts = _with_given(facts_of(file), award.facts, award.source)
    decision = assess(award.service, day, values_of(facts), person.language)
    if decision.entitled == "no":
        award.state = AwardState.ENDED
    if decision.entitled != "yes":
        return False
    verified, shown = is_verified(file, decision, facts), award.amount_tiyn
    if is_corrected(award):
        award.computation = {**(award.computation or {}), "from_own_word": not verified}
        return True
    award.amount_tiyn = _tiyn(decision)
    award.computation = {**decision.as_json(), "from_own_word": not verified}
    if award.amount_tiyn != shown:
        award.state = AwardState.PROPOSED
    return award.amount_tiyn == shown


def _tiyn(decision: Decision) -> int | None:
    return None if decision.amount is None else round(decision.amount * 100)
