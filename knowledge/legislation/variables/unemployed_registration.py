"""Registration as a job seeker and as unemployed. Social Code art. 97-100."""

import numpy as np

from knowledge.legislation.arithmetic import all_of, full_years
from knowledge.legislation.selection import lives_permanently
from knowledge.legislation.variable_types import Condition, DateVariable


class unemployed_registration_entitled(Condition):
    """None of the grounds on which nobody is registered. Art. 98 p. 1, art. 99 p. 3, art. 100 p. 2."""

    reference = "social_code:99:3"

    def formula(person, period):
        return all_of(
            person,
            period,
            "unemployed_lives_here",
            "unemployed_has_no_work",
            "unemployed_is_old_enough",
            "unemployed_is_below_retirement_age",
            "unemployed_is_no_student",
            "unemployed_is_not_sentenced",
            "unemployed_may_return",
        )


class unemployed_lives_here(Condition):
    """Lives here permanently: citizens, kandases, foreigners and stateless persons. Art. 98 p. 1."""

    reference = "social_code:98:1"

    def formula(person, period):
        return lives_permanently(person, period)


class unemployed_has_no_work(Condition):
    """Is not employed in the sense of art. 97. Art. 99 p. 3 (2)."""

    reference = "social_code:99:3"

    def formula(person, period):
        return ~person("is_employed", period)


class unemployed_is_old_enough(Condition):
    """Is sixteen. Art. 99 p. 3 (1)."""

    reference = "social_code:99:3"

    def formula(person, period, parameters):
        age = full_years(person("birth_date", period), person("asked_day", period))
        return age >= parameters(period).work.least_age


class unemployed_is_below_retirement_age(Condition):
    """Has not reached the retirement age, general or early. Art. 99 p. 3 (3)."""

    reference = "social_code:99:3"

    def formula(person, period):
        return ~person("has_reached_retirement_age", period)


class unemployed_is_no_student(Condition):
    """Is no pupil or full-time student. Art. 99 p. 3 (5)."""

    reference = "social_code:99:3"

    def formula(person, period):
        return ~person("is_full_time_student", period)


class unemployed_is_not_sentenced(Condition):
    """Is not sentenced to works or prison. Art. 99 p. 3 (6)."""

    reference = "social_code:99:3"

    def formula(person, period):
        return ~person("is_sentenced_to_labour", period)


class unemployed_return_day(DateVariable):
    """The first day on which somebody struck off by own fault may register again. Art. 100 p. 2."""

    reference = "social_code:100:2"

    def formula(person, period, parameters):
        days = int(parameters(period).work.days_before_return)
        return person("struck_off_unemployed_on", period) + np.timedelta64(days, "D")


class unemployed_may_return(Condition):
    """Was not struck off by own fault within the last thirty days. Art. 100 p. 2."""

    reference = "social_code:100:2"

    def formula(person, period):
        again = person("unemployed_return_day", period)
        return np.isnat(again) | (person("asked_day", period) >= again)
