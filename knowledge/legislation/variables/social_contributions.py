"""Social contributions. Social Code art. 101-1, 243-246; until June 2023 the law of 2019 No. 286-VI."""

import numpy as np

from knowledge.legislation.arithmetic import round_tenge
from knowledge.legislation.variable_types import Condition, MoneyVariable
from knowledge.legislation.variables.contributions import OWN_REGIME, share_of_own_regime, works_as


class so_due(Condition):
    """Paid before the age of art. 207; for civil contracts from 2025. Art. 243, art. 262 p. 7."""

    reference = "social_code:243"

    def formula(person, period):
        kinds = ("employee", "military", "entrepreneur", *OWN_REGIME)
        return works_as(person, period, *kinds) & ~person("has_reached_retirement_age", period)

    def formula_2025_01_01(person, period):
        return ~works_as(person, period, "not_working") & ~person("has_reached_retirement_age", period)


class so_base(MoneyVariable):
    """What SO is counted from: wage less OPV, one to seven minimum wages; in business the whole income. Art. 245."""

    reference = "social_code:245:1"

    def formula(person, period, parameters):
        rules = parameters(period).contributions.social
        wage, earned = person("minimum_wage", period), person("monthly_income", period)
        opv_kept = np.where(works_as(person, period, "entrepreneur", *OWN_REGIME), 0, person("opv", period))
        has_floor = ~works_as(person, period, "civil_contract", *OWN_REGIME) & (earned > 0)
        floor = np.where(has_floor, rules.income_floor * wage, 0)
        return np.clip(earned - opv_kept, floor, rules.income_cap * wage)


class so(MoneyVariable):
    """Social contribution: 5 %, until 2024 3.5 %; 1 % in the regime of the self-employed. Art. 244, 101-1 p. 3."""

    reference = "social_code:244:1"

    def formula(person, period, parameters):
        ordinary = round_tenge(person("so_base", period) * parameters(period).contributions.social.rate)
        cap = np.minimum(person("so_base", period), person("self_employed_income_cap", period))
        own = share_of_own_regime(person, period, parameters, "social", cap)
        due = np.where(works_as(person, period, *OWN_REGIME), own, ordinary)
        return np.where(person("so_due", period), due, 0)
