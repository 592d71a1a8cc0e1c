"""The fund's payment while caring for a child. Social Code art. 84-88; before, law of 2019 No. 286-VI."""

import numpy as np

from knowledge.legislation.arithmetic import add_months, all_of, parameter_on, round_tenge, round_up_tenge
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable
from knowledge.legislation.variables.childcare_benefit import for_each_born, multiple_of_order


class childcare_social_payment_entitled(Condition):
    """Every condition of art. 84 is met."""

    reference = "social_code:84:1"

    def formula(person, period):
        return all_of(
            person,
            period,
            "takes_part_in_social_insurance",
            "childcare_social_payment_is_for_this_day",
            "childcare_child_is_not_kept_by_state",
            "childcare_nobody_else_is_paid",
            "childcare_social_payment_is_in_time",
        )


class takes_part_in_social_insurance(Condition):
    """Social contributions are paid for the person. Art. 77 p. 1, art. 84 p. 1."""

    reference = "social_code:243"

    def formula(person, period):
        return person("is_insured", period)


class childcare_social_payment_is_for_this_day(Condition):
    """The right has arisen and the child is not above the age paid for. Art. 84 p. 1-2, which know no kandas status."""

    reference = "social_code:84:1"

    def formula(person, period):
        asked = person("asked_day", period)
        has_arisen = person("childcare_social_payment_right_day", period) <= asked
        return has_arisen & (asked <= person("childcare_to", period))


class childcare_nobody_else_is_paid(Condition):
    """Of several insured carers one is paid. Art. 84 p. 1."""

    reference = "social_code:84:1"

    def formula(person, period):
        return ~person("other_carer_is_paid", period)


class childcare_social_payment_is_in_time(Condition):
    """The deadline of art. 84 p. 5 has not passed."""

    reference = "social_code:84:5"

    def formula(person, period):
        return person("asked_day", period) <= person("childcare_social_payment_deadline", period)


class childcare_social_payment_right_day(DateVariable):
    """The day the right arose: the birth, or the decision on adoption or guardianship. Art. 84 p. 2."""

    reference = "social_code:84:2"

    def formula(person, period):
        return np.fmax(person("child_birth_date", period), person("custody_date", period))


class childcare_social_payment_deadline(DateVariable):
    """The last day to apply: 18 months from the day the right arose. Art. 84 p. 5."""

    reference = "social_code:84:5"

    def formula(person, period, parameters):
        months = parameters(period).families.childcare_social_payment.months_to_apply
        return add_months(person("childcare_social_payment_right_day", period), months)


class childcare_social_payment_income_cap(MoneyVariable):
    """Seven minimum wages of the day the right arose. Art. 85 p. 2."""

    reference = "social_code:85:2"

    def formula(person, period, parameters):
        right_day = person("childcare_social_payment_right_day", period)
        multiple = parameter_on(parameters, "families.childcare_social_payment.income_cap", right_day)
        return multiple * parameter_on(parameters, "indices.minimum_wage", right_day)


class childcare_social_payment_counted_income(MoneyVariable):
    """The average income of 24 months, up to the limit. Art. 85 p. 1-2."""

    reference = "social_code:85:1"

    def formula(person, period):
        cap = person("childcare_social_payment_income_cap", period)
        return np.minimum(person("average_monthly_income", period), cap)


class childcare_social_payment_by_income(MoneyVariable):
    """Forty per cent of the counted income, for one child. Art. 85 p. 1."""

    reference = "social_code:85:1"

    def formula(person, period, parameters):
        share = parameters(period).families.childcare_social_payment.income_replacement
        return round_up_tenge(person("childcare_social_payment_counted_income", period) * share)


class childcare_social_payment_floor(MoneyVariable):
    """The allowance of an uninsured carer for the same order, with the contribution to withhold. Art. 85 p. 2.

    Read so that after the contribution the allowance is left: the allowance divided by 0.9.
    """

    reference = "social_code:85:2"

    def formula(person, period, parameters):
        return _floor(person, period, parameters, later_by=0)


def _floor(person, period, parameters, later_by):
    allowance = round_up_tenge(multiple_of_order(person, period, parameters, later_by) * person("mci", period))
    return round_up_tenge(allowance / (1 - parameters(period).families.opv_withheld))


class childcare_social_payment_amount(MoneyVariable):
    """By income but not below the floor, for each child born together. Art. 84 p. 1, art. 85."""

    reference = "social_code:85:2"

    def formula(person, period, parameters):
        by_income = person("childcare_social_payment_by_income", period)
        floor = person("childcare_social_payment_floor", period)

        def of_child(later_by):
            own_floor = floor if later_by == 0 else _floor(person, period, parameters, later_by)
            return np.maximum(by_income, own_floor)

        return for_each_born(person, period, of_child)


class childcare_social_payment_withheld(MoneyVariable):
    """The pension contribution withheld: ten per cent. Art. 76 p. 1."""

    reference = "social_code:76:1"

    def formula(person, period, parameters):
        return round_tenge(person("childcare_social_payment_amount", period) * parameters(period).families.opv_withheld)


class childcare_social_payment_state_subsidy(MoneyVariable):
    """Added by the state to the pension account: ten per cent of the income less the withheld. Art. 87-88."""

    reference = "social_code:88:1"

    def formula(person, period, parameters):
        of_income = person("childcare_social_payment_counted_income", period) * parameters(period).families.opv_withheld
        return np.maximum(round_tenge(of_income) - person("childcare_social_payment_withheld", period), 0)
