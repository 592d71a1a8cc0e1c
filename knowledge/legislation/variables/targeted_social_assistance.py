"""Targeted social assistance. Social Code art. 120-128; until July 2023 the law of 2001 No. 246-II."""

import numpy as np

from knowledge.legislation.arithmetic import all_of, round_up_tenge
from knowledge.legislation.variable_types import Condition, MoneyVariable


class targeted_social_assistance_entitled(Condition):
    """The income per person is not above the poverty line, and no ground of refusal.

    Art. 120 p. 1, art. 128.
    """

    reference = "social_code:120:1"

    def formula(person, period):
        return all_of(
            person,
            period,
            "may_have_assistance",
            "assistance_income_is_low_enough",
            "assistance_has_no_excess_property",
            "assistance_measures_are_kept",
        )


class assistance_income_per_person(MoneyVariable):
    """The family's income a month, divided by its members. Art. 127 p. 2."""

    reference = "social_code:127:2"

    def formula(person, period):
        return person("family_income_monthly", period) / np.maximum(person("family_size", period), 1)


class assistance_poverty_line(MoneyVariable):
    """The poverty line per person, by the region's figures of the quarter before. Art. 120 p. 3-4;

    Order No. 160 of 19 May 2023.
    """

    reference = "social_code:120:3"

    def formula(person, period, parameters):
        return parameters(period).assistance.poverty_line_share * person("subsistence_minimum", period)

    def formula_2020_01_01(person, period):
        published = person("published_poverty_line", period)
        if (published > 0).all():
            return published
        return np.where(published > 0, published, person("assistance_line_by_minimum", period))

    def formula_2025_01_01(person, period):
        published = person("published_poverty_line", period)
        if (published > 0).all():
            return published
        computed = np.maximum(person("assistance_line_by_median", period), person("assistance_line_by_minimum", period))
        return np.where(published > 0, published, computed)


class assistance_line_by_median(MoneyVariable):
    """A share of the median income of the region.

    Order No. 160 of 19 May 2023, changed by No. 473 of 2024.
    """

    reference = "poverty_line_order"

    def formula_2025_01_01(person, period, parameters):
        return parameters(period).assistance.median_share * person("regional_median_income", period)


class assistance_line_by_minimum(MoneyVariable):
    """A share of the region's subsistence minimum: the line until 2024, then its floor. Order No. 160 of 2023."""

    reference = "poverty_line_order"

    def formula(person, period, parameters):
        return parameters(period).assistance.poverty_line_share * person("regional_subsistence_minimum", period)


class assistance_income_is_low_enough(Condition):
    """The income per person is not above the poverty line. Art. 120 p. 1, art. 128 (1)."""

    reference = "social_code:120:1"

    def formula(person, period):
        income = np.round(person("assistance_income_per_person", period), 4)
        return income <= np.round(person("assistance_poverty_line", period), 4)


class assistance_has_no_excess_property(Condition):
    """No property for which the commission finds no need. Art. 125 p. 1, art. 128 (3)."""

    reference = "social_code:125:1"

    def formula(person, period):
        return ~person("has_excess_property", period)


class assistance_measures_are_kept(Condition):
    """No refusal of work measures, broken contract or false information in the last six months.

    Art. 128 (4)-(6).
    """

    reference = "social_code:128"

    def formula(person, period):
        return ~person("refused_work_measures", period)


class assistance_is_conditional(Condition):
    """Paid under a social contract, for the family has members able to work. Art. 121 (2), art. 122 p. 1."""

    reference = "social_code:122:1"

    def formula(person, period):
        able = person("able_bodied_members", period)
        return (able > 1) | ((able == 1) & ~person("only_able_bodied_member_cares", period))


class assistance_family_part(MoneyVariable):
    """What lacks to the poverty line, for every member. Art. 126 p. 1.

    From April to December 2019 each child got the whole line and only adults the difference.
    """

    reference = "social_code:126:1"

    def formula(person, period):
        return round_up_tenge(_lacking(person, period) * person("family_size", period))

    def formula_2019_04_01(person, period):
        children = np.minimum(person("dependent_children", period), person("family_size", period))
        for_children = children * round_up_tenge(person("assistance_poverty_line", period))
        return for_children + round_up_tenge(_lacking(person, period) * (person("family_size", period) - children))

    def formula_2020_01_01(person, period):
        return round_up_tenge(_lacking(person, period) * person("family_size", period))


def _lacking(person, period):
    return np.maximum(person("assistance_poverty_line", period) - person("assistance_income_per_person", period), 0)


class assistance_child_supplement(MoneyVariable):
    """1.5 indices for each child of one to six years. Art. 126 p. 2; not held before July 2023."""

    reference = "social_code:126:2"

    def formula(person, period):
        return np.where(person("children_aged_1_to_6", period) > 0, np.nan, 0)

    def formula_2023_07_01(person, period, parameters):
        for_one = parameters(period).assistance.child_supplement * person("mci", period)
        return round_up_tenge(for_one * person("children_aged_1_to_6", period))


class targeted_social_assistance_amount(MoneyVariable):
    """Both parts a month. Art. 126."""

    reference = "social_code:126:1"

    def formula(person, period):
        return person("assistance_family_part", period) + person("assistance_child_supplement", period)
