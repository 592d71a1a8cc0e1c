"""Who may compete for a state education grant. Government resolution No. 58 of 23 January 2008."""

from knowledge.legislation.arithmetic import all_of
from knowledge.legislation.selection import chosen_option, parameter_by_key
from knowledge.legislation.variable_types import Condition, NumberVariable


class education_grant_entitled(Condition):
    """May take part in the competition; the grant itself goes to the best points."""

    reference = "education_law:8"

    def formula_2025_01_01(person, period):
        return all_of(person, period, "education_grant_score_is_enough")

    def formula(person, period, parameters):
        # No thresholds are held before 2025: reading one says so.
        return parameters(period).education.grant.least_score.other >= 0


class education_grant_least_score(NumberVariable):
    """Points of the unified national test that the kind of university asks for."""

    unit = "points"
    reference = "education_law:8"

    def formula(person, period, parameters):
        kind = chosen_option(person, period, "university_kind")
        return parameter_by_key(parameters, "education.grant.least_score", kind, person("asked_day", period))


class education_grant_score_is_enough(Condition):
    """The points reach the threshold."""

    reference = "education_law:8"

    def formula(person, period):
        return person("ent_score", period) >= person("education_grant_least_score", period)
