"""When somebody reaches the retirement age. Social Code art. 207; the law of 2013 No. 105-V had the same ages."""

import numpy as np

from knowledge.legislation.arithmetic import NO_DAY, add_months, day, is_choice
from knowledge.legislation.selection import lives_permanently
from knowledge.legislation.system import parameter
from knowledge.legislation.variable_types import Condition, DateVariable, NumberVariable


def _age_set_for(parameters, schedule, births):
    """The age of the step of a schedule within which a person reaches it.

    That is the first step whose age is reached before its end: the ages only rise, so who has not reached one in
    time reaches the next one after its step began.
    """
    starts = sorted(entry.instant_str for entry in parameter(f"pensions.age.{schedule}").values_list)
    birthdays, places = np.unique(births, return_inverse=True)  # a million people share some 30 000 of them
    ages = np.full(len(birthdays), np.nan)
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        age = float(parameters(start).pensions.age[schedule])
        in_time = np.full(len(birthdays), True) if end is None else add_months(birthdays, round(age * 12)) < day(end)
        ages = np.where(np.isnan(ages) & in_time, age, ages)
    return ages[places]


def _day_of_age(births, ages):
    """The day on which an age in years (half-years included) is reached; none where the age is unknown."""
    months = np.round(np.nan_to_num(ages) * 12).astype(int)
    return np.where(np.isnan(ages), NO_DAY, add_months(births, months))


class retirement_age_of_men(NumberVariable):
    """63. Art. 207 p. 1."""

    unit = "year"
    reference = "social_code:207:1"

    def formula(person, period, parameters):
        return _age_set_for(parameters, "men", person("birth_date", period))


class retirement_age_of_women(NumberVariable):
    """The age of the step in which she reaches it: 61 until 2027, by half-years to 63 from 2031. Art. 207 p. 1."""

    unit = "year"
    reference = "social_code:207:1"

    def formula(person, period, parameters):
        return _age_set_for(parameters, "women", person("birth_date", period))


class general_retirement_day(DateVariable):
    """The day on which the general retirement age is reached. Art. 207 p. 1."""

    reference = "social_code:207:1"

    def formula(person, period):
        ages = np.full(len(person("birth_date", period)), np.nan)
        for sex, age in (("female", "retirement_age_of_women"), ("male", "retirement_age_of_men")):
            is_of_sex = is_choice(person, period, "sex", sex)
            if np.any(is_of_sex):  # the age of the other sex does not belong into the explanation
                ages = np.where(is_of_sex, person(age, period), ages)
        return _day_of_age(person("birth_date", period), ages)


class is_mother_of_many(Condition):
    """Bore or adopted at least five children and raised them to the age of eight. Art. 207 p. 3."""

    reference = "social_code:207:3"

    def formula(person, period, parameters):
        needed = parameters(period).pensions.age.mothers_of_many_children
        return is_choice(person, period, "sex", "female") & (person("children_raised_to_eight", period) >= needed)


class lived_in_nuclear_zone(Condition):
    """Lived at least five years in the zones of extreme or maximum radiation risk. Art. 207 p. 2."""

    reference = "social_code:207:2"

    def formula(person, period, parameters):
        return person("nuclear_zone_years", period) >= parameters(period).pensions.age.nuclear_zone_years


class early_retirement_age(NumberVariable):
    """The early age of mothers of many and of people from the zones of nuclear tests; else none. Art. 207 p. 2-3."""

    unit = "year"
    reference = "social_code:207:2"

    def formula(person, period, parameters):
        ages = parameters(period).pensions.age
        zone_age = np.where(is_choice(person, period, "sex", "female"), ages.nuclear_zone_women, ages.nuclear_zone_men)
        by_zone = np.where(person("lived_in_nuclear_zone", period), zone_age, np.nan)
        by_children = np.where(person("is_mother_of_many", period), ages.mothers_of_many, np.nan)
        return np.fmin(by_zone, by_children)


class retirement_day(DateVariable):
    """The first day of the pension by age: the general or the early age, whichever comes first. Art. 207."""

    reference = "social_code:207"

    def formula(person, period):
        early = _day_of_age(person("birth_date", period), person("early_retirement_age", period))
        return np.fmin(person("general_retirement_day", period), early)


class has_reached_retirement_age(Condition):
    """The retirement age, general or early, is reached. Art. 207."""

    reference = "social_code:207"

    def formula(person, period):
        return person("retirement_day", period) <= person("asked_day", period)


class has_reached_general_retirement_age(Condition):
    """The general retirement age is reached; the early ages do not count. Art. 207 p. 1."""

    reference = "social_code:207:1"

    def formula(person, period):
        return person("general_retirement_day", period) <= person("asked_day", period)


class retirement_date_reached(Condition):
    """The answer of the calculation: a pension by age may be assigned already. Art. 207."""

    reference = "social_code:207"

    def formula(person, period):
        return person("has_reached_retirement_age", period)


class has_pension_residence(Condition):
    """Lives here permanently: citizens, kandases, foreigners with permanent residence. Art. 196 p. 1."""

    reference = "social_code:196:1"

    def formula(person, period):
        return lives_permanently(person, period)


class has_no_judge_maintenance(Condition):
    """Is no retired judge with monthly maintenance for life. Art. 205 (2), art. 207 p. 4."""

    reference = "social_code:207:4"

    def formula(person, period):
        return ~person("receives_judge_maintenance", period)
