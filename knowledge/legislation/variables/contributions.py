"""Contributions of a month: pension, employer's pension, social, health. Social Code art. 101-1, 102-1, 243-251; law No. 405-V."""

import numpy as np

from knowledge.legislation.arithmetic import any_of, day, is_choice, parameter_on, round_tenge
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable

OWN_REGIME = ("self_employed", "platform_worker")  # one per cent of each, art. 101-1 and 102-1
PAYS_ONE_DAY_OF_MONTH = 25
OPV_CAP_OF_THE_CODE = "2023-07-01"


def _works_as(person, period, *kinds):
    return is_choice(person, period, "work_kind", *kinds)


def _share_of_own_regime(person, period, parameters, part, cap):
    """One per cent of the income of the regime; NaN before 2026, when the regime did not exist in this form."""
    income = np.minimum(person("monthly_income", period), cap)
    rate = parameter_on(parameters, f"contributions.self_employed.{part}", np.full(len(income), day(str(period.start))))
    return round_tenge(income * rate)


class contributions_due(Condition):
    """At least one contribution is paid for the person. Art. 243, 248; law No. 405-V."""

    reference = "social_code:248"

    def formula(person, period):
        return any_of(person, period, "opv_due", "oppv_due", "opvr_due", "so_due", "osms_due")


class is_free_of_pension_contributions(Condition):
    """Retirement age, permanent disability of group I-II, service, or a long-service pension. Art. 248 p. 3, 5, 6."""

    reference = "social_code:248:3"

    def formula(person, period):
        return (
            person("has_reached_general_retirement_age", period)
            | person("has_permanent_disability_1_2", period)
            | _works_as(person, period, "military")
            | person("receives_long_service_pension", period)
        )


class opv_due(Condition):
    """The worker's pension contribution is paid. Art. 248 p. 2-4."""

    reference = "social_code:248:2"

    def formula(person, period):
        return ~_works_as(person, period, "not_working") & ~person("is_free_of_pension_contributions", period)


class opv_income_cap(MoneyVariable):
    """The largest income OPV is taken from, fifty minimum wages. Art. 249 p. 1."""

    reference = "social_code:249:1"

    def formula(person, period, parameters):
        wage = person("minimum_wage", period)
        of_the_code = parameters(OPV_CAP_OF_THE_CODE).contributions.opv.income_cap
        if not np.any(person("monthly_income", period) > of_the_code * wage):
            # Earlier caps were not lower, so where nobody is above it the unconfirmed one of 2020-2023 is not read.
            return of_the_code * wage
        return parameters(period).contributions.opv.income_cap * wage


class self_employed_income_cap(MoneyVariable):
    """The largest income of the regime of the self-employed, 300 indices a month. Art. 101-1 p. 4; Tax Code art. 715."""

    reference = "social_code:101-1:4"

    def formula(person, period, parameters):
        index = person("mci", period)
        days = np.full(len(index), day(str(period.start)))
        return parameter_on(parameters, "contributions.self_employed.income_cap", days) * index


class opv(MoneyVariable):
    """Pension contribution: 10 % of the income up to fifty minimum wages; 1 % in the regime of the self-employed. Art. 249, 101-1."""

    reference = "social_code:249:1"

    def formula(person, period, parameters):
        income = np.minimum(person("monthly_income", period), person("opv_income_cap", period))
        ordinary = round_tenge(income * parameters(period).contributions.opv.rate)
        own = _share_of_own_regime(person, period, parameters, "opv", person("self_employed_income_cap", period))
        due = np.where(_works_as(person, period, *OWN_REGIME), own, ordinary)
        return np.where(person("opv_due", period), due, 0)


class oppv_due(Condition):
    """The employer pays a professional contribution for harmful work. Art. 248 p. 5, art. 250."""

    reference = "social_code:250:1"

    def formula(person, period):
        is_free = (
            person("has_reached_general_retirement_age", period) | person("receives_long_service_pension", period)
        )
        return _works_as(person, period, "employee") & person("has_harmful_work", period) & ~is_free


class oppv(MoneyVariable):
    """Professional pension contribution: 5 % of the income, the employer's money. Art. 250."""

    reference = "social_code:250:1"

    def formula(person, period, parameters):
        due = round_tenge(person("monthly_income", period) * parameters(period).contributions.professional.rate)
        return np.where(person("oppv_due", period), due, 0)


class opvr_due(Condition):
    """The employer's pension contribution is paid: born from 1975 on, not freed. From 2024. Art. 248 p. 6, art. 251."""

    reference = "social_code:248:6"

    def formula_2024_01_01(person, period, parameters):
        first_year = parameters(period).contributions.opvr.first_birth_year
        is_young_enough = person("birth_date", period) >= day(f"{int(first_year)}-01-01")
        is_free = person("is_free_of_pension_contributions", period) | person("receives_judge_maintenance", period)
        return _works_as(person, period, "employee", "entrepreneur", *OWN_REGIME) & is_young_enough & ~is_free


class opvr(MoneyVariable):
    """Employer's pension contribution, from one to fifty minimum wages; an entrepreneur pays it for herself. Art. 251, 101-1 p. 5."""

    reference = "social_code:251"

    def formula_2024_01_01(person, period, parameters):
        rules = parameters(period).contributions.opvr
        wage, earned = person("minimum_wage", period), person("monthly_income", period)
        base = np.where(earned > 0, np.clip(earned, rules.income_floor * wage, rules.income_cap * wage), 0)
        own = _share_of_own_regime(person, period, parameters, "opvr", person("self_employed_income_cap", period))
        due = np.where(_works_as(person, period, *OWN_REGIME), own, round_tenge(base * rules.rate))
        return np.where(person("opvr_due", period), due, 0)


class so_due(Condition):
    """Social contributions are paid: the age of art. 207 is not reached; for civil contracts from 2025. Art. 243, art. 262 p. 7."""

    reference = "social_code:243"

    def formula(person, period):
        kinds = ("employee", "military", "entrepreneur", *OWN_REGIME)
        return _works_as(person, period, *kinds) & ~person("has_reached_retirement_age", period)

    def formula_2025_01_01(person, period):
        return ~_works_as(person, period, "not_working") & ~person("has_reached_retirement_age", period)


class so_base(MoneyVariable):
    """The sum SO is counted from: wage less OPV, from one to seven minimum wages; an entrepreneur's own whole income. Art. 245."""

    reference = "social_code:245:1"

    def formula(person, period, parameters):
        rules = parameters(period).contributions.social
        wage, earned = person("minimum_wage", period), person("monthly_income", period)
        opv_kept = np.where(_works_as(person, period, "entrepreneur", *OWN_REGIME), 0, person("opv", period))
        has_floor = ~_works_as(person, period, "civil_contract", *OWN_REGIME) & (earned > 0)
        floor = np.where(has_floor, rules.income_floor * wage, 0)
        return np.clip(earned - opv_kept, floor, rules.income_cap * wage)


class so(MoneyVariable):
    """Social contribution: 5 %, until 2024 3.5 %; 1 % in the regime of the self-employed. Art. 244, 101-1 p. 3."""

    reference = "social_code:244:1"

    def formula(person, period, parameters):
        ordinary = round_tenge(person("so_base", period) * parameters(period).contributions.social.rate)
        cap = np.minimum(person("so_base", period), person("self_employed_income_cap", period))
        own = _share_of_own_regime(person, period, parameters, "social", cap)
        due = np.where(_works_as(person, period, *OWN_REGIME), own, ordinary)
        return np.where(person("so_due", period), due, 0)


class osms_due(Condition):
    """A health contribution is paid: nobody else pays for the person. For service the rule is not held. Law No. 405-V art. 26-28."""

    reference = "health_insurance_law:28"

    def formula(person, period):
        return ~person("health_paid_by_others", period) & ~_works_as(person, period, "military")


class osms_worker(MoneyVariable):
    """Health contribution kept back from wages and civil contracts: 2 % up to twenty minimum wages. Law No. 405-V art. 28."""

    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        rules = parameters(period).contributions.osms
        income = np.minimum(person("monthly_income", period), rules.worker_income_cap * person("minimum_wage", period))
        is_paid = person("osms_due", period) & _works_as(person, period, "employee", "civil_contract")
        return np.where(is_paid, round_tenge(income * rules.worker_rate), 0)


class osms_employer(MoneyVariable):
    """Health contribution of the employer's own money: 3 % up to forty minimum wages. Law No. 405-V art. 27."""

    reference = "health_insurance_law:27"

    def formula(person, period, parameters):
        rules = parameters(period).contributions.osms
        income = np.minimum(person("monthly_income", period), rules.employer_income_cap * person("minimum_wage", period))
        is_paid = person("osms_due", period) & _works_as(person, period, "employee")
        return np.where(is_paid, round_tenge(income * rules.employer_rate), 0)


class osms_self(MoneyVariable):
    """Health contribution paid for oneself: 5 % of 1.4 minimum wages in business, of one without work, 1 % when self-employed."""

    reference = "health_insurance_law:28"

    def formula(person, period, parameters):
        rules, wage = parameters(period).contributions.osms, person("minimum_wage", period)
        is_entrepreneur = _works_as(person, period, "entrepreneur")
        in_business = np.zeros(len(wage))
        if np.any(is_entrepreneur):  # the first years of this rule are unconfirmed and are read for entrepreneurs only
            in_business = rules.entrepreneur_rate * rules.entrepreneur_base * wage
        own = _share_of_own_regime(person, period, parameters, "osms", person("self_employed_income_cap", period))
        kinds = [is_entrepreneur, _works_as(person, period, "not_working"), _works_as(person, period, *OWN_REGIME)]
        sums = [round_tenge(in_business), round_tenge(rules.independent_rate * rules.independent_base * wage), own]
        return np.where(person("osms_due", period), np.select(kinds, sums, 0), 0)


class contributions_total(MoneyVariable):
    """All contributions of the month, whoever pays them."""

    reference = "social_code:248"

    def formula(person, period):
        parts = ("opv", "oppv", "opvr", "so", "osms_worker", "osms_employer", "osms_self")
        return sum(person(part, period) for part in parts)


class contributions_deadline(DateVariable):
    """The 25th of the month after the one asked about. Art. 246 p. 1, art. 248 p. 9."""

    reference = "social_code:248:9"

    def formula(person, period):
        next_month = person("asked_day", period).astype("datetime64[M]") + 1
        return next_month.astype("datetime64[D]") + (PAYS_ONE_DAY_OF_MONTH - 1)


def _kept_back(person, period, part, *kinds):
    return np.where(_works_as(person, period, *kinds), person(part, period), 0)


class opv_kept_back(MoneyVariable):
    """OPV kept back by the employer, the customer or the platform. Art. 248 p. 2, art. 102-1."""

    reference = "social_code:248:2"

    def formula(person, period):
        return _kept_back(person, period, "opv", "employee", "civil_contract", "platform_worker")


class opvr_kept_back(MoneyVariable):
    """OPVR kept back by the platform. Art. 102-1 p. 1."""

    reference = "social_code:102-1:1"

    def formula(person, period):
        return _kept_back(person, period, "opvr", "platform_worker")


class so_kept_back(MoneyVariable):
    """Social contribution kept back from a civil contract or by the platform. Art. 102-1 p. 1, art. 245 p. 3."""

    reference = "social_code:245:3"

    def formula(person, period):
        return _kept_back(person, period, "so", "civil_contract", "platform_worker")


class osms_self_kept_back(MoneyVariable):
    """Health contribution kept back by the platform. Art. 102-1 p. 1."""

    reference = "social_code:102-1:1"

    def formula(person, period):
        return _kept_back(person, period, "osms_self", "platform_worker")
