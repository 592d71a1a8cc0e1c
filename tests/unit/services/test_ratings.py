"""Marks of citizens: asked once a day where something has ended, kept as they are tapped, never in a crisis."""

from datetime import timedelta

from actions.conversation import ShortReply
from services.conversations import open_conversation
from services.ratings import ABOUT_OPERATOR, ask_for_rating
from services.records.conversation import Conversation, ConversationState, Rating
from services.replies import Reply
from tests.unit.actions.conftest import Talk, talk

__all__ = ["talk"]


async def asked(talk: Talk) -> Reply | None:
    async with talk.parts.store.begin() as uow:
        conversation = await uow.get(Conversation, talk.conversation.id)
        return await ask_for_rating(uow, talk.clock, conversation, ABOUT_OPERATOR)


async def ratings(talk: Talk) -> list[Rating]:
    async with talk.parts.store.read() as uow:
        return await uow.list(Rating)


async def test_three_taps_give_three_marks_and_the_last_is_thanked_for(talk: Talk) -> None:
    question = await asked(talk)
    assert question is not None

    for mark in (4, 5, 5):
        payload = question.rows[0][mark - 1].payload
        outcome = await talk.taps(payload)
        question = outcome.replies[0]

    (rating,) = await ratings(talk)
    assert (rating.speed, rating.clarity, rating.result) == (4, 5, 5)
    assert "Спасибо" in question.text


async def test_a_conversation_closed_by_an_operator_is_rated_afterwards(talk: Talk) -> None:
    question = await asked(talk)
    assert question is not None
    async with talk.parts.store.begin() as uow:
        (await uow.get(Conversation, talk.conversation.id)).state = ConversationState.CLOSED
        talk.conversation = await open_conversation(uow, talk.clock, talk.link)

    await talk.taps(question.rows[0][4].payload)

    (rating,) = await ratings(talk)
    assert rating.speed == 5
    assert rating.conversation_id != talk.conversation.id


async def test_a_low_mark_is_answered_with_a_person(talk: Talk) -> None:
    question = await asked(talk)
    assert question is not None

    for mark in (5, 5, 1):
        question = (await talk.taps(question.rows[0][mark - 1].payload)).replies[0]

    assert question.rows[0][0].payload == {"say": "/talk_to_operator"}


async def test_she_is_asked_once_a_day(talk: Talk) -> None:
    first, second = await asked(talk), await asked(talk)
    talk.clock.advance(timedelta(days=1))
    third = await asked(talk)

    assert [question is not None for question in (first, second, third)] == [True, False, True]


async def test_nobody_is_asked_in_a_sensitive_conversation(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        (await uow.get(Conversation, talk.conversation.id)).is_sensitive = True

    assert await asked(talk) is None
    assert await ratings(talk) == []


async def test_who_leaves_after_an_answer_about_a_service_is_asked_how_it_was(talk: Talk) -> None:
    before = await talk.hears(ShortReply, "рахмет", intent="thank")
    async with talk.parts.store.begin() as uow:
        (await uow.get(Conversation, talk.conversation.id)).topic = "birth_benefit"
    after = await talk.hears(ShortReply, "спасибо", intent="thank")

    assert (len(before), len(after)) == (1, 2)
    assert [rating.about for rating in await ratings(talk)] == ["service:birth_benefit"]
