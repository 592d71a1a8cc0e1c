"""The state allowance for disability. Social Code art. 175-178; until July 2023 the law of 1997 No. 126."""

import numpy as np

from knowledge.legislation.arithmetic import (
    all_of,
    full_years,
    is_choice,
    parameter_on,
    reading_for,
    round_up_tenge,
)
from knowledge.legislation.selection import at_most_before, day_or_asked, parameter_by_case
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable

GRADED_KINDS = {
    "conscript_nuclear_ecological": ("conscript_service", "nuclear_accident", "ecological_emergency"),
    "service_on_duty": ("service_on_duty",),
    "service_off_duty": ("service_not_on_duty",),
    "from_childhood": ("from_childhood",),
    "general": ("general_illness", "work_injury", "occupational_disease"),
}


def _is_under(person, period, years):
    """Younger than that; without a birth date a group means an adult, and none a small child."""
    born = person("birth_date", period)
    without_group = is_choice(person, period, "disability_group", "child")
    return np.where(np.isnat(born), without_group, full_years(born, person("asked_day", period)) < years)


class disability_benefit_entitled(Condition):
    """A disability is set, whatever the work; a pension above the allowance leaves nothing to pay.

    Art. 175, art. 177 p. 8.
    """

    reference = "social_code:175:1"

    def formula(person, period):
        return all_of(
            person,
            period,
            "lives_here_permanently",
            "disability_is_set",
            "disability_group_fits_age",
            "disability_benefit_is_above_pension",
        )


class disability_is_set(Condition):
    """Medical and social examination has set a disability, not later than the day asked about. Art. 175 p. 1."""

    reference = "social_code:175:1"

    def formula(person, period):
        has_come = day_or_asked(person, period, "disability_established_on") <= person("asked_day", period)
        return ~is_choice(person, period, "disability_group", "none") & has_come


class disability_group_fits_age(Condition):
    """From seven years on the disability has a group; below, a child needs none. Art. 177 p. 2."""

    reference = "social_code:177:2"

    def formula(person, period):
        return ~is_choice(person, period, "disability_group", "child") | _is_under(person, period, 7)


class disability_counts_as_child(Condition):
    """Under eighteen: children have shares of their own whatever the cause. Art. 176 p. 1 (1)."""

    reference = "social_code:176:1"

    def formula(person, period):
        return _is_under(person, period, 18)


class disability_share(NumberVariable):
    """The allowance in subsistence minimums, by age, group and cause. Art. 177 p. 2-4."""

    unit = "subsistence_minimum"
    reference = "social_code:177:2"

    def formula(person, period, parameters):
        small = _is_under(person, period, 7) & person("disability_is_set", period)
        child = person("disability_counts_as_child", period)
        cases = [(small, "child_under_7")]
        for number in ("1", "2", "3"):
            graded = is_choice(person, period, "disability_group", number)
            cases.append((graded & child, f"child_7_to_18.group_{number}"))
            for kind, causes in GRADED_KINDS.items():
                caused = is_choice(person, period, "disability_cause", *causes)
                cases.append((graded & caused, f"{kind}.group_{number}"))
        return parameter_by_case(parameters, "disability.shares", cases, person("asked_day", period))


class disability_breadwinner_share(NumberVariable):
    """What children with a disability and persons disabled from childhood get on top after losing the breadwinner.

    Art. 177 p. 5-6: the survivor allowance "corresponding to the number" of dependants. For one dependant that is
    plain; for several no source confirms whether the whole allowance or a share of it is added.
    """

    unit = "subsistence_minimum"
    reference = "social_code:177:5"

    def formula(person, period, parameters):
        young = person("disability_counts_as_child", period)
        raised = person("lost_breadwinner", period) & (
            young | is_choice(person, period, "disability_cause", "from_childhood")
        )
        share = np.where(raised, person("survivor_share_by_number", period), 0)
        several = raised & (person("survivors_unable_to_work", period) > 1)
        if several.any():
            days = person("asked_day", period)[several]
            with reading_for(parameters, several):
                share[several] *= parameter_on(parameters, "disability.breadwinner_part_of_several", days)
        return share


class disability_benefit_share(NumberVariable):
    """All that counts, in subsistence minimums. Art. 177 p. 2-6."""

    unit = "subsistence_minimum"
    reference = "social_code:177:2"

    def formula(person, period):
        share = person("disability_share", period)
        if not person("lost_breadwinner", period).any():
            return share
        return share + person("disability_breadwinner_share", period)


class disability_benefit_full(MoneyVariable):
    """The allowance before a pension is taken off. Art. 177 p. 1."""

    reference = "social_code:177:1"

    def formula(person, period):
        return round_up_tenge(person("disability_benefit_share", period) * person("subsistence_minimum", period))


class disability_benefit_is_above_pension(Condition):
    """The allowance is larger than the pension, so there is a difference to pay. Art. 177 p. 8.

    Compared without what is added for a lost breadwinner, which is not always known.
    """

    reference = "social_code:177:8"

    def formula(person, period):
        pension = person("old_age_pension_monthly", period)
        if not (pension > 0).any():
            return pension == 0
        least = round_up_tenge(person("disability_share", period) * person("subsistence_minimum", period))
        return (pension == 0) | ~(least <= pension)


class disability_benefit_amount(MoneyVariable):
    """The allowance less the pension; in a residential centre a share of it. Art. 177 p. 8, art. 178 p. 5."""

    reference = "social_code:177:8"

    def formula(person, period):
        full = person("disability_benefit_full", period) - person("old_age_pension_monthly", period)
        kept = person("is_kept_by_state", period)
        return np.where(kept, person("disability_benefit_in_care", period), full) if kept.any() else full


class disability_benefit_in_care(MoneyVariable):
    """What is paid in a residential centre: a share of the allowance, at least one minimum. Art. 178 p. 5."""

    reference = "social_code:178:5"

    def formula_2023_07_01(person, period, parameters):
        rules = parameters(period).disability
        full = person("disability_benefit_full", period) - person("old_age_pension_monthly", period)
        floor = rules.floor_on_full_state_support * person("subsistence_minimum", period)
        return round_up_tenge(np.minimum(full, np.maximum(rules.share_on_full_state_support * full, floor)))

    def formula(person, period):
        return np.full(person.count, np.nan)


class disability_benefit_from(DateVariable):
    """From the day the disability is set, at most three months before the application. Art. 175 p. 4."""

    reference = "social_code:175:4"

    def formula(person, period, parameters):
        applied = day_or_asked(person, period, "application_date")
        months = parameter_on(parameters, "disability.months_of_back_pay", applied)
        return at_most_before(day_or_asked(person, period, "disability_established_on"), applied, months)
