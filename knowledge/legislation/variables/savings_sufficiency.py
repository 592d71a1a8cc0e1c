"""Savings that may be used before retirement: those above the threshold of sufficiency. Social Code art. 220 p. 3."""

import numpy as np

from knowledge.legislation.arithmetic import full_years
from knowledge.legislation.selection import NOTHING, parameter_by_key
from knowledge.legislation.system import parameter
from knowledge.legislation.variable_types import MoneyVariable

SUFFICIENCY = "pensions.savings.sufficiency"


class savings_sufficiency_threshold(MoneyVariable):
    """What must stay on the account at the person's age; of some ages it is not held. Art. 220 p. 3."""

    reference = "social_code:220:3"

    def formula(person, period, parameters):
        asked = person("asked_day", period)
        ages = np.char.add("age_", full_years(person("birth_date", period), asked).astype(str))
        published = np.isin(ages, list(parameter(SUFFICIENCY).children))
        thresholds = parameter_by_key(parameters, SUFFICIENCY, np.where(published, ages, NOTHING), asked)
        return np.where(published, thresholds, np.nan)


class savings_above_threshold(MoneyVariable):
    """What may be used for housing or treatment before retirement. Art. 220 p. 3, art. 224 p. 4."""

    reference = "social_code:220:3"

    def formula(person, period):
        return np.maximum(person("pension_savings", period) - person("savings_sufficiency_threshold", period), 0)
