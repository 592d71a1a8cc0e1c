"""The figures of the annual budget law that other sums are multiples of: variables, so that explanations show them."""

from knowledge.legislation.variable_types import MoneyVariable


class mci(MoneyVariable):
    """Monthly calculation index of the month, as for social payments."""

    reference = "budget_law"

    def formula(person, period, parameters):
        return parameters(period).indices.mci


class subsistence_minimum(MoneyVariable):
    """Subsistence minimum of the month."""

    reference = "budget_law"

    def formula(person, period, parameters):
        return parameters(period).indices.subsistence_minimum


class minimum_wage(MoneyVariable):
    """Minimum wage of the month."""

    reference = "budget_law"

    def formula(person, period, parameters):
        return parameters(period).indices.minimum_wage


class minimum_pension(MoneyVariable):
    """Minimum pension by age of the month, without the base pension."""

    reference = "budget_law"

    def formula(person, period, parameters):
        return parameters(period).indices.minimum_pension
