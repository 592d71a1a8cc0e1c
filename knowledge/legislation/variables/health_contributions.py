"""Contributions for health insurance. Law No. 405-V of 16 November 2015, held from 2020."""

import numpy as np

from knowledge.legislation.arithmetic import reading_for, round_tenge
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


def _by_kind(person, period, parameters, suffix):
    """A number of the rule for each kind of work; what nobody needs is not read, as some years are unconfirmed."""
    found = np.zeros(len(person("work_kind", period)))
    for kind, payer in (("entrepreneur", "entrepreneur"), ("not_working", "independent")):
        rows = works_as(person, period, kind)
        if np.any(rows):
            with reading_for(parameters, rows):
                found = np.where(rows, parameters(period).contributions.osms[f"{payer}_{suffix}"], found)
    return found


class osms_self_base(MoneyVariable):
    """The sum that counts: 1.4 minimum wages in business, one without work, the income of the self-employed."""

    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        base = _by_kind(person, period, parameters, "base") * person("minimum_wage", period)
        return in_own_regime(person, period, base, lambda: person("self_employed_income", period))


class osms_self_rate(NumberVariable):
    """5 %; 1 % in the regime of the self-employed. Law No. 405-V art. 28."""

    unit = "rate"
    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        rate = _by_kind(person, period, parameters, "rate")
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
