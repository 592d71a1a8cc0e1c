"""What holds of disability, loss, work and need for everybody, over columns of people."""

from datetime import date

import numpy as np
import pytest

from services.law.scan import Answers, Facts, joined, scan

EPOCHS = [
    date(2021, 9, 1),
    date(2022, 5, 1),
    date(2023, 6, 30),
    date(2023, 7, 1),
    date(2025, 12, 31),
    date(2026, 11, 23),
]
CAUSES = ["general_illness", "from_childhood", "conscript_service", "service_on_duty", "service_not_on_duty"]
INSURED = {"work_capacity_loss_percent": 60, "participation_months": 60, "average_monthly_income": 300_000.0}
DEPENDANTS = {
    "deceased_dependants": 2,
    "deceased_participation_months": 60,
    "deceased_average_monthly_income": 300_000.0,
}
JOBLESS = {"is_registered_unemployed": True, "participation_months": 60, "average_monthly_income": 300_000.0}


def answers(service: str, on: date, varied: dict[str, list], **same: object) -> Answers:
    """The answers to people who differ in the varied facts only."""
    count = len(next(iter(varied.values())))
    columns = {name: np.array(values) for name, values in varied.items()}
    columns |= {name: np.array([value] * count) for name, value in same.items()}
    return joined(scan(service, on, Facts(columns, {})))


def never_falls(amounts: np.ndarray) -> bool:
    """Whether each known amount is at least the one before."""
    assert not np.isnan(amounts).any()
    return bool(np.all(np.diff(amounts) >= 0))


@pytest.mark.parametrize("on", EPOCHS, ids=str)
def test_more_survivors_never_give_less(on: date) -> None:
    # given, when
    found = answers("survivor_benefit", on, {"survivors_unable_to_work": list(range(1, 13))})
    # then
    assert found.entitled.all()
    assert never_falls(found.amount)


@pytest.mark.parametrize("on", EPOCHS[3:], ids=str)
def test_more_survivors_of_a_death_on_duty_never_give_less_than_of_another_death(on: date) -> None:
    # given
    numbers = {"survivors_unable_to_work": list(range(1, 13))}
    # when
    ordinary = answers("survivor_benefit", on, numbers)
    on_duty = answers("survivor_benefit", on, numbers, deceased_died_on_duty=True)
    # then
    assert never_falls(on_duty.amount)
    assert np.all(on_duty.amount >= ordinary.amount)


@pytest.mark.parametrize("cause", CAUSES)
@pytest.mark.parametrize("born", ["1980-01-01", "2012-01-01"])
def test_a_graver_group_never_gives_less(cause: str, born: str) -> None:
    # given, when
    found = answers(
        "disability_benefit",
        EPOCHS[-1],
        {"disability_group": ["3", "2", "1"]},
        disability_cause=cause,
        birth_date=np.datetime64(born),
    )
    # then
    assert never_falls(found.amount)


@pytest.mark.parametrize(
    ("service", "months", "same"),
    [
        ("job_loss_payment", "participation_months", JOBLESS),
        ("disability_social_payment", "participation_months", INSURED),
        ("survivor_social_payment", "deceased_participation_months", DEPENDANTS),
    ],
)
@pytest.mark.parametrize("on", EPOCHS, ids=str)
def test_a_longer_record_never_gives_less(service: str, months: str, same: dict[str, object], on: date) -> None:
    # given
    record = {months: list(range(6, 400))}
    # when
    found = answers(service, on, record, **{name: value for name, value in same.items() if name != months})
    # then
    assert found.entitled.all()
    assert never_falls(found.amount)
    assert round(found.amount[-1] / found.amount[record[months].index(60)], 3) == 1.3


@pytest.mark.parametrize(
    ("service", "income", "same"),
    [
        ("job_loss_payment", "average_monthly_income", JOBLESS),
        ("disability_social_payment", "average_monthly_income", INSURED),
        ("survivor_social_payment", "deceased_average_monthly_income", DEPENDANTS),
    ],
)
def test_a_higher_income_never_gives_less_and_stops_at_seven_minimum_wages(
    service: str, income: str, same: dict[str, object]
) -> None:
    # given
    incomes = {income: [50_000.0, 85_000.0, 300_000.0, 594_999.0, 595_000.0, 595_001.0, 5_000_000.0]}
    # when
    found = answers(service, EPOCHS[-1], incomes, **{name: value for name, value in same.items() if name != income})
    # then
    assert never_falls(found.amount)
    assert found.amount[4] == found.amount[5] == found.amount[6]


@pytest.mark.parametrize(
    ("service", "varied", "same"),
    [
        ("disability_benefit", {"disability_group": ["1", "2", "3"]}, {"disability_cause": "general_illness"}),
        ("survivor_benefit", {"survivors_unable_to_work": [1, 2, 3]}, {}),
        ("disabled_child_carer_benefit", {"disabled_children": [1, 2, 3]}, {}),
        ("disability_carer_benefit", {"cared_group_1_persons": [1, 2, 3]}, {}),
    ],
)
def test_the_code_raises_the_allowances_on_its_day_and_not_before(
    service: str, varied: dict[str, list], same: dict[str, object]
) -> None:
    # given
    days = [date(2023, 1, 1), date(2023, 6, 30), date(2023, 7, 1), date(2023, 12, 31)]
    # when
    january, june, july, december = (answers(service, day, varied, **same).amount for day in days)
    # then
    assert january.tolist() == june.tolist()
    assert np.all(july > june)
    assert july.tolist() == december.tolist()


def test_the_poorer_family_never_gets_less() -> None:
    # given
    incomes = {"family_income_monthly": [200_000.0, 160_000.0, 159_999.0, 100_000.0, 0.0]}
    # when
    found = answers("targeted_social_assistance", EPOCHS[-1], incomes, family_size=4, published_poverty_line=40_000.0)
    # then
    assert found.entitled.tolist() == [False, True, True, True, True]
    assert never_falls(found.amount[1:])
    assert found.amount[-1] == 160_000


def test_a_pension_takes_tenge_for_tenge_off_the_disability_allowance() -> None:
    # given
    pensions = {"old_age_pension_monthly": [0.0, 1.0, 50_000.0, 111_872.0, 111_873.0, 200_000.0]}
    # when
    found = answers(
        "disability_benefit", EPOCHS[-1], pensions, disability_group="1", disability_cause="general_illness"
    )
    # then
    assert found.entitled.tolist() == [True, True, True, True, False, False]
    assert found.amount[:4].tolist() == [111_873, 111_872, 61_873, 1]
