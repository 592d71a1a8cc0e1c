"""The social insurance payment on loss of a job.

Social Code art. 113-118; until July 2023 the law of 2019 No. 286-VI.
"""

import numpy as np

from knowledge.legislation.arithmetic import add_months, all_of, parameter_on, round_tenge, round_up_tenge
from knowledge.legislation.selection import day_or_asked
from knowledge.legislation.social_insurance import counted_income, participation_coefficient
from knowledge.legislation.variable_types import Condition, CountVariable, DateVariable, MoneyVariable, NumberVariable


class job_loss_payment_entitled(Condition):
    """Registered as unemployed, with a record and contributions in the last two years. Art. 113, art. 115."""

    reference = "social_code:113:1"

    def formula(person, period):
        return all_of(
            person,
            period,
            "job_loss_is_registered",
            "job_loss_is_before_retirement",
            "job_loss_record_is_enough",
            "job_loss_had_contributions",
            "job_loss_is_in_time",
        )


class job_loss_is_registered(Condition):
    """Registered as unemployed at the career centre: the right arises then. Art. 113 p. 1."""

    reference = "social_code:113:1"

    def formula(person, period):
        return person("is_registered_unemployed", period)


class job_loss_is_before_retirement(Condition):
    """The general retirement age is not reached on the day the right arises. Art. 118 p. 1, art. 99 p. 3 (3)."""

    reference = "social_code:118:1"

    def formula(person, period):
        if np.isnat(person("birth_date", period)).all():
            return np.full(len(person("birth_date", period)), True)
        return ~(person("general_retirement_day", period) <= person("job_loss_from", period))


class job_loss_record(CountVariable):
    """Months of participation, less twelve for every month of payment received before. Art. 118 p. 5."""

    unit = "months"
    reference = "social_code:118:5"

    def formula(person, period, parameters):
        off = parameters(period).social_insurance.job_loss_months_off_record * person(
            "job_loss_months_paid_before", period
        )
        return np.maximum(person("participation_months", period) - off, 0)


class job_loss_record_is_enough(Condition):
    """At least six months of participation. Art. 115 p. 1 (7)."""

    reference = "social_code:115:1"

    def formula(person, period, parameters):
        return person("job_loss_record", period) >= parameters(period).social_insurance.job_loss_least_months


class job_loss_had_contributions(Condition):
    """Contributions were paid in the last 24 months. Art. 115 p. 1 (6)."""

    reference = "social_code:115:1"

    def formula(person, period):
        return person("average_monthly_income", period) > 0


class job_loss_is_in_time(Condition):
    """Not later than twelve months after the registration. Art. 113 p. 3."""

    reference = "social_code:113:3"

    def formula(person, period):
        return person("asked_day", period) <= person("job_loss_deadline", period)


class job_loss_from(DateVariable):
    """The day of registration as unemployed. Art. 113 p. 1."""

    reference = "social_code:113:1"

    def formula(person, period):
        return day_or_asked(person, period, "unemployed_since")


class job_loss_deadline(DateVariable):
    """Twelve months from the registration. Art. 113 p. 3."""

    reference = "social_code:113:3"

    def formula(person, period, parameters):
        return add_months(person("job_loss_from", period), parameters(period).social_insurance.job_loss_months_to_apply)


class job_loss_months(CountVariable):
    """For how many months it is paid, by the record. Art. 118 p. 1."""

    unit = "months"
    reference = "social_code:118:1"

    def formula(person, period, parameters):
        return parameters(period).social_insurance.job_loss_months.calc(person("job_loss_record", period))


class job_loss_to(DateVariable):
    """The end of those months, at most the general retirement age; no earlier than the start. Art. 118 p. 1."""

    reference = "social_code:118:1"

    def formula(person, period):
        end = add_months(person("job_loss_from", period), person("job_loss_months", period))
        if np.isnat(person("birth_date", period)).all():
            return end
        last = np.fmin(end, person("general_retirement_day", period))
        return np.maximum(last, person("job_loss_from", period))


class job_loss_income(MoneyVariable):
    """The average monthly income that counts. Art. 118 p. 3, art. 245."""

    reference = "social_code:118:3"

    def formula(person, period, parameters):
        return counted_income(parameters, person("average_monthly_income", period), person("job_loss_from", period))


class job_loss_participation(NumberVariable):
    """The coefficient of participation. Art. 118 p. 3."""

    unit = "coefficient"
    reference = "social_code:118:3"

    def formula(person, period, parameters):
        return participation_coefficient(parameters, period, person("job_loss_record", period))


class job_loss_payment_amount(MoneyVariable):
    """Income, share replaced and coefficient multiplied. Art. 118 p. 2."""

    reference = "social_code:118:2"

    def formula(person, period, parameters):
        share = parameter_on(parameters, "social_insurance.job_loss_replacement", person("job_loss_from", period))
        return round_up_tenge(person("job_loss_income", period) * share * person("job_loss_participation", period))


class job_loss_pension_contribution(MoneyVariable):
    """Pension contribution of 10 per cent, withheld. Art. 117 p. 1."""

    reference = "social_code:117:1"

    def formula(person, period, parameters):
        share = parameters(period).social_insurance.pension_contribution_withheld
        return round_tenge(share * person("job_loss_payment_amount", period))
