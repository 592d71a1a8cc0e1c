"""Payments that a payer's system reports, each under the award that held on its day."""

from datetime import date

from services.life_events.register import Register
from services.records.people import Award, AwardState, Payment, Person
from services.records.proactive import LifeEvent

PAID = "benefit.paid"
PAYABLE = (AwardState.AGREED, AwardState.ASSIGNED, AwardState.ENDED)


async def derive_payments(register: Register, person: Person, event: LifeEvent) -> None:
    """Bring her payments of the event's service in line with what payers report of it.

    A payment that came before any award waits for the report that assigns one.
    """
    service = event.data["service"]
    reports = [e for e in await register.events_of(person) if e.type == PAID and e.data["service"] == service]
    awards = await register.uow.list(Award, person_id=person.id, service=service, state=PAYABLE)
    kept = {p.event_id: p for p in await register.uow.list(Payment, person_id=person.id, event_id__ne=None)}
    if event.type == PAID and event not in reports and event.id in kept:
        await register.uow.delete(kept[event.id])
    for report in reports:
        award = max((a for a in awards if _is_paid_under(a, report)), key=lambda a: _nearness(a, report), default=None)
        payment = kept.get(report.id)
        if award is None and payment is not None:
            await register.uow.delete(payment)
        elif award is not None and payment is None:
            register.uow.add(_payment(person, award, report))
        elif award is not None and payment is not None:
            payment.award_id = award.id or 0
    await register.uow.flush()


def _is_paid_under(award: Award, report: LifeEvent) -> bool:
    """Whether it was more than an offer and had begun."""
    was_offer = award.state is AwardState.ENDED and award.ended_from is AwardState.PROPOSED
    return not was_offer and award.from_day <= report.effective_day


def _nearness(award: Award, report: LifeEvent) -> tuple[bool, date, int]:
    """One that holds on the day before one that had ended (a payment may come late), the newest before others."""
    holds = award.to_day is None or report.effective_day <= award.to_day
    return holds, award.from_day, award.id or 0


def _payment(person: Person, award: Award, report: LifeEvent) -> Payment:
    paid, withheld = (round(report.data.get(name, 0) * 100) for name in ("paid", "withheld"))
    return Payment(
        award_id=award.id or 0,
        person_id=person.id or 0,
        on_day=report.effective_day,
        gross_tiyn=paid + withheld,
        withheld_tiyn=withheld,
        paid_tiyn=paid,
        event_id=report.id,
    )
