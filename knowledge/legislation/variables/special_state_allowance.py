"""The special state allowance. Social Code art. 190-194."""

from knowledge.legislation.arithmetic import all_of, is_choice, round_up_tenge
from knowledge.legislation.selection import parameter_by_case
from knowledge.legislation.variable_types import Condition, MoneyVariable, NumberVariable


class special_state_allowance_entitled(Condition):
    """One of the categories; several grounds give one allowance by choice. Art. 190 p. 1-3."""

    reference = "social_code:190:3"

    def formula(person, period):
        return all_of(
            person,
            period,
            "lives_here_permanently",
            "special_allowance_has_category",
            "special_allowance_without_top_up",
        )


class special_allowance_has_category(Condition):
    """Belongs to one of the categories. Art. 190 p. 3."""

    reference = "social_code:190:3"

    def formula(person, period):
        return ~is_choice(person, period, "special_allowance_category", "none")


class special_allowance_without_top_up(Condition):
    """A pensioner with a disability is not topped up to the disability allowance. Art. 190 p. 3 (13)."""

    reference = "social_code:190:3"

    def formula(person, period):
        pensioner = is_choice(
            person,
            period,
            "special_allowance_category",
            "pensioner_with_disability_group_1_2",
            "pensioner_with_disability_group_3",
        )
        return ~(pensioner & person("receives_pension_top_up", period))


class special_allowance_multiple(NumberVariable):
    """Monthly calculation indices of the category. Art. 194 p. 3."""

    unit = "mci"
    reference = "social_code:194:3"

    def formula(person, period, parameters):
        categories = [member.name for member in person("special_allowance_category", period).possible_values]
        cases = (
            (is_choice(person, period, "special_allowance_category", category), category)
            for category in categories
            if category != "none"
        )
        return parameter_by_case(parameters, "special_allowance.multiples", cases, person("asked_day", period))


class special_state_allowance_amount(MoneyVariable):
    """The multiple of the index of the year. Art. 194 p. 2-3."""

    reference = "social_code:194:2"

    def formula(person, period):
        return round_up_tenge(person("special_allowance_multiple", period) * person("mci", period))
