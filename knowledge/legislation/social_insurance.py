"""What the payments of the social insurance fund share: coefficients, the income that counts, increases.

Social Code art. 118 p. 3, art. 181, art. 240; until July 2023 the law of 2019 No. 286-VI, by the same rules since 2020.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.legislation.arithmetic import Days, Money, day, parameter_on, reading_for, round_up_tenge
from knowledge.legislation.system import parameter

INCREASES = "social_insurance.indexation"


def participation_coefficient(parameters: Any, period: Any, months: npt.NDArray[Any]) -> Money:
    """The coefficient for full months of contributions: by steps to 1.0, then 0.02 a year, at most 1.3."""
    rules = parameters(period).social_insurance
    further_years = np.maximum(months - rules.participation_rise_from, 0) // 12
    coefficient = np.asarray(rules.participation_coefficient.calc(months), dtype=np.float64)
    raised: Money = np.minimum(coefficient + further_years * rules.participation_rise, rules.participation_highest)
    return np.round(raised, 4)


def counted_income(parameters: Any, income: Money, right_arose: Days) -> Money:
    """The average income, at most the largest base of contributions on the day the right arose. Art. 245."""
    wage = parameter_on(parameters, "indices.minimum_wage", right_arose)
    return np.minimum(income, parameter_on(parameters, "contributions.social.income_cap", right_arose) * wage)


def income_above_deduction(parameters: Any, income: Money, right_arose: Days) -> Money:
    """The counted income less half the minimum wage of the day the right arose.

    Art. 181 p. 1, art. 240 p. 1.
    """
    wage = parameter_on(parameters, "indices.minimum_wage", right_arose)
    return income - parameter_on(parameters, "social_insurance.wage_deduction", right_arose) * wage


def increased(parameters: Any, assigned: Money, right_arose: Days, asked: Days) -> Money:
    """A payment with every increase decided after it was assigned; NaN where one of them is not held.

    Source: Social Code art. 181 p. 5, art. 240 p. 4: the Government decides, for payments assigned before its day.
    """
    decided = sorted(entry.instant_str for entry in parameter(INCREASES).values_list)
    for first_day in map(day, decided):
        raised = (right_arose < first_day) & (first_day <= asked)
        if raised.any():
            assigned = assigned.copy()
            with reading_for(parameters, raised):
                rise = parameter_on(parameters, INCREASES, np.full(raised.sum(), first_day))
            assigned[raised] = round_up_tenge(assigned[raised] * (1 + rise))
    _mark_what_is_not_decided_yet(parameters, right_arose, asked)
    return assigned


def _mark_what_is_not_decided_yet(parameters: Any, right_arose: Days, asked: Days) -> None:
    # Each January brings an increase: reading it for the day asked about makes a year without one law_not_yet_known.
    older = right_arose.astype("datetime64[Y]") < asked.astype("datetime64[Y]")
    if older.any():
        with reading_for(parameters, older):
            parameter_on(parameters, INCREASES, asked[older])
