"""The allowance of awarded mothers. Social Code art. 93-95; until July 2023 one amount for all awards."""

from knowledge.legislation.arithmetic import all_of, is_choice, round_up_tenge
from knowledge.legislation.selection import first_that_holds, lives_permanently, parameter_by_key
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable

TITLES = ("altyn_alqa", "mother_heroine", "maternal_glory_1", "maternal_glory_2")


class mother_award_benefit_entitled(Condition):
    """Every condition of art. 93 is met."""

    reference = "social_code:93:1"

    def formula(person, period):
        return all_of(person, period, "mother_lives_here_permanently", "mother_has_award")


class mother_lives_here_permanently(Condition):
    """A citizen or kandas, or a foreigner or stateless person living here permanently. Art. 93 p. 1."""

    reference = "social_code:93:1"

    def formula(person, period):
        return lives_permanently(person, period)


class mother_has_award(Condition):
    """Awarded a pendant, the title or one of the orders. Art. 93 p. 1."""

    reference = "social_code:93:1"

    def formula(person, period):
        return ~is_choice(person, period, "mother_award", "none")


class mother_award_benefit_from(DateVariable):
    """The day of the application. Art. 93 p. 2."""

    reference = "social_code:93:2"

    def formula(person, period):
        return person("asked_day", period)


class mother_award_benefit_multiple(NumberVariable):
    """Indices by the award. Art. 94 p. 1."""

    unit = "mci"
    reference = "social_code:94:1"

    def formula(person, period, parameters):
        kumis = is_choice(person, period, "mother_award", "kumis_alqa")
        titles = is_choice(person, period, "mother_award", *TITLES)
        keys = first_that_holds([(kumis, "kumis_alqa"), (titles, "altyn_alqa_and_titles")])
        return parameter_by_key(parameters, "families.mother_award_benefit", keys, person("asked_day", period))


class mother_award_benefit_amount(MoneyVariable):
    """The multiple of the index of the year. Art. 94."""

    reference = "social_code:94:1"

    def formula(person, period):
        return round_up_tenge(person("mother_award_benefit_multiple", period) * person("mci", period))
