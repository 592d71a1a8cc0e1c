"""The law over many people: the same answers as one by one."""

from datetime import date, timedelta
from random import Random
from typing import Any

import numpy as np
import pytest

from aldyn.errors import InvalidInput
from knowledge import service_catalogue
from knowledge.legislation.declared_facts import Fact, declared_facts
from knowledge.legislation.supposed_law import law_with
from services.law.entitlements import assess, facts_of
from services.law.scan import Facts, joined, scan

TODAY = date(2026, 11, 23)
PEOPLE = 1000
PAID = [service for service in service_catalogue.all_services() if service.kind == "benefit" and service.variables]
TYPES: dict[str, Any] = {"date": "datetime64[D]", "money": float, "number": float, "int": int, "bool": bool}


def drawn_value(fact: Fact, random: Random) -> Any:
    """A value somebody might have."""
    if fact.type == "bool":
        return random.random() < 0.5
    if fact.type == "choice":
        return random.choice(list(fact.choices))
    if fact.type == "date":
        return TODAY - timedelta(days=random.choice((random.randrange(900), random.randrange(30_000))))
    low, high = int(fact.minimum or 0), int(fact.maximum or 900_000)
    return random.randint(low, random.choice((min(high, low + 8), high)))


def population(
    facts: list[Fact], random: Random, people: int, share_unknown: float
) -> tuple[Facts, list[dict[str, Any]]]:
    """Columns of facts and the same people one by one."""
    rows = [{fact.name: drawn_value(fact, random) for fact in facts} for _ in range(people)]
    columns = {fact.name: np.array([row[fact.name] for row in rows], dtype=TYPES.get(fact.type)) for fact in facts}
    unknown = {}
    for fact in facts[:2]:
        if not (fact.not_applicable or fact.default is not None or fact.follows_from):
            unknown[fact.name] = np.array([random.random() < share_unknown for _ in rows])
            for row, is_unknown in zip(rows, unknown[fact.name], strict=True):
                if is_unknown:
                    del row[fact.name]
    return Facts(columns, unknown), rows


def assert_agree(service_id: str, people: int, share_unknown: float, on: date) -> None:
    """Compare the scan with single questions, person by person."""
    facts = facts_of(service_catalogue.service(service_id))
    columns, rows = population(facts, Random(service_id), people, share_unknown)
    answers = joined(scan(service_id, on, columns, chunk=people // 3 + 1))
    for place, row in enumerate(rows):
        decision = assess(service_id, on, row)
        scanned = "unknown" if answers.undecided[place] else "yes" if answers.entitled[place] else "no"
        assert (decision.entitled, row) == (scanned, row)
        amount = None if np.isnan(answers.amount[place]) else answers.amount[place]
        assert (decision.amount, row) == (amount, row)


@pytest.mark.parametrize("service_id", [service.id for service in PAID])
def test_scan_agrees_with_single_questions(service_id: str) -> None:
    assert_agree(service_id, PEOPLE // len(PAID), 0.1, TODAY)


@pytest.mark.slow
@pytest.mark.parametrize("service_id", [service.id for service in PAID])
@pytest.mark.parametrize("on", [date(2020, 2, 10), date(2022, 6, 30), date(2026, 11, 23), date(2027, 3, 1)], ids=str)
def test_scan_agrees_with_single_questions_at_length(service_id: str, on: date) -> None:
    assert_agree(service_id, 10_000 // len(PAID) // 4, 0.1, on)


def test_supposed_parameters_change_amounts_and_leave_the_law_alone() -> None:
    # given
    people = Facts({"dependent_children": np.array([3, 4, 8])}, {})
    law = law_with({"indices.mci": 4606}, date(2027, 1, 1))
    # when
    supposed = joined(scan("large_family_benefit", date(2027, 2, 1), people, law=law))
    held = joined(scan("large_family_benefit", date(2027, 2, 1), people))
    # then
    assert supposed.amount[1:].tolist() == [np.ceil(16.03 * 4606), 4 * 8 * 4606]
    assert held.undecided.tolist() == [False, True, True]


def test_a_column_that_is_no_fact_is_refused() -> None:
    with pytest.raises(InvalidInput, match="shoe_size"):
        next(scan("large_family_benefit", TODAY, Facts({"shoe_size": np.array([40])}, {})))


def test_an_absent_column_is_unknown_for_everybody() -> None:
    # given
    people = Facts({"child_birth_date": np.array(["2026-11-01", "2020-01-01"], dtype="datetime64[D]")}, {})
    # when
    answers = joined(scan("birth_benefit", TODAY, people))
    # then: the right is certain and the amount is not
    assert answers.entitled.tolist() == [True, False]
    assert np.isnan(answers.amount).all()
    assert "child_order" in declared_facts()
