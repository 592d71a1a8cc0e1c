"""The one-off allowance on the birth of a child. Social Code art. 79-80; until July 2023 the law of 2005 No. 63."""

import numpy as np

from knowledge.legislation.arithmetic import add_months, all_of, round_up_tenge
from knowledge.legislation.variable_types import Condition, CountVariable, DateVariable, MoneyVariable, NumberVariable


class birth_benefit_entitled(Condition):
    """Every condition of art. 79 is met."""

    reference = "social_code:79:1"

    def formula(person, period):
        return all_of(
            person, period, "has_right_of_residents", "birth_benefit_child_is_born", "birth_benefit_is_in_time"
        )


class birth_benefit_child_is_born(Condition):
    """The child is born: the right arises on that day. Art. 79 p. 1."""

    reference = "social_code:79:1"

    def formula(person, period):
        return person("child_birth_date", period) <= person("asked_day", period)


class birth_benefit_is_in_time(Condition):
    """The deadline of art. 79 p. 3 has not passed."""

    reference = "social_code:79:3"

    def formula(person, period):
        return person("asked_day", period) <= person("birth_benefit_deadline", period)


class birth_benefit_deadline(DateVariable):
    """The last day to apply: 18 months from the birth. Art. 79 p. 3."""

    reference = "social_code:79:3"

    def formula(person, period, parameters):
        months = parameters(period).families.birth_benefit.months_to_apply
        return add_months(person("child_birth_date", period), months)


class birth_benefit_children_from_fourth(CountVariable):
    """How many of the children born together are the fourth or a later one of the family. Art. 80 p. 1."""

    unit = "children"
    reference = "social_code:80:1"

    def formula(person, period):
        born = person("children_born_together", period)
        return np.clip(person("child_order", period) + born - 4, 0, born)


class birth_benefit_multiple(NumberVariable):
    """Monthly calculation indices for all children born together. Art. 79 p. 2, art. 80 p. 1."""

    unit = "mci"
    reference = "social_code:80:1"

    def formula(person, period, parameters):
        multiples = parameters(period).families.birth_benefit
        from_fourth = person("birth_benefit_children_from_fourth", period)
        others = person("children_born_together", period) - from_fourth
        return others * multiples.first_to_third_child + from_fourth * multiples.fourth_and_later_child


class birth_benefit_amount(MoneyVariable):
    """The multiple of the index of the year. Art. 80."""

    reference = "social_code:80:1"

    def formula(person, period):
        return round_up_tenge(person("birth_benefit_multiple", period) * person("mci", period))
