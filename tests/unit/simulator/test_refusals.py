"""Every refusal has Telegram's status, words and parameters."""

from typing import Any

import pytest

from tests.unit.simulator.conftest import Telegram


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n "}, "Bad Request: message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
        ({"text": "ә" * 4097}, "Bad Request: message is too long"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "x", "reply_markup": "{"}, "Bad Request: can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": "[]"}, "Bad Request: object expected as reply markup"),
        ({"text": "x", "reply_markup": inline(text="x", callback_data="ә" * 33)}, "Bad Request: BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": inline(text="x")},
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": inline(text="", callback_data="x")},
            "Bad Request: inline keyboard button text must be non-empty",
        ),
        (
            {"text": "x", "reply_markup": inline(text="x", url="http://localhost:8000/")},
            "Bad Request: inline keyboard button URL 'http://localhost:8000/' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}] * 101]}},
            "Bad Request: reply markup is too long",
        ),
        ({"text": "x", "reply_markup": {"keyboard": [[""]]}}, "Bad Request: keyboard button text must be non-empty"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "Bad Request: message to be replied not found"),
    ],
)
async def test_a_wrong_message_is_refused(telegram: Telegram, params: dict[str, Any], description: str) -> None:
    user_id = await telegram.person()

    assert await telegram.refusal("sendMessage", chat_id=user_id, **params) == (400, description)


async def test_the_longest_text_and_the_longest_button_data_are_taken(telegram: Telegram) -> None:
    user_id = await telegram.person()

    sent = await telegram.result(
        "sendMessage", chat_id=user_id, text="ә" * 4096, reply_markup=inline(text="x", callback_data="ә" * 32)
    )

    assert len(sent["text"]) == 4096


@pytest.mark.parametrize("chat_id", [1, "@aldyn", "x"])
async def test_a_chat_the_bot_never_met_is_not_found(telegram: Telegram, chat_id: object) -> None:
    refused = await telegram.refusal("sendMessage", chat_id=chat_id, text="x")

    assert refused == (400, "Bad Request: chat not found")


async def test_a_person_who_has_not_pressed_start_cannot_be_written_to(telegram: Telegram) -> None:
    user_id = await telegram.person(start=False)

    assert await telegram.refusal("sendMessage", chat_id=user_id, text="x") == (400, "Bad Request: chat not found")


async def test_a_missing_chat_id_is_named(telegram: Telegram) -> None:
    assert await telegram.refusal("sendMessage", text="x") == (400, "Bad Request: chat_id is empty")


async def test_a_person_who_blocked_the_bot_gets_nothing_until_she_unblocks(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.act(user_id, "block")

    refused = await telegram.refusal("sendMessage", chat_id=user_id, text="x")
    await telegram.act(user_id, "unblock")
    sent = await telegram.result("sendMessage", chat_id=user_id, text="x")

    assert refused == (403, "Forbidden: bot was blocked by the user")
    assert sent["text"] == "x"


async def test_a_wrong_token_is_unauthorized(telegram: Telegram) -> None:
    telegram.token = "43:other"

    assert await telegram.refusal("getMe") == (401, "Unauthorized")


async def test_an_unknown_method_is_not_found(telegram: Telegram) -> None:
    assert await telegram.refusal("sendTelepathy") == (404, "Not Found: method not found")


async def test_an_edit_that_changes_nothing_is_refused(telegram: Telegram) -> None:
    user_id = await telegram.person()
    message_id = (await telegram.result("sendMessage", chat_id=user_id, text="x"))["message_id"]

    refused = await telegram.refusal("editMessageText", chat_id=user_id, message_id=message_id, text="x")

    assert refused == (
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message",
    )


async def test_an_edit_of_a_message_that_is_gone_is_refused(telegram: Telegram) -> None:
    user_id = await telegram.person()

    refused = await telegram.refusal("editMessageText", chat_id=user_id, message_id=999, text="x")

    assert refused == (400, "Bad Request: message to edit not found")


async def test_a_persons_own_message_cannot_be_edited_by_the_bot(telegram: Telegram) -> None:
    user_id = await telegram.person()
    message_id = (await telegram.act(user_id, "text", text="x"))["message"]["message_id"]

    refused = await telegram.refusal("editMessageText", chat_id=user_id, message_id=message_id, text="y")

    assert refused == (400, "Bad Request: message can't be edited")


async def test_the_text_of_a_photo_cannot_be_edited(telegram: Telegram) -> None:
    user_id = await telegram.person()
    file_id = (await telegram.control("POST", f"/users/{user_id}/photo"))["message"]["photo"][0]["file_id"]
    message_id = (await telegram.result("sendPhoto", chat_id=user_id, photo=file_id))["message_id"]

    refused = await telegram.refusal("editMessageText", chat_id=user_id, message_id=message_id, text="x")

    assert refused == (400, "Bad Request: there is no text in the message to edit")


async def test_a_message_older_than_two_days_cannot_be_deleted(telegram: Telegram) -> None:
    user_id = await telegram.person()
    message_id = (await telegram.result("sendMessage", chat_id=user_id, text="x"))["message_id"]
    telegram.clock.advance(49 * 3600)

    refused = await telegram.refusal("deleteMessage", chat_id=user_id, message_id=message_id)

    assert refused == (400, "Bad Request: message can't be deleted")


async def test_a_message_is_deleted_once(telegram: Telegram) -> None:
    user_id = await telegram.person()
    message_id = (await telegram.result("sendMessage", chat_id=user_id, text="x"))["message_id"]

    deleted = await telegram.result("deleteMessage", chat_id=user_id, message_id=message_id)
    again = await telegram.refusal("deleteMessage", chat_id=user_id, message_id=message_id)

    assert deleted is True
    assert again == (400, "Bad Request: message to delete not found")


async def test_a_tap_is_answered_only_while_it_is_young(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.result("sendMessage", chat_id=user_id, text="x", reply_markup=inline(text="Иә", callback_data="y"))
    query = (await telegram.act(user_id, "tap", text="Иә"))["callback_query_id"]

    answered = await telegram.result("answerCallbackQuery", callback_query_id=query, text="Жақсы")
    telegram.clock.advance(61)
    late = await telegram.refusal("answerCallbackQuery", callback_query_id=query)
    unknown = await telegram.refusal("answerCallbackQuery", callback_query_id="7")

    too_old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    assert answered is True
    assert late == unknown == too_old


async def test_an_unknown_chat_action_is_refused(telegram: Telegram) -> None:
    user_id = await telegram.person()

    refused = await telegram.refusal("sendChatAction", chat_id=user_id, action="dancing")

    assert refused == (400, "Bad Request: wrong parameter action in request")


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"url": "ftp://x"}, "Bad Request: invalid webhook URL specified"),
        ({"url": "https://x.kz", "secret_token": "a b"}, "Bad Request: secret token contains unallowed characters"),
        ({"url": "https://x.kz", "secret_token": "a" * 257}, "Bad Request: secret token is too long"),
    ],
)
async def test_a_wrong_webhook_is_refused(telegram: Telegram, params: dict[str, str], description: str) -> None:
    assert await telegram.refusal("setWebhook", **params) == (400, description)


async def test_files_that_do_not_exist_are_refused(telegram: Telegram) -> None:
    user_id = await telegram.person()

    got = await telegram.refusal("getFile", file_id="x")
    sent = await telegram.refusal("sendDocument", chat_id=user_id, document="x")
    none = await telegram.refusal("sendDocument", chat_id=user_id)
    download = await telegram.client.get(f"/file/bot{telegram.token}/documents/file_9.pdf")

    assert got == (400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    assert sent == (400, "Bad Request: wrong file identifier/HTTP URL specified")
    assert none == (400, "Bad Request: there is no document in the request")
    assert download.json() == {"ok": False, "error_code": 404, "description": "Not Found"}
