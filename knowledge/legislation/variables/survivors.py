"""Who of the family of a deceased breadwinner is in the circle, for the state allowance and the fund's payment.

Social Code art. 234 p. 2-3 and art. 239 p. 2. A question put for the whole family counts its members itself.
"""

import numpy as np

from knowledge.legislation.arithmetic import NO_DAY, add_months, full_years, is_choice
from knowledge.legislation.selection import day_or_asked
from knowledge.legislation.variable_types import Condition, DateVariable


def _descendant(person, period):
    return is_choice(person, period, "relation_to_deceased", "child", "sibling_or_grandchild")


class breadwinner_has_died(Condition):
    """The death lies not after the day asked about. Art. 234 p. 1, art. 239 p. 1."""

    reference = "social_code:234:1"

    def formula(person, period):
        return day_or_asked(person, period, "death_date") <= person("asked_day", period)


class survivor_asks_for_family(Condition):
    """The question is put for the family as a whole. Art. 235 p. 1, art. 239 p. 4."""

    reference = "social_code:235:1"

    def formula(person, period):
        return is_choice(person, period, "relation_to_deceased", "family")


class survivor_is_young(Condition):
    """A descendant or sibling under 18, studying under 23, or disabled before 18. Art. 234 p. 2 (1), p. 3.

    Brothers, sisters and grandchildren only without parents able to work.
    """

    reference = "social_code:234:2"

    def formula(person, period, parameters):
        ages = parameters(period).survivors
        age = full_years(person("birth_date", period), person("asked_day", period))
        studies = person("is_full_time_student", period) & (age < ages.student_age)
        fits = (age < ages.child_age) | studies | person("disabled_before_18", period)
        others = is_choice(person, period, "relation_to_deceased", "sibling_or_grandchild")
        return _descendant(person, period) & fits & ~(others & person("has_able_bodied_parents", period))


class survivor_has_retired(Condition):
    """A spouse, parent or grandparent of retirement age; a grandparent only without other means.

    Art. 234 p. 2 (2), (4).
    """

    reference = "social_code:234:2"

    def formula(person, period):
        close = is_choice(person, period, "relation_to_deceased", "spouse", "parent")
        grandparent = is_choice(person, period, "relation_to_deceased", "grandparent")
        alone = grandparent & ~person("has_others_obliged_to_keep", period)
        return (close | alone) & person("has_reached_retirement_age", period)


def _cares_for_child_under(person, period, age):
    older = ~is_choice(person, period, "relation_to_deceased", "family", "child")
    child_is_small = full_years(person("child_birth_date", period), person("asked_day", period)) < age
    return older & person("cares_for_child_of_deceased", period) & child_is_small


class survivor_cares_for_child_under_8(Condition):
    """Does not work and cares for a child of the deceased under eight. Art. 234 p. 2 (3)."""

    reference = "social_code:234:2"

    def formula(person, period, parameters):
        age = parameters(period).survivors.cared_child_age_state
        return _cares_for_child_under(person, period, age) & ~person("is_employed", period)


class survivor_cares_for_child_under_3(Condition):
    """Cares for a child of the deceased under three. Art. 239 p. 2 (2)."""

    reference = "social_code:239:2"

    def formula(person, period, parameters):
        return _cares_for_child_under(person, period, parameters(period).survivors.cared_child_age_insured)


class survivor_benefit_to(DateVariable):
    """Until a young survivor's age ends it, or the child cared for is eight; open for all others.

    Art. 234 p. 2-3 and 9.
    """

    reference = "social_code:234:9"

    def formula(person, period, parameters):
        carer = _is_paid_for_care(person, period)
        if carer.any():
            carer = carer & ~person("survivor_has_retired", period)
        return _until(person, period, parameters, carer, parameters(period).survivors.cared_child_age_state)


class survivor_social_payment_to(DateVariable):
    """Until a young survivor's age ends it, or the child cared for is three; open for all others. Art. 239 p. 2."""

    reference = "social_code:239:2"

    def formula(person, period, parameters):
        carer = _is_paid_for_care(person, period)
        return _until(person, period, parameters, carer, parameters(period).survivors.cared_child_age_insured)


def _is_paid_for_care(person, period):
    carer = ~is_choice(person, period, "relation_to_deceased", "family", "child")
    if not carer.any():
        return carer
    carer = carer & person("cares_for_child_of_deceased", period)
    siblings = is_choice(person, period, "relation_to_deceased", "sibling_or_grandchild")
    return carer & ~person("survivor_is_young", period) if siblings.any() else carer


def _until(person, period, parameters, carer, cared_child_age):
    until = np.full(person.count, NO_DAY)
    young = _descendant(person, period) & ~person("disabled_before_18", period)
    if young.any():
        ages = parameters(period).survivors
        years = np.where(person("is_full_time_student", period), ages.student_age, ages.child_age)
        until = np.where(young, add_months(person("birth_date", period), (years * 12).astype(int)), until)
    if carer.any():
        until = np.where(carer, add_months(person("child_birth_date", period), 12 * int(cared_child_age)), until)
    return until
