"""The state allowance on loss of the breadwinner.

Social Code art. 234-237; until July 2023 the law of 1997 No. 126.
"""

import numpy as np

from knowledge.legislation.arithmetic import all_of, any_of, parameter_on, reading_for, round_up_tenge
from knowledge.legislation.selection import at_most_before, day_or_asked, parameter_by_case
from knowledge.legislation.variable_types import Condition, DateVariable, MoneyVariable, NumberVariable


class survivor_benefit_entitled(Condition):
    """Somebody of the family is unable to work, and who asks is one of them; a larger pension leaves nothing to pay.

    Art. 234, art. 236 p. 6.
    """

    reference = "social_code:234:1"

    def formula(person, period):
        return all_of(
            person,
            period,
            "lives_here_permanently",
            "breadwinner_has_died",
            "survivor_benefit_has_survivors",
            "survivor_benefit_is_in_circle",
            "survivor_benefit_is_above_pension",
        )


class survivor_benefit_has_survivors(Condition):
    """At least one member of the family is unable to work. Art. 234 p. 1."""

    reference = "social_code:234:1"

    def formula(person, period):
        return person("survivors_unable_to_work", period) > 0


class survivor_benefit_is_in_circle(Condition):
    """The family as a whole, or a member whom the article names. Art. 234 p. 2-3."""

    reference = "social_code:234:2"

    def formula(person, period):
        family = person("survivor_asks_for_family", period)
        if family.all():
            return family
        members = ("survivor_is_young", "survivor_has_retired", "survivor_cares_for_child_under_8")
        return family | any_of(person, period, *members)


class survivor_share_by_number(NumberVariable):
    """The share for all together, by their number. Art. 236 p. 2-3."""

    unit = "subsistence_minimum"
    reference = "social_code:236:3"

    def formula(person, period, parameters):
        number = person("survivors_unable_to_work", period)
        names = ["one", "two", "three", "four", "five"]
        cases = [*((number == place, name) for place, name in enumerate(names, 1)), (number >= 6, "six_and_more")]
        return parameter_by_case(parameters, "survivors.shares", cases, person("asked_day", period))


class survivor_share_with_orphans(NumberVariable):
    """The share when both parents are lost: for each orphan and each other, up to a limit. Art. 236 p. 4.

    How the limit works with two or more orphans no source confirms: the parameter read then is marked so.
    """

    unit = "subsistence_minimum"
    reference = "social_code:236:4"

    def formula(person, period, parameters):
        rules = parameters(period).survivors
        others = np.minimum(person("survivors_other_than_orphans", period), person("survivors_unable_to_work", period))
        orphans = person("survivors_unable_to_work", period) - others
        together = orphans * rules.orphan_share + others * rules.beside_orphan_share
        limit = np.full(len(together), float(rules.orphans_limit))
        doubtful = person("both_parents_lost", period) & (orphans > 1) & (together > limit)
        if doubtful.any():
            days = person("asked_day", period)[doubtful]
            with reading_for(parameters, doubtful):
                limit[doubtful] = parameter_on(parameters, "survivors.orphans_together_limit", days)
        return np.minimum(together, limit)


class survivor_share_on_duty(NumberVariable):
    """The share by number with the increase for death on duty. Art. 236 p. 5."""

    unit = "subsistence_minimum"
    reference = "social_code:236:5"

    def formula(person, period):
        return np.full(person.count, np.nan)

    def formula_2023_07_01(person, period, parameters):
        return _raised(person, period, parameters, "survivor_share_by_number")


class survivor_share_with_orphans_on_duty(NumberVariable):
    """The share when both parents are lost, with the increase for death on duty. Art. 236 p. 4-5."""

    unit = "subsistence_minimum"
    reference = "social_code:236:5"

    def formula(person, period):
        return np.full(person.count, np.nan)

    def formula_2023_07_01(person, period, parameters):
        return _raised(person, period, parameters, "survivor_share_with_orphans")


def _raised(person, period, parameters, share):
    """A share and the increase for each, which stops at a limit and takes nothing away."""
    rules = parameters(period).survivors
    plain = person(share, period)
    raised = plain + rules.duty_rise * person("survivors_unable_to_work", period)
    return np.maximum(plain, np.minimum(raised, rules.duty_limit))


class survivor_benefit_share(NumberVariable):
    """The share that applies. Art. 236 p. 3-5."""

    unit = "subsistence_minimum"
    reference = "social_code:236"

    def formula(person, period):
        share = person("survivor_share_by_number", period)
        on_duty, orphans = person("deceased_died_on_duty", period), person("both_parents_lost", period)
        for rows, variable in (
            (on_duty, "survivor_share_on_duty"),
            (orphans, "survivor_share_with_orphans"),
            (on_duty & orphans, "survivor_share_with_orphans_on_duty"),
        ):
            if rows.any():
                share = np.where(rows, person(variable, period), share)
        return share


class survivor_benefit_full(MoneyVariable):
    """For all dependants together, before a pension is taken off. Art. 236 p. 1."""

    reference = "social_code:236:1"

    def formula(person, period):
        return round_up_tenge(person("survivor_benefit_share", period) * person("subsistence_minimum", period))


def _single_pensioner(person, period):
    alone = person("survivors_unable_to_work", period) == 1
    return alone & (person("old_age_pension_monthly", period) > 0)


class survivor_benefit_is_above_pension(Condition):
    """The allowance of a single pensioner is larger than the pension: there is a difference to pay. Art. 236 p. 6.

    Compared without the shares of orphans, who have no pension by age and whose limit is not always known.
    """

    reference = "social_code:236:6"

    def formula(person, period):
        pensioner = _single_pensioner(person, period)
        if not pensioner.any():
            return ~pensioner
        share, on_duty = person("survivor_share_by_number", period), person("deceased_died_on_duty", period)
        if on_duty.any():
            share = np.where(on_duty, person("survivor_share_on_duty", period), share)
        allowance = round_up_tenge(share * person("subsistence_minimum", period))
        excluded = person("both_parents_lost", period) | ~pensioner
        return excluded | ~(allowance <= person("old_age_pension_monthly", period))


class survivor_benefit_amount(MoneyVariable):
    """For all dependants together; a single pensioner gets what the pension lacks. Art. 236 p. 1 and 6."""

    reference = "social_code:236:6"

    def formula(person, period):
        full = person("survivor_benefit_full", period)
        lacking = np.maximum(full - person("old_age_pension_monthly", period), 0)
        return np.where(_single_pensioner(person, period), lacking, full)


class survivor_benefit_from(DateVariable):
    """From the death, at most twelve months before the application. Art. 234 p. 8."""

    reference = "social_code:234:8"

    def formula(person, period, parameters):
        applied = day_or_asked(person, period, "application_date")
        months = parameter_on(parameters, "survivors.months_of_back_pay", applied)
        return at_most_before(day_or_asked(person, period, "death_date"), applied, months)
