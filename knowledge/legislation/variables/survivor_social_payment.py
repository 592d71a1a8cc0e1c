"""The social insurance payment on loss of the breadwinner.

Social Code art. 239-240, art. 231 p. 2, art. 233.
"""

import numpy as np

from knowledge.legislation.arithmetic import all_of, any_of, parameter_on, round_up_tenge
from knowledge.legislation.selection import day_or_asked
from knowledge.legislation.social_insurance import (
    counted_income,
    income_above_deduction,
    increased,
    participation_coefficient,
)
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable


class survivor_social_payment_entitled(Condition):
    """The breadwinner was insured, left dependants of the circle, and the sum is above zero.

    Art. 239, art. 231 p. 2 (4).
    """

    reference = "social_code:239:2"

    def formula(person, period):
        return all_of(
            person,
            period,
            "breadwinner_has_died",
            "survivor_social_payment_deceased_was_insured",
            "survivor_social_payment_has_dependants",
            "survivor_social_payment_is_in_circle",
            "survivor_social_payment_is_positive",
        )


class survivor_social_payment_deceased_was_insured(Condition):
    """Social contributions were paid for the deceased. Art. 229 p. 1 (2)."""

    reference = "social_code:229:1"

    def formula(person, period):
        return person("deceased_is_insured", period) & (person("deceased_participation_months", period) > 0)


class survivor_social_payment_has_dependants(Condition):
    """The deceased had at least one dependant. Art. 239 p. 2."""

    reference = "social_code:239:2"

    def formula(person, period):
        return person("deceased_dependants", period) > 0


class survivor_social_payment_is_in_circle(Condition):
    """The family as a whole, a child (brother, sister, grandchild), or a small child's carer. Art. 239 p. 2."""

    reference = "social_code:239:2"

    def formula(person, period):
        family = person("survivor_asks_for_family", period)
        if family.all():
            return family
        return family | any_of(person, period, "survivor_is_young", "survivor_cares_for_child_under_3")


class survivor_social_payment_is_positive(Condition):
    """The income of the deceased is above half the minimum wage: a negative sum is a ground of refusal.

    Art. 231 p. 2 (4).
    """

    reference = "social_code:231:2"

    def formula(person, period):
        return ~(person("survivor_social_payment_base", period) <= 0)


class survivor_social_payment_from(DateVariable):
    """The day of the death: the right arises. Art. 239 p. 1."""

    reference = "social_code:239:1"

    def formula(person, period):
        return day_or_asked(person, period, "death_date")


class survivor_social_payment_income(MoneyVariable):
    """The average monthly income of the deceased that counts. Art. 118 p. 3, art. 245."""

    reference = "social_code:118:3"

    def formula(person, period, parameters):
        income = person("deceased_average_monthly_income", period)
        return counted_income(parameters, income, person("survivor_social_payment_from", period))


class survivor_social_payment_base(MoneyVariable):
    """That income less half the minimum wage of the day the right arose. Art. 240 p. 1."""

    reference = "social_code:240:1"

    def formula(person, period, parameters):
        income = person("survivor_social_payment_income", period)
        return income_above_deduction(parameters, income, person("survivor_social_payment_from", period))


class survivor_social_payment_dependants(NumberVariable):
    """The coefficient of the number of dependants. Art. 240 p. 2."""

    unit = "coefficient"
    reference = "social_code:240:2"

    def formula(person, period, parameters):
        scale = parameters(period).social_insurance.survivor_dependants_coefficient
        return np.round(np.asarray(scale.calc(person("deceased_dependants", period)), dtype=np.float64), 4)


class survivor_social_payment_participation(NumberVariable):
    """The coefficient of participation of the deceased. Art. 240 p. 2."""

    unit = "coefficient"
    reference = "social_code:240:2"

    def formula(person, period, parameters):
        return participation_coefficient(parameters, period, person("deceased_participation_months", period))


class survivor_social_payment_assigned(MoneyVariable):
    """Base, share of income replaced and both coefficients multiplied. Art. 240 p. 1-2."""

    reference = "social_code:240:1"

    def formula(person, period, parameters):
        right_arose = person("survivor_social_payment_from", period)
        replacement = parameter_on(parameters, "social_insurance.survivor_replacement", right_arose)
        dependants = person("survivor_social_payment_dependants", period)
        coefficient = person("survivor_social_payment_participation", period)
        return round_up_tenge(person("survivor_social_payment_base", period) * replacement * dependants * coefficient)


class survivor_social_payment_amount(MoneyVariable):
    """The assigned sum with the increases decided since, for all dependants together.

    Art. 240 p. 4; nothing is withheld (art. 233).
    """

    reference = "social_code:240:4"

    def formula(person, period, parameters):
        assigned = person("survivor_social_payment_assigned", period)
        right_arose = person("survivor_social_payment_from", period)
        return increased(parameters, assigned, right_arose, person("asked_day", period))
