"""How the sums of a notice were computed: the steps with their articles, as they stood when they were told."""

from datetime import date
from typing import Any

from knowledge.catalogue import say
from services.notices.pension_ahead import pension_ahead
from services.ports import UnitOfWork
from services.records.people import Award, Person
from services.records.proactive import Notice
from services.replies import Reply


async def awards_of(uow: UnitOfWork, notice: Notice) -> list[Award]:
    """The awards that a notice offers or tells a new sum of."""
    named = [*notice.arguments.get("due", []), *notice.arguments.get("changed", [])]
    ids = [one["award"] for one in named]
    return await uow.list(Award, id=ids, person_id=notice.person_id, order="id") if ids else []


async def details_of(uow: UnitOfWork, notice: Notice, language: str) -> list[Reply]:
    """A reply for each computation; a pension ahead is computed anew, by the record as it stands now."""
    if notice.arguments.get("expected"):
        person = await uow.get(Person, notice.person_id)
        ahead = await pension_ahead(uow, person, date.fromisoformat(notice.arguments["day"]["day"]))
        return [_steps(language, part.service, part.as_json()) for part in ahead.parts]
    awards = await awards_of(uow, notice)
    return [_steps(language, award.service, award.computation) for award in awards if award.computation]


def _steps(language: str, service: str, computation: dict[str, Any]) -> Reply:
    lines = [say(language, "notice-details-header", service=say(language, f"service-{service}"))]
    for step in computation.get("steps", []):
        article = step.get("article")
        cited = say(language, "notice-article", article=article["text"]) if article else ""
        lines.append(f"• {step['words']} {cited}".rstrip())
    return Reply("\n".join(lines))
