"""Social contributions. Social Code art. 101-1, 243-246; until June 2023 the law of 2019 No. 286-VI."""

import numpy as np

from knowledge.legislation.arithmetic import round_tenge
from knowledge.legislation.variable_types import Condition, MoneyVariable, NumberVariable
from knowledge.legislation.variables.contributions import OWN_REGIME, in_own_regime, of_own_regime, paid_where, works_as


class so_due(Condition):
    """Paid before the age of art. 207; for civil contracts from 2025. Art. 243, art. 262 p. 7."""

    reference = "social_code:243"

    def formula(person, period):
        kinds = ("employee", "military", "entrepreneur", *OWN_REGIME)
        return works_as(person, period, *kinds) & ~person("has_reached_retirement_age", period)

    def formula_2025_01_01(person, period):
        return ~works_as(person, period, "not_working") & ~person("has_reached_retirement_age", period)


class so_base(MoneyVariable):
    """Wage less OPV, one to seven minimum wages; in business and the own regime all income. Art. 245, 101-1 p. 3."""

    reference = "social_code:245:1"

    def formula(person, period, parameters):
        rules = parameters(period).contributions.social
        wage, earned = person("minimum_wage", period), person("monthly_income", period)
        opv_kept = np.where(works_as(person, period, "entrepreneur", *OWN_REGIME), 0, person("opv", period))
        has_floor = ~works_as(person, period, "civil_contract", *OWN_REGIME) & (earned > 0)
        counted = np.minimum(earned - opv_kept, rules.income_cap * wage)
        base = np.maximum(counted, np.where(has_floor, rules.income_floor * wage, 0))
        return in_own_regime(person, period, base, lambda: np.minimum(base, person("self_employed_income", period)))


class so_rate(NumberVariable):
    """5 %, until 2024 3.5 %; 1 % in the regime of the self-employed. Art. 244 p. 1, art. 101-1 p. 3."""

    unit = "rate"
    reference = "social_code:244:1"

    def formula(person, period, parameters):
        ordinary = np.full(len(person("work_kind", period)), parameters(period).contributions.social.rate)
        return in_own_regime(person, period, ordinary, lambda: of_own_regime(person, period, parameters, "social"))


class so(MoneyVariable):
    """Social contribution. Art. 244."""

    reference = "social_code:244:1"

    def formula(person, period):
        return paid_where(
            person("so_due", period),
            lambda: round_tenge(person("so_base", period) * person("so_rate", period)),
        )
