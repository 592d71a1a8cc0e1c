"""The allowance for families with four and more children, since 2020. Social Code art. 90-92."""

import numpy as np

from knowledge.legislation.arithmetic import all_of, round_up_tenge
from knowledge.legislation.selection import first_that_holds, parameter_by_key
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable

FOLDER = "families.large_family_benefit"
KEYS = {4: "four_children", 5: "five_children", 6: "six_children", 7: "seven_children", 8: "each_of_eight_and_more"}


class large_family_benefit_entitled(Condition):
    """Every condition of art. 90 is met."""

    reference = "social_code:90:2"

    def formula(person, period):
        return all_of(person, period, "has_right_of_residents", "large_family_has_enough_children")


class large_family_has_enough_children(Condition):
    """Four or more children who are minors, or full-time students to 23. Art. 90 p. 2, 8."""

    reference = "social_code:90:2"

    def formula_2020_01_01(person, period, parameters):
        least = parameters(period).families.large_family_benefit.least_children
        return person("dependent_children", period) >= least


class large_family_benefit_from(DateVariable):
    """The day of the application. Art. 90 p. 5."""

    reference = "social_code:90:5"

    def formula(person, period):
        return person("asked_day", period)


class large_family_benefit_multiple(NumberVariable):
    """Indices for the whole family; from eight children on, four for every child of the family. Art. 91 p. 1."""

    unit = "mci"
    reference = "social_code:91:1"

    def formula_2020_01_01(person, period, parameters):
        children = person("dependent_children", period)
        keys = first_that_holds([(np.minimum(children, 8) == number, key) for number, key in KEYS.items()])
        multiple = parameter_by_key(parameters, FOLDER, keys, person("asked_day", period))
        return np.where(children >= 8, multiple * children, multiple)


class large_family_benefit_amount(MoneyVariable):
    """The multiple of the index of the year. Art. 91 p. 1."""

    reference = "social_code:91:1"

    def formula_2020_01_01(person, period):
        return round_up_tenge(person("large_family_benefit_multiple", period) * person("mci", period))
