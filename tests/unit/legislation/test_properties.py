"""What holds for whatever facts: no negative amounts, more children never less, epochs that change on their day."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge import service_catalogue
from knowledge.legislation.declared_facts import Fact
from knowledge.legislation.system import law_system
from services.law.entitlements import assess, facts_of
from services.law.suppositions import suppose

SERVICES = [service.id for service in service_catalogue.all_services() if "amount" in service.variables]
TODAY = date(2026, 11, 23)
FOSTERED = {"care_form": "foster_family"}
QUICK = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
DAYS = st.dates(date(2015, 1, 1), date(2027, 6, 30))


def values_of(fact: Fact) -> st.SearchStrategy[Any]:
    """What a fact may be."""
    if fact.type == "bool":
        return st.booleans()
    if fact.type == "choice":
        return st.sampled_from(sorted(fact.choices))
    if fact.type == "date":
        return st.integers(-400, 30_000).map(lambda days: TODAY - timedelta(days=days))
    if fact.type == "int":
        return st.integers(int(fact.minimum or 0), int(fact.maximum or 1000))
    if fact.type == "text":
        return st.just("")
    return st.floats(fact.minimum or 0, fact.maximum or 5_000_000, allow_nan=False).map(round)


@pytest.mark.parametrize("service_id", SERVICES)
@QUICK
@given(data=st.data())
def test_amounts_are_whole_not_negative_and_what_is_paid_is_the_rest(service_id: str, data: st.DataObject) -> None:
    # given
    service = service_catalogue.service(service_id)
    facts = {fact.name: data.draw(values_of(fact), label=fact.name) for fact in facts_of(service)}
    # when
    decision = assess(service_id, data.draw(DAYS, label="on"), facts)
    # then
    assert decision.entitled in ("yes", "no", "unknown")
    if decision.entitled == "no" and service.kind == "benefit":
        assert (decision.amount, decision.paid) == (None, None)
    if decision.amount is not None:
        assert decision.amount >= 0
        assert decision.amount == int(decision.amount)
    if decision.paid is not None and decision.amount is not None:
        assert 0 <= decision.paid <= decision.amount
        assert decision.paid + sum(part.amount for part in decision.withheld) == decision.amount


@pytest.mark.parametrize(
    ("service_id", "counted", "other"),
    [
        ("large_family_benefit", "dependent_children", {}),
        ("birth_benefit", "child_order", {"child_birth_date": "2026-11-01"}),
        ("birth_benefit", "children_born_together", {"child_birth_date": "2026-11-01", "child_order": 2}),
        ("childcare_benefit", "child_order", {"child_birth_date": "2026-11-01", "is_insured": False}),
        (
            "childcare_social_payment",
            "child_order",
            {"child_birth_date": "2026-11-01", "average_monthly_income": 50_000},
        ),
        (
            "guardian_orphan_benefit",
            "guarded_children",
            {"child_birth_date": "2020-11-01", "care_form": "foster_family"},
        ),
    ],
)
def test_more_children_never_give_less(service_id: str, counted: str, other: dict[str, Any]) -> None:
    # given, when
    amounts = [assess(service_id, TODAY, {**other, counted: number}).amount or 0 for number in range(1, 11)]
    # then
    assert amounts == sorted(amounts)


@pytest.mark.parametrize("name", ["mci", "subsistence_minimum", "minimum_wage", "minimum_pension"])
def test_an_index_changes_on_its_first_day_and_not_before(name: str) -> None:
    # given
    entries = sorted(law_system().parameter(f"indices.{name}").values_list, key=lambda entry: entry.instant_str)
    # when, then
    for before, entry in pairwise(entries):
        first = date.fromisoformat(entry.instant_str)
        assert value_on(name, first - timedelta(days=1)) == before.value
        assert value_on(name, first) == entry.value


def value_on(name: str, day: date) -> float | None:
    """The value of an index on a day, None where it is not held."""
    return getattr(law_system().get_parameters_at_instant(day.isoformat()).indices, name, None)


def test_a_fact_whose_every_value_gives_the_same_answer_is_not_asked_for() -> None:
    # given: nobody with three children is a large family, whatever the residence
    decision = assess("large_family_benefit", TODAY, {"dependent_children": 3})
    # then
    assert (decision.entitled, decision.missing) == ("no", [])


@pytest.mark.parametrize("service_id", SERVICES)
def test_rows_of_suppositions_stay_few(service_id: str) -> None:
    # given, when
    facts = facts_of(service_catalogue.service(service_id))
    rows = len(next(iter(suppose(facts, {}, TODAY).columns.values()), []))
    # then
    assert rows <= 5_000


def test_facts_in_any_order_give_the_same_decision() -> None:
    # given
    facts = {"child_birth_date": "2026-05-10", "child_order": 2, "is_insured": False, "children_born_together": 2}
    shuffled = Random(1).sample(list(facts.items()), len(facts))
    # when, then
    assert assess("childcare_benefit", TODAY, dict(shuffled)) == assess("childcare_benefit", TODAY, facts)


@pytest.mark.parametrize(
    ("on", "act"),
    [
        (date(2021, 6, 15), "Law No. 63 of 2005"),
        (date(2023, 6, 30), "Law No. 63 of 2005"),
        (date(2023, 7, 1), "Social Code"),
    ],
)
def test_a_step_names_the_act_in_force_on_its_day(on: date, act: str) -> None:
    # given, when
    decision = assess("birth_benefit", on, {"child_birth_date": on, "child_order": 1}, "en")
    # then
    article = next(step.article for step in decision.steps if step.name == "birth_benefit_amount")
    assert article is not None
    assert article.text.startswith(act)
