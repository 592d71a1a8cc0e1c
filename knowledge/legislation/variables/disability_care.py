"""Allowances of those who care: for a child with a disability, and for a person of group I.

Social Code art. 183-189, art. 172.
"""

import numpy as np

from knowledge.legislation.arithmetic import NO_DAY, add_months, all_of, full_years, round_up_tenge
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable


class disabled_child_carer_benefit_entitled(Condition):
    """Raising a child with a disability, whatever the work and income. Art. 183."""

    reference = "social_code:183:2"

    def formula(person, period):
        return all_of(
            person,
            period,
            "has_right_of_residents",
            "raises_disabled_child",
            "disabled_child_is_under_18",
            "child_is_not_kept_by_state",
        )


class raises_disabled_child(Condition):
    """Raises at least one child with a disability. Art. 183 p. 2."""

    reference = "social_code:183:2"

    def formula(person, period):
        return person("disabled_children", period) > 0


class disabled_child_is_under_18(Condition):
    """A child is under eighteen; without a birth date the number given is taken at its word. Art. 183 p. 2."""

    reference = "social_code:183:2"

    def formula(person, period):
        born = person("disabled_child_birth_date", period)
        several = person("disabled_children", period) > 1
        return np.isnat(born) | several | (person("asked_day", period) < add_months(born, 18 * 12))


class child_is_not_kept_by_state(Condition):
    """Full state support of the child ends the allowance. Art. 185 p. 3 (2)."""

    reference = "social_code:185:3"

    def formula(person, period):
        return ~person("child_on_full_state_support", period)


class disabled_child_carer_benefit_for_one(MoneyVariable):
    """The allowance for one child. Art. 184 p. 1."""

    reference = "social_code:184:1"

    def formula(person, period, parameters):
        return round_up_tenge(parameters(period).disability.child_carer_share * person("subsistence_minimum", period))


class disabled_child_carer_benefit_amount(MoneyVariable):
    """For each child. Art. 183 p. 3."""

    reference = "social_code:183:3"

    def formula(person, period):
        return person("disabled_child_carer_benefit_for_one", period) * person("disabled_children", period)


class disabled_child_carer_benefit_to(DateVariable):
    """The child's eighteenth birthday; open for several children or without a birth date. Art. 183 p. 2."""

    reference = "social_code:183:2"

    def formula(person, period):
        born = person("disabled_child_birth_date", period)
        return np.where(person("disabled_children", period) == 1, add_months(born, 18 * 12), NO_DAY)


class disability_carer_benefit_entitled(Condition):
    """Caring oneself for a person of group I, a relative or not, and none of the grounds of refusal.

    Art. 187, art. 172 p. 3.
    """

    reference = "social_code:187:2"

    def formula(person, period):
        return all_of(
            person,
            period,
            "has_right_of_residents",
            "cares_for_group_1",
            "carer_is_of_age",
            "carer_is_capable",
            "carer_lives_near",
            "cared_person_is_not_kept_by_state",
            "carer_is_the_only_one_paid",
        )


class cares_for_group_1(Condition):
    """Cares for at least one person of group I. Art. 187 p. 2."""

    reference = "social_code:187:2"

    def formula(person, period):
        return person("cared_group_1_persons", period) > 0


class carer_is_of_age(Condition):
    """The carer is eighteen; an unknown birth date is no ground of refusal. Art. 172 p. 3 (1)."""

    reference = "social_code:172:3"

    def formula(person, period, parameters):
        born = person("birth_date", period)
        least = parameters(period).disability.carer_least_age
        return np.isnat(born) | (full_years(born, person("asked_day", period)) >= least)


class carer_is_capable(Condition):
    """Not declared incapable, not on the psychiatric register. Art. 172 p. 3 (2)-(3)."""

    reference = "social_code:172:3"

    def formula(person, period):
        return person("is_legally_capable", period)


class carer_lives_near(Condition):
    """Both live in the same settlement. Art. 187 p. 5."""

    reference = "social_code:187:5"

    def formula(person, period):
        return person("lives_in_same_settlement", period)


class cared_person_is_not_kept_by_state(Condition):
    """The person of group I is not on full state support. Art. 172 p. 3 (4)."""

    reference = "social_code:172:3"

    def formula(person, period):
        return ~person("cared_person_is_kept_by_state", period)


class carer_is_the_only_one_paid(Condition):
    """Of several carers of one person, one is paid. Art. 187 p. 4."""

    reference = "social_code:187:4"

    def formula(person, period):
        return ~person("other_carer_is_paid", period)


class disability_carer_benefit_for_one(MoneyVariable):
    """The allowance for one person cared for. Art. 188 p. 1."""

    reference = "social_code:188:1"

    def formula(person, period, parameters):
        return round_up_tenge(parameters(period).disability.carer_share * person("subsistence_minimum", period))


class disability_carer_benefit_amount(MoneyVariable):
    """For each person of group I of the family. Art. 187 p. 3."""

    reference = "social_code:187:3"

    def formula(person, period):
        return person("disability_carer_benefit_for_one", period) * person("cared_group_1_persons", period)
