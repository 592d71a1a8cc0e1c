"""Several questions in one message are told apart; a story is not."""

import pytest

from knowledge.several_questions import questions_in


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("сколько дают на рождение и какие бумаги нужны?", ["сколько дают на рождение", "какие бумаги нужны"]),
        ("қанша төлейді және қайда барамын", ["қанша төлейді", "қайда барамын"]),
        ("jardemaqy qansha jane qaida beredi", ["jardemaqy qansha", "qaida beredi"]),
        ("how much is it and what papers do I need?", ["how much is it", "what papers do I need"]),
        ("сколько, где и когда", ["сколько", "где", "когда"]),
        ("родила месяц назад. сколько мне дадут? куда идти?", ["родила месяц назад. сколько мне дадут", "куда идти"]),
    ],
)
def test_each_question_is_a_part_with_the_story_told_beside_it(text: str, parts: list[str]) -> None:
    assert questions_in(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "сколько платят мужу и жене",
        "меня сократили и я не знаю что теперь будет",
        "мама упала и сломала ногу и теперь не ходит, инвалидность третьей группы, сколько ей дадут",
        "i lost my job and my wife is pregnant",
        " ".join(["сколько дадут и когда"] * 12),
    ],
)
def test_one_question_and_a_story_stay_whole(text: str) -> None:
    assert len(questions_in(text)) < 2
