"""The pension for service in the forces, police and special bodies. Social Code art. 197, 212-216."""

import numpy as np

from knowledge.legislation.arithmetic import add_months, all_of, is_choice, round_up_tenge
from knowledge.legislation.variable_types import Condition, CountVariable, DateVariable, MoneyVariable, NumberVariable
from knowledge.legislation.variables.pension_by_age import (
    januaries_since,
    kept_by_care_centre,
    raised_each_january,
)

MOST_YEARS_BACK = 3


class long_service_pension_entitled(Condition):
    """One of the grounds of art. 212 p. 1 is met."""

    reference = "social_code:212:1"

    def formula(person, period):
        return all_of(person, period, "has_pension_residence", "long_service_ground_met", "has_no_judge_maintenance")


class long_service_ground_met(Condition):
    """Full service, or a mixed record, with a dismissal the article names. Art. 212 p. 1."""

    reference = "social_code:212:1"

    def formula(person, period):
        return person("long_service_full_ground", period) | person("long_service_mixed_ground", period)


class long_service_full_ground(Condition):
    """Twenty-five years of service, dismissed for any reason of points 1-2. Art. 212 p. 1 (1)-(2)."""

    reference = "social_code:212:1"

    def formula(person, period, parameters):
        has_served = person("service_months", period) >= parameters(period).pensions.long_service.service_months
        reasons = ("age_limit", "reduction", "own_wish", "health", "contract_end")
        return has_served & is_choice(person, period, "service_dismissal_reason", *reasons)


class long_service_mixed_ground(Condition):
    """A total record of 25 years with 12.5 years of continuous service, not by own wish. Art. 212 p. 1 (3)."""

    reference = "social_code:212:1"

    def formula(person, period, parameters):
        needed = parameters(period).pensions.long_service
        has_record = person("total_record_months", period) >= needed.service_months
        has_served = person("service_months", period) >= needed.continuous_service_months
        reasons = ("age_limit", "reduction", "health")
        return has_record & has_served & is_choice(person, period, "service_dismissal_reason", *reasons)


class long_service_years_above(CountVariable):
    """Full years of service above twenty-five; none with a mixed record. Art. 213 p. 1."""

    unit = "years"
    reference = "social_code:213:1"

    def formula(person, period, parameters):
        above = person("service_months", period) - parameters(period).pensions.long_service.service_months
        return np.maximum(above, 0) // 12


class long_service_other_years(CountVariable):
    """Full years of other work beside full service, or of a mixed record above twenty-five. Art. 213 p. 1."""

    unit = "years"
    reference = "social_code:213:1"

    def formula(person, period, parameters):
        total = person("total_record_months", period)
        beside = total - person("service_months", period)
        above = total - parameters(period).pensions.long_service.service_months
        return np.maximum(np.where(person("long_service_full_ground", period), beside, above), 0) // 12


class long_service_share(NumberVariable):
    """Half of the pay, 2 % a year of service above, 1 % a year of other work, up to 65 %. Art. 213 p. 1, 6."""

    unit = "rate"
    reference = "social_code:213:1"

    def formula(person, period, parameters):
        rates = parameters(period).pensions.long_service
        half = rates.share
        by_service = rates.rise_per_service_year * person("long_service_years_above", period)
        by_work = rates.rise_per_work_year * person("long_service_other_years", period)
        return np.minimum(half + by_service + by_work, rates.highest_share)


class long_service_cap(MoneyVariable):
    """The largest pension, 109 monthly calculation indices. Art. 213 p. 6."""

    reference = "social_code:213:6"

    def formula(person, period, parameters):
        return parameters(period).pensions.long_service.cap * person("mci", period)


class long_service_assignment_day(DateVariable):
    """The day it was assigned, or the first day it is paid for, or the day asked about. Art. 216 p. 1."""

    reference = "social_code:216:1"

    def formula(person, period):
        assigned = person("long_service_assigned_on", period)
        known = np.where(np.isnat(assigned), person("long_service_pension_from", period), assigned)
        return np.fmin(known, person("asked_day", period))


class long_service_times_raised(CountVariable):
    """How often the pension has risen since it was assigned: every January. Art. 197 p. 3."""

    unit = "times"
    reference = "social_code:197:3"

    def formula(person, period):
        return januaries_since(person("long_service_assignment_day", period), period)


class long_service_when_assigned(MoneyVariable):
    """The share of the pay, as assigned. Art. 213 p. 1."""

    reference = "social_code:213:1"

    def formula(person, period):
        return round_up_tenge(person("service_pay", period) * person("long_service_share", period))


class long_service_pension_amount(MoneyVariable):
    """The share of the pay with the yearly rises since, up to the cap. Art. 197 p. 3, art. 213."""

    reference = "social_code:213"

    def formula(person, period, parameters):
        assigned, when_assigned = (
            person("long_service_assignment_day", period),
            person("long_service_when_assigned", period),
        )
        is_raised = person("long_service_times_raised", period) > 0
        raised = np.where(is_raised, raised_each_january(when_assigned, assigned, period, parameters), when_assigned)
        return np.minimum(raised, round_up_tenge(person("long_service_cap", period)))


class long_service_pension_from(DateVariable):
    """The day of dismissal, at most three years before the application. Art. 216 p. 1."""

    reference = "social_code:216:1"

    def formula(person, period):
        applied = np.fmin(person("application_date", period), person("asked_day", period))
        dismissed = person("service_dismissed_on", period)
        earliest = add_months(applied, -12 * MOST_YEARS_BACK)
        return np.where(np.isnat(dismissed), dismissed, np.maximum(dismissed, earliest))


class long_service_kept_by_care_centre(MoneyVariable):
    """What goes to the centre: all but 30 %, leaving at least the minimum pension. Art. 216 p. 6."""

    reference = "social_code:216:6"

    def formula(person, period, parameters):
        return kept_by_care_centre(person, period, parameters, person("long_service_pension_amount", period))
