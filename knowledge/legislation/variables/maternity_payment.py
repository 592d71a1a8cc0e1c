"""The fund's payment for birth or an adopted newborn. Social Code art. 77-78; before, law of 2019 No. 286-VI."""

import numpy as np

from knowledge.legislation.arithmetic import add_months, all_of, parameter_on, round_tenge, round_up_tenge
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable


class maternity_payment_entitled(Condition):
    """Every condition of art. 77 is met."""

    reference = "social_code:77:1"

    def formula(person, period):
        return all_of(
            person,
            period,
            "takes_part_in_social_insurance",
            "maternity_leave_has_begun",
            "maternity_payment_is_in_time",
        )


class maternity_leave_has_begun(Condition):
    """The leave of the sick-leave list has begun: the right arises on that day. Art. 77 p. 2."""

    reference = "social_code:77:2"

    def formula(person, period):
        return person("maternity_leave_start", period) <= person("asked_day", period)


class maternity_payment_is_in_time(Condition):
    """The deadline of art. 77 p. 4 has not passed."""

    reference = "social_code:77:4"

    def formula(person, period):
        return person("asked_day", period) <= person("maternity_payment_deadline", period)


class maternity_payment_from(DateVariable):
    """The first day of the leave. Art. 77 p. 2."""

    reference = "social_code:77:2"

    def formula(person, period):
        return person("maternity_leave_start", period)


class maternity_payment_to(DateVariable):
    """The last day of the sick-leave list. Art. 77 p. 3."""

    reference = "social_code:77:3"

    def formula(person, period):
        days = person("maternity_leave_days", period).astype("timedelta64[D]")
        return person("maternity_leave_start", period) + days - np.timedelta64(1, "D")


class maternity_payment_deadline(DateVariable):
    """The last day to apply: twelve months from the day the right arose. Art. 77 p. 4."""

    reference = "social_code:77:4"

    def formula(person, period, parameters):
        months = parameters(period).families.maternity_payment.months_to_apply
        return add_months(person("maternity_leave_start", period), months)


class maternity_payment_counted_income(MoneyVariable):
    """The average income of 12 months; since 2025 at most seven minimum wages altogether. Art. 78 p. 2."""

    reference = "social_code:78:2"

    def formula(person, period, parameters):
        start = person("maternity_leave_start", period)
        multiple = parameter_on(parameters, "families.maternity_payment.income_cap", start)
        cap = multiple * parameter_on(parameters, "indices.minimum_wage", start)
        # Before 2025 no limit of the month is held: contributions themselves were limited, employer by employer.
        return np.fmin(person("average_monthly_income_12", period), cap)


class maternity_payment_coefficient(NumberVariable):
    """Days of the sick-leave list divided by thirty. Art. 78 p. 2."""

    unit = "times"
    reference = "social_code:78:2"

    def formula(person, period, parameters):
        days = parameters(period).families.maternity_payment.days_of_coefficient
        return person("maternity_leave_days", period) / days


class maternity_payment_amount(MoneyVariable):
    """The counted income times the coefficient, once for the whole leave. Art. 78 p. 1."""

    reference = "social_code:78:1"

    def formula(person, period):
        coefficient = person("maternity_payment_coefficient", period)
        return round_up_tenge(person("maternity_payment_counted_income", period) * coefficient)


class maternity_payment_withheld(MoneyVariable):
    """The pension contribution withheld: ten per cent. Art. 76 p. 1."""

    reference = "social_code:76:1"

    def formula(person, period, parameters):
        return round_tenge(person("maternity_payment_amount", period) * parameters(period).families.opv_withheld)
