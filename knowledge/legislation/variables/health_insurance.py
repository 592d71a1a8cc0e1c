"""Who is insured for health care and who pays for it. Law No. 405-V of 16 November 2015, held from 2020."""

import numpy as np

from knowledge.legislation.arithmetic import add_months, is_choice, reading_for
from knowledge.legislation.variable_types import Condition, MoneyVariable
from knowledge.legislation.variables.contributions import OWN_REGIME, paid_where, works_as

ADULT_AGE_MONTHS = 18 * 12


class health_insurance_entitled(Condition):
    """Insured: somebody else pays, or her own contributions still carry the right. Art. 5, 26, 26-1."""

    reference = "health_insurance_law:5"

    def formula(person, period):
        return person("health_paid_by_others", period) | person("health_right_holds", period)


class is_child(Condition):
    """Under eighteen. Art. 26 p. 1."""

    reference = "health_insurance_law:26:1"

    def formula(person, period):
        return add_months(person("birth_date", period), ADULT_AGE_MONTHS) > person("asked_day", period)


class health_paid_by_state(Condition):
    """Belongs to a group of people the state pays for. Art. 26 p. 1; the registered unemployed until 2025."""

    reference = "health_insurance_law:26:1"

    def formula(person, period):
        named = is_choice(person, period, "health_category", "unemployed")
        return _paid_by_state(person, period) | named | person("is_registered_unemployed", period)

    def formula_2026_01_01(person, period):
        return _paid_by_state(person, period)


def _paid_by_state(person, period):
    named = ~is_choice(person, period, "health_category", "none", "unemployed", "family_in_need")
    return (
        named
        | person("is_child", period)
        | person("has_reached_general_retirement_age", period)
        | (person("old_age_pension_monthly", period) > 0)
        | ~is_choice(person, period, "disability_group", "none")
        | person("is_full_time_student", period)
        | person("receives_long_service_pension", period)
    )


class health_paid_by_local_bodies(Condition):
    """From 2026 the registered unemployed, and people without work in families of levels D and E. Art. 26-1."""

    reference = "health_insurance_law:26-1"

    def formula_2026_01_01(person, period):
        category = is_choice(person, period, "health_category", "unemployed", "family_in_need")
        return category | person("is_registered_unemployed", period)


class health_paid_by_others(Condition):
    """The state or local bodies pay. Art. 26 p. 1, art. 26-1."""

    reference = "health_insurance_law:26:1"

    def formula(person, period):
        return person("health_paid_by_state", period) | person("health_paid_by_local_bodies", period)


class health_right_holds(Condition):
    """At most three months unpaid; six after five years paid in a row. Art. 5; law of 14 July 2025."""

    reference = "health_insurance_law:5"

    def formula(person, period, parameters):
        return person("months_since_health_contribution", period) <= parameters(period).health.months_kept

    def formula_2026_01_01(person, period, parameters):
        health = parameters(period).health
        months = person("months_since_health_contribution", period)
        ordinary = months <= health.months_kept
        paid_long = person("health_contribution_years_in_row", period) >= health.years_for_longer_right
        in_doubt = paid_long & ~ordinary & (months <= health.longest_months_kept)
        if not np.any(in_doubt):
            return ordinary
        with reading_for(parameters, in_doubt):  # the first day of the longer term is unconfirmed
            return ordinary | (in_doubt & (months <= health.months_kept_after_five_years))


class health_own_contribution(MoneyVariable):
    """What the person pays herself for a month: nothing where others pay, else by her kind of work. Art. 26-28."""

    reference = "health_insurance_law:28"

    def formula(person, period):
        pays = ~person("health_paid_by_others", period)
        by_wage = works_as(person, period, "employee", "civil_contract")
        for_herself = works_as(person, period, "entrepreneur", "not_working", *OWN_REGIME)
        kept_back = paid_where(pays & by_wage, lambda: person("osms_worker", period))
        return kept_back + paid_where(pays & for_herself, lambda: person("osms_self", period))
