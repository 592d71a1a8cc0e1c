"""The monthly allowance of a carer who is not insured. Social Code art. 81-83; before, law of 2005 No. 63."""

from typing import Any

import numpy as np

from knowledge.legislation.arithmetic import Flags, Money, add_months, all_of, round_up_tenge
from knowledge.legislation.selection import first_that_holds, parameter_by_key
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable

FOLDER = "families.childcare_benefit"
KEYS = ("first_child", "second_child", "third_child", "fourth_and_later_child")


def multiple_of_order(person: Any, period: Any, parameters: Any, later_by: int) -> Money:
    """Indices for the child that comes `later_by` children after the first of those born together. Art. 82 p. 1."""
    order = np.minimum(person("child_order", period) + later_by, len(KEYS))
    keys = first_that_holds([(order == place, key) for place, key in enumerate(KEYS, 1)])
    return parameter_by_key(parameters, FOLDER, keys, person("asked_day", period))


def for_each_born(person: Any, period: Any, amount_of: Any) -> Money:
    """The sum, over the children born together, of what is due for each; `amount_of(later_by)` gives it."""
    born = person("children_born_together", period)
    amounts = [np.where(born > later_by, amount_of(later_by), 0) for later_by in range(int(born.max(initial=1)))]
    total: Money = np.sum(amounts, axis=0)
    return total


def is_of_age_paid_for(person: Any, period: Any) -> Flags:
    """Born, taken into the family and not older than the age paid for (that day included)."""
    asked = person("asked_day", period)
    of_age: Flags = (person("childcare_from", period) <= asked) & (asked <= person("childcare_to", period))
    return of_age


class childcare_benefit_entitled(Condition):
    """Every condition of art. 81 is met."""

    reference = "social_code:81:2"

    def formula(person, period):
        return all_of(
            person,
            period,
            "has_right_of_residents",
            "childcare_carer_is_not_insured",
            "childcare_child_is_of_age",
            "childcare_child_is_not_kept_by_state",
            "childcare_benefit_is_in_time",
        )


class childcare_carer_is_not_insured(Condition):
    """Takes no part in compulsory social insurance: who does gets the payment of the fund. Art. 81 p. 2."""

    reference = "social_code:81:2"

    def formula(person, period):
        return ~person("is_insured", period)


class childcare_child_is_of_age(Condition):
    """The child is in the family and not above the age paid for. Art. 81 p. 4; the same in art. 84 p. 1."""

    reference = "social_code:81:4"

    def formula(person, period):
        return is_of_age_paid_for(person, period)


class childcare_child_is_not_kept_by_state(Condition):
    """The child is not fully kept by the state. Art. 81 p. 3, art. 84 p. 8."""

    reference = "social_code:81:3"

    def formula(person, period):
        return ~person("child_on_full_state_support", period)


class childcare_benefit_is_in_time(Condition):
    """The deadline of art. 81 p. 8 has not passed."""

    reference = "social_code:81:8"

    def formula(person, period):
        return person("asked_day", period) <= person("childcare_benefit_deadline", period)


class childcare_from(DateVariable):
    """The birth; for adopted and guarded children the decision; for kandas not before the status. Art. 81 p. 4."""

    reference = "social_code:81:4"

    def formula(person, period):
        days = [person(name, period) for name in ("child_birth_date", "custody_date", "kandas_since")]
        return np.fmax.reduce(days)


class childcare_to(DateVariable):
    """The day the child is a year and a half old; until the end of 2022, a year. Art. 81 p. 4."""

    reference = "social_code:81:4"

    def formula(person, period, parameters):
        return add_months(person("child_birth_date", period), parameters(period).families.childcare.months_paid)


class childcare_benefit_deadline(DateVariable):
    """The last day to apply: 18 months from the birth. Art. 81 p. 8."""

    reference = "social_code:81:8"

    def formula(person, period, parameters):
        months = parameters(period).families.childcare_benefit.months_to_apply
        return add_months(person("child_birth_date", period), months)


class childcare_benefit_multiple(NumberVariable):
    """Indices for the child asked about, by its order in the family. Art. 82 p. 1."""

    unit = "mci"
    reference = "social_code:82:1"

    def formula(person, period, parameters):
        return multiple_of_order(person, period, parameters, later_by=0)


class childcare_benefit_amount(MoneyVariable):
    """The multiple of the index of the year, for each child born together by its own order. Art. 81 p. 5, art. 82."""

    reference = "social_code:82:1"

    def formula(person, period, parameters):
        mci = person("mci", period)
        first = round_up_tenge(person("childcare_benefit_multiple", period) * mci)

        def of_child(later_by):
            if later_by == 0:
                return first
            return round_up_tenge(multiple_of_order(person, period, parameters, later_by) * mci)

        return for_each_born(person, period, of_child)
