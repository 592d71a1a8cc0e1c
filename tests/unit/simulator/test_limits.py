"""Telegram's limits: 30 messages a second in all, 1 a second to one chat with bursts of 5."""

import pytest

from simulator.settings import SimulatorSettings
from tests.unit.simulator.conftest import TOKEN, Telegram


async def test_the_sixth_message_of_a_burst_to_one_chat_must_wait_a_second(telegram: Telegram) -> None:
    user_id = await telegram.person()
    for _ in range(5):
        await telegram.result("sendMessage", chat_id=user_id, text="x")

    refused = await telegram.bot("sendMessage", chat_id=user_id, text="x")
    header = telegram.answers[-1].headers["retry-after"]
    telegram.clock.advance(1)
    sent = await telegram.bot("sendMessage", chat_id=user_id, text="x")

    assert refused == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    assert header == "1"
    assert sent["ok"]


async def test_a_refused_message_is_neither_shown_nor_counted(telegram: Telegram) -> None:
    user_id = await telegram.person()
    for _ in range(9):
        await telegram.bot("sendMessage", chat_id=user_id, text="x")

    stats = await telegram.control("GET", "/stats")
    seen = await telegram.control("GET", f"/users/{user_id}/messages", params={"from_bot": True})

    assert stats["calls"]["sendmessage"] == {"200": 5, "429": 4}
    assert len(seen["messages"]) == stats["deliveries"] == 5


async def test_no_second_holds_more_than_thirty_messages(telegram: Telegram) -> None:
    people = [await telegram.person() for _ in range(31)]

    answers = [await telegram.bot("sendMessage", chat_id=person, text="x") for person in people]
    telegram.clock.advance(0.5)
    half_a_second_later = await telegram.bot("sendMessage", chat_id=people[-1], text="x")
    telegram.clock.advance(0.5)
    a_second_later = await telegram.bot("sendMessage", chat_id=people[-1], text="x")

    assert [answer["ok"] for answer in answers] == [True] * 30 + [False]
    assert half_a_second_later["parameters"] == {"retry_after": 1}
    assert a_second_later["ok"]


async def test_edits_count_and_typing_does_not(telegram: Telegram) -> None:
    user_id = await telegram.person()
    message_id = (await telegram.result("sendMessage", chat_id=user_id, text="0"))["message_id"]
    for number in range(1, 5):
        await telegram.result("editMessageText", chat_id=user_id, message_id=message_id, text=str(number))

    typing = await telegram.bot("sendChatAction", chat_id=user_id, action="typing")
    edit = await telegram.bot("editMessageText", chat_id=user_id, message_id=message_id, text="5")

    assert typing["ok"]
    assert edit["error_code"] == 429


async def test_limits_can_be_switched_off_and_on(telegram: Telegram) -> None:
    user_id = await telegram.person()
    await telegram.control("PUT", "/limits", json={"enabled": False})
    free = [await telegram.bot("sendMessage", chat_id=user_id, text="x") for _ in range(40)]
    await telegram.control("PUT", "/limits", json={"enabled": True})

    bound = [await telegram.bot("sendMessage", chat_id=user_id, text="x") for _ in range(6)]

    assert all(answer["ok"] for answer in free)
    assert [answer["ok"] for answer in bound] == [True] * 5 + [False]


class TestWithoutLimits:
    @pytest.fixture
    def settings(self) -> SimulatorSettings:
        return SimulatorSettings(tokens=(TOKEN,), limits=False)

    async def test_nothing_is_held_back(self, telegram: Telegram) -> None:
        user_id = await telegram.person()

        answers = [await telegram.bot("sendMessage", chat_id=user_id, text="x") for _ in range(50)]

        assert all(answer["ok"] for answer in answers)
