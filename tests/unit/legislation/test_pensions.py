"""What holds of pensions and contributions for everybody, and sums that budget laws and the ministry published."""

from datetime import date

import numpy as np
import pytest

from knowledge.legislation.arithmetic import add_months
from knowledge.legislation.evaluation import evaluate
from services.law.entitlements import assess

# Ages set for women by calendar year, as article 207 lists them: first year -> months.
STEPS = {
    2001: 696,
    2018: 702,
    2019: 708,
    2020: 714,
    2021: 720,
    2022: 726,
    2023: 732,
    2028: 738,
    2029: 744,
    2030: 750,
    2031: 756,
}
MAN_OF_63 = {"birth_date": date(1963, 1, 10), "sex": "male", "record_before_1998_months": 180}


def months_set_on(days: np.ndarray) -> np.ndarray:
    """The age in months that article 207 sets for women on each day."""
    years = days.astype("datetime64[Y]").astype(int) + 1970
    return np.array(list(STEPS.values()))[np.searchsorted(list(STEPS), years, side="right") - 1]


def test_every_woman_retires_on_the_first_day_on_which_she_is_old_enough() -> None:
    # given: women born on every day of thirty years
    births = np.arange("1945-01-01", "1975-01-01", dtype="datetime64[D]")
    sexes = np.full(len(births), "female")
    # when
    result = evaluate(["general_retirement_day"], date(2026, 5, 1), {"birth_date": births, "sex": sexes}, trace=False)
    days = result.values["general_retirement_day"]
    # then: old enough on the day, and not on the day before
    assert np.all(add_months(births, months_set_on(days)) <= days)
    assert np.all(add_months(births, months_set_on(days - 1)) > days - 1)


@pytest.mark.parametrize(
    ("on", "lowest", "highest"),
    [
        (date(2018, 7, 1), 15274, 28284),
        (date(2019, 1, 1), 16037, 29698),
        (date(2020, 1, 1), 16839, 31183),
        (date(2021, 1, 1), 18524, 34302),
        (date(2022, 1, 1), 19450, 36018),
        (date(2022, 4, 1), 20191, 37389),
        (date(2023, 1, 1), 24341, 40567),
        (date(2024, 1, 1), 28215, 45578),
        (date(2025, 1, 1), 32360, 50851),
        (date(2026, 1, 1), 35596, 60005),
    ],
)
def test_base_pension_meets_the_published_lowest_and_highest_sums(on: date, lowest: int, highest: int) -> None:
    # given
    pensioner = {"birth_date": date(1945, 1, 10), "sex": "male"}
    # when
    amounts = [
        assess("base_pension", on, {**pensioner, "pension_participation_years": years}).amount for years in (0, 45)
    ]
    # then
    assert amounts == [lowest, highest]


@pytest.mark.parametrize(
    ("fact", "values"),
    [
        ("record_before_1998_months", range(6, 500, 7)),
        ("average_pension_income", range(0, 500_000, 9_000)),
    ],
)
def test_more_record_or_income_never_gives_a_smaller_pension(fact: str, values: range) -> None:
    # given
    person = {**MAN_OF_63, "average_pension_income": 150_000}
    # when
    amounts = [assess("pension_by_age", date(2026, 5, 1), {**person, fact: value}).amount or 0 for value in values]
    # then
    assert amounts == sorted(amounts)
    assert amounts[0] >= 0


@pytest.mark.parametrize(
    "work_kind", ["employee", "civil_contract", "entrepreneur", "self_employed", "platform_worker", "military"]
)
def test_contributions_rise_with_income_and_their_parts_make_the_sum(work_kind: str) -> None:
    # given
    incomes = range(1_000, 6_000_000, 250_000)
    # when
    decisions = [
        assess("contributions", date(2026, 5, 1), {"work_kind": work_kind, "monthly_income": i}) for i in incomes
    ]
    # then
    totals = [decision.amount for decision in decisions]
    assert totals == sorted(totals)
    assert totals == [sum(part.amount for part in decision.components) for decision in decisions]
    for decision in decisions:
        owed = {part.name: part.amount for part in decision.components}
        assert all(part.amount == owed[part.name] for part in decision.withheld)


def test_a_minimum_pension_follows_the_budget_laws_through_the_yearly_rises() -> None:
    # given
    pensioner = {
        **MAN_OF_63,
        "birth_date": date(1955, 1, 10),
        "record_before_1998_months": 300,
        "average_pension_income": 50_000,
    }
    # when
    amounts = [
        assess("pension_by_age", on, {**pensioner, "pension_assigned_on": date(2023, 6, 1)}).amount
        for on in (date(2023, 12, 1), date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1))
    ]
    # then
    assert amounts == [53076, 57853, 62771, 69049]


@pytest.mark.parametrize(
    ("birth_date", "on", "free"),
    [
        (date(1985, 12, 1), date(2026, 11, 23), 10_000_000 - 6_720_000),  # 40 years old
        (date(1985, 11, 1), date(2026, 11, 23), 10_000_000 - 6_890_000),  # 41
        (date(1985, 6, 1), date(2025, 6, 1), 10_000_000 - 6_100_000),  # 40 by the table of 2023-2025
        (date(1980, 1, 1), date(2026, 11, 23), None),  # 46: the threshold is not held
        (date(1990, 1, 1), date(2025, 6, 1), None),  # 35: that table is held for three ages only
    ],
)
def test_savings_above_the_threshold_of_the_age_are_told(birth_date: date, on: date, free: int | None) -> None:
    # given
    saver = {"birth_date": birth_date, "sex": "male", "pension_savings": 10_000_000}
    # when
    steps = {step.name: step.value for step in assess("pension_savings_payment", on, saver).steps}
    # then
    assert steps.get("savings_above_threshold") == free
