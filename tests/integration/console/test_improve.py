"""Teaching the assistant: what comes to the inbox, labels for all equal messages, undo, export."""

import json
from typing import Any

from services.learning.doubts import note_understood
from services.records.conversation import Conversation, Message
from services.records.learning import Label
from services.records.staff import Role
from services.search import keep_out_of_search
from tests.integration.console.house import House


async def understood(house: House, talk: Conversation, intent: str, confidence: float, **fields: Any) -> Message:
    """The newest message of a conversation, as the bot notes what was understood of it."""
    async with house.parts.store.begin() as uow:
        message = (await uow.list(Message, conversation_id=talk.id, order="-seq", limit=1))[0]
        message.intent, message.confidence = intent, confidence
        for name, value in fields.items():
            setattr(message, name, value)
        await note_understood(uow, message)
        await keep_out_of_search(uow, await uow.get(Conversation, talk.id), message)
    return message


async def test_one_label_serves_all_messages_of_the_same_words_and_those_to_come(house: House) -> None:
    client = await house.staff()
    one = await understood(house, await house.conversation("Зейнетақы қашан?"), "nlu_fallback", 0.8)
    other = await understood(house, await house.conversation("zeinetaqy qashan"), "ask_amount", 0.4)

    inbox = await client.get("/improve")
    said = {"intent": "ask_payment_date", "service": "pension_by_age"}
    await client.post(f"/improve/{one.id}", data=said, headers={"HX-Target": "desk"})
    later = await understood(house, await house.conversation("ЗЕЙНЕТАКЫ КАШАН"), "nlu_fallback", 0.9)

    assert "×2" in inbox.text
    kept = {(await house.read(Message, message.id)).label_id for message in (one, other, later)}
    (label,) = [await house.read(Label, identity) for identity in kept]
    assert (label.intent, label.service) == ("ask_payment_date", "pension_by_age")
    assert "Nothing waits" in (await client.get("/improve")).text


async def test_a_label_and_a_setting_aside_are_taken_back(house: House) -> None:
    client = await house.staff()
    message = await understood(house, await house.conversation("бла бла"), "nlu_fallback", 0.8)

    await client.post(f"/improve/{message.id}/aside")
    aside = await client.get("/improve")
    await client.post(f"/improve/{message.id}/undo")

    assert "Nothing waits" in aside.text
    assert "бла бла" in (await client.get("/improve")).text
    assert (await house.read(Message, message.id)).label_id is None


async def test_what_the_citizen_or_an_operator_doubts_comes_to_the_inbox_again(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("сколько за малыша")
    message = await understood(house, talk, "ask_amount", 0.95)

    marked = await client.post(f"/conversations/{talk.id}/messages/{message.id}/misread")

    assert marked.status_code == 204
    assert "Operator: misread" in (await client.get("/improve")).text


async def test_words_of_a_sensitive_conversation_are_not_shown_nor_labelled(house: House) -> None:
    client = await house.staff()
    talk = await house.conversation("муж бьёт меня")
    message = await understood(house, talk, "report_crisis", 0.4)

    assert "муж бьёт" not in (await client.get("/improve")).text
    refused = await client.post(f"/improve/{message.id}", data={"intent": "report_crisis"})
    doubted = await client.post(f"/conversations/{talk.id}/messages/{message.id}/misread")
    assert (refused.status_code, doubted.status_code) == (404, 422)


async def test_a_meaning_outside_the_taxonomy_is_refused(house: House) -> None:
    client = await house.staff()
    message = await understood(house, await house.conversation("бла"), "nlu_fallback", 0.8)

    refused = await client.post(f"/improve/{message.id}", data={"intent": "ask_weather"})

    assert refused.status_code == 422


async def test_people_of_other_regions_are_not_shown(house: House) -> None:
    client = await house.staff(regions=["almaty"])
    await understood(house, await house.conversation("бла бла", region="astana"), "nlu_fallback", 0.8)

    assert "бла бла" not in (await client.get("/improve")).text


async def test_the_export_tells_where_each_label_comes_from(house: House) -> None:
    supervisor = await house.staff(Role.SUPERVISOR)
    message = await understood(house, await house.conversation("сколько за малыша"), "nlu_fallback", 0.8)
    meaning = {"intent": "ask_amount", "service": "childcare_benefit", "for_whom": "self"}
    await supervisor.post(f"/improve/{message.id}", data=meaning)

    (line,) = (await supervisor.get("/improve/labels.jsonl")).text.splitlines()

    told = json.loads(line)
    assert {name: told[name] for name in meaning} == meaning
    assert (told["text"], told["language"], told["day"]) == ("сколько за малыша", "ru", "2026-11-23")
    assert told["label"]
    assert told["staff"]
