"""Whether somebody says that she does not know what she is asked."""

import pytest

from knowledge.not_known import says_not_known


@pytest.mark.parametrize(
    "text", ["не знаю", "незнаю я", "ой не помню уже", "білмеймін", "bilmeimin", "I don't know", "no idea", "хз"]
)
def test_it_is_heard_in_any_spelling(text: str) -> None:
    assert says_not_known(text)


@pytest.mark.parametrize(
    "text", ["150 тысяч", "не работаю", "не знаю точно но где-то тысяч сто пятьдесят в месяц на всех"]
)
def test_an_answer_is_not_taken_for_it(text: str) -> None:
    assert not says_not_known(text)
