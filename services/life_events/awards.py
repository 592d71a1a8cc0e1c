"""Awards that a payer's system reports as assigned or ended, and those that end with a death."""

from datetime import date

from services.life_events.payments import derive_payments
from services.life_events.register import Register, kind_of
from services.life_events.timeline import DAY
from services.records.people import Award, AwardState, Person
from services.records.proactive import LifeEvent

ASSIGNED, ENDED = "benefit.assigned", "benefit.ended"
LIVE = (AwardState.PROPOSED, AwardState.AGREED, AwardState.ASSIGNED)


async def derive_award(register: Register, person: Person, event: LifeEvent) -> None:
    """Bring her awards of the event's service in line with what payers report of it."""
    service = event.data["service"]
    events = [e for e in await register.events_of(person) if e.data.get("service") == service]
    awards = await register.uow.list(Award, person_id=person.id, service=service, order="id")
    standing = {f"event:{e.id}": e for e in events if e.type == ASSIGNED}
    await _keep_assigned(register, person, awards, standing)
    settled = {e.id for e in standing.values()}
    for award in awards:
        if award.ended_by in settled:
            continue  # an offer in whose place the payer's own award stands
        if award.source in standing or award.state is AwardState.ASSIGNED or award.ended_by:
            later = [e for e in events if e.type == ENDED and e.effective_day > award.from_day]
            _end_by(award, later[0] if later else None)
    await derive_payments(register, person, event)


async def derive_end_of_awards(register: Register, person: Person, event: LifeEvent) -> None:
    """What a dead person received or was offered ends; with the report withdrawn it goes on."""
    deaths = [e for e in await register.events_of(person) if kind_of(e).is_final]
    person.death_date = deaths[0].effective_day if deaths else None
    for award in await register.uow.list(Award, person_id=person.id):
        if deaths and award.state in LIVE:
            _end_by(award, deaths[0])
        elif not deaths and award.ended_by == event.id:
            _end_by(award, None)


async def _keep_assigned(
    register: Register, person: Person, awards: list[Award], standing: dict[str, LifeEvent]
) -> None:
    known = {award.source for award in awards}
    for source, event in standing.items():
        if source in known:
            continue
        for before in awards:
            if before.source not in standing and _is_settled_by(before, event):
                _end_by(before, event)
        award = Award(
            person_id=person.id or 0,
            service=event.data["service"],
            state=AwardState.ASSIGNED,
            amount_tiyn=None if event.data.get("amount") is None else round(event.data["amount"] * 100),
            period=event.data["period"],
            from_day=event.effective_day,
            to_day=_until(event),
            source=source,
            recorded_at=register.clock.now(),
        )
        register.uow.add(award)
        awards.append(award)
    await register.uow.flush()


def _is_settled_by(award: Award, event: LifeEvent) -> bool:
    """Whether the payer's report stands for an award of ours: an offer, or one assigned on her yes from that day."""
    is_the_same = award.state is AwardState.ASSIGNED and award.from_day == event.effective_day
    return is_the_same or award.state in (AwardState.PROPOSED, AwardState.AGREED)


def _end_by(award: Award, event: LifeEvent | None) -> None:
    """End an award by an event, or let it go on as it was."""
    if event is None:
        if award.ended_by is not None:
            award.state, award.to_day = award.ended_from or AwardState.ASSIGNED, _planned_end(award)
            award.ended_by = award.ended_from = None
        return
    if award.state is not AwardState.ENDED:
        award.ended_from = award.state
    award.state, award.ended_by = AwardState.ENDED, event.id
    award.to_day = max(award.from_day, event.effective_day - DAY)


def _planned_end(award: Award) -> date | None:
    written = (award.computation or {}).get("dates", {}).get("to")
    return date.fromisoformat(written) if written else None


def _until(event: LifeEvent) -> date | None:
    return date.fromisoformat(event.data["until"]) if event.data.get("until") else None
