"""What the running dialogue makes of a message asked twice, of one asked for an operator, and of a bad payload."""

import pytest

from bot.rasa_client import Answer
from services.records.conversation import ChatLink, Conversation, Direction, Message
from services.records.requests import Request
from tests.conversations.conftest import Actor
from tests.rig import Rig

pytestmark = pytest.mark.assistant
TO_THE_SUMMARY = [{"says": "меня сократили вчера"}]
YES = "✅ Да, всё так"


async def newest(rig: Rig, actor: Actor) -> tuple[Conversation, Message]:
    async with rig.parts.store.read() as uow:
        link = await uow.find(ChatLink, chat_id=actor.citizen.user_id)
        assert link is not None
        talk = await uow.find(Conversation, chat_link_id=link.id)
        assert talk is not None
        heard = await uow.list(Message, conversation_id=talk.id, direction=Direction.IN, order="-seq", limit=1)
        return talk, heard[0]


async def requests(rig: Rig, actor: Actor) -> int:
    async with rig.parts.store.read() as uow:
        return await uow.count(Request, person_id=actor.citizen.person_id)


def asked(rig: Rig, talk: Conversation, text: str, message_id: str, *, is_suggestion: bool = False) -> Answer:
    return rig.run(rig.parts.rasa.ask(talk.id, text, "ru", True, message_id, is_suggestion=is_suggestion))


def test_a_message_asked_again_gets_the_answers_it_got(rig: Rig, actors: type[Actor]) -> None:
    actor = actors(rig, {})
    for step in TO_THE_SUMMARY:
        actor.plays(step)
    actor.plays({"taps": YES})
    talk, heard = rig.run(newest(rig, actor))

    again = asked(rig, talk, "/affirm", heard.id)

    assert again.message_ids == heard.understood["drafted"]
    assert again.understood["actions"] == (heard.action or "").split(", ")
    assert rig.run(requests(rig, actor)) == 1


def test_a_suggestion_within_a_form_carries_nothing_out(rig: Rig, actors: type[Actor]) -> None:
    actor = actors(rig, {})
    for step in TO_THE_SUMMARY:
        actor.plays(step)
    talk, heard = rig.run(newest(rig, actor))

    suggested = asked(rig, talk, "/affirm", "of-an-operator", is_suggestion=True)

    assert suggested.message_ids != heard.understood["drafted"]
    assert rig.run(requests(rig, actor)) == 0


def test_a_payload_that_is_none_is_read_as_a_text(rig: Rig, actors: type[Actor]) -> None:
    talk, _ = rig.run(newest(rig, actors(rig, {})))

    read = asked(rig, talk, "/answer{привет}", "typed").understood["intent"]

    assert read != "answer"
