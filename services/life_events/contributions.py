"""Periods of contributions that the fund's system reports."""

from datetime import date

from services.ages import months_between
from services.life_events.register import Register
from services.life_events.timeline import DAY
from services.records.people import ContributionKind, ContributionPeriod, Person
from services.records.proactive import STANDING_STATES, LifeEvent


async def derive_contribution(register: Register, person: Person, event: LifeEvent) -> None:
    """Keep the period that the event reports while it stands."""
    kept = await register.uow.find(ContributionPeriod, person_id=person.id, event_id=event.id)
    if event.state not in STANDING_STATES:
        if kept is not None:
            await register.uow.delete(kept)
        return
    if kept is not None:
        return
    last_day = date.fromisoformat(event.data["last_day"])
    register.uow.add(
        ContributionPeriod(
            person_id=person.id or 0,
            kind=ContributionKind(event.data["kind"]),
            from_day=event.effective_day,
            to_day=last_day,
            monthly_base_tiyn=round(event.data["monthly_base"] * 100),
            months_paid=max(1, months_between(event.effective_day, last_day + DAY)),
            payer=event.data.get("payer") or "",
            source=event.source,
            event_id=event.id,
        )
    )
