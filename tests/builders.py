"""Builders with defaults: a test names only what matters to it."""

import itertools
from datetime import UTC, date, datetime
from typing import Any

from aldyn.bootstrap import Parts
from knowledge.statuses import categories
from services.iin import make
from services.masking import phone_normalised
from services.records.people import Person, Sex
from services.records.status import StatusRecord, StatusState

NOON = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)  # Monday noon in Almaty
TODAY = date(2026, 11, 23)
_serials = itertools.count(1000)


async def a_person(
    parts: Parts,
    *,
    language: str = "ru",
    born: date = date(1995, 3, 14),
    sex: Sex = Sex.FEMALE,
    statuses: dict[str, date] | None = None,
    **fields: Any,
) -> tuple[Person, str]:
    """A person of the register with verified statuses (category to first day), and her phone."""
    serial = next(_serials)
    phone = phone_normalised(f"+7701{serial:07d}")
    iin = fields.pop("iin", None) or next(
        found for s in itertools.chain([serial], _serials) if (found := make(born, sex, s % 10000))
    )
    person = Person(
        iin_sealed=parts.vault.seal(iin),
        iin_index=parts.vault.index(iin),
        given_name=fields.pop("given_name", "Айгүл"),
        family_name=fields.pop("family_name", "Серікова"),
        sex=sex,
        birth_date=born,
        region=fields.pop("region", "astana"),
        language=language,
        phone_sealed=parts.vault.seal(phone),
        phone_index=parts.vault.index(phone),
        **fields,
    )
    async with parts.store.begin() as uow:
        uow.add(person)
        await uow.flush()
        for category, since in (statuses or {}).items():
            known = categories()[category]
            uow.add(
                StatusRecord(
                    person_id=person.id or 0,
                    category=category,
                    from_day=since,
                    source=known.sources[0],
                    responsible=known.responsible,
                    state=StatusState.VERIFIED,
                    recorded_at=parts.clock.now(),
                )
            )
    return person, phone
