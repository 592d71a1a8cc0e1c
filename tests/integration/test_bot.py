"""The bot between a local Telegram and Rasa: nothing lost, nothing answered twice, nobody else's buttons."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from aldyn.bootstrap import build_bot
from aldyn.errors import SetupFailed, StoreUnavailable
from aldyn.serving import Servers
from bot.app import TelegramBot
from bot.incoming import Incoming
from bot.intake import Intake, Taken
from bot.turns import Turns
from knowledge.catalogue import say
from services.conversations import draft
from services.documents import keep_file
from services.iin import make
from services.records.conversation import (
    Author,
    ChatLink,
    Conversation,
    ConversationState,
    Delivery,
    Direction,
    Message,
)
from services.records.people import Sex
from services.records.requests import Document
from services.replies import Reply
from services.send_slots import halt, halted_until, machine_us
from tests.builders import TODAY, a_person
from tests.fakes import EchoingRasa
from tests.simulated import message_text
from tests.stage import Stage, staged

SECRET = "a-secret-of-the-webhook"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"


@dataclass
class BotStage:
    """The bot, what it talks to, and a way to act as citizens."""

    stage: Stage
    bot: TelegramBot
    rasa: EchoingRasa

    async def newcomer(self, language: str = "ru") -> int:
        user = (await self.stage.control.post("/users", json={"language_code": language, "start": True})).json()
        await self.told(user["id"], "English")
        return int(user["id"])

    async def does(self, user: int, act: str, form: dict[str, Any] | None = None) -> dict[str, Any]:
        done = await self.stage.control.post(f"/users/{user}/{act}", json=form)
        assert done.status_code < 300, done.text
        return dict(done.json())

    async def told(self, user: int, wanted: str = "heard", times: int = 1) -> list[str]:
        """What she was told so far, once something of it holds the wanted words so many times."""
        version = 0
        for _ in range(40):
            asked = {"from_bot": True, "wait_s": 1, "after": version}
            answer = (await self.stage.control.get(f"/users/{user}/messages", params=asked)).json()
            version = answer["version"]
            seen = (await self.stage.control.get(f"/users/{user}/messages", params={"from_bot": True})).json()
            texts = [message_text(message) for message in seen["messages"]]
            if sum(wanted in text for text in texts) >= times:
                return texts
        raise AssertionError(f"{wanted!r} was not told: {texts}")

    async def settled(self) -> None:
        """Wait until all that came in was worked off."""
        await self.bot.turns.finish()

    async def messages(self, direction: Direction) -> list[Message]:
        async with self.stage.parts.store.read() as uow:
            return await uow.list(Message, direction=direction, order="created_at")

    async def answered(self, count: int) -> list[Message]:
        """What came in, once so many messages are worked off."""
        for _ in range(300):
            worked_off = [m for m in await self.messages(Direction.IN) if m.delivery is Delivery.SENT]
            if len(worked_off) >= count:
                return worked_off
            await asyncio.sleep(0.1)
        raise AssertionError(f"{count} messages were not worked off")

    async def fault(self, **fault: Any) -> None:
        made = await self.stage.control.post("/faults", json={"methods": ["sendMessage"], **fault})
        assert made.status_code < 300, made.text

    async def link(self, user: int) -> ChatLink:
        async with self.stage.parts.store.read() as uow:
            found = await uow.find(ChatLink, chat_id=user)
        assert found is not None
        return found


@asynccontextmanager
async def bot_staged(folder: Path, **webhook: Any) -> AsyncIterator[BotStage]:
    async with staged(folder, limits=False) as stage:
        rasa = EchoingRasa(stage.parts)
        await stage.parts.rasa.close()
        stage.parts.rasa = rasa
        stage.parts.settings = stage.parts.settings.model_copy(update=webhook)
        bot = build_bot(stage.parts)
        yield BotStage(stage, bot, rasa)


@pytest.fixture
async def polling(tmp_path: Path) -> AsyncIterator[BotStage]:
    async with bot_staged(tmp_path) as made:
        await made.bot.start()
        yield made
        await made.bot.stop()


def text_update(number: int, user: int, text: str) -> dict[str, Any]:
    chat = {"id": user, "type": "private", "first_name": "А"}
    sender = {"id": user, "is_bot": False, "first_name": "А", "language_code": "ru"}
    message = {"message_id": number, "date": 1_790_000_000, "chat": chat, "from": sender, "text": text}
    return {"update_id": number, "message": message}


async def test_an_update_that_comes_again_is_answered_once(polling: BotStage) -> None:
    user = await polling.newcomer()

    for _ in range(3):
        await polling.bot.updates.receive(text_update(900_001, user, "сәлем"))
    await polling.settled()

    assert [text for _, text in polling.rasa.heard] == ["сәлем"]
    assert (await polling.told(user)).count("heard: сәлем") == 1


async def test_messages_of_a_chat_are_answered_one_at_a_time_in_order_and_other_chats_do_not_wait(
    polling: BotStage,
) -> None:
    slow, quick = await polling.newcomer(), await polling.newcomer()
    released = asyncio.Event()
    polling.rasa.waits_for = lambda text: released if text == "0" else None

    acts = [{"user_id": slow, "act": "text", "form": {"text": str(n)}} for n in range(5)]
    await polling.stage.control.post("/acts", json=acts)
    await polling.does(quick, "text", {"text": "я тут"})
    await polling.told(quick, "heard: я тут")
    assert [text for _, text in polling.rasa.heard if text.isdigit()] == ["0"]
    released.set()

    told = await polling.told(slow, "heard", times=5)
    assert [text for text in told if "heard" in text] == [f"heard: {n}" for n in range(5)]
    assert polling.rasa.most_at_once == 1


async def test_a_sign_of_work_is_shown_while_an_answer_takes_its_time(
    polling: BotStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.turns.TYPING_AFTER_S", 0)
    user = await polling.newcomer()
    released = asyncio.Event()
    polling.rasa.waits_for = lambda text: released

    await polling.does(user, "text", {"text": "подумайте"})
    shown = None
    for _ in range(100):
        shown = (await polling.stage.control.get(f"/users/{user}")).json()["typing"]
        if shown:
            break
        await asyncio.sleep(0.05)
    released.set()
    await polling.told(user, "heard: подумайте")

    assert shown == "typing"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_while_rasa_is_away_she_is_told_once_the_menu_works_and_nothing_is_lost(
    polling: BotStage, language: str
) -> None:
    user = await polling.newcomer(language)
    polling.rasa.is_away = True

    await polling.does(user, "text", {"text": "бірінші"})
    await polling.told(user, say(language, "bot-assistant-away"))
    await polling.does(user, "text", {"text": "екінші"})
    await polling.does(user, "text", {"text": "/menu"})
    told = await polling.told(user, say(language, "menu-status"))
    assert sum(say(language, "bot-assistant-away") in text for text in told) == 1

    polling.rasa.is_away = False
    told = await polling.told(user, "heard", times=2)
    assert [text for text in told if "heard" in text] == ["heard: бірінші", "heard: екінші"]


async def test_a_fault_of_ours_is_told_and_the_next_message_is_answered(
    polling: BotStage, caplog: pytest.LogCaptureFixture
) -> None:
    user = await polling.newcomer()

    await polling.does(user, "text", {"text": "fail"})
    await polling.told(user, say("ru", "error-unexpected"))
    await polling.does(user, "text", {"text": "дальше"})

    await polling.told(user, "heard: дальше")
    assert "a fault of ours" in caplog.text


async def test_what_identifies_a_person_is_masked_before_it_is_kept_or_sent_on(polling: BotStage) -> None:
    user = await polling.newcomer()
    iin = make(TODAY.replace(year=1990), Sex.FEMALE, 1234) or make(TODAY.replace(year=1990), Sex.FEMALE, 1235)
    typed = f"мой ИИН {iin}, карта 4400 4301 2345 6789, телефон +7 701 123 45 67"

    await polling.does(user, "text", {"text": typed})
    await polling.told(user, "[card]")

    kept = " ".join(m.text for m in await polling.messages(Direction.IN) + await polling.messages(Direction.OUT))
    heard = " ".join(text for _, text in polling.rasa.heard)
    for secret in (str(iin), "6789", "123 45 67"):
        assert secret not in kept
        assert secret not in heard


@pytest.mark.parametrize(
    ("act", "form", "key"),
    [
        ("voice", None, "bot-voice"),
        ("sticker", None, "bot-sticker"),
        ("content", {"location": {"latitude": 51.1, "longitude": 71.4}}, "bot-other"),
        ("content", {}, "bot-other"),
        ("text", {"text": "\u200b \u200b"}, "bot-empty"),
        ("photo", None, "bot-file-kept"),
    ],
)
async def test_what_is_no_text_gets_a_sensible_answer(
    polling: BotStage, act: str, form: dict[str, Any] | None, key: str
) -> None:
    user = await polling.newcomer()

    await polling.does(user, act, form)

    await polling.told(user, say("ru", key))
    assert polling.rasa.heard == []


async def test_an_edited_message_is_not_answered_anew_and_a_forwarded_one_is(polling: BotStage) -> None:
    user = await polling.newcomer()
    done = await polling.does(user, "text", {"text": "как есть"})
    await polling.told(user, "heard: как есть")

    await polling.does(user, "edit", {"message_id": done["message"]["message_id"], "text": "иначе"})
    await polling.told(user, say("ru", "bot-edited"))
    await polling.does(user, "forward", {"text": "переслано"})
    await polling.told(user, "heard: переслано")

    assert [text for _, text in polling.rasa.heard] == ["как есть", "переслано"]


async def test_a_button_works_only_in_the_chat_it_was_given_to(polling: BotStage) -> None:
    hers, stranger = await polling.newcomer(), await polling.newcomer()
    seen = (await polling.stage.control.get(f"/users/{hers}/messages", params={"from_bot": True})).json()
    rows = [row for m in seen["messages"] for row in m.get("reply_markup", {}).get("inline_keyboard", [])]
    stolen = next(button["callback_data"] for row in rows for button in row if button["text"] == "English")
    assert len(stolen.encode()) <= 64

    update = text_update(900_100, stranger, "")
    message = update.pop("message")
    query = {"id": "900100", "from": message["from"], "chat_instance": "1", "data": stolen, "message": message}
    await polling.bot.updates.receive({**update, "callback_query": query})
    await polling.settled()

    await polling.told(stranger, say("ru", "bot-button-unknown"))
    assert (await polling.link(stranger)).language == "ru"


async def test_every_tap_is_answered_to_telegram(polling: BotStage) -> None:
    user = await polling.newcomer()

    tapped = await polling.does(user, "tap", {"text": "Русский"})

    path = f"/callbacks/{tapped['callback_query_id']}"
    answered = (await polling.stage.control.get(path, params={"wait_s": 10})).json()
    assert answered["answer"] is not None


async def test_who_blocks_the_bot_and_comes_back_is_noticed(polling: BotStage) -> None:
    user = await polling.newcomer()
    await polling.does(user, "text", {"text": "сәлем"})
    await polling.told(user)

    await polling.does(user, "block")
    for _ in range(100):
        if (await polling.link(user)).blocked_at is not None:
            break
        await asyncio.sleep(0.1)
    assert (await polling.link(user)).blocked_at is not None

    await polling.does(user, "unblock")
    await polling.does(user, "text", {"text": "я вернулась"})
    await polling.told(user, "heard: я вернулась")
    assert (await polling.link(user)).blocked_at is None


async def test_an_update_of_a_kind_nobody_knows_is_passed_over(polling: BotStage) -> None:
    user = await polling.newcomer()

    form = {"kind": "something_of_next_year", "user_id": user, "content": {"what": 1}}
    assert (await polling.stage.control.post("/updates", json=form)).status_code < 300
    await polling.does(user, "text", {"text": "дальше"})

    await polling.told(user, "heard: дальше")


async def test_what_was_taken_in_before_a_restart_is_answered_after_it(tmp_path: Path) -> None:
    async with bot_staged(tmp_path) as made:
        await made.bot.start()
        user = await made.newcomer()
        made.rasa.is_away = True
        await made.does(user, "text", {"text": "до перезапуска"})
        await made.told(user, say("ru", "bot-assistant-away"))
        await made.bot.stop()

        made.rasa.is_away = False
        second = build_bot(made.stage.parts)
        await second.start()
        await made.told(user, "heard: до перезапуска")
        await second.stop()

        incoming = await made.messages(Direction.IN)
        assert {message.delivery for message in incoming} == {Delivery.SENT}


@pytest.mark.parametrize("left", [Delivery.DRAFTED, Delivery.SENDING])
async def test_a_turn_taken_before_a_crash_is_not_taken_again_and_its_answer_is_delivered(
    tmp_path: Path, left: Delivery
) -> None:
    async with bot_staged(tmp_path) as made:
        await made.bot.start()
        user = await made.newcomer()
        await made.does(user, "text", {"text": "один раз"})
        await made.told(user, "heard: один раз")
        await made.bot.stop()
        async with made.stage.parts.store.begin() as uow:  # as a crash before the sending, or within it, leaves it
            for message in await uow.list(Message, text=["один раз", "heard: один раз"]):
                message.delivery = Delivery.DRAFTED if message.direction is Direction.IN else left

        second = build_bot(made.stage.parts)
        await second.start()
        await made.told(user, "heard: один раз", times=2)
        await second.stop()

        assert [text for _, text in made.rasa.heard] == ["один раз"]


async def test_the_webhook_acknowledges_before_the_answer_and_knows_telegram_by_its_secret(tmp_path: Path) -> None:
    servers, app = Servers(), FastAPI()
    port = await servers.start(app, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{port}/telegram/webhook"
    async with bot_staged(tmp_path, telegram_webhook_url=url, telegram_webhook_secret=SecretStr(SECRET)) as made:
        app.include_router(made.bot.router())
        await made.bot.start()
        user = await made.newcomer()
        released = asyncio.Event()
        made.rasa.waits_for = lambda text: released

        async with httpx.AsyncClient() as telegram:
            forged = await telegram.post(url, json=text_update(900_200, user, "подделка"))
            proven = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
            taken = await telegram.post(url, json=text_update(900_201, user, "первое"), headers=proven)
        assert (forged.status_code, taken.status_code) == (403, 200)
        assert [m.text for m in await made.messages(Direction.IN)] == ["/start", "первое"]

        released.set()
        await made.told(user, "heard: первое")
        await made.does(user, "text", {"text": "через Telegram"})
        await made.told(user, "heard: через Telegram")
        await made.bot.stop()
    await servers.stop()


async def test_danger_is_answered_at_once_also_while_a_person_holds_the_conversation(polling: BotStage) -> None:
    user = await polling.newcomer()
    await polling.does(user, "text", {"text": "сәлем"})
    await polling.told(user)
    async with polling.stage.parts.store.begin() as uow:
        talk = (await uow.list(Conversation))[0]
        talk.state = ConversationState.OPERATOR

    await polling.does(user, "text", {"text": "спасибо, жду"})
    await polling.does(user, "text", {"text": "муж меня бьет"})

    texts = await polling.told(user, wanted="102")
    assert "Сотрудник, который вам пишет, видит это сообщение" in texts[-1]
    async with polling.stage.parts.store.read() as uow:
        held = (await uow.list(Conversation))[0]
    assert (held.state, held.reason, held.is_sensitive) == (ConversationState.OPERATOR, "crisis", True)
    assert [text for _, text in polling.rasa.heard] == ["сәлем"]


async def test_files_of_staff_come_as_a_picture_with_the_text_and_as_a_document(polling: BotStage) -> None:
    user = await polling.newcomer()
    parts = polling.stage.parts
    link = await polling.link(user)
    contents = {"справка.png": PNG, "решение.pdf": b"%PDF-1.4\n%%EOF\n"}
    async with parts.store.begin() as uow:
        talk = await uow.find(Conversation, chat_link_id=link.id)
        assert talk is not None
        files = [await keep_file(parts.files, parts.clock, talk.id, name, data) for name, data in contents.items()]
        for file in files:
            uow.add(file)
        named = [{"document_id": file.id, "name": file.name} for file in files]
        said = await draft(uow, parts.clock, talk, Reply("Ваши бумаги"), author=Author.OPERATOR, attachments=named)

    await polling.bot.delivery.deliver([said.id])

    heard = (await polling.stage.control.get(f"/users/{user}/messages", params={"from_bot": True})).json()["messages"]
    picture, paper = heard[-2:]
    assert (picture["caption"], paper["document"]["file_name"]) == ("Ваши бумаги", "решение.pdf")
    for shown, content in ((picture["photo"][-1], PNG), (paper["document"], contents["решение.pdf"])):
        assert (await polling.stage.control.get(f"/files/{shown['file_id']}")).content == content
    assert {m.delivery for m in await polling.messages(Direction.OUT) if m.id == said.id} == {Delivery.SENT}


async def test_the_bot_hears_on_when_the_store_was_away_and_passes_over_what_cannot_be_kept(
    polling: BotStage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.updates.PAUSE_S", 0.01)
    user = await polling.newcomer()
    take, outages = Intake.take, [StoreUnavailable("the database does not answer")]

    async def unsteady(intake: Intake, incoming: Incoming) -> Taken | None:
        if outages:
            raise outages.pop()
        if incoming.text == "второе":
            raise ValueError("it cannot be kept")
        return await take(intake, incoming)

    monkeypatch.setattr(Intake, "take", unsteady)

    for text in ("первое", "второе", "третье"):
        await polling.does(user, "text", {"text": text})

    told = await polling.told(user, "heard: третье")
    assert [text for text in told if "heard" in text] == ["heard: первое", "heard: третье"]
    assert "is given up" in caplog.text


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({"telegram_api_url": "http://127.0.0.1:9"}, "ConnectError"),
        ({"telegram_bot_token": SecretStr("1:of-another-bot")}, "does not know the token"),
    ],
)
async def test_a_telegram_that_lets_no_bot_in_is_told_in_a_sentence(
    tmp_path: Path, settings: dict[str, Any], why: str
) -> None:
    async with bot_staged(tmp_path, **settings) as made:
        with pytest.raises(SetupFailed, match=f"{why}.*TELEGRAM_BOT_TOKEN") as failure:
            await made.bot.start()
    assert "of-another-bot" not in str(failure.value)


async def test_a_file_sent_while_a_person_holds_the_conversation_is_kept_for_her(polling: BotStage) -> None:
    user = await polling.newcomer()
    async with polling.stage.parts.store.begin() as uow:
        (await uow.list(Conversation))[0].state = ConversationState.OPERATOR

    await polling.does(user, "photo")

    sent = (await polling.answered(2))[-1]
    async with polling.stage.parts.store.read() as uow:
        kept = await uow.list(Document, conversation_id=sent.conversation_id)
    assert [file["document_id"] for file in sent.attachments] == [document.id for document in kept]
    assert len(kept) == 1
    assert polling.rasa.heard == []


async def test_a_file_sent_while_rasa_is_away_is_answered_later_and_fetched_once(
    polling: BotStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    user = await polling.newcomer()
    person, _ = await a_person(polling.stage.parts)
    async with polling.stage.parts.store.begin() as uow:
        (await uow.list(ChatLink))[0].person_id = person.id
    fetched: list[str] = []
    download = Turns._download

    async def counting(turns: Turns, file_id: str) -> bytes:
        fetched.append(file_id)
        return await download(turns, file_id)

    monkeypatch.setattr(Turns, "_download", counting)
    polling.rasa.is_away = True
    await polling.does(user, "photo")
    await polling.told(user, say("ru", "bot-assistant-away"))

    polling.rasa.is_away = False

    await polling.told(user, "heard: /answer")
    async with polling.stage.parts.store.read() as uow:
        (document,) = await uow.list(Document)
    assert [text for _, text in polling.rasa.heard] == [f'/answer{{"document": "{document.id}"}}']
    assert len(fetched) == 1


@pytest.mark.parametrize("text", ['\u00a0/answer{"document": "1"}', "\u2003/ /affirm"])
async def test_what_is_typed_is_never_taken_for_a_button(polling: BotStage, text: str) -> None:
    user = await polling.newcomer()

    await polling.bot.updates.receive(text_update(900_300, user, text))
    await polling.told(user)

    ((_, heard),) = polling.rasa.heard
    assert not heard.strip().startswith("/")


async def test_a_reply_that_telegram_did_not_take_is_sent_once_it_can_be_reached(
    polling: BotStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.TRIES", 1)
    user = await polling.newcomer()
    await polling.fault(kind="error", status=502, times=2)
    for number, text in enumerate(("раннее", "позднее"), start=2):
        await polling.does(user, "text", {"text": text})
        await polling.answered(number)
    unsent = [m for m in await polling.messages(Direction.OUT) if m.delivery is Delivery.SENDING]
    assert [m.text for m in unsent] == ["heard: раннее", "heard: позднее"]
    async with polling.stage.parts.store.begin() as uow:
        await uow.change(Message, unsent[0].id, created_at=unsent[0].created_at - timedelta(days=1))

    polling.stage.clock.advance(timedelta(minutes=3))

    told = await polling.told(user, "heard: позднее")
    assert not any("раннее" in text for text in told)
    outcomes = {m.text: m.delivery for m in await polling.messages(Direction.OUT)}
    assert outcomes["heard: раннее"] is Delivery.FAILED


async def test_a_halt_that_telegram_demanded_of_a_reply_holds_for_everybody(polling: BotStage) -> None:
    user = await polling.newcomer()
    store = polling.stage.parts.store
    began_us = machine_us()
    await polling.fault(kind="error", status=429, retry_after=1)

    await polling.does(user, "text", {"text": "сәлем"})
    await polling.told(user)

    async with store.read() as uow:
        halted_until_us = await halted_until(uow)
    assert halted_until_us >= began_us + 1_000_000
    assert machine_us() >= halted_until_us


async def test_a_reply_does_not_leave_within_a_halt(polling: BotStage) -> None:
    user = await polling.newcomer()
    until_us = machine_us() + 1_500_000
    async with polling.stage.parts.store.begin() as uow:
        await halt(uow, until_us)

    await polling.does(user, "text", {"text": "сәлем"})
    await polling.told(user)

    assert machine_us() >= until_us
