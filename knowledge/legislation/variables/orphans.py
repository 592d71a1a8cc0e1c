"""Adoption of orphans and the keep of children under guardianship. Code on Marriage and Family art. 86, 125, 132-5.

The amounts for adoption and guardians after July 2023 are confirmed by no source: their parameters say so, and the
decision gives no number.
"""

from knowledge.legislation.arithmetic import add_months, all_of, is_choice, round_up_tenge
from knowledge.legislation.selection import chosen_option, parameter_by_key
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable


class adoption_lump_sum_entitled(Condition):
    """Every condition of art. 86 p. 2 and of the rules is met."""

    reference = "marriage_family_code:86:2"

    def formula(person, period):
        return all_of(
            person,
            period,
            "adopter_is_citizen",
            "child_had_no_parental_care",
            "adoption_is_in_force",
        )


class adopter_is_citizen(Condition):
    """A citizen who lives in Kazakhstan permanently."""

    reference = "marriage_family_code:86:2"

    def formula(person, period):
        return is_choice(person, period, "residence_basis", "citizen") & person("lives_in_kazakhstan", period)


class child_had_no_parental_care(Condition):
    """The child is an orphan or left without parental care."""

    reference = "marriage_family_code:86:2"

    def formula(person, period):
        return person("child_without_parental_care", period)


class adoption_is_in_force(Condition):
    """The decision of the court has entered into force."""

    reference = "marriage_family_code:86"

    def formula(person, period):
        return person("adoption_decision_date", period) <= person("asked_day", period)


class adoption_lump_sum_multiple(NumberVariable):
    """Indices for each adopted child."""

    unit = "mci"
    reference = "marriage_family_code:86:2"

    def formula(person, period, parameters):
        return parameters(period).families.adoption_lump_sum.each_child


class adoption_lump_sum_amount(MoneyVariable):
    """The multiple of the index of the year, for each adopted child."""

    reference = "marriage_family_code:86:2"

    def formula(person, period):
        each = round_up_tenge(person("adoption_lump_sum_multiple", period) * person("mci", period))
        return each * person("adopted_children", period)


class guardian_orphan_benefit_entitled(Condition):
    """Every condition of art. 125 p. 2 (guardians) or art. 132-5 (foster families) is met."""

    reference = "marriage_family_code:125:2"

    def formula(person, period):
        return all_of(
            person,
            period,
            "guardian_cares_for_child",
            "child_had_no_parental_care",
            "guarded_child_is_minor",
            "guarded_child_means_are_not_enough",
        )


class guardian_cares_for_child(Condition):
    """A guardian, trustee or foster parent of the child."""

    reference = "marriage_family_code:125:2"

    def formula(person, period):
        return ~is_choice(person, period, "care_form", "none")


class guarded_child_is_minor(Condition):
    """The child is below eighteen."""

    reference = "marriage_family_code:125:2"

    def formula(person, period):
        asked = person("asked_day", period)
        return (person("child_birth_date", period) <= asked) & (asked < person("guardian_orphan_benefit_to", period))


class guarded_child_means_are_not_enough(Condition):
    """The child's own means (alimony, pension, wages) are not enough for its keep."""

    reference = "marriage_family_code:125:2"

    def formula(person, period):
        return ~person("child_means_are_enough", period)


class guardian_orphan_benefit_to(DateVariable):
    """The eighteenth birthday of the child."""

    reference = "marriage_family_code:125:2"

    def formula(person, period, parameters):
        years = parameters(period).families.guardian_orphan_benefit.child_age
        return add_months(person("child_birth_date", period), 12 * years)


class guardian_orphan_benefit_multiple(NumberVariable):
    """Indices for each child, by the form of care."""

    unit = "mci"
    reference = "marriage_family_code:125:2"

    def formula(person, period, parameters):
        form = chosen_option(person, period, "care_form")
        form[form == "none"] = ""
        return parameter_by_key(parameters, "families.guardian_orphan_benefit", form, person("asked_day", period))


class guardian_orphan_benefit_amount(MoneyVariable):
    """The multiple of the index of the year, for each child."""

    reference = "marriage_family_code:125:2"

    def formula(person, period):
        each = round_up_tenge(person("guardian_orphan_benefit_multiple", period) * person("mci", period))
        return each * person("guarded_children", period)
