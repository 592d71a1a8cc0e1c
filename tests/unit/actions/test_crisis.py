"""A crisis: numbers and a person at once, in any language and flow."""

from datetime import timedelta

import pytest

from actions.crisis import HelpInCrisis
from actions.doubt import Clarify
from services.handoff import call_operator
from services.records.conversation import Conversation, ConversationState
from tests.unit.actions.conftest import Talk


@pytest.mark.parametrize(
    ("text", "language", "numbers", "words"),
    [
        ("муж меня бьет", "ru", ["102", "112", "111"], "Вы не виноваты"),
        ("не хочу больше жить", "ru", ["112", "103", "111"], "можно пережить"),
        ("балалар аш отыр", "kk", ["111", "112"], "Отбасын қолдау орталығы"),
        ("my son is missing", "en", ["111", "102", "112"], "A child may call too"),
        ("помогите срочно", "ru", ["112", "102", "111"], "Вы правильно сделали, что написали"),
    ],
)
async def test_the_lines_of_the_crisis_are_told_the_first_for_danger_first(
    talk: Talk, text: str, language: str, numbers: list[str], words: str
) -> None:
    (answer,) = await talk.hears(HelpInCrisis, text, intent="report_crisis", slots={"language": language})

    places = [answer.text.index(f"<b>{number}</b>") for number in numbers]
    assert places == sorted(places)
    assert words in answer.text
    assert answer.buttons == []


async def test_a_person_is_called_and_the_conversation_kept_from_search(talk: Talk) -> None:
    await talk.call(HelpInCrisis, "он меня избил", intent="report_crisis")

    conversation = await talk.now()
    assert conversation.state is ConversationState.WAITING
    assert conversation.reason == "crisis"
    assert conversation.is_sensitive


async def test_one_who_waits_already_is_moved_to_the_front(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        conversation = await uow.get(Conversation, talk.conversation.id)
        await call_operator(uow, talk.clock, conversation, reason="asked")

    await talk.call(HelpInCrisis, "он меня избил", intent="report_crisis")

    assert (await talk.now()).reason == "crisis"


async def test_an_open_form_is_left(talk: Talk) -> None:
    _, events = await talk.call(HelpInCrisis, "муж меня бьет", intent="report_crisis", loop="status_form")

    assert {"event": "active_loop", "name": None, "timestamp": None} in events
    assert not any(event["event"] == "followup" for event in events)


async def test_danger_is_heard_even_where_the_model_understood_nothing(talk: Talk) -> None:
    (answer,) = await talk.hears(Clarify, "отчим бьет ребенка", intent="nlu_fallback")

    assert "<b>111</b>" in answer.text
    assert (await talk.now()).reason == "crisis"


async def test_at_night_it_is_said_that_nobody_answers_here_yet(talk: Talk) -> None:
    talk.clock.advance(timedelta(hours=10))

    (answer,) = await talk.hears(HelpInCrisis, "муж меня бьет", intent="report_crisis")

    assert "нерабочее время" in answer.text
