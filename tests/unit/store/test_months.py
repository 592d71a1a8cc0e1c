"""Months of contributions counted for many at once: the same as for one after another."""

from datetime import date
from random import Random
from typing import Any

import numpy as np

from services.ages import add_months
from services.contribution_months import average_of_last, best_average, incomes_by_month, month_index, record_months
from services.records.people import ContributionKind, ContributionPeriod
from store.months import Months

ON = date(2026, 11, 23)
PEOPLE = 400


def drawn_period(random: Random, person: int) -> ContributionPeriod:
    """Any kind, often at the same time as others; open ones, half-paid ones, ones that begin after the day."""
    start = add_months(date(1990, random.randint(1, 12), random.randint(1, 28)), random.randint(0, 444))
    lasts = random.choice((0, 1, random.randint(2, 40), random.randint(40, 300)))
    return ContributionPeriod(
        person_id=person,
        kind=random.choice([ContributionKind.OPV, ContributionKind.OPV, ContributionKind.WORK_BEFORE_1998]),
        from_day=start,
        to_day=None if random.random() < 0.2 else add_months(start, lasts),
        monthly_base_tiyn=random.randint(1, 900_000) * 100,
        months_paid=random.choice((0, random.randint(1, 60))),
        source="scpp",
    )


def in_columns(periods: list[ContributionPeriod]) -> Months:
    def column(values: Any, kind: str) -> Any:
        return np.array(list(values), dtype=kind)

    return Months(
        PEOPLE,
        ON,
        column((p.person_id for p in periods), "int64"),
        column((p.kind.value for p in periods), "U20"),
        column((p.from_day for p in periods), "datetime64[D]"),
        column((p.to_day for p in periods), "datetime64[D]"),
        column((p.monthly_base_tiyn for p in periods), "int64"),
        column((p.months_paid for p in periods), "int64"),
    )


def test_spans_give_what_months_one_by_one_give() -> None:
    random = Random(11)
    until = [date(random.randint(1995, 2026), random.randint(1, 12), 9) for _ in range(PEOPLE)]
    periods = [drawn_period(random, person) for person in range(PEOPLE) for _ in range(random.randint(0, 6))]
    random.shuffle(periods)

    found = in_columns(periods).of("opv", np.array(until, dtype="datetime64[D]"))

    for person, day in enumerate(until):
        hers = [p for p in periods if p.person_id == person]
        incomes = incomes_by_month(hers, ContributionKind.OPV, day)
        assert found.number[person] == len(incomes)
        assert found.average_of_last(24)[person] == average_of_last(incomes, day, 24)
        assert found.best_average(36)[person] == best_average(incomes, 36)
        if incomes:
            assert found.months_since_last[person] == month_index(day) - max(incomes)


def test_the_record_before_1998_is_counted_alike() -> None:
    random = Random(12)
    periods = [drawn_period(random, person) for person in range(PEOPLE) for _ in range(2)]
    before = [p for p in periods if p.from_day < date(1998, 1, 1)]

    record = in_columns(before).record_before_1998()

    for person in range(PEOPLE):
        assert record[person] == record_months([p for p in before if p.person_id == person])


def test_nobody_with_contributions_is_no_failure() -> None:
    found = in_columns([]).of("opv")

    assert found.number.sum() == found.best_average(36).sum() == found.average_of_last(24).sum() == 0
