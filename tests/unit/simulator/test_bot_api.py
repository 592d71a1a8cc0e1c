"""What the Bot API does when it accepts: however the call is made, and what a person then sees."""

import json
from typing import Any

import pytest

from tests.unit.simulator.conftest import TOKEN, Telegram


@pytest.mark.parametrize(
    ("verb", "how"), [("GET", "params"), ("POST", "params"), ("POST", "data"), ("POST", "json"), ("POST", "files")]
)
async def test_a_method_is_called_by_address_form_multipart_or_json(telegram: Telegram, verb: str, how: str) -> None:
    user_id = await telegram.person()
    markup = json.dumps({"inline_keyboard": [[{"text": "Иә", "callback_data": "y"}]]})
    values: dict[str, Any] = {"chat_id": str(user_id), "text": "сәлем", "reply_markup": markup}
    if how == "files":
        values = {name: (None, value) for name, value in values.items()}

    answer = await telegram.client.request(verb, f"/bot{TOKEN}/sendmessage", **{how: values})

    assert answer.json()["result"]["text"] == "сәлем"
    assert answer.json()["result"]["reply_markup"]["inline_keyboard"][0][0]["text"] == "Иә"


async def test_the_bot_knows_itself(telegram: Telegram) -> None:
    me = await telegram.result("getMe")

    assert (me["id"], me["is_bot"], me["username"]) == (42, True, "aldyn_local_bot")


async def test_an_edit_without_a_keyboard_removes_the_old_one(telegram: Telegram) -> None:
    user_id = await telegram.person()
    markup = {"inline_keyboard": [[{"text": "Иә", "callback_data": "y"}]]}
    sent = await telegram.result("sendMessage", chat_id=user_id, text="x", reply_markup=markup)

    edited = await telegram.result("editMessageText", chat_id=user_id, message_id=sent["message_id"], text="x")

    assert "reply_markup" not in edited


async def test_a_keyboard_is_edited_alone(telegram: Telegram) -> None:
    user_id = await telegram.person()
    sent = await telegram.result("sendMessage", chat_id=user_id, text="x")
    markup = {"inline_keyboard": [[{"text": "Жоқ", "callback_data": "n"}]]}
    call = {"chat_id": user_id, "message_id": sent["message_id"], "reply_markup": markup}

    edited = await telegram.result("editMessageReplyMarkup", **call)

    assert edited["reply_markup"] == markup
    assert edited["text"] == "x"


async def test_a_reply_shows_what_it_answers(telegram: Telegram) -> None:
    user_id = await telegram.person()
    done = await telegram.act(user_id, "text", text="сұрақ")
    parameters = {"message_id": done["message"]["message_id"]}

    sent = await telegram.result("sendMessage", chat_id=user_id, text="жауап", reply_parameters=parameters)

    assert sent["reply_to_message"]["text"] == "сұрақ"


async def test_a_copied_message_is_new_and_a_forwarded_one_names_its_origin(telegram: Telegram) -> None:
    first, second = await telegram.person(), await telegram.person(name="Ерлан Оспанов")
    sent = await telegram.result("sendMessage", chat_id=first, text="x")
    source = {"chat_id": second, "from_chat_id": first, "message_id": sent["message_id"]}

    copied = await telegram.result("copyMessage", **source)
    forwarded = await telegram.result("forwardMessage", **source)

    seen = await telegram.control("GET", f"/users/{second}/messages", params={"from_bot": True})
    assert copied["message_id"] == seen["messages"][0]["message_id"]
    assert "forward_origin" not in seen["messages"][0]
    assert forwarded["forward_origin"]["sender_user"]["id"] == 42


async def test_several_messages_are_deleted_at_once(telegram: Telegram) -> None:
    user_id = await telegram.person()
    ids = [(await telegram.result("sendMessage", chat_id=user_id, text="x"))["message_id"] for _ in range(2)]

    await telegram.result("deleteMessages", chat_id=user_id, message_ids=[*ids, 999])

    seen = await telegram.control("GET", f"/users/{user_id}/messages", params={"from_bot": True})
    assert seen["messages"] == []


async def test_the_menu_button_is_set_for_all_and_for_one(telegram: Telegram) -> None:
    one, other = await telegram.person(), await telegram.person()
    button = {"type": "web_app", "text": "Ашу", "web_app": {"url": "https://egov.kz"}}
    await telegram.result("setChatMenuButton", chat_id=one, menu_button=button)

    assert await telegram.result("getChatMenuButton", chat_id=one) == button
    assert await telegram.result("getChatMenuButton", chat_id=other) == {"type": "commands"}


async def test_names_and_descriptions_are_kept_by_language(telegram: Telegram) -> None:
    await telegram.result("setMyDescription", description="Көмекші", language_code="kk")
    await telegram.result("setMyDescription", description="Помощник")

    assert await telegram.result("getMyDescription", language_code="kk") == {"description": "Көмекші"}
    assert await telegram.result("getMyDescription", language_code="en") == {"description": "Помощник"}


async def test_waiting_updates_can_be_dropped(telegram: Telegram) -> None:
    await telegram.person()

    await telegram.result("deleteWebhook", drop_pending_updates=True)

    assert await telegram.updates() == []
    assert (await telegram.result("getWebhookInfo"))["pending_update_count"] == 0
