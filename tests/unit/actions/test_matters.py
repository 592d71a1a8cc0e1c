"""Matters without a service: the article with source and day, never anything made up."""

from actions.doubt import Clarify
from actions.matters import AnswerMatter
from services.records.conversation import Message
from tests.unit.actions.conftest import Talk, labels


async def test_the_article_is_told_with_its_source_and_day(talk: Talk) -> None:
    (answer,) = await talk.hears(AnswerMatter, "бывший муж не платит алименты")

    assert "<b>Алименты</b>" in answer.text
    assert "судебный приказ" in answer.text
    assert 'Источник: <a href="https://' in answer.text
    assert "Проверено: 13 марта 2026 года." in answer.text


async def test_it_is_told_in_the_language_of_the_question(talk: Talk) -> None:
    (answer,) = await talk.hears(AnswerMatter, "uy kezegine qalai turamyn", slots={"language": "kk"})

    assert "<b>Тұрғын үй кезегі</b>" in answer.text
    assert "Дереккөз:" in answer.text


async def test_a_long_article_goes_on_with_more(talk: Talk) -> None:
    (answer,) = await talk.hears(AnswerMatter, "сказали что я не застрахована в осмс")

    outcome = await talk.taps(await talk.payload(answer, "Дальше"))

    assert len(answer.text) < 1500
    assert outcome.replies[0].text.split("\n\n")[1] not in answer.text
    assert "Источник:" in outcome.replies[0].text


async def test_what_is_near_is_offered_and_not_told_as_the_answer(talk: Talk) -> None:
    (answer,) = await talk.hears(AnswerMatter, "переехали в астану нужно ли заново оформлять детские")

    assert "Источник" not in answer.text


async def test_nothing_found_is_said_and_a_person_offered(talk: Talk) -> None:
    (answer,) = await talk.hears(AnswerMatter, "рецепт плова с айвой")

    assert "нет проверенного ответа" in answer.text
    assert [b["label"] for row in answer.buttons for b in row] == ["🙋 Позвать человека", "Меню"]


async def test_a_message_without_a_likely_reading_asks_the_articles(talk: Talk) -> None:
    answers, events = await talk.call(Clarify, "трудовую сожгли как доказать стаж", intent="nlu_fallback")

    assert "Как подтвердить стаж до 1998 года" in answers[0].text
    assert events == []


async def test_not_this_marks_the_message_and_offers_other_articles(talk: Talk) -> None:
    (answer,) = await talk.hears(AnswerMatter, "муж умер как получить его пенсионные накопления")

    outcome = await talk.taps(await talk.payload(answer, "Не про это"))

    async with talk.parts.store.read() as uow:
        (message,) = await uow.list(Message, conversation_id=talk.conversation.id, direction="in")
    assert message.understood["not_this"] == "uapf_inheritance_and_early_use"
    assert "Умер близкий человек: что делать" in labels(outcome.replies[0])


async def test_not_this_after_a_service_offers_its_neighbours_and_other_readings(talk: Talk) -> None:
    await talk.writes("за малыша", "ask_amount", alternatives=[{"intent": "ask_documents", "confidence": 0.2}])

    outcome = await talk.taps({"do": "not_this", "service": "childcare_benefit"})

    assert "Какие документы" in labels(outcome.replies[0])
    assert "🙋 Позвать человека" in labels(outcome.replies[0])
    assert outcome.replies[0].rows[0][0].payload["say"].startswith("/ask_amount{")
