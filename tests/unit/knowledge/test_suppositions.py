"""What a "what if" supposes is told by its words, and becomes facts of the law."""

from datetime import date
from typing import Any

import pytest

from knowledge.legislation.declared_facts import declared_facts
from knowledge.service_catalogue import service
from knowledge.suppositions import Supposition, kinds, supposed_in

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("если у меня родится четвёртый ребёнок", "child", 4),
        ("if I have a fourth child", "child", 4),
        ("егер төртінші бала туса", "child", 4),
        ("tortinshi bala tusa qansha", "child", 4),
        ("если родится ещё один ребёнок", "child", None),
        ("а если я поработаю ещё три года", "longer_work", 36),
        ("if I work three years more", "longer_work", 36),
        ("тағы үш жыл жұмыс істесем", "longer_work", 36),
        ("если проработаю ещё 18 месяцев", "longer_work", 18),
        ("2030 жылы зейнетке шықсам", "retirement", 2030),
        ("if I retire in 2030", "retirement", 2030),
        ("если зарплата будет 500 тысяч", "income", 500_000),
        ("егер жалақым 500 мың болса", "income", 500_000),
        ("если доход семьи 100 тысяч", "family_income", 100_000),
        ("если мне дадут вторую группу", "disability", "2"),
        ("if we had five children", "children", 5),
        ("если я подам в январе", "later", "2027-01-01"),
        ("what if I lose my job", "job_loss", None),
    ],
)
def test_a_supposition_is_told_by_its_words(text: str, kind: str, value: Any) -> None:
    assert supposed_in(text, TODAY) == Supposition(kind, value)


@pytest.mark.parametrize(
    "text",
    ["сколько платят если муж умер", "если я работаю, положено?", "а если я перееду", "родился четвёртый ребёнок"],
)
def test_nothing_is_guessed_where_no_known_words_suppose(text: str) -> None:
    assert supposed_in(text, TODAY) is None


def test_a_bare_value_is_read_by_what_the_talk_is_about() -> None:
    assert supposed_in("а если четвёртый?", TODAY, "birth_benefit") == Supposition("child", 4)
    assert supposed_in("а если вторая?", TODAY, "disability_benefit") == Supposition("disability", "2")
    assert supposed_in("а если четвёртый?", TODAY) is None


def test_one_more_child_comes_after_those_on_record_and_grown_children_stay_away_from_home() -> None:
    known = {"child_order": 3, "children_born_together": 1, "dependent_children": 2}

    changed = Supposition("child").changed(known, TODAY)

    assert (changed["child_order"], changed["dependent_children"], changed["child_birth_date"]) == (4, 3, TODAY)


def test_years_of_work_are_added_only_to_what_is_known() -> None:
    changed = Supposition("longer_work", 36).changed({"pension_participation_years": 20}, TODAY)

    assert changed == {"pension_participation_years": 23}


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.id)
def test_every_kind_speaks_of_declared_facts_and_known_services(kind: Any) -> None:
    facts = kind.facts

    assert facts <= declared_facts().keys()
    assert all(facts & set(service(service_id).facts) for service_id in kind.services)
