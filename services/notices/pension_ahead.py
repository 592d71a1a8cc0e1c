"""A pension before its day: what it will be by today's law and the record as it stands, and what the record lacks."""

from dataclasses import dataclass
from datetime import date

from services.law.decision import LAW_NOT_YET_KNOWN, Decision
from services.law.entitlements import assess
from services.notices.missing_record import MissingRecord, missing_record
from services.person_facts import facts_of, values_of
from services.person_file import read_file
from services.ports import UnitOfWork
from services.records.people import Person

PARTS = ("base_pension", "pension_by_age", "pension_savings_payment")


@dataclass(frozen=True)
class PensionAhead:
    """A forecast for the day of retirement: parts that will be due, and what is worth bringing papers for."""

    day: date
    parts: list[Decision]
    missing: MissingRecord


async def pension_ahead(uow: UnitOfWork, person: Person, day: date) -> PensionAhead:
    """Compute the parts of a pension for the day of retirement.

    Running contributions are taken to go on until then. Where the law of that day is not known yet, the last known
    figures illustrate it (`expected`).
    """
    file = await read_file(uow, person, day)
    facts = values_of(facts_of(file))
    decisions = [assess(service, day, facts, person.language) for service in PARTS]
    return PensionAhead(day, [part for part in decisions if expected(part)], missing_record(file, day))


def expected(part: Decision) -> float | int | None:
    """The sum a part will have, in tenge; None where it will not be due or cannot be told."""
    if part.entitled == "yes":
        return part.amount or None
    return part.illustration or None if part.reason == LAW_NOT_YET_KNOWN else None
