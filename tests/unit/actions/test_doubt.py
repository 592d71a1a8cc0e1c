"""Doubt is spoken: what is offered where a message has several likely readings."""

from actions.doubt import Clarify
from tests.unit.actions.conftest import Talk


def ranking(**chances: float) -> list[dict[str, object]]:
    return [{"name": name, "confidence": chance} for name, chance in chances.items()]


async def test_of_readings_with_one_answer_only_the_likeliest_is_offered(talk: Talk) -> None:
    close = ranking(ask_amount=0.32, ask_eligibility=0.28, ask_documents=0.2)

    (question,) = await talk.hears(Clarify, "декретные", intent="nlu_fallback", ranking=close)

    offered = [button["label"] for row in question.buttons for button in row]
    assert offered[:2] == ["Сколько платят", "Какие документы"]
    assert "Положено ли" not in offered


async def test_an_unlikely_reading_is_not_offered(talk: Talk) -> None:
    close = ranking(ask_amount=0.4, ask_documents=0.05)

    (question,) = await talk.hears(Clarify, "декретные", intent="nlu_fallback", ranking=close)

    assert sum(len(row) for row in question.buttons) == 3  # the reading, a person, the menu
