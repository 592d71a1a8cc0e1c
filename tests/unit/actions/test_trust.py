"""Telling the genuine from fraud, and advice by symptom."""

from datetime import datetime, timedelta

import pytest

from actions.trust import ExplainAuthenticity, HelpTechnically
from knowledge.notice_codes import code_in
from services.records.people import Person
from services.records.proactive import Notice
from tests.builders import NOON, a_person
from tests.unit.actions.conftest import Talk


async def sent_to(talk: Talk, person: Person, at: datetime = NOON) -> Notice:
    notice = Notice(
        key=f"k:{person.id}",
        kind="reminder",
        person_id=person.id or 0,
        language="ru",
        template="notice-reminder",
        code="K7PM-4XQA",
        planned_at=at,
        sent_at=at,
    )
    async with talk.parts.store.begin() as uow:
        uow.add(notice)
    return notice


async def test_how_to_tell_is_explained_with_a_source(talk: Talk) -> None:
    (answer,) = await talk.hears(ExplainAuthenticity, "это точно вы? пришло смс от 1414", intent="ask_authenticity")

    assert "1414" in answer.text
    assert "Источник:" in answer.text


@pytest.mark.parametrize("typed", ["K7PM-4XQA", "код k7pm 4xqa", "это ваше? К7РМ–4ХQА"])
async def test_the_code_of_her_notice_is_known_however_typed(talk: Talk, typed: str) -> None:
    await sent_to(talk, talk.person)

    about, _ = await talk.hears(ExplainAuthenticity, typed, intent="ask_authenticity")

    assert "Да, это наше уведомление «Вы ещё не ответили»" in about.text
    assert "23 ноября 2026 года" in about.text


async def test_a_notice_sent_after_midnight_is_of_the_day_in_almaty(talk: Talk) -> None:
    await sent_to(talk, talk.person, at=NOON + timedelta(hours=13))

    about, _ = await talk.hears(ExplainAuthenticity, "K7PM-4XQA", intent="ask_authenticity")

    assert "24 ноября 2026 года" in about.text


async def test_a_notice_of_somebody_else_is_not_told_what_it_was(talk: Talk) -> None:
    other, _ = await a_person(talk.parts)
    await sent_to(talk, other)

    about, _ = await talk.hears(ExplainAuthenticity, "K7PM-4XQA", intent="ask_authenticity")

    assert "не вам" in about.text
    assert "Вы ещё не ответили" not in about.text


async def test_an_unknown_code_is_warned_of(talk: Talk) -> None:
    about, _ = await talk.hears(ExplainAuthenticity, "пришел код ABCD-2345", intent="ask_authenticity")

    assert "мошенники" in about.text


@pytest.mark.parametrize(
    "text", ["does this code from 1414 come from you", "is that real", "карта 4432 5678", "2345-6789 что это"]
)
def test_words_and_plain_numbers_are_no_code(text: str) -> None:
    assert code_in(text) is None


@pytest.mark.parametrize(
    ("text", "language", "advice"),
    [
        ("не приходит код из смс", "ru", "Код не приходит?"),
        ("эцп не подписывает", "ru", "Не работает ЭЦП?"),
        ("құпиясөзді ұмыттым", "kk", "құпиясөзін ұмыттыңыз ба"),
        ("the button does nothing", "en", "A button does not answer"),
        ("ничего не работает", "ru", "Попробуйте по порядку"),
    ],
)
async def test_advice_goes_by_the_symptom(talk: Talk, text: str, language: str, advice: str) -> None:
    (answer,) = await talk.hears(HelpTechnically, text, intent="technical_help", slots={"language": language})

    assert advice in answer.text
