"""Running payments computed anew when the figures of the law change: what it was, what it is, because of which."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from knowledge.service_catalogue import service
from services.law.decision import Decision
from services.law.entitlements import assess
from services.person_facts import facts_of, values_of
from services.person_file import read_file
from services.ports import UnitOfWork
from services.records.people import Award, AwardState, Person

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Changed:
    """A payment with another sum from a day on; sums in tiyn.

    Attributes:
        because: Sentences on the figures that are new on that day.
    """

    award: Award
    was_tiyn: int
    because: list[str]


async def apply_new_figures(
    uow: UnitOfWork, person: Person, services: tuple[str, ...], day: date, language: str
) -> list[Changed]:
    """Compute a person's running payments by the law of a day, and keep those the new figures alone change.

    A payment whose sum the law of the day before does not explain rests on something else and is left alone, and so is
    one for which the new law is not known (yet).
    """
    file = await read_file(uow, person, day)
    facts = values_of(facts_of(file))
    changed = []
    for award in file.awards:
        if award.service in services and _runs(award, day):
            before = assess(award.service, day - DAY, facts, language)
            after = assess(award.service, day, facts, language)
            if _tiyn(before) == award.amount_tiyn and _tiyn(after) not in (None, award.amount_tiyn):
                changed.append(_apply(award, before, after, day))
    await uow.flush()
    return changed


def _runs(award: Award, day: date) -> bool:
    is_running = award.state is AwardState.ASSIGNED and award.period == "month" and award.amount_tiyn is not None
    return is_running and award.from_day < day and (award.to_day is None or award.to_day >= day)


def _tiyn(decision: Decision) -> int | None:
    is_due = decision.entitled == "yes" and decision.amount is not None
    return round((decision.amount or 0) * 100) if is_due else None


def _apply(award: Award, before: Decision, after: Decision, day: date) -> Changed:
    was = award.amount_tiyn or 0
    award.amount_tiyn = _tiyn(after)
    award.computation = {**after.as_json(), "from_own_word": False, "was": {"on": before.on, "amount_tiyn": was}}
    return Changed(award, was, _because(before, after, day))


def _because(before: Decision, after: Decision, day: date) -> list[str]:
    """The words of the figures that are new on the day, and of the sum itself; not of what stands beside the sum."""
    amount = service(after.service).variables["amount"]
    old: dict[str, Any] = {step.name: step.value for step in before.steps}
    told = []
    for step in after.steps:
        is_new = step.parameter is not None and step.parameter.from_day == day.isoformat()
        if step.name == amount or (is_new and old.get(step.name) != step.value):
            told.append(step.words)
        if step.name == amount:
            break
    return told
