"""The wider circles of people who live here for good, as the articles on disability, loss and need ask it."""

from knowledge.legislation.arithmetic import is_choice
from knowledge.legislation.selection import lives_permanently
from knowledge.legislation.variable_types import Condition


class lives_here_permanently(Condition):
    """A citizen, a kandas, or a foreigner or stateless person, living in Kazakhstan permanently.

    Social Code art. 175 p. 2, art. 190 p. 1, art. 234 p. 1.
    """

    reference = ("social_code:175:2", "social_code:190:1", "social_code:234:1")

    def formula(person, period):
        return lives_permanently(person, period)


class may_have_assistance(Condition):
    """The same circle and refugees. Social Code art. 120 p. 1."""

    reference = "social_code:120:1"

    def formula(person, period):
        refugee = is_choice(person, period, "residence_basis", "refugee") & person("lives_in_kazakhstan", period)
        return lives_permanently(person, period) | refugee
