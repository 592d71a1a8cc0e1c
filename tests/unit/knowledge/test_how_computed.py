"""Whether the steps of a computation are asked for, or only its result."""

import pytest

from knowledge.how_computed import asks_how_computed


@pytest.mark.parametrize(
    "text",
    [
        "как вы это посчитали?",
        "из чего сложилась эта сумма",
        "qalai eseptediniz",
        "how did you calculate it",
        "как вышло столько",
    ],
)
def test_how_is_asked_in_any_spelling(text: str) -> None:
    assert asks_how_computed(text)


@pytest.mark.parametrize(
    "text",
    [
        "сколько платят за второго",
        "как получить выплату",
        "скажите как быть, дочь вышла из декрета, а ей всё считали по старой зарплате, сколько теперь положено",
    ],
)
def test_a_question_for_the_sum_or_a_story_is_none(text: str) -> None:
    assert not asks_how_computed(text)
