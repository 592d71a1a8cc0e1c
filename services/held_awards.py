"""What a person or, where it is due once per family, her spouse has been given: what is then not due (again)."""

from datetime import date
from typing import Any

from knowledge.service_catalogue import service
from services.law.decision import Decision
from services.person_file import HELD_STATES, PersonFile, running
from services.ports import UnitOfWork
from services.records.people import Award, AwardState


async def held_in_family(uow: UnitOfWork, file: PersonFile) -> set[str]:
    """Services that run on the day: hers, and of her spouse's those that only one of a couple is paid."""
    held = {award.service for award in file.running_awards() if not is_of_an_elder_child(award, file)}
    if file.spouse is None:
        return held
    of_spouse = running(await uow.list(Award, person_id=file.spouse.id), file.on)
    shared = [award for award in of_spouse if service(award.service).one_per_family]
    return held | {award.service for award in shared if not is_of_an_elder_child(award, file)}


def held_award(file: PersonFile, service_id: str, child_order: int | None = None) -> Award | None:
    """Her newest running award of a service, or None; where each child has its own, that of the youngest on record.

    Args:
        child_order: Another child that is asked about: only what was computed for it is meant.
    """
    mine = [award for award in reversed(file.running_awards()) if award.service == service_id]
    if child_order is not None:
        return next((award for award in mine if _computed_for(award) == child_order), None)
    return next((award for award in mine if not is_of_an_elder_child(award, file)), None)


def _computed_for(award: Award) -> Any:
    used = (award.computation or {}).get("facts", [])
    return next((fact["value"] for fact in used if fact["name"] == "child_order"), None)


def is_of_an_elder_child(award: Award, file: PersonFile) -> bool:
    """Whether a payment made once for each child was given before the youngest was born."""
    of_a_child = bool(file.children) and service(award.service).is_once_per_child
    return of_a_child and award.from_day < file.children[-1].birth_date


def was_paid(file: PersonFile, decision: Decision) -> bool:
    """Whether an award that is over covered the very days that a right is for, so that nothing more is due."""
    if not {"from", "to"} <= decision.dates.keys():
        return False
    over = (*HELD_STATES, AwardState.ENDED)
    ends = [a.to_day for a in file.awards if a.service == decision.service and a.state in over and a.to_day]
    return any(file.on > end >= date.fromisoformat(decision.dates["to"]) for end in ends)
