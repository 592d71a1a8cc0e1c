"""What tests and the page see: messages with waiting, people, text messages, trouble, counts, the clock."""

import asyncio
import json

from tests.unit.simulator.conftest import Telegram

PEOPLE = [
    {
        "key": "aigul",
        "name": "Айгүл Нұрланова",
        "phone": "+77011234567",
        "language": "kk",
        "story": {"kk": "Мұғалім.", "ru": "Учительница.", "en": "A teacher."},
    }
]


async def test_waiting_for_what_the_bot_says_ends_when_it_says_it(telegram: Telegram) -> None:
    user_id = await telegram.person()
    done = await telegram.act(user_id, "text", text="сәлем")
    query = {"after": done["version"], "wait_s": 30, "from_bot": True}
    waiting = asyncio.create_task(telegram.control("GET", f"/users/{user_id}/messages", params=query))
    await asyncio.sleep(0.02)

    await telegram.result("sendMessage", chat_id=user_id, text="жауап")

    seen = await asyncio.wait_for(waiting, 2)
    assert [message["text"] for message in seen["messages"]] == ["жауап"]
    assert seen["version"] > done["version"]


async def test_an_edit_counts_as_new(telegram: Telegram) -> None:
    user_id = await telegram.person()
    sent = await telegram.result("sendMessage", chat_id=user_id, text="a")
    before = await telegram.control("GET", f"/users/{user_id}/messages")
    await telegram.result("editMessageText", chat_id=user_id, message_id=sent["message_id"], text="b")

    after = await telegram.control("GET", f"/users/{user_id}/messages", params={"after": before["version"]})

    assert [message["text"] for message in after["messages"]] == ["b"]


async def test_a_message_shows_whether_the_bot_took_it(telegram: Telegram) -> None:
    user_id = await telegram.person()
    before = await telegram.control("GET", f"/users/{user_id}/messages")
    [update] = await telegram.updates()
    await telegram.updates(offset=update["update_id"] + 1)

    after = await telegram.control("GET", f"/users/{user_id}/messages")

    assert [message["delivered"] for message in before["messages"]] == [False]
    assert [message["delivered"] for message in after["messages"]] == [True]


async def test_a_chosen_person_presses_start_once_and_keeps_her_id(telegram: Telegram) -> None:
    await telegram.control("PUT", "/people", json=PEOPLE)
    [offered] = await telegram.control("GET", "/people")

    chosen = await telegram.control("POST", "/people/aigul/choose")
    again = await telegram.control("POST", "/people/aigul/choose")

    assert chosen["id"] == again["id"] == offered["user_id"]
    assert chosen["user"]["first_name"] == "Айгүл"
    assert chosen["user"]["last_name"] == "Нұрланова"
    assert chosen["story"]["en"] == "A teacher."
    assert [update["message"]["text"] for update in await telegram.updates()] == ["/start"]


async def test_a_person_nobody_offers_cannot_be_chosen(telegram: Telegram) -> None:
    await telegram.control("POST", "/people/nobody/choose", 404)


async def test_a_text_message_reaches_the_phone_in_whatever_form_the_number_is_written(telegram: Telegram) -> None:
    await telegram.control("POST", "/sms", 201, json={"phone": "8 (701) 123-45-67", "text": "Код 482913"})

    inbox = await telegram.control("GET", "/sms", params={"phone": "+77011234567"})
    other = await telegram.control("GET", "/sms", params={"phone": "+77011234568"})

    assert [sms["text"] for sms in inbox] == ["Код 482913"]
    assert other == []


async def test_waiting_for_a_text_message_ends_when_it_comes(telegram: Telegram) -> None:
    await telegram.person(phone="+77011234567")
    waiting = asyncio.create_task(telegram.control("GET", "/sms", params={"phone": "77011234567", "wait_s": 30}))
    await asyncio.sleep(0.02)

    await telegram.control("POST", "/sms", 201, json={"phone": "77011234567", "text": "Код 1234"})

    assert [sms["text"] for sms in await asyncio.wait_for(waiting, 2)] == ["Код 1234"]


async def test_the_answer_to_a_tap_can_be_read(telegram: Telegram) -> None:
    user_id = await telegram.person()
    markup = {"inline_keyboard": [[{"text": "Иә", "callback_data": "yes"}]]}
    await telegram.result("sendMessage", chat_id=user_id, text="?", reply_markup=markup)
    query = (await telegram.act(user_id, "tap", text="Иә"))["callback_query_id"]
    before = await telegram.control("GET", f"/callbacks/{query}")
    await telegram.result("answerCallbackQuery", callback_query_id=query, text="Жазылды", show_alert=True)

    after = await telegram.control("GET", f"/callbacks/{query}")

    assert before["answer"] is None
    assert after["answer"] == {"text": "Жазылды", "show_alert": True, "url": ""}


async def test_the_next_calls_fail_as_asked_and_then_no_more(telegram: Telegram) -> None:
    user_id = await telegram.person()
    fault = {"status": 429, "retry_after": 7, "times": 2, "methods": ["sendMessage"]}
    await telegram.control("POST", "/faults", 201, json=fault)

    other = await telegram.bot("getMe")
    answers = [await telegram.bot("sendMessage", chat_id=user_id, text="x") for _ in range(3)]

    assert other["ok"]
    assert [answer.get("error_code") for answer in answers] == [429, 429, None]
    assert answers[0]["parameters"] == {"retry_after": 7}


async def test_an_error_of_the_server_has_telegrams_body(telegram: Telegram) -> None:
    await telegram.control("POST", "/faults", 201, json={"status": 500})

    assert await telegram.refusal("getMe") == (500, "Internal Server Error")


async def test_typing_shows_for_five_seconds(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.result("sendChatAction", chat_id=user_id, action="typing")

    now = await telegram.control("GET", f"/users/{user_id}")
    telegram.clock.advance(5)
    later = await telegram.control("GET", f"/users/{user_id}")

    assert now["typing"] == "typing"
    assert later["typing"] is None


async def test_commands_are_shown_in_her_language_first(telegram: Telegram) -> None:
    user_id = await telegram.person(language_code="kk")
    english = [{"command": "menu", "description": "Menu"}]
    kazakh = [{"command": "menu", "description": "Мәзір"}]
    await telegram.result("setMyCommands", commands=english)
    before = await telegram.control("GET", f"/users/{user_id}")
    await telegram.result("setMyCommands", commands=kazakh, language_code="kk")

    after = await telegram.control("GET", f"/users/{user_id}")

    assert before["commands"] == english
    assert after["commands"] == kazakh
    assert await telegram.result("getMyCommands") == english


async def test_the_clock_can_be_set_and_moved(telegram: Telegram) -> None:
    await telegram.control("PUT", "/clock", json={"at": "2027-01-01T00:00:00+05:00"})
    moved = await telegram.control("PUT", "/clock", json={"advance_s": 60})
    user_id = await telegram.person()

    sent = await telegram.result("sendMessage", chat_id=user_id, text="x")

    assert moved == {"now": "2027-01-01T00:01:00+05:00"}
    assert sent["date"] == 1798743660


async def test_deliveries_tell_who_got_what_when(telegram: Telegram) -> None:
    user_id = await telegram.person()
    sent = await telegram.result("sendMessage", chat_id=user_id, text="x")

    [delivery] = await telegram.control("GET", "/stats/deliveries")

    assert delivery == {
        "chat_id": user_id,
        "message_id": sent["message_id"],
        "method": "sendmessage",
        "at": telegram.clock.moment.timestamp(),
    }


async def test_live_events_tell_all_that_changes(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.result("sendMessage", chat_id=user_id, text="жауап")
    await telegram.control("POST", "/sms", 201, json={"phone": telegram.sim.chat(user_id).phone, "text": "1"})

    stream = asyncio.create_task(telegram.client.get("/control/events", params={"after": 0}))
    await asyncio.sleep(0.05)
    telegram.sim.close()
    lines = (await asyncio.wait_for(stream, 2)).text.splitlines()

    kinds = [line.removeprefix("event: ") for line in lines if line.startswith("event: ")]
    data = [json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data: ")]
    assert kinds == ["chat", "chat", "message", "message", "sms"]
    assert [one["user_id"] for one in data] == [user_id] * 5


async def test_a_page_of_an_earlier_start_is_told_to_begin_anew(telegram: Telegram) -> None:
    stream = asyncio.create_task(telegram.client.get("/control/events", params={"after": 999}))
    await asyncio.sleep(0.05)
    telegram.sim.close()

    assert "event: restarted" in (await asyncio.wait_for(stream, 2)).text


async def test_the_pages_load_nothing_from_outside(telegram: Telegram) -> None:
    for path in ("/", "/style.css", "/js/main.js", "/control/docs", "/js/docs.js"):
        answer = await telegram.client.get(path)

        assert answer.status_code == 200
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert "https://" not in answer.text.replace("`https://${address}`", "")


async def test_the_page_has_every_word_in_three_languages(telegram: Telegram) -> None:
    words = (await telegram.client.get("/strings.json")).json()

    assert set(words) == {"kk", "ru", "en"}
    assert set(words["kk"]) == set(words["ru"]) == set(words["en"])
    assert all(text for language in words.values() for text in language.values())


async def test_an_uploaded_page_is_never_shown_as_one(telegram: Telegram) -> None:
    user_id = await telegram.person()
    upload = {"file": ("a.html", b"<script>alert(1)</script>", "text/html")}
    done = await telegram.control("POST", f"/users/{user_id}/document", files=upload)

    answer = await telegram.client.get(f"/control/files/{done['message']['document']['file_id']}")

    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-security-policy"] == "sandbox"


async def test_every_call_of_the_control_api_is_described(telegram: Telegram) -> None:
    api = await telegram.control("GET", "/openapi.json")

    operations = [about for methods in api["paths"].values() for about in methods.values()]
    assert len(operations) > 30
    assert all(about.get("description") for about in operations)


async def test_a_page_that_was_away_too_long_is_told_to_begin_anew(telegram: Telegram) -> None:
    user_id = await telegram.person()
    telegram.sim.hub._kept.clear()  # as after thousands of changes or a restart
    await telegram.act(user_id, "text", text="x")
    stream = asyncio.create_task(telegram.client.get("/control/events", params={"after": 1}))
    await asyncio.sleep(0.05)
    telegram.sim.close()

    assert "event: restarted" in (await asyncio.wait_for(stream, 2)).text


async def test_wrong_acts_together_are_refused_as_wrong_acts_alone(telegram: Telegram) -> None:
    user_id = await telegram.person()

    await telegram.control("POST", "/acts", 404, json=[{"user_id": 1, "act": "start"}])
    await telegram.control("POST", "/acts", 422, json=[{"user_id": user_id, "act": "text"}])
    await telegram.control("POST", "/acts", 409, json=[{"user_id": user_id, "act": "unblock"}])
