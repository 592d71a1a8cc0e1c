"""Benefits being paid: what the law engine gives the people just made, to as many of them as take it up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.legislation.evaluation import evaluate
from knowledge.service_catalogue import Service, service
from services.ages import add_months
from services.law.population import People
from services.law.scan import NO_DAY, Facts, joined, scan
from store.population.people import distributions
from store.population.rows import Rows

Days = npt.NDArray[np.datetime64]
# The fact without which nobody has the payment; where it is a day, the payment begins with it.
RESTS_ON = {
    "base_pension": "pension_assigned_on",
    "pension_by_age": "pension_assigned_on",
    "pension_savings_payment": "pension_assigned_on",
    "birth_benefit": "child_birth_date",
    "childcare_benefit": "child_birth_date",
    "childcare_social_payment": "child_birth_date",
    "large_family_benefit": "child_birth_date",
    "mother_award_benefit": "mother_award",
    "disability_benefit": "disability_established_on",
    "disability_social_payment": "disability_established_on",
    "disabled_child_carer_benefit": "disabled_child_birth_date",
    "job_loss_payment": "unemployed_since",
    "survivor_benefit": "death_date",
    "survivor_social_payment": "death_date",
    "targeted_social_assistance": "family_income_monthly",
}


class AwardMaker:
    """Gives ids to awards and payments, and their rows for one chunk of people after another."""

    def __init__(self, today: date, first_award_id: int) -> None:
        self._today = today
        self._day = np.datetime64(today, "D")
        self._next_award = first_award_id

    def awards(self, people: People, random: np.random.Generator, rows: Rows) -> None:
        """Add the awards of a chunk and their last payments."""
        assigned = self._pensions_assigned(people.facts)
        facts = _with_day(people.facts, "pension_assigned_on", assigned)
        chance = random.random(len(people.ids))  # who leaves one payment unclaimed leaves others so too
        for service_id, share in distributions()["take_up"].items():
            paid, fact = service(service_id), RESTS_ON[service_id]
            if fact in facts.columns:
                known = ~facts.unknown.get(fact, np.zeros(len(facts), dtype=bool))
                candidates = known & people.counted(paid) & (chance < share)
                self._service(paid, people.ids[candidates], facts.rows(candidates), rows)

    def _pensions_assigned(self, facts: Facts) -> Days:
        """The day of retirement, or the first day of the register of awards; NaT for who has not retired."""
        retirement = joined(scan("retirement_date", self._today, facts)).dates["retirement"]
        return np.where(retirement <= self._day, np.maximum(retirement, _day_of("first_award_day")), NO_DAY)

    def _service(self, paid: Service, ids: Any, facts: Facts, rows: Rows) -> None:
        if not len(ids):
            return
        begins = np.maximum(self._begins(facts, RESTS_ON[paid.id]), _day_of("first_award_day"))
        if paid.id == "pension_by_age":  # rises before that day are not held
            facts = _with_day(facts, "pension_assigned_on", np.maximum(begins, _day_of("first_rises_held")))
        answers = joined(scan(paid.id, self._today, facts))
        amounts = np.where(np.isnan(answers.amount), answers.illustration, answers.amount)
        ends = answers.dates.get("to", np.full(len(ids), NO_DAY))
        once = self._is_paid_once(paid, facts)
        for place in np.flatnonzero(answers.entitled & (begins <= self._day) & (amounts > 0)):
            terms = _Terms(
                begins[place].item(),
                ends[place].item(),
                bool(once[place]),
                round(float(amounts[place]) * 100),
                round(float(np.nan_to_num(answers.withheld[place])) * 100),
            )
            self._award(paid, int(ids[place]), terms, rows)

    def _is_paid_once(self, paid: Service, facts: Facts) -> npt.NDArray[np.bool_]:
        variable = paid.variables.get("paid_at_once")
        if variable is None:
            return np.full(len(facts), paid.period == "once")
        known = {name: column for name, column in facts.columns.items() if name in paid.facts}
        at_once: npt.NDArray[np.bool_] = evaluate([variable], self._today, known, trace=False).values[variable]
        return at_once

    def _begins(self, facts: Facts, rests_on: str) -> Days:
        column = facts.columns[rests_on]
        if column.dtype.kind == "M":
            return column
        if rests_on == "mother_award":
            return np.full(len(facts), _day_of("first_award_day"))
        quarter = date(self._today.year, (self._today.month - 1) // 3 * 3 + 1, 1)
        return np.full(len(facts), np.datetime64(quarter, "D"))

    def _award(self, paid: Service, person: int, terms: "_Terms", rows: Rows) -> None:
        award = self._next_award
        self._next_award += 1
        is_over = terms.ends is not None and terms.ends < self._today
        rows["award"].append(
            {
                "id": award,
                "person_id": person,
                "service": paid.id,
                "state": "ended" if is_over else "assigned",
                "amount_tiyn": terms.gross_tiyn,
                "period": "once" if terms.once else "month",
                "from_day": terms.begins,
                "to_day": terms.ends,
                "source": paid.payer,
                "facts": "{}",
                "recorded_at": datetime.combine(terms.begins, time(0), tzinfo=UTC),
            }
        )
        for day in self._payment_days(terms):
            rows["payment"].append(
                {
                    "award_id": award,
                    "person_id": person,
                    "on_day": day,
                    "gross_tiyn": terms.gross_tiyn,
                    "withheld_tiyn": terms.withheld_tiyn,
                    "paid_tiyn": terms.gross_tiyn - terms.withheld_tiyn,
                }
            )

    def _payment_days(self, terms: "_Terms") -> Iterator[date]:
        """The last months' payments of this year; the first follows the month the award begins in."""
        if terms.once:
            yield terms.begins
            return
        last = self._today.replace(day=distributions()["payment_day"])
        for back in range(distributions()["payments_kept"]):
            day = add_months(last, -back)
            is_running = terms.begins < day and (terms.ends is None or day <= terms.ends)
            if is_running and day <= self._today and day.year == self._today.year:
                yield day


@dataclass(frozen=True)
class _Terms:
    """What a person is given: the days, how often, the sum and what is taken from it."""

    begins: date
    ends: date | None
    once: bool
    gross_tiyn: int
    withheld_tiyn: int


def _with_day(facts: Facts, name: str, days: Days) -> Facts:
    """The facts with a column of days, unknown where NaT."""
    return Facts({**facts.columns, name: days}, {**facts.unknown, name: np.isnat(days)})


def _day_of(name: str) -> np.datetime64:
    return np.datetime64(distributions()[name], "D")
