"""The one-off payment for a funeral, from the budget and from the savings of the deceased.

Social Code art. 242.
"""

import numpy as np

from knowledge.legislation.arithmetic import (
    NO_DAY,
    add_months,
    all_of,
    any_of,
    is_choice,
    parameter_on,
    reading_for,
    round_up_tenge,
)
from knowledge.legislation.selection import day_or_asked, parameter_by_key
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable


class funeral_benefit_entitled(Condition):
    """The deceased received a pension or an allowance, or left pension savings. Art. 242 p. 1 and 3."""

    reference = "social_code:242:1"

    def formula(person, period):
        parts = any_of(person, period, "funeral_benefit_from_budget_is_due", "funeral_benefit_has_savings")
        return person("funeral_benefit_death_has_come", period) & parts


class funeral_benefit_death_has_come(Condition):
    """The death lies not after the day asked about. Art. 242 p. 1."""

    reference = "social_code:242:1"

    def formula(person, period):
        return day_or_asked(person, period, "death_date") <= person("asked_day", period)


class funeral_benefit_from_budget_is_due(Condition):
    """The part from the budget: a recipient died, and three years have not passed. Art. 242 p. 1-2."""

    reference = "social_code:242:1"

    def formula(person, period):
        return all_of(person, period, "funeral_benefit_deceased_received", "funeral_benefit_is_in_time")


class funeral_benefit_deceased_received(Condition):
    """The deceased received one of the payments the article names. Art. 242 p. 1."""

    reference = "social_code:242:1"

    def formula(person, period):
        return ~is_choice(person, period, "deceased_received", "none")


class funeral_benefit_is_in_time(Condition):
    """Applied for not later than three years after the death. Art. 242 p. 2."""

    reference = "social_code:242:2"

    def formula(person, period):
        deadline = person("funeral_benefit_deadline", period)
        return np.isnat(deadline) | (person("asked_day", period) <= deadline)


class funeral_benefit_has_savings(Condition):
    """Pension savings are left. Art. 242 p. 3."""

    reference = "social_code:242:3"

    def formula(person, period):
        return person("deceased_pension_savings", period) > 0


class funeral_benefit_deadline(DateVariable):
    """Three years from the death, for the part from the budget. Art. 242 p. 2."""

    reference = "social_code:242:2"

    def formula(person, period, parameters):
        years = parameter_on(parameters, "funeral.years_to_apply", person("asked_day", period))
        held = ~np.isnan(years)
        deadline = add_months(day_or_asked(person, period, "death_date"), np.where(held, 12 * years, 0).astype(int))
        return np.where(held, deadline, NO_DAY)


class funeral_benefit_multiple(NumberVariable):
    """Monthly calculation indices from the budget. Art. 242 p. 1."""

    unit = "mci"
    reference = "social_code:242:1"

    def formula(person, period, parameters):
        died = day_or_asked(person, period, "death_date")
        pensioner = is_choice(person, period, "deceased_received", "old_age_pension")
        veteran = pensioner & person("deceased_is_ww2_veteran", period)
        return parameter_by_key(parameters, "funeral", np.where(veteran, "war_veteran", "recipient"), died)


class funeral_benefit_index(MoneyVariable):
    """The monthly calculation index of the day of death. Art. 242 p. 2."""

    reference = "social_code:242:2"

    def formula(person, period, parameters):
        return parameter_on(parameters, "indices.mci", day_or_asked(person, period, "death_date"))


class funeral_benefit_from_budget(MoneyVariable):
    """The part from the budget. Art. 242 p. 1-2."""

    reference = "social_code:242:1"

    def formula(person, period):
        whole = person("funeral_benefit_multiple", period) * person("funeral_benefit_index", period)
        return np.where(person("funeral_benefit_from_budget_is_due", period), round_up_tenge(whole), 0)


class funeral_benefit_from_savings(MoneyVariable):
    """Up to 94 indices; a rest not above the minimum pension is paid out with them. Art. 242 p. 3."""

    reference = "social_code:242:3"

    def formula(person, period, parameters):
        savings = person("deceased_pension_savings", period)
        saved = savings > 0
        paid, days = savings.copy(), person("asked_day", period)[saved]
        with reading_for(parameters, saved):
            multiple = parameter_on(parameters, "funeral.from_savings", days)
            most = round_up_tenge(multiple * parameter_on(parameters, "indices.mci", days))
            rest = np.maximum(savings[saved] - most, 0)
            kept = np.where(rest > parameter_on(parameters, "indices.minimum_pension", days), rest, 0)
        paid[saved] -= kept
        return paid


class funeral_benefit_amount(MoneyVariable):
    """Both parts together. Art. 242 p. 1 and 3."""

    reference = "social_code:242"

    def formula(person, period):
        return person("funeral_benefit_from_budget", period) + person("funeral_benefit_from_savings", period)
