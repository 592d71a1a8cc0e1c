"""What the bot receives: all kinds of updates, confirmed by offset, several at once, the same one again."""

import asyncio

import pytest

from tests.unit.simulator.conftest import Telegram

INLINE = {"inline_keyboard": [[{"text": "Иә", "callback_data": "yes"}, {"text": "Жоқ", "callback_data": "no"}]]}


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(telegram: Telegram) -> None:
    await telegram.person()
    [first] = await telegram.updates()

    again = await telegram.updates(offset=first["update_id"])
    confirmed = await telegram.updates(offset=first["update_id"] + 1)

    assert again == [first]
    assert confirmed == []
    assert first["message"]["text"] == "/start"
    assert first["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert first["message"]["from"]["language_code"] == "kk"


async def test_several_updates_come_in_one_answer_in_order_up_to_the_limit(telegram: Telegram) -> None:
    user_id = await telegram.person()
    acts = [{"user_id": user_id, "act": "text", "form": {"text": str(number)}} for number in range(3)]
    await telegram.control("POST", "/acts", json=acts)

    updates = await telegram.updates(limit=3)

    assert [update["message"]["text"] for update in updates] == ["/start", "0", "1"]
    assert [update["update_id"] - updates[0]["update_id"] for update in updates] == [0, 1, 2]


async def test_a_negative_offset_forgets_all_but_the_last(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.act(user_id, "text", text="1")
    await telegram.act(user_id, "text", text="2")

    updates = await telegram.updates(offset=-1)

    assert [update["message"]["text"] for update in updates] == ["2"]


async def test_a_long_poll_ends_as_soon_as_something_comes(telegram: Telegram) -> None:
    user_id = await telegram.person(start=False)
    polling = asyncio.create_task(telegram.updates(timeout=30))
    await asyncio.sleep(0.02)

    await telegram.act(user_id, "text", text="сәлем")

    [update] = await asyncio.wait_for(polling, 2)
    assert update["message"]["text"] == "сәлем"


async def test_a_second_poll_ends_the_first_with_a_conflict(telegram: Telegram) -> None:
    first = asyncio.create_task(telegram.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.02)
    second = asyncio.create_task(telegram.updates(timeout=30))
    await asyncio.sleep(0.02)

    refused = await asyncio.wait_for(first, 2)
    telegram.sim.close()

    assert refused == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    assert await asyncio.wait_for(second, 2) == []


async def test_only_the_kinds_asked_for_are_queued_and_the_choice_is_remembered(telegram: Telegram) -> None:
    user_id = await telegram.person(start=False)
    await telegram.updates(allowed_updates=["message"])

    done = await telegram.act(user_id, "text", text="a")
    edited = await telegram.act(user_id, "edit", message_id=done["message"]["message_id"], text="b")

    assert edited["update_id"] is None
    assert [set(update) for update in await telegram.updates()] == [{"update_id", "message"}]


async def test_an_edit_is_an_edited_message(telegram: Telegram) -> None:
    user_id = await telegram.person(start=False)
    done = await telegram.act(user_id, "text", text="a")
    await telegram.act(user_id, "edit", message_id=done["message"]["message_id"], text="b")

    edited = (await telegram.updates())[-1]["edited_message"]

    assert edited["text"] == "b"
    assert edited["message_id"] == done["message"]["message_id"]
    assert edited["edit_date"] == int(telegram.clock.moment.timestamp())


async def test_blocking_and_unblocking_change_the_bots_membership(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.act(user_id, "block")
    await telegram.act(user_id, "start")

    _, blocked, unblocked, start = await telegram.updates()

    assert blocked["my_chat_member"]["old_chat_member"]["status"] == "member"
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert start["message"]["text"] == "/start"


async def test_somebody_who_blocked_the_bot_cannot_write_to_it(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.act(user_id, "block")

    refused = await telegram.act(user_id, "text", 409, text="x")

    assert "has blocked the bot" in refused["detail"]


async def test_her_own_contact_carries_her_id_and_anothers_does_not(telegram: Telegram) -> None:
    user_id = await telegram.person(phone="+7 701 123 45 67")
    own = await telegram.act(user_id, "contact")
    other = await telegram.act(user_id, "contact", phone_number="+77770000000", first_name="Ерлан")

    assert own["message"]["contact"] == {
        "phone_number": "77011234567",
        "user_id": user_id,
        "first_name": "Айгүл",
        "last_name": "Нұрланова",
    }
    assert other["message"]["contact"] == {"phone_number": "+77770000000", "first_name": "Ерлан"}


async def test_a_tap_carries_the_message_and_the_data(telegram: Telegram) -> None:
    user_id = await telegram.person()
    sent = await telegram.result("sendMessage", chat_id=user_id, text="?", reply_markup=INLINE)
    done = await telegram.act(user_id, "tap", text="Жоқ")

    query = (await telegram.updates())[-1]["callback_query"]

    assert query["id"] == done["callback_query_id"]
    assert query["data"] == "no"
    assert query["message"] == sent


async def test_a_tap_on_an_old_message_comes_with_an_inaccessible_message(telegram: Telegram) -> None:
    user_id = await telegram.person()
    sent = await telegram.result("sendMessage", chat_id=user_id, text="?", reply_markup=INLINE)
    await telegram.act(user_id, "tap", data="yes", inaccessible=True)

    query = (await telegram.updates())[-1]["callback_query"]

    assert query["message"]["date"] == 0
    assert query["message"]["message_id"] == sent["message_id"]
    assert "text" not in query["message"]


async def test_a_button_that_is_not_there_cannot_be_tapped(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.result("sendMessage", chat_id=user_id, text="?", reply_markup=INLINE)

    refused = await telegram.act(user_id, "tap", 409, text="Мүмкін")

    assert refused["detail"].endswith("has no button 'Мүмкін'; it has: Иә, Жоқ.")


async def test_a_reply_button_sends_its_text_and_a_contact_button_the_contact(telegram: Telegram) -> None:
    user_id = await telegram.person()
    keyboard = [["Мәзір", {"text": "Нөмірім", "request_contact": True}]]
    await telegram.result("sendMessage", chat_id=user_id, text="?", reply_markup={"keyboard": keyboard})

    await telegram.act(user_id, "reply-button", text="Мәзір")
    await telegram.act(user_id, "reply-button", text="Нөмірім")

    text, contact = (await telegram.updates())[-2:]
    assert text["message"]["text"] == "Мәзір"
    assert contact["message"]["contact"]["user_id"] == user_id


async def test_a_removed_or_one_time_keyboard_goes(telegram: Telegram) -> None:
    user_id = await telegram.person()
    one_time = {"keyboard": [["A"]], "one_time_keyboard": True}
    await telegram.result("sendMessage", chat_id=user_id, text="?", reply_markup=one_time)
    await telegram.act(user_id, "reply-button", text="A")
    after_tap = await telegram.control("GET", f"/users/{user_id}")
    await telegram.result("sendMessage", chat_id=user_id, text="?", reply_markup={"keyboard": [["B"]]})
    shown = await telegram.control("GET", f"/users/{user_id}")
    await telegram.result("sendMessage", chat_id=user_id, text="?", reply_markup={"remove_keyboard": True})
    removed = await telegram.control("GET", f"/users/{user_id}")

    assert after_tap["keyboard"] is None
    assert shown["keyboard"] == {"keyboard": [["B"]]}
    assert removed["keyboard"] is None


async def test_a_forwarded_text_names_its_origin(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.act(user_id, "forward", text="Жаңалық")

    message = (await telegram.updates())[-1]["message"]

    assert message["text"] == "Жаңалық"
    assert message["forward_origin"]["type"] == "hidden_user"


@pytest.mark.parametrize("kind", ["photo", "document", "voice", "sticker"])
async def test_a_file_she_sends_can_be_fetched_by_the_bot(telegram: Telegram, kind: str) -> None:
    user_id = await telegram.person()
    upload = {"file": ("a.bin", b"\x01\x02\x03", "application/octet-stream")}
    await telegram.control("POST", f"/users/{user_id}/{kind}", files=upload)

    body = (await telegram.updates())[-1]["message"][kind]
    file_id = body[-1]["file_id"] if kind == "photo" else body["file_id"]
    path = (await telegram.result("getFile", file_id=file_id))["file_path"]
    download = await telegram.client.get(f"/file/bot{telegram.token}/{path}")

    assert download.content == b"\x01\x02\x03"


async def test_messages_of_any_other_kind_and_empty_ones_are_delivered(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.act(user_id, "content", dice={"emoji": "🎲", "value": 6})
    await telegram.act(user_id, "content")

    dice, empty = (await telegram.updates())[-2:]

    assert dice["message"]["dice"]["value"] == 6
    assert set(empty["message"]) == {"message_id", "from", "chat", "date"}


async def test_an_update_nobody_knows_yet_is_delivered(telegram: Telegram) -> None:
    user_id = await telegram.person()
    form = {"kind": "telepathy", "user_id": user_id, "content": {"thought": "?"}}
    await telegram.control("POST", "/updates", 201, json=form)

    assert (await telegram.updates())[-1]["telepathy"] == {"thought": "?"}


async def test_a_confirmed_update_can_come_a_second_time_under_its_number(telegram: Telegram) -> None:
    await telegram.person()
    [first] = await telegram.updates()
    await telegram.updates(offset=first["update_id"] + 1)
    await telegram.control("POST", f"/updates/{first['update_id']}/redeliver", 202)

    again = await telegram.updates(offset=first["update_id"] + 1)
    no_more = await telegram.updates(offset=first["update_id"] + 1)

    assert again == [first]
    assert no_more == []


async def test_numbers_of_updates_and_people_begin_with_the_time(telegram: Telegram) -> None:
    user_id = await telegram.person()
    [update] = await telegram.updates()

    assert update["update_id"] == int(telegram.clock.moment.timestamp())
    assert user_id == 6_000_000_000 + update["update_id"] % 1_000_000_000
