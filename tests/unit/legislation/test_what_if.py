"""What would change the answer, found by the engine."""

from datetime import date

from services.law.what_if import FactChange, compare, nearest_changes

TODAY = date(2026, 11, 23)
JOB_LOST = {
    "participation_months": 2,
    "average_monthly_income": 200_000,
    "is_registered_unemployed": True,
    "birth_date": "1990-01-01",
    "sex": "female",
    "unemployed_since": "2026-11-01",
}


def test_four_more_months_of_contributions_turn_a_refused_job_loss_payment() -> None:
    # given, when
    nearest = nearest_changes("job_loss_payment", TODAY, JOB_LOST)[0]
    # then
    assert nearest.changes == (FactChange("participation_months", 2, 6, 4),)
    assert nearest.decision.entitled == "yes"
    assert nearest.decision.amount == 63_000


def test_two_changes_are_named_when_no_single_one_helps() -> None:
    # given
    facts = {**JOB_LOST, "is_registered_unemployed": False}
    # when
    nearest = nearest_changes("job_loss_payment", TODAY, facts)[0]
    # then
    assert {change.fact: change.new for change in nearest.changes} == {
        "is_registered_unemployed": True,
        "participation_months": 6,
    }


def test_waiting_is_named_with_the_exact_day() -> None:
    # given
    facts = {"child_birth_date": "2026-12-24", "child_order": 1}
    # when
    nearest = nearest_changes("birth_benefit", TODAY, facts)[0]
    # then
    assert nearest.changes == (FactChange("asked_day", TODAY, date(2026, 12, 24), 31),)


def test_the_income_that_still_gives_the_right_is_found_to_the_tenge() -> None:
    # given
    facts = {"family_size": 4, "family_income_monthly": 300_000, "published_poverty_line": 40_000}
    # when
    found = nearest_changes("targeted_social_assistance", TODAY, facts)
    # then
    changes = {change.fact: change.new for nearest in found for change in nearest.changes}
    assert changes["family_income_monthly"] == 4 * 40_000


def test_nothing_is_proposed_to_somebody_entitled_or_undecided() -> None:
    # given, when, then
    assert nearest_changes("large_family_benefit", TODAY, {"dependent_children": 4}) == []
    assert nearest_changes("large_family_benefit", TODAY, {}) == []


def test_what_a_life_cannot_change_is_not_proposed() -> None:
    # given: a woman of 60 who is not yet of retirement age
    facts = {
        "birth_date": "1966-03-03",
        "sex": "female",
        "record_before_1998_months": 120,
        "average_pension_income": 200_000,
    }
    # when
    found = nearest_changes("pension_by_age", TODAY, facts)
    # then
    proposed = {change.fact for nearest in found for change in nearest.changes}
    assert proposed.isdisjoint({"birth_date", "sex", "record_before_1998_months"})
    assert FactChange("asked_day", TODAY, date(2027, 3, 3), 100) in [nearest.changes[0] for nearest in found]


def test_a_fourth_child_is_compared_with_three() -> None:
    # given, when
    comparison = compare("large_family_benefit", TODAY, {"dependent_children": 4}, {"dependent_children": 5})
    # then: 16.03 and 20.04 indices of 4 325 tenge, rounded up
    assert (comparison.now.amount, comparison.then.amount, comparison.difference) == (69_330, 86_673, 17_343)


def test_from_a_refusal_the_difference_is_the_whole_amount() -> None:
    # given, when
    comparison = compare("large_family_benefit", TODAY, {"dependent_children": 3}, {"dependent_children": 4})
    # then
    assert (comparison.now.entitled, comparison.difference) == ("no", 69_330)
