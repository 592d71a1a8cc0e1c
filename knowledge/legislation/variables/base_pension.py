"""The state base pension. Social Code art. 205-206; from July 2018 to June 2023 by the law of 2013 No. 105-V."""

import numpy as np

from knowledge.legislation.arithmetic import all_of, day, is_choice, round_up_tenge
from knowledge.legislation.variable_types import Condition, CountVariable, DateVariable, MoneyVariable, NumberVariable

# Art. 205 (1): who had a pension before these days keeps the base pension whatever the age.
OLD_PENSIONS_BY_AGE_END = day("2018-07-01")
OLD_LONG_SERVICE_PENSIONS_END = day("2016-01-01")


class base_pension_entitled(Condition):
    """Every condition of art. 205 is met and art. 202 p. 4 does not suspend it."""

    reference = "social_code:205"

    def formula(person, period):
        return all_of(
            person,
            period,
            "has_pension_residence",
            "base_pension_age_reached",
            "base_pension_without_long_service",
            "has_no_judge_maintenance",
            "base_pension_not_suspended",
        )


class has_old_long_service_pension(Condition):
    """Receives a long-service pension assigned before 2016. Art. 205 (1)."""

    reference = "social_code:205"

    def formula(person, period):
        is_old = person("long_service_assigned_on", period) < OLD_LONG_SERVICE_PENSIONS_END
        return person("receives_long_service_pension", period) & is_old


class base_pension_age_reached(Condition):
    """The general age is reached, or a pension assigned before the rule changed keeps the right. Art. 205."""

    reference = "social_code:205"

    def formula(person, period):
        old_pension = person("pension_assigned_on", period) < OLD_PENSIONS_BY_AGE_END
        early_and_old = old_pension & person("has_reached_retirement_age", period)
        return (
            person("has_reached_general_retirement_age", period)
            | early_and_old
            | person("has_old_long_service_pension", period)
        )


class base_pension_without_long_service(Condition):
    """Receives no long-service pension, or one assigned before 2016. Art. 205 (2)."""

    reference = "social_code:205"

    def formula(person, period):
        return ~person("receives_long_service_pension", period) | person("has_old_long_service_pension", period)


class base_pension_not_suspended(Condition):
    """Not on full state support in a centre while having a pension by age or a disability allowance. Art. 202 p. 4."""

    reference = "social_code:202:4"

    def formula(person, period):
        has_disability = ~is_choice(person, period, "disability_group", "none")
        other_payment = person("has_record_before_1998", period) | has_disability
        return ~(person("is_kept_by_state", period) & other_payment)


class base_pension_years_above(CountVariable):
    """Full years of participation above ten. Art. 206 p. 1."""

    unit = "years"
    reference = "social_code:206:1"

    def formula(person, period, parameters):
        without_rise = parameters(period).pensions.base.years_without_rise
        return np.maximum(person("pension_participation_years", period) - without_rise, 0)


class base_pension_lowest_share(NumberVariable):
    """The share of the subsistence minimum for ten years or less. Art. 206 p. 1."""

    unit = "subsistence_minimum"
    reference = "social_code:206:1"

    def formula(person, period, parameters):
        return parameters(period).pensions.base.lowest_share


class base_pension_highest_share(NumberVariable):
    """The largest share of the subsistence minimum. Art. 206 p. 1."""

    unit = "subsistence_minimum"
    reference = "social_code:206:1"

    def formula(person, period, parameters):
        return parameters(period).pensions.base.highest_share


class base_pension_share(NumberVariable):
    """The lowest share, and 0.02 for every full year above ten, up to the highest share. Art. 206 p. 1."""

    unit = "subsistence_minimum"
    reference = "social_code:206:1"

    def formula(person, period, parameters):
        rise = parameters(period).pensions.base.rise_per_year * person("base_pension_years_above", period)
        share = person("base_pension_lowest_share", period) + rise
        return np.minimum(share, person("base_pension_highest_share", period))


class base_pension_amount(MoneyVariable):
    """The share of the subsistence minimum of the month; computed anew every January. Art. 206 p. 1."""

    reference = "social_code:206:1"

    def formula(person, period):
        return round_up_tenge(person("base_pension_share", period) * person("subsistence_minimum", period))


class base_pension_from(DateVariable):
    """The first day paid for: that of the application, not before the general age is reached. Art. 199 p. 3."""

    reference = "social_code:199:3"

    def formula(person, period):
        applied = np.fmin(person("application_date", period), person("asked_day", period))
        general = person("general_retirement_day", period)
        return np.where(general > person("asked_day", period), applied, np.maximum(applied, general))


class base_pension_beside(MoneyVariable):
    """The base pension paid beside another pension; nothing where there is no right to it. Art. 206 p. 2."""

    reference = "social_code:206:2"

    def formula(person, period):
        return np.where(person("base_pension_entitled", period), person("base_pension_amount", period), 0)
