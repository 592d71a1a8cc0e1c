"""What every action does alike: it acts once, and for an operator's eyes it does not act at all."""

from typing import Any

from actions.status_form import SubmitStatus
from services.records.conversation import Button, Delivery, Message
from services.records.proactive import Notice
from services.records.requests import Request
from services.records.status import StatusRecord
from tests.unit.actions.conftest import Talk

AT_THE_SUMMARY: dict[str, Any] = {
    "intent": "affirm",
    "slots": {
        "status_change": "lost_job",
        "change_date": "2026-11-05",
        "change_detail": "redundancy",
        "change_confirmed": True,
    },
}
CHANGED = (Request, StatusRecord, Notice, Button)


async def counted(talk: Talk) -> list[int]:
    async with talk.parts.store.read() as uow:
        return [await uow.count(kind) for kind in CHANGED]


async def test_a_turn_taken_again_gives_what_it_gave_and_acts_once(talk: Talk) -> None:
    said = await talk.writes("да")
    first, events = await talk.call(SubmitStatus, "да", again=said, **AT_THE_SUMMARY)
    once = await counted(talk)

    again, same_events = await talk.call(SubmitStatus, "да", again=said, **AT_THE_SUMMARY)

    assert [message.id for message in again] == [message.id for message in first]
    assert same_events == events
    assert await counted(talk) == once
    assert once[0] == 1


async def test_a_suggestion_gives_the_words_and_changes_nothing(talk: Talk) -> None:
    before = await counted(talk)

    (answer,), events = await talk.call(SubmitStatus, "да", is_suggestion=True, **AT_THE_SUMMARY)

    assert "обращени" in answer.text.lower()
    assert answer.delivery is Delivery.SUPPRESSED
    assert events != []
    assert await counted(talk) == before
    async with talk.parts.store.read() as uow:
        assert [message.text for message in await uow.list(Message, order="seq")] == ["да", answer.text]
