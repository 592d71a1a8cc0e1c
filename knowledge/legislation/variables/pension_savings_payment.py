"""Payments from the accumulative fund (UAPF). Social Code art. 220, 224, and the Government's method."""

import numpy as np

from knowledge.legislation.arithmetic import add_months, all_of, is_choice, parameter_on, reading_for, round_up_tenge
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable


class pension_savings_payment_entitled(Condition):
    """There are savings and one of the grounds of art. 220 p. 1 (1)-(2), p. 1-1."""

    reference = "social_code:220:1"

    def formula(person, period):
        return all_of(person, period, "has_pension_savings", "savings_ground_met")


class has_pension_savings(Condition):
    """There are savings on the account. Art. 220 p. 1."""

    reference = "social_code:220:1"

    def formula(person, period):
        return person("pension_savings", period) > 0


class savings_ground_met(Condition):
    """The general age, a permanent disability of group I or II, or harmful work left at 55. Art. 220 p. 1, 1-1."""

    reference = "social_code:220:1"

    def formula(person, period):
        return (
            person("has_reached_general_retirement_age", period)
            | person("has_permanent_disability_1_2", period)
            | person("savings_harmful_work_ground", period)
        )


class has_permanent_disability_1_2(Condition):
    """A disability of group I or II set without a term. Art. 220 p. 1 (2), art. 248 p. 3 (2)."""

    reference = "social_code:220:1"

    def formula(person, period):
        return is_choice(person, period, "disability_group", "1", "2") & person("disability_is_permanent", period)


class savings_harmful_work_day(DateVariable):
    """The day of the age after harmful work, 55. Art. 220 p. 1-1."""

    reference = "social_code:220:1-1"

    def formula(person, period, parameters):
        years = parameters(period).pensions.savings.harmful_work_age
        return add_months(person("birth_date", period), years * 12)


class savings_harmful_work_ground(Condition):
    """Aged 55 with 84 months of professional contributions, having left harmful work. Art. 220 p. 1-1, from 2024."""

    reference = "social_code:220:1-1"

    def formula_2024_01_01(person, period, parameters):
        months = parameters(period).pensions.savings.harmful_work_months
        has_paid = person("professional_contribution_months", period) >= months
        is_old_enough = person("savings_harmful_work_day", period) <= person("asked_day", period)
        return has_paid & is_old_enough & person("has_left_harmful_work", period)


class savings_limit_paid_at_once(MoneyVariable):
    """Savings up to twelve minimum pensions of 1 January are paid at once. Art. 220 p. 2."""

    reference = "social_code:220:2"

    def formula(person, period, parameters):
        return parameters(period).pensions.savings.paid_at_once * person("minimum_pension_of_january", period)


class minimum_pension_of_january(MoneyVariable):
    """The minimum pension on 1 January of the year. Art. 220 p. 2."""

    reference = "budget_law"

    def formula(person, period, parameters):
        return parameters(f"{period.start.year}-01-01").indices.minimum_pension


class savings_paid_at_once(Condition):
    """The savings are paid in one sum: at retirement age or with a permanent disability, when small. Art. 220 p. 2."""

    reference = "social_code:220:2"

    def formula(person, period):
        ground = person("has_reached_general_retirement_age", period) | person("has_permanent_disability_1_2", period)
        return ground & (person("pension_savings", period) <= person("savings_limit_paid_at_once", period))


class savings_year_multiple(NumberVariable):
    """How much the payment has grown: 5 % for every year after the first. Method of the Government (art. 224 p. 2)."""

    unit = "coefficient"
    reference = "social_code:224:2"

    def formula(person, period, parameters):
        rise = parameters(period).pensions.savings.yearly_rise
        return (1 + rise) ** (person("savings_payout_year", period) - 1)


class savings_floor(MoneyVariable):
    """The smallest monthly payment, 70 % of the subsistence minimum; before 2025 it is not held.

    Method of the Government (art. 224 p. 2).
    """

    reference = "social_code:224:2"

    def formula(person, period, parameters):
        share = parameter_on(parameters, "pensions.savings.floor", person("asked_day", period))
        return round_up_tenge(share * person("subsistence_minimum", period))


class savings_special_coefficient(NumberVariable):
    """The higher coefficient of disability and harmful work; unconfirmed, 1 stands in. Art. 224 p. 2."""

    unit = "coefficient"
    reference = "social_code:224:2"

    def formula(person, period, parameters):
        months = parameters(period).pensions.savings.special_coefficient_months
        did_harmful_work = person("professional_contribution_months", period) >= months
        has_ground = person("savings_ground_met", period) & ~person("savings_paid_at_once", period)
        is_special = has_ground & (did_harmful_work | person("has_permanent_disability_1_2", period))
        if not np.any(is_special):
            return np.ones(len(is_special))
        with reading_for(parameters, is_special):
            return np.where(is_special, parameters(period).pensions.savings.special_coefficient, 1.0)


class savings_monthly_payment(MoneyVariable):
    """6.5 % of the savings a year, in twelve parts, grown since the first year, not below the floor. Art. 224 p. 2."""

    reference = "social_code:224:2"

    def formula(person, period, parameters):
        first_year = person("pension_savings", period) * parameters(period).pensions.savings.yearly_share / 12
        grown = first_year * person("savings_year_multiple", period) * person("savings_special_coefficient", period)
        paid = np.maximum(grown, person("savings_floor", period))
        return round_up_tenge(np.minimum(paid, person("pension_savings", period)))


class pension_savings_payment_amount(MoneyVariable):
    """All savings when they are paid at once, else the monthly payment. Art. 220 p. 2, art. 224."""

    reference = "social_code:220:2"

    def formula(person, period):
        at_once = person("savings_paid_at_once", period)
        whole = round_up_tenge(person("pension_savings", period))
        if np.all(at_once):  # a monthly payment does not belong into the explanation
            return whole
        return np.where(at_once, whole, person("savings_monthly_payment", period))


class pension_savings_payment_from(DateVariable):
    """The day the retirement age is reached: payments start without an application. Art. 220 p. 1."""

    reference = "social_code:220:1"

    def formula(person, period):
        reached = person("general_retirement_day", period)
        return np.where(reached <= person("asked_day", period), reached, np.datetime64("NaT", "D"))
