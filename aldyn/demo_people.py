"""Whom the chat page offers: people of the synthetic population whose lives show what the assistant does."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import httpx

from aldyn.bootstrap import Parts
from knowledge.catalogue import LANGUAGES, say
from services.ages import add_months, age_on
from services.ports import UnitOfWork
from services.records.people import FamilyRelation, Person, Relation, Sex
from services.records.status import StatusRecord

MOST = 12


@dataclass(frozen=True)
class Example:
    """A kind of life worth trying: a category somebody is in, and who among those fits.

    Attributes:
        category: None: whatever she is; she is near retirement, so that Aldyn writes first.
        ages: Years, both ends included.
        language: Of the person, or None for any.
        children: Fewest children.
        turns_within: Months within which the next year of age is full; None for any time.
    """

    category: str | None
    ages: tuple[int, int]
    language: str | None = None
    sex: Sex | None = None
    children: int = 0
    turns_within: int | None = None


EXAMPLES = (
    Example("employee", (27, 36), "kk", Sex.FEMALE, children=1),
    Example("employee", (40, 55), "ru", Sex.MALE),
    Example("employee", (60, 62), None, Sex.FEMALE),
    Example(None, (60, 60), None, Sex.FEMALE, turns_within=6),
    Example(None, (62, 62), None, Sex.MALE, turns_within=6),
    Example("unemployed", (22, 50), "ru"),
    Example("unemployed", (22, 50), "kk"),
    Example("carer_child_to_1", (20, 40), "kk", Sex.FEMALE),
    Example("carer_child_to_3", (20, 42), "ru", Sex.FEMALE),
    Example("employee", (30, 48), "kk", Sex.FEMALE, children=4),
    Example("bachelor_full_time", (18, 22), "kk"),
    Example("pensioner_by_age", (62, 75), "kk", Sex.FEMALE),
    Example("pensioner_by_age", (63, 75), "ru"),
    Example("disability_group_2", (25, 58), None),
    Example("entrepreneur", (28, 50), "en"),
)


async def offer_people(parts: Parts, chat_url: str) -> None:
    """Tell the local Telegram who can be chosen."""
    today = parts.clock.today()
    async with parts.store.read() as uow:
        found: dict[int, dict[str, Any]] = {}
        for example in EXAMPLES:
            person = await _somebody(uow, example, today, set(found))
            if person is not None:
                found[person.id or 0] = await _offer(parts, uow, person, example.category, today)
    async with httpx.AsyncClient() as client:
        (await client.put(f"{chat_url}/control/people", json=list(found.values()))).raise_for_status()


async def _somebody(uow: UnitOfWork, example: Example, today: date, taken: set[int]) -> Person | None:
    lowest, highest = example.ages
    fits: dict[str, Any] = {
        "birth_date__gt": add_months(today, -12 * (highest + 1)),
        "birth_date__lte": add_months(today, -12 * lowest - _months_lived(example)),
        "phone_index__ne": None,
    }
    if example.language:
        fits["language"] = example.language
    if example.sex:
        fits["sex"] = example.sex
    for person in await uow.list(Person, order="id", limit=400, **fits):
        if person.id in taken or not await _is_in(uow, person, example.category):
            continue
        if await uow.count(FamilyRelation, person_id=person.id, relation=Relation.CHILD) >= example.children:
            return person
    return None


async def _is_in(uow: UnitOfWork, person: Person, category: str | None) -> bool:
    return category is None or await uow.find(StatusRecord, person_id=person.id, category=category) is not None


def _months_lived(example: Example) -> int:
    """Months of the present year of age that must have passed."""
    return 0 if example.turns_within is None else 12 - example.turns_within


async def _offer(parts: Parts, uow: UnitOfWork, person: Person, category: str | None, today: date) -> dict[str, Any]:
    record = await uow.find(StatusRecord, person_id=person.id, category=category) if category else None
    children = await uow.count(FamilyRelation, person_id=person.id, relation=Relation.CHILD)
    story = {
        language: say(
            language,
            "story" if category else "story-near-retirement",
            age=age_on(person.birth_date, today),
            status=say(language, f"category-{category}") if category else "",
            since=str(record.from_day.year) if record else "",
            region=say(language, f"region-{person.region}"),
            children=children,
        )
        for language in LANGUAGES
    }
    return {
        "key": f"person-{person.id}",
        "name": f"{person.given_name} {person.family_name}",
        "phone": parts.vault.open(person.phone_sealed or b""),
        "language": person.language,
        "story": story,
    }
