"""The queue for a person: the place, and a wait that is told only when it is known."""

from datetime import timedelta

import pytest

from services.handoff import call_operator, place_of
from services.records.conversation import Conversation, Handoff
from tests.builders import NOON
from tests.unit.actions.conftest import Talk, talk

__all__ = ["talk"]


@pytest.mark.parametrize(("waits", "expected"), [([], 0), ([4, 4], 0), ([2, 6, 30], 6)])
async def test_the_wait_is_the_median_of_the_latest_once_enough_are_known(
    talk: Talk, waits: list[int], expected: int
) -> None:
    async with talk.parts.store.begin() as uow:
        for minutes in waits:
            asked = NOON - timedelta(hours=1)
            uow.add(
                Handoff(
                    conversation_id=talk.conversation.id,
                    reason="asked",
                    asked_at=asked,
                    taken_at=asked + timedelta(minutes=minutes),
                )
            )

    async with talk.parts.store.begin() as uow:
        conversation = await uow.get(Conversation, talk.conversation.id)
        place = await call_operator(uow, talk.clock, conversation, reason="asked")

    assert (place.number, place.wait_minutes) == (1, expected)


async def test_asked_twice_she_keeps_her_place(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        conversation = await uow.get(Conversation, talk.conversation.id)
        await call_operator(uow, talk.clock, conversation, reason="asked")
        talk.clock.advance(timedelta(minutes=5))
        await call_operator(uow, talk.clock, conversation, reason="asked")

        assert (await place_of(uow, talk.clock, conversation)).number == 1
        assert conversation.waiting_since == NOON
        assert await uow.count(Handoff) == 1
