"""Families: children entered at their birth, and relations derived from all that was reported of two people."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from services.life_events.register import Register, kind_of
from services.life_events.timeline import DAY
from services.records.people import FamilyRelation, Person, Relation, Sex
from services.records.proactive import LifeEvent

INVERSE = {
    Relation.SPOUSE: Relation.SPOUSE,
    Relation.CHILD: Relation.PARENT,
    Relation.WARD: Relation.GUARDIAN,
}


async def enter_child(register: Register, parent: Person, event: LifeEvent) -> None:
    """Put a child into the register, unless the register has it."""
    if await register.party(event, "child_iin") is not None:
        return
    iin = register.iin(event, "child_iin")
    child = Person(
        iin_sealed=register.vault.seal(iin),
        iin_index=register.vault.index(iin),
        given_name=event.data.get("child_given_name") or "",
        family_name=parent.family_name,
        sex=Sex(event.data["child_sex"]),
        birth_date=date.fromisoformat(event.data["child_birth_date"]),
        region=parent.region,
        language=parent.language,
    )
    register.uow.add(child)
    await register.uow.flush()


async def derive_relations(register: Register, person: Person, event: LifeEvent) -> None:
    """Bring the relations that an event touches in line with all events about the two; a death ends a marriage."""
    for rule in kind_of(event).relations:
        one, other = await register.party(event, rule.of), await register.party(event, rule.to)
        if one is not None and other is not None:
            await _derive(register, one, other, Relation(rule.relation))
    if kind_of(event).is_final:
        for row in await register.uow.list(FamilyRelation, person_id=person.id, relation=Relation.SPOUSE):
            await _derive(register, person, await register.uow.get(Person, row.relative_id), Relation.SPOUSE)


@dataclass(frozen=True)
class _Bond:
    """A relation from a day to a day; `origin` and `ended_by` are events."""

    origin: LifeEvent | None
    from_day: date
    to_day: date | None = None
    ended_by: str | None = None


async def _derive(register: Register, one: Person, other: Person, relation: Relation) -> None:
    begun: list[LifeEvent] = []
    ended: list[tuple[date, str]] = []
    for event in await register.events_about(one, other):
        for is_end in await _says(register, event, one, other, relation):
            if is_end:
                ended.append((event.effective_day, event.id))
            else:
                begun.append(event)
        if relation is Relation.SPOUSE and kind_of(event).is_final and event.person_id in (one.id, other.id):
            ended.append((event.effective_day + DAY, event.id))
    rows = await _rows(register, one, other, relation)
    held = [row for row in rows if row.event_id is None]
    bonds = _bonds(held, begun, ended)
    for person, relative, kind in ((one, other, relation), (other, one, INVERSE[relation])):
        await _write(register, person, relative, kind, bonds)


async def _says(register: Register, event: LifeEvent, one: Person, other: Person, relation: Relation) -> list[bool]:
    """For each of the event's relations between the two: whether it ends it."""
    found = []
    for rule in kind_of(event).relations:
        if rule.relation != relation:
            continue
        of, to = await register.party(event, rule.of), await register.party(event, rule.to)
        pair = (of.id if of else None, to.id if to else None)
        is_mutual = relation is Relation.SPOUSE and pair == (other.id, one.id)
        if pair == (one.id, other.id) or is_mutual:
            found.append(rule.ends)
    return found


def _bonds(held: list[FamilyRelation], begun: list[LifeEvent], ended: Iterable[tuple[date, str]]) -> list[_Bond]:
    """The stretches of a relation, those of the register before any event among them."""
    ends = sorted(ended)
    starts = [_Bond(None, row.from_day, None if row.ended_by else row.to_day) for row in held]
    bonds: list[_Bond] = []
    for bond in sorted(
        [*starts, *(_Bond(e, _since(e)) for e in begun)], key=lambda b: (b.from_day, b.origin is not None)
    ):
        if any(b.to_day is None or b.to_day >= bond.from_day for b in bonds):
            continue
        end = next(((day, by) for day, by in ends if day > bond.from_day), None)
        if end is not None and (bond.to_day is None or end[0] <= bond.to_day):
            bond = _Bond(bond.origin, bond.from_day, end[0] - DAY, end[1])
        bonds.append(bond)
    return bonds


def _since(event: LifeEvent) -> date:
    """A child is one's child from its birth; other relations begin on the event's day."""
    born = event.data.get("child_birth_date") if kind_of(event).id == "birth.registered" else None
    return date.fromisoformat(born) if born else event.effective_day


async def _rows(register: Register, one: Person, other: Person, relation: Relation) -> list[FamilyRelation]:
    return await register.uow.list(
        FamilyRelation, person_id=one.id, relative_id=other.id, relation=relation, order="from_day"
    )


async def _write(register: Register, person: Person, relative: Person, relation: Relation, bonds: list[_Bond]) -> None:
    rows = await _rows(register, person, relative, relation)
    by_origin = {(row.event_id, row.from_day if row.event_id is None else None): row for row in rows}
    for bond in bonds:
        origin = bond.origin.id if bond.origin else None
        row = by_origin.pop((origin, bond.from_day if origin is None else None), None)
        if row is None:
            row = FamilyRelation(
                person_id=person.id or 0,
                relative_id=relative.id or 0,
                relation=relation,
                from_day=bond.from_day,
                source=bond.origin.source if bond.origin else "civil_registry",
                event_id=origin,
            )
            register.uow.add(row)
        if bond.ended_by is not None or row.ended_by is not None:
            row.to_day, row.ended_by = bond.to_day, bond.ended_by
    for row in by_origin.values():
        if row.event_id is not None:
            await register.uow.delete(row)
    await register.uow.flush()
