"""On what basis somebody lives here, as the articles of several benefits ask it."""

from knowledge.legislation.arithmetic import is_choice
from knowledge.legislation.variable_types import Condition


class has_right_of_residents(Condition):
    """Lives here permanently as a citizen, a kandas, or a foreigner whose right stands in a ratified treaty.

    Social Code art. 79 p. 1, art. 81 p. 1, art. 90 p. 1, art. 183 p. 1, art. 187 p. 1.
    """

    reference = ("social_code:79:1", "social_code:81:1", "social_code:90:1", "social_code:183:1", "social_code:187:1")

    def formula(person, period):
        basis = is_choice(person, period, "residence_basis", "citizen", "kandas", "treaty_foreigner")
        return basis & person("lives_in_kazakhstan", period)
