"""The social insurance payment for loss of work capacity.

Social Code art. 171 p. 6, art. 172 p. 2, art. 174, art. 180-181.
"""

import numpy as np

from knowledge.legislation.arithmetic import NO_DAY, all_of, parameter_on, round_tenge, round_up_tenge
from knowledge.legislation.selection import day_or_asked
from knowledge.legislation.social_insurance import (
    counted_income,
    income_above_deduction,
    increased,
    participation_coefficient,
)
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable


class disability_social_payment_entitled(Condition):
    """An insured person with a loss of capacity set, below the retirement age, and a sum above zero.

    Art. 180, art. 171 p. 6.
    """

    reference = "social_code:180:1"

    def formula(person, period):
        return all_of(
            person,
            period,
            "disability_social_payment_is_insured",
            "disability_social_payment_loss_is_set",
            "disability_social_payment_loss_is_enough",
            "disability_social_payment_age_is_below_retirement",
            "disability_social_payment_is_positive",
        )


class disability_social_payment_is_insured(Condition):
    """Social contributions were paid for the person. Art. 171 p. 2."""

    reference = "social_code:171:2"

    def formula(person, period):
        return person("is_insured", period) & (person("participation_months", period) > 0)


class disability_social_payment_loss_is_set(Condition):
    """The loss is set not later than the day asked about: the right arises on that day. Art. 180 p. 1."""

    reference = "social_code:180:1"

    def formula(person, period):
        return person("disability_social_payment_from", period) <= person("asked_day", period)


class disability_social_payment_loss_is_enough(Condition):
    """The loss of general work capacity is at least 30 per cent. Art. 181 p. 1."""

    reference = "social_code:181:1"

    def formula(person, period, parameters):
        return person("work_capacity_loss_percent", period) >= parameters(period).disability.least_capacity_loss


class disability_social_payment_age_is_below_retirement(Condition):
    """Paid at most until the general retirement age; without a birth date it is taken as not reached. Art. 171 p. 6."""

    reference = "social_code:171:6"

    def formula(person, period):
        if np.isnat(person("birth_date", period)).all():
            return np.ones(person.count, dtype=bool)
        return ~person("has_reached_general_retirement_age", period)


class disability_social_payment_is_positive(Condition):
    """The income is above half the minimum wage: a negative sum is a ground of refusal. Art. 172 p. 2 (4)."""

    reference = "social_code:172:2"

    def formula(person, period):
        return ~(person("disability_social_payment_base", period) <= 0)


class disability_social_payment_from(DateVariable):
    """The day the loss of capacity is set: the right arises. Art. 180 p. 1."""

    reference = "social_code:180:1"

    def formula(person, period):
        return day_or_asked(person, period, "disability_established_on")


class disability_social_payment_to(DateVariable):
    """At most to the general retirement age; the end set by the examination may be earlier. Art. 171 p. 6."""

    reference = "social_code:171:6"

    def formula(person, period):
        if np.isnat(person("birth_date", period)).all():
            return np.full(person.count, NO_DAY)
        return person("general_retirement_day", period)


class disability_social_payment_income(MoneyVariable):
    """The average monthly income that counts. Art. 118 p. 3, art. 245."""

    reference = "social_code:118:3"

    def formula(person, period, parameters):
        right_arose = person("disability_social_payment_from", period)
        return counted_income(parameters, person("average_monthly_income", period), right_arose)


class disability_social_payment_base(MoneyVariable):
    """That income less half the minimum wage of the day the right arose. Art. 181 p. 1."""

    reference = "social_code:181:1"

    def formula(person, period, parameters):
        right_arose = person("disability_social_payment_from", period)
        return income_above_deduction(parameters, person("disability_social_payment_income", period), right_arose)


class disability_social_payment_participation(NumberVariable):
    """The coefficient of participation. Art. 181 p. 1."""

    unit = "coefficient"
    reference = "social_code:181:1"

    def formula(person, period, parameters):
        return participation_coefficient(parameters, period, person("participation_months", period))


class disability_social_payment_assigned(MoneyVariable):
    """Base, share of income replaced, degree of loss and coefficient multiplied. Art. 181 p. 1."""

    reference = "social_code:181:1"

    def formula(person, period, parameters):
        right_arose = person("disability_social_payment_from", period)
        replacement = parameter_on(parameters, "social_insurance.disability_replacement", right_arose)
        loss = person("work_capacity_loss_percent", period) / 100
        coefficient = person("disability_social_payment_participation", period)
        return round_up_tenge(person("disability_social_payment_base", period) * replacement * loss * coefficient)


class disability_social_payment_amount(MoneyVariable):
    """The assigned sum with the increases decided since. Art. 181 p. 5."""

    reference = "social_code:181:5"

    def formula(person, period, parameters):
        assigned = person("disability_social_payment_assigned", period)
        right_arose = person("disability_social_payment_from", period)
        return increased(parameters, assigned, right_arose, person("asked_day", period))


class disability_social_payment_pension_contribution(MoneyVariable):
    """Pension contribution of 10 per cent, withheld from whom the Code does not free. Art. 174 p. 3, art. 248 p. 3."""

    reference = "social_code:174:3"

    def formula(person, period, parameters):
        share = parameters(period).social_insurance.pension_contribution_withheld
        withheld = round_tenge(share * person("disability_social_payment_amount", period))
        return np.where(person("has_permanent_disability_1_2", period), 0.0, withheld)
