"""Pension contributions: the worker's, the employer's, those for harmful work. Social Code art. 101-1, 248-251."""

import numpy as np

from knowledge.legislation.arithmetic import day, reading_for, round_tenge
from knowledge.legislation.variable_types import Condition, MoneyVariable, NumberVariable
from knowledge.legislation.variables.contributions import OWN_REGIME, in_own_regime, of_own_regime, paid_where, works_as

OPV_CAP_OF_THE_CODE = "2023-07-01"


class is_free_of_pension_contributions(Condition):
    """Retirement age, permanent disability of group I-II, service, or a long-service pension. Art. 248 p. 3, 5, 6."""

    reference = "social_code:248:3"

    def formula(person, period):
        return (
            person("has_reached_general_retirement_age", period)
            | person("has_permanent_disability_1_2", period)
            | works_as(person, period, "military")
            | person("receives_long_service_pension", period)
        )


class opv_due(Condition):
    """The worker's pension contribution is paid. Art. 248 p. 2-4."""

    reference = "social_code:248:2"

    def formula(person, period):
        return ~works_as(person, period, "not_working") & ~person("is_free_of_pension_contributions", period)


class opv_income_cap(MoneyVariable):
    """The largest income OPV is taken from, fifty minimum wages. Art. 249 p. 1."""

    reference = "social_code:249:1"

    def formula(person, period, parameters):
        wage = person("minimum_wage", period)
        cap = parameters(OPV_CAP_OF_THE_CODE).contributions.opv.income_cap * wage
        is_above = person("monthly_income", period) > cap
        if not np.any(is_above):
            return cap
        # Earlier caps were not lower, so the unconfirmed one of 2020-2023 matters only to those above the Code's.
        with reading_for(parameters, is_above):
            return np.where(is_above, parameters(period).contributions.opv.income_cap * wage, cap)


class opv_income(MoneyVariable):
    """The income OPV is taken from, up to the cap. Art. 249 p. 1, art. 101-1 p. 4."""

    reference = "social_code:249:1"

    def formula(person, period):
        capped = np.minimum(person("monthly_income", period), person("opv_income_cap", period))
        return in_own_regime(person, period, capped, lambda: person("self_employed_income", period))


class opv_rate(NumberVariable):
    """10 %; 1 % in the regime of the self-employed. Art. 249 p. 1, art. 101-1 p. 4."""

    unit = "rate"
    reference = "social_code:249:1"

    def formula(person, period, parameters):
        ordinary = np.full(len(person("work_kind", period)), parameters(period).contributions.opv.rate)
        return in_own_regime(person, period, ordinary, lambda: of_own_regime(person, period, parameters, "opv"))


class opv(MoneyVariable):
    """The worker's pension contribution. Art. 249."""

    reference = "social_code:249:1"

    def formula(person, period):
        return paid_where(
            person("opv_due", period),
            lambda: round_tenge(person("opv_income", period) * person("opv_rate", period)),
        )


class oppv_due(Condition):
    """The employer pays a professional contribution for harmful work. Art. 248 p. 5, art. 250."""

    reference = "social_code:250:1"

    def formula(person, period):
        is_old = person("has_reached_general_retirement_age", period)
        is_free = is_old | person("receives_long_service_pension", period)
        return works_as(person, period, "employee") & person("has_harmful_work", period) & ~is_free


class oppv(MoneyVariable):
    """Professional pension contribution: 5 % of the income, the employer's money. Art. 250."""

    reference = "social_code:250:1"

    def formula(person, period, parameters):
        rate = parameters(period).contributions.professional.rate
        return paid_where(person("oppv_due", period), lambda: round_tenge(person("monthly_income", period) * rate))


class opvr_due(Condition):
    """The employer's pension contribution is paid: born from 1975 on, not freed. From 2024. Art. 248 p. 6, art. 251."""

    reference = "social_code:248:6"

    def formula_2024_01_01(person, period, parameters):
        first_year = parameters(period).contributions.opvr.first_birth_year
        is_young_enough = person("birth_date", period) >= day(f"{int(first_year)}-01-01")
        is_free = person("is_free_of_pension_contributions", period) | person("receives_judge_maintenance", period)
        return works_as(person, period, "employee", "entrepreneur", *OWN_REGIME) & is_young_enough & ~is_free


class opvr_income(MoneyVariable):
    """The income OPVR is counted from, one to fifty minimum wages. Art. 251 p. 2, art. 101-1 p. 5."""

    reference = "social_code:251:2"

    def formula_2024_01_01(person, period, parameters):
        rules = parameters(period).contributions.opvr
        wage, earned = person("minimum_wage", period), person("monthly_income", period)
        within = np.where(earned > 0, np.clip(earned, rules.income_floor * wage, rules.income_cap * wage), 0)
        return in_own_regime(person, period, within, lambda: person("self_employed_income", period))


class opvr_rate(NumberVariable):
    """Rising from 1.5 % in 2024 to 5 % in 2028; 1 % when self-employed. Art. 251 p. 1, art. 101-1 p. 5."""

    unit = "rate"
    reference = "social_code:251:1"

    def formula_2024_01_01(person, period, parameters):
        ordinary = np.full(len(person("work_kind", period)), parameters(period).contributions.opvr.rate)
        return in_own_regime(person, period, ordinary, lambda: of_own_regime(person, period, parameters, "opvr"))


class opvr(MoneyVariable):
    """Employer's pension contribution; an entrepreneur pays it for herself. Art. 251, art. 101-1 p. 5."""

    reference = "social_code:251:1"

    def formula_2024_01_01(person, period):
        return paid_where(
            person("opvr_due", period),
            lambda: round_tenge(person("opvr_income", period) * person("opvr_rate", period)),
        )
