"""The pension by age for work before 1998. Social Code art. 197-211; until June 2023 the law of 2013 No. 105-V."""

import numpy as np

from knowledge.legislation.arithmetic import all_of, day, is_choice, parameter_on, reading_for, round_up_tenge
from knowledge.legislation.variable_types import Condition, CountVariable, DateVariable, MoneyVariable, NumberVariable

FIRST_LAW_HELD = 2018


class pension_by_age_entitled(Condition):
    """Every condition of art. 207 and 210 is met, and no other pension was chosen instead."""

    reference = "social_code:207"

    def formula(person, period):
        return all_of(
            person,
            period,
            "has_pension_residence",
            "has_reached_retirement_age",
            "has_record_before_1998",
            "has_not_chosen_long_service",
            "has_no_judge_maintenance",
        )


class has_record_before_1998(Condition):
    """At least six months of work record on 1 January 1998. Art. 210 p. 6."""

    reference = "social_code:210:6"

    def formula(person, period, parameters):
        return person("record_before_1998_months", period) >= parameters(period).pensions.by_age.shortest_record


class has_not_chosen_long_service(Condition):
    """Receives no long-service pension: of the two a person has one, by choice. Art. 196 p. 2."""

    reference = "social_code:196:2"

    def formula(person, period):
        return ~person("receives_long_service_pension", period)


class pension_assignment_day(DateVariable):
    """The day whose law counts: that of the assignment or application, or the day asked about. Art. 199 p. 3."""

    reference = "social_code:199:3"

    def formula(person, period):
        return np.fmin(person("pension_by_age_from", period), person("asked_day", period))


class pension_by_age_from(DateVariable):
    """The first day paid for: that of the application, not before the age is reached. Art. 199 p. 3."""

    reference = "social_code:199:3"

    def formula(person, period):
        applied = np.fmin(person("application_date", period), person("asked_day", period))
        in_time = np.maximum(applied, person("retirement_day", period))
        assigned = person("pension_assigned_on", period)
        return np.where(np.isnat(assigned), in_time, assigned)


class pension_income_limit(MoneyVariable):
    """The largest income that counts: 55 indices of the day of assignment, 46 until 2022. Art. 211 p. 2."""

    reference = "social_code:211:2"

    def formula(person, period, parameters):
        assigned = person("pension_assignment_day", period)
        multiple = parameter_on(parameters, "pensions.by_age.income_cap", assigned)
        return multiple * parameter_on(parameters, "indices.mci", assigned)


class pension_income(MoneyVariable):
    """The average income of 36 months, up to the limit. Art. 211."""

    reference = "social_code:211"

    def formula(person, period):
        return np.minimum(person("average_pension_income", period), person("pension_income_limit", period))


class pension_full_record(CountVariable):
    """Years of record that give a pension in full: 25 for men, 20 for women. Art. 210 p. 4."""

    unit = "years"
    reference = "social_code:210:4"

    def formula(person, period, parameters):
        years = parameters(period).pensions.by_age
        is_woman = is_choice(person, period, "sex", "female")
        return np.where(is_woman, years.full_record_women, years.full_record_men)


class pension_years_above(CountVariable):
    """Full years of record above the full one. Art. 210 p. 5."""

    unit = "years"
    reference = "social_code:210:5"

    def formula(person, period):
        above = person("record_before_1998_months", period) - person("pension_full_record", period) * 12
        return np.maximum(above, 0) // 12


class pension_income_share(NumberVariable):
    """The share of income: 60 %, and 1 % for every full year above, up to 75 %. Art. 210 p. 1, 5."""

    unit = "rate"
    reference = "social_code:210:5"

    def formula(person, period, parameters):
        rates = parameters(period).pensions.by_age
        share = rates.replacement_rate + rates.rise_per_year * person("pension_years_above", period)
        return np.minimum(share, rates.highest_rate)


class pension_minimum_at_assignment(MoneyVariable):
    """The minimum pension of the day of assignment. Art. 210 p. 5."""

    reference = "social_code:210:5"

    def formula(person, period, parameters):
        return parameter_on(parameters, "indices.minimum_pension", person("pension_assignment_day", period))


class pension_in_full(MoneyVariable):
    """What a full record gives: the share of income, not below the minimum pension. Art. 210 p. 1, 5."""

    reference = "social_code:210:5"

    def formula(person, period):
        computed = person("pension_income", period) * person("pension_income_share", period)
        return np.maximum(computed, person("pension_minimum_at_assignment", period))


class pension_record_share(NumberVariable):
    """The part of the full record that the person has, at most the whole. Art. 210 p. 7."""

    unit = "rate"
    reference = "social_code:210:7"

    def formula(person, period):
        needed_months = person("pension_full_record", period) * 12
        return np.minimum(person("record_before_1998_months", period) / needed_months, 1.0)


class pension_when_assigned(MoneyVariable):
    """The pension of the day of assignment: the full one, or the part of it that the record gives. Art. 210 p. 6-7."""

    reference = "social_code:210:7"

    def formula(person, period):
        return round_up_tenge(person("pension_in_full", period) * person("pension_record_share", period))


def raised_each_january(amounts, assigned, period, parameters):
    """Amounts after the rises of every January since their assignment. Art. 197 p. 3.

    Rounded up each year: only so 57 853 of 2024 becomes 62 771 in 2025 and 69 049 in 2026, as the budget laws have it.
    """
    for year in range(FIRST_LAW_HELD, period.start.year + 1):
        january = day(f"{year}-01-01")
        is_raised = assigned < january
        if not np.any(is_raised):
            continue
        with reading_for(parameters, is_raised):
            rate = parameter_on(parameters, "pensions.indexation", np.full(is_raised.sum(), january))[0]
        amounts = np.where(is_raised, round_up_tenge(amounts * (1 + rate)), amounts)
    return amounts


def januaries_since(assigned, period):
    """How many Januaries, each with its rise, lie between the assignment and the month asked about. Art. 197 p. 3."""
    return np.maximum(period.start.year - (assigned.astype("datetime64[Y]").astype(int) + 1970), 0)


class pension_times_raised(CountVariable):
    """How often the pension has risen since it was assigned: every January. Art. 197 p. 3."""

    unit = "times"
    reference = "social_code:197:3"

    def formula(person, period):
        return januaries_since(person("pension_assignment_day", period), period)


class pension_by_age_amount(MoneyVariable):
    """The pension assigned, with the yearly rises since. Art. 197 p. 3, art. 210."""

    reference = "social_code:197:3"

    def formula(person, period, parameters):
        assigned, when_assigned = person("pension_assignment_day", period), person("pension_when_assigned", period)
        is_raised = person("pension_times_raised", period) > 0
        return np.where(is_raised, raised_each_january(when_assigned, assigned, period, parameters), when_assigned)


def kept_by_care_centre(person, period, parameters, amount):
    """What a centre gets of the pension of those it fully keeps: all but 30 %, leaving at least the minimum pension."""
    share = parameters(period).pensions.by_age.share_in_care_centre
    left = round_up_tenge(np.maximum(amount * share, person("minimum_pension", period)))
    return np.where(person("is_kept_by_state", period), np.maximum(amount - left, 0), 0)


class pension_kept_by_care_centre(MoneyVariable):
    """What goes to the centre: all but 30 %, leaving at least the minimum pension. Art. 202 p. 3."""

    reference = "social_code:202:3"

    def formula(person, period, parameters):
        return kept_by_care_centre(person, period, parameters, person("pension_by_age_amount", period))


class pension_total_with_base(MoneyVariable):
    """The pension by age and the base pension together. Art. 206 p. 2."""

    reference = "social_code:206:2"

    def formula(person, period):
        return person("pension_by_age_amount", period) + person("base_pension_beside", period)
