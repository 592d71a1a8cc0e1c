"""Lives as registers tell them: random events about some people, and the store that they leave."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from services.life_events import LifeEvents, Reported
from services.life_events.reported import WITHDRAWAL
from services.records.people import ContributionPeriod, FamilyRelation, Person, RegistryFact
from services.records.proactive import EventSource, LifeEvent
from services.records.status import ConflictState, StatusConflict, StatusRecord, StatusState
from tests.integration.open_api.registry import Registry

FIRST_DAY, DAYS = date(2015, 1, 1), 4000
STUDY = ("college", "bachelor_full_time", "bachelor_part_time", "master_full_time")
KINDS: tuple[tuple[str, str, dict[str, tuple[Any, ...]]], ...] = (
    ("labour_contracts", "job.started", {"employer": ("a", "b", None)}),
    ("labour_contracts", "job.ended", {"employer": ("a", "b", None)}),
    ("labour_market", "unemployment.registered", {}),
    ("tax_register", "business.opened", {}),
    ("tax_register", "business.closed", {}),
    ("esuvo", "studies.enrolled", {"level": STUDY}),
    ("esuvo", "studies.transferred", {"level": STUDY}),
    ("platonus", "studies.ended", {"reason": ("expelled", "graduated")}),
    ("disability_cdb", "disability.set", {"group": ("1", "2", "3")}),
    ("disability_cdb", "disability.ended", {}),
    ("gdb_individuals", "residence.changed", {"region": ("almaty", "shymkent", "abai")}),
    ("scpp", "contribution.received", {"kind": ("opv", "so"), "monthly_base": (100000.0, 250000.0)}),
    ("awards_register", "award.given", {"award": ("kumis_alqa", "altyn_alqa")}),
    ("migration_register", "migration.set", {"status": ("kandas_not_working", "kandas_with_income")}),
    ("civil_registry", "marriage.registered", {"spouse_iin": ("other",)}),
    ("civil_registry", "divorce.registered", {"spouse_iin": ("other",)}),
)


@dataclass(frozen=True)
class Told:
    """An event and who tells it."""

    source: str
    event: Reported


def make_lives(draw: random.Random, iins: list[str], count: int) -> list[Told]:
    """Random events about the people, some of which correct or withdraw earlier ones of their source."""
    told: list[Told] = []
    for number in range(count):
        earlier = draw.choice(told) if told else None
        if earlier is not None and earlier.event.type != WITHDRAWAL and draw.random() < 0.06:
            told.append(_withdrawal(earlier, number))
            continue
        corrects = earlier if earlier is not None and draw.random() < 0.08 else None
        told.append(_event(draw, iins, number, corrects))
    return told


def _withdrawal(earlier: Told, number: int) -> Told:
    event = Reported(f"w{number}", WITHDRAWAL, earlier.event.iin, FIRST_DAY, withdraws=earlier.event.event_id)
    return Told(earlier.source, event)


def _event(draw: random.Random, iins: list[str], number: int, corrects: Told | None) -> Told:
    kinds = [kind for kind in KINDS if corrects is None or kind[0] == corrects.source]
    source, type_, fields = draw.choice(kinds)
    iin, other = draw.sample(iins, 2)
    day = FIRST_DAY + timedelta(days=draw.randrange(DAYS))
    data = {name: draw.choice(values) for name, values in fields.items()}
    data = {name: other if value == "other" else value for name, value in data.items() if value is not None}
    if type_ == "contribution.received":
        data["last_day"] = (day + timedelta(days=draw.randrange(30, 400))).isoformat()
    is_withdrawal = corrects is not None and corrects.event.type == WITHDRAWAL
    correction = corrects.event.event_id if corrects is not None and not is_withdrawal else None
    return Told(source, Reported(f"e{number}", type_, iin, day, data, corrects=correction))


async def tell(registry: Registry, life: LifeEvents, told: list[Told], batch: int = 50) -> None:
    """Report events in the order given."""
    for first in range(0, len(told), batch):
        async with registry.parts.store.begin() as uow:
            for one in told[first : first + batch]:
                await life.receive(uow, await uow.get(EventSource, one.source), one.event)


async def what_is_left(registry: Registry) -> dict[str, Any]:
    """The store as events left it, without the ids and moments that differ from run to run."""
    async with registry.parts.store.read() as uow:
        people = {p.id: p.iin_index for p in await uow.list(Person)}
        events = {e.id: (e.source, e.event_id) for e in await uow.list(LifeEvent)}
        records = await uow.list(StatusRecord, state__ne=StatusState.REJECTED)
        claims = await uow.list(StatusConflict, state=ConflictState.OPEN)
        relations = await uow.list(FamilyRelation)
        periods = await uow.list(ContributionPeriod)
        facts = await uow.list(RegistryFact, kind="law_fact")
        return {
            "events": sorted((*events[e.id], e.state.value) for e in await uow.list(LifeEvent)),
            "regions": sorted((p.iin_index, p.region) for p in await uow.list(Person)),
            "statuses": sorted(
                (people[r.person_id], r.category, r.from_day, str(r.to_day), r.source, r.state.value) for r in records
            ),
            "conflicts": sorted((people[c.person_id], events[c.event_id or ""]) for c in claims),
            "relations": sorted(
                (people[r.person_id], people[r.relative_id], r.relation.value, r.from_day, str(r.to_day))
                for r in relations
            ),
            "contributions": sorted((people[p.person_id], p.kind.value, p.from_day, p.months_paid) for p in periods),
            "facts": sorted((people[f.person_id], str(f.value), f.on_day) for f in facts),
        }
