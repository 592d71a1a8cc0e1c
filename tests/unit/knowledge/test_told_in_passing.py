"""Facts that stand in the question itself."""

from typing import Any

import pytest

from knowledge.told_in_passing import facts_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("сколько дают за третьего", {"child_order": 3}),
        ("на четвертого ребенка сколько", {"child_order": 4}),
        ("үшіншіге қанша береді", {"child_order": 3}),
        ("how much for my third", {"child_order": 3}),
        ("у мамы вторая группа", {"disability_group": "2"}),
        ("родила первого января", {}),
        ("за второй квартал не заплатили", {}),
    ],
)
def test_an_order_or_a_group_is_told_and_a_day_or_a_quarter_is_none(text: str, told: dict[str, Any]) -> None:
    assert facts_told(text) == told
