"""The form of a dispute: what it offers to disagree with."""

from datetime import date

from actions.disputes import AskStep
from services.records.people import FamilyRelation, Relation
from tests.builders import a_person
from tests.unit.actions.conftest import Talk


async def test_of_a_sum_the_steps_that_compute_it_are_offered(talk: Talk) -> None:
    child, _ = await a_person(talk.parts, born=date(2026, 5, 1))
    async with talk.parts.store.begin() as uow:
        uow.add(
            FamilyRelation(
                person_id=talk.person.id or 0,
                relative_id=child.id or 0,
                relation=Relation.CHILD,
                from_day=child.birth_date,
            )
        )

    (question,) = await talk.hears(AskStep, "не согласна", slots={"service": "birth_benefit"}, loop="dispute_form")

    labels = [button["label"] for row in question.buttons for button in row]
    assert "38 МРП × 4 325 ₸ = 164 350 ₸ (округлено вверх до целого…" in labels
    assert "Со всем расчётом" in labels
