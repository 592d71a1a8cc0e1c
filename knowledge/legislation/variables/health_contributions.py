"""Contributions for health insurance. Law No. 405-V of 16 November 2015, held from 2020."""

import numpy as np

from knowledge.legislation.arithmetic import round_tenge
from knowledge.legislation.variable_types import Condition, MoneyVariable, NumberVariable
from knowledge.legislation.variables.contributions import OWN_REGIME, in_own_regime, of_own_regime, paid_where, works_as


class osms_due(Condition):
    """A health contribution is paid: nobody else pays. For service the rule is not held. Law No. 405-V art. 26-28."""

    reference = "health_insurance_law:28"

    def formula(person, period):
        return ~person("health_paid_by_others", period) & ~works_as(person, period, "military")


class osms_worker_income(MoneyVariable):
    """The income that counts, up to twenty minimum wages, ten until 2025. Law No. 405-V art. 28."""

    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        cap = parameters(period).contributions.osms.worker_income_cap * person("minimum_wage", period)
        return np.minimum(person("monthly_income", period), cap)


class osms_worker(MoneyVariable):
    """Health contribution kept back from wages and civil contracts: 2 %. Law No. 405-V art. 28."""

    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        rate = parameters(period).contributions.osms.worker_rate
        is_paid = person("osms_due", period) & works_as(person, period, "employee", "civil_contract")
        return paid_where(is_paid, lambda: round_tenge(person("osms_worker_income", period) * rate))


class osms_employer_income(MoneyVariable):
    """The income that counts, up to forty minimum wages, ten until 2025. Law No. 405-V art. 27."""

    reference = "health_insurance_law:27"

    def formula(person, period, parameters):
        cap = parameters(period).contributions.osms.employer_income_cap * person("minimum_wage", period)
        return np.minimum(person("monthly_income", period), cap)


class osms_employer(MoneyVariable):
    """Health contribution of the employer's own money: 3 %. Law No. 405-V art. 27."""

    reference = "health_insurance_law:27"

    def formula(person, period, parameters):
        rate = parameters(period).contributions.osms.employer_rate
        is_paid = person("osms_due", period) & works_as(person, period, "employee")
        return paid_where(is_paid, lambda: round_tenge(person("osms_employer_income", period) * rate))


class osms_self_base(MoneyVariable):
    """The sum that counts: 1.4 minimum wages in business, one without work, the income of the self-employed."""

    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        rules, wage = parameters(period).contributions.osms, person("minimum_wage", period)
        without_work, in_business = works_as(person, period, "not_working"), works_as(person, period, "entrepreneur")
        base = np.where(without_work, rules.independent_base * wage, 0)
        if np.any(in_business):  # the first years of this rule are unconfirmed and are read for entrepreneurs only
            base = np.where(in_business, rules.entrepreneur_base * wage, base)
        return in_own_regime(person, period, base, lambda: person("self_employed_income", period))


class osms_self_rate(NumberVariable):
    """5 %; 1 % in the regime of the self-employed. Law No. 405-V art. 28."""

    unit = "rate"
    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        rules, in_business = parameters(period).contributions.osms, works_as(person, period, "entrepreneur")
        rate = np.full(len(in_business), rules.independent_rate)
        if np.any(in_business):
            rate = np.where(in_business, rules.entrepreneur_rate, rate)
        return in_own_regime(person, period, rate, lambda: of_own_regime(person, period, parameters, "osms"))


class osms_self(MoneyVariable):
    """Health contribution for oneself: in business, without work, in the regime of the self-employed. Law No. 405-V."""

    reference = "health_insurance_law:28"

    def formula(person, period):
        pays_herself = works_as(person, period, "entrepreneur", "not_working", *OWN_REGIME)
        return paid_where(
            person("osms_due", period) & pays_herself,
            lambda: round_tenge(person("osms_self_base", period) * person("osms_self_rate", period)),
        )
