"""Contributions for health insurance. Law No. 405-V of 16 November 2015, held from 2020."""

import numpy as np

from knowledge.legislation.arithmetic import round_tenge
from knowledge.legislation.variable_types import Condition, MoneyVariable
from knowledge.legislation.variables.contributions import OWN_REGIME, share_of_own_regime, works_as


class osms_due(Condition):
    """A health contribution is paid: nobody else pays. For service the rule is not held. Law No. 405-V art. 26-28."""

    reference = "health_insurance_law:28"

    def formula(person, period):
        return ~person("health_paid_by_others", period) & ~works_as(person, period, "military")


class osms_worker(MoneyVariable):
    """Health contribution kept back from income: 2 % up to twenty minimum wages. Law No. 405-V art. 28."""

    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        rules = parameters(period).contributions.osms
        cap = rules.worker_income_cap * person("minimum_wage", period)
        income = np.minimum(person("monthly_income", period), cap)
        is_paid = person("osms_due", period) & works_as(person, period, "employee", "civil_contract")
        return np.where(is_paid, round_tenge(income * rules.worker_rate), 0)


class osms_employer(MoneyVariable):
    """Health contribution of the employer's own money: 3 % up to forty minimum wages. Law No. 405-V art. 27."""

    reference = "health_insurance_law:27"

    def formula(person, period, parameters):
        rules = parameters(period).contributions.osms
        cap = rules.employer_income_cap * person("minimum_wage", period)
        income = np.minimum(person("monthly_income", period), cap)
        is_paid = person("osms_due", period) & works_as(person, period, "employee")
        return np.where(is_paid, round_tenge(income * rules.employer_rate), 0)


class osms_self(MoneyVariable):
    """Health contribution for oneself: 5 % of 1.4 wages in business, of one without work; 1 % when self-employed."""

    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        rules, wage = parameters(period).contributions.osms, person("minimum_wage", period)
        is_entrepreneur = works_as(person, period, "entrepreneur")
        in_business = np.zeros(len(wage))
        if np.any(is_entrepreneur):  # the first years of this rule are unconfirmed and are read for entrepreneurs only
            in_business = rules.entrepreneur_rate * rules.entrepreneur_base * wage
        own = share_of_own_regime(person, period, parameters, "osms", person("self_employed_income_cap", period))
        kinds = [is_entrepreneur, works_as(person, period, "not_working"), works_as(person, period, *OWN_REGIME)]
        sums = [round_tenge(in_business), round_tenge(rules.independent_rate * rules.independent_base * wage), own]
        return np.where(person("osms_due", period), np.select(kinds, sums, 0), 0)
