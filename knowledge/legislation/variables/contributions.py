"""Contributions of a month: who owes them, their sum, what is kept back. Social Code art. 101-1, 102-1, 243-251."""

import numpy as np

from knowledge.legislation.arithmetic import any_of, day, is_choice, parameter_on
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable

OWN_REGIME = ("self_employed", "platform_worker")  # one per cent of each, art. 101-1 and 102-1
LAST_DAY_TO_PAY = 25


def works_as(person, period, *kinds):
    """Whether the person earns in one of these ways."""
    return is_choice(person, period, "work_kind", *kinds)


def in_own_regime(person, period, ordinary, own):
    """What `own()` gives in the regime of the self-employed, else the ordinary; not computed where nobody is in it."""
    is_own = works_as(person, period, *OWN_REGIME)
    return np.where(is_own, own(), ordinary) if np.any(is_own) else ordinary


def paid_where(is_paid, due):
    """What `due()` gives where it is paid, else nothing; neither computed nor explained where nobody pays it."""
    return np.where(is_paid, due(), 0.0) if np.any(is_paid) else np.zeros(len(is_paid))


def of_own_regime(person, period, parameters, name):
    """A number of the self-employed regime; NaN before 2026, when it did not exist in this form."""
    days = np.full(len(person("work_kind", period)), day(str(period.start)))
    return parameter_on(parameters, f"contributions.self_employed.{name}", days)


class contributions_due(Condition):
    """At least one contribution is paid for the person. Art. 243, 248; law No. 405-V."""

    reference = "social_code:248"

    def formula(person, period):
        return any_of(person, period, "opv_due", "oppv_due", "opvr_due", "so_due", "osms_due")


class self_employed_income(MoneyVariable):
    """The income of the self-employed regime that counts, up to 300 indices. Art. 101-1 p. 4; Tax Code art. 715."""

    reference = "social_code:101-1:4"

    def formula(person, period, parameters):
        index, earned = person("mci", period), person("monthly_income", period)
        return np.minimum(earned, of_own_regime(person, period, parameters, "income_cap") * index)


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
    return paid_where(works_as(person, period, *kinds), lambda: person(part, period))


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
