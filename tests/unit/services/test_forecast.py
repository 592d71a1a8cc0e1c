"""What the months ahead bring to a handful of people, counted by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pytest

from aldyn.errors import InvalidInput
from services.law.forecast import Forecast, ServiceMonth, forecast
from services.law.law_change import UnknownParameter, change_law
from services.law.population import People
from services.law.scan import Facts

ON = date(2026, 11, 23)
TYPES: dict[str, Any] = {"birth_date": "datetime64[D]", "child_birth_date": "datetime64[D]"}


@dataclass
class FewPeople:
    """A population as rows of facts beside the register's own; `awards`: service -> (row, first and last day)."""

    rows: list[dict[str, Any]]
    regions: list[str]
    awards: dict[str, tuple[int, date, date | None]] = field(default_factory=dict)

    def over(self, days: Sequence[date]) -> Iterator[Iterator[People]]:
        yield (self._on(day) for day in days)

    def _on(self, day: date) -> People:
        rows = [{**woman("1990-01-01"), **row} for row in self.rows]
        names = list(dict.fromkeys(name for row in rows for name in row))
        columns, unknown = {}, {}
        for name in names:
            some = next(row[name] for row in rows if name in row)
            columns[name] = np.array([row.get(name, some) for row in rows], dtype=TYPES.get(name))
            unknown[name] = np.array([name not in row for row in rows])
        paid = {}
        for service, (place, first, last) in self.awards.items():
            paid[service] = np.arange(len(self.rows)) == (place if first <= day and (not last or last >= day) else -1)
        return People(np.arange(1, len(self.rows) + 1), np.array(self.regions), Facts(columns, unknown), paid)


def woman(born: str) -> dict[str, Any]:
    return {"birth_date": born, "sex": "female", "children_raised_to_eight": 0}


def found(ahead: Forecast, service: str, month: str, region: str = "abai") -> ServiceMonth:
    return next(r for r in ahead.services if (r.service, r.month, r.region) == (service, month, region))


def test_who_retires_is_counted_in_the_month_of_the_birthday_by_region_and_sex() -> None:
    # given: women of 61 in December 2026 and of 61 in January 2027, a man of 63 in January 2027, one long retired
    people = FewPeople(
        [
            woman("1965-12-15"),
            woman("1966-01-01"),
            {"birth_date": "1964-01-31", "sex": "male"},
            woman("1950-01-01"),
        ],
        ["abai", "almaty", "abai", "abai"],
    )
    # when
    ahead = forecast(people, ON, 2, ["base_pension"])
    # then
    assert ahead.months == ["2026-12-01", "2027-01-01"]
    assert [(r.month, r.region, r.women, r.men) for r in ahead.retirements] == [
        ("2026-12-01", "abai", 1, 0),
        ("2027-01-01", "abai", 0, 1),
        ("2027-01-01", "almaty", 1, 0),
    ]


def test_a_child_who_turns_one_and_a_half_ends_the_benefit_in_that_month() -> None:
    # given: born 10 June 2025, 18 months on 10 December 2026
    mother = {"child_birth_date": "2025-06-10", "child_order": 1, "children_born_together": 1, "is_insured": False}
    people = FewPeople([mother], ["abai"], {"childcare_benefit": (0, date(2025, 7, 1), date(2026, 12, 10))})
    # when
    row = found(forecast(people, ON, 2, ["childcare_benefit"]), "childcare_benefit", "2026-12-01")
    # then
    assert (row.due, row.ending, row.awards_ending, row.tenge) == (0, 1, 1, 0)


def test_large_families_are_paid_by_law_until_the_year_ends_and_by_the_forecast_index_after() -> None:
    # given: four and eight children; 16.03 indices and 4 for each of eight (Social Code art. 82 p. 2)
    people = FewPeople(
        [{"dependent_children": 4}, {"dependent_children": 8}, {"dependent_children": 3}],
        ["abai"] * 3,
        {"large_family_benefit": (0, date(2024, 1, 1), None)},
    )
    # when
    ahead = forecast(people, ON, 2, ["large_family_benefit"])
    # then: 16.03 * 4325 = 69329.75 up to 69330, 32 * 4325 = 138400
    december = found(ahead, "large_family_benefit", "2026-12-01")
    assert (december.due, december.receiving) == (2, 1)
    assert (december.tenge, december.tenge_received) == (69330 + 138400, 69330)
    assert december.illustration is None
    # then: 16.03 * 4606 = 73834.18 up to 73835, 32 * 4606 = 147392, the ministry's forecast of the index
    january = found(ahead, "large_family_benefit", "2027-01-01")
    assert january.tenge == 73835 + 147392
    assert january.illustration == "law_not_yet_known"


def test_a_birth_allowance_counts_once_in_the_month_it_becomes_due() -> None:
    # given: paid once, and to be claimed within 18 months (art. 80)
    born = {"child_birth_date": "2026-11-10", "child_order": 1, "children_born_together": 1}
    late = {"child_birth_date": "2025-06-20", "child_order": 1, "children_born_together": 1}
    # when
    rows = forecast(FewPeople([born, late], ["abai", "abai"]), ON, 1, ["birth_benefit"]).services
    # then: the second can no longer be claimed after 20 December
    assert [(r.due, r.starting, r.ending, r.tenge) for r in rows] == [(1, 0, 1, 0)]


def test_a_service_that_registers_decide_for_nobody_is_named_and_not_counted() -> None:
    ahead = forecast(FewPeople([{"dependent_children": 1}], ["abai"]), ON, 1, ["adoption_lump_sum"])

    assert (ahead.services, ahead.undecided) == ([], ["adoption_lump_sum"])


def test_the_cost_of_another_index_is_told_by_service_and_region() -> None:
    # given
    people = FewPeople(
        [{"dependent_children": 4}, {"dependent_children": 4}, {"dependent_children": 3}], ["abai", "almaty", "abai"]
    )
    # when
    change = change_law(people, ON, {"mci": 4606})
    # then
    assert [(p.path, p.now, p.then, p.unit) for p in change.parameters] == [("indices.mci", 4325, 4606, "tenge")]
    large = [row for row in change.services if row.service == "large_family_benefit"]
    assert [(r.region, r.touched, r.tenge_now, r.tenge_then, r.difference) for r in large] == [
        ("abai", 1, 69330, 73835, 4505),
        ("almaty", 1, 69330, 73835, 4505),
    ]
    assert {row.illustration for row in large} == {None}


def test_a_changed_condition_touches_those_whose_right_it_gives() -> None:
    # given, when: three children would make a large family
    people = FewPeople([{"dependent_children": 4}, {"dependent_children": 3}], ["abai", "abai"])
    row = change_law(people, ON, {"least_children": 3}, ["large_family_benefit"]).services[0]
    # then
    assert (row.due_now, row.due_then, row.touched) == (1, 2, 1)


def test_a_change_past_the_known_law_is_an_illustration() -> None:
    people = FewPeople([{"dependent_children": 4}], ["abai"])

    row = change_law(people, date(2027, 3, 1), {"mci": 5000}, ["large_family_benefit"]).services[0]

    assert (row.tenge_now, row.tenge_then, row.illustration) == (73835, 80150, "law_not_yet_known")


@pytest.mark.parametrize(
    ("name", "told"),
    [("mcii", "did you mean 'mci'.*minimum_wage"), ("rate", "contributions.opv.rate.*more of the path")],
)
def test_an_unknown_parameter_is_refused_with_the_names_that_are_known(name: str, told: str) -> None:
    with pytest.raises(UnknownParameter, match=told):
        change_law(FewPeople([], []), ON, {name: 1})


@pytest.mark.parametrize("months", [0, 61])
def test_an_impossible_number_of_months_is_refused(months: int) -> None:
    with pytest.raises(InvalidInput, match="1 to 60"):
        forecast(FewPeople([], []), ON, months)
