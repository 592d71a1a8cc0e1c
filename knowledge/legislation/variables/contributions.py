"""Contributions of a month: who owes them, their sum, what is kept back. Social Code art. 101-1, 102-1, 243-251."""

import numpy as np

from knowledge.legislation.arithmetic import any_of, day, is_choice, parameter_on, round_tenge
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable

OWN_REGIME = ("self_employed", "platform_worker")  # one per cent of each, art. 101-1 and 102-1
LAST_DAY_TO_PAY = 25


def works_as(person, period, *kinds):
    """Whether the person earns in one of these ways."""
    return is_choice(person, period, "work_kind", *kinds)


def share_of_own_regime(person, period, parameters, part, cap):
    """One per cent of the income of the regime; NaN before 2026, when the regime did not exist in this form."""
    income = np.minimum(person("monthly_income", period), cap)
    rate = parameter_on(parameters, f"contributions.self_employed.{part}", np.full(len(income), day(str(period.start))))
    return round_tenge(income * rate)


class contributions_due(Condition):
    """At least one contribution is paid for the person. Art. 243, 248; law No. 405-V."""

    reference = "social_code:248"

    def formula(person, period):
        return any_of(person, period, "opv_due", "oppv_due", "opvr_due", "so_due", "osms_due")


class self_employed_income_cap(MoneyVariable):
    """The largest income of the self-employed regime, 300 indices a month. Art. 101-1 p. 4; Tax Code art. 715."""

    reference = "social_code:101-1:4"

    def formula(person, period, parameters):
        index = person("mci", period)
        days = np.full(len(index), day(str(period.start)))
        return parameter_on(parameters, "contributions.self_employed.income_cap", days) * index


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
        return next_month.astype("datetime64[D]") + (LAST_DAY_TO_PAY - 1)


def _kept_back(person, period, part, *kinds):
    return np.where(works_as(person, period, *kinds), person(part, period), 0)


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
