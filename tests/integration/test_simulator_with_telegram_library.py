"""python-telegram-bot, unchanged, against the local Telegram: by polling and by webhook."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Request, Response
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    TypeHandler,
)
from telegram.request import HTTPXRequest
from uvicorn import Config, Server

from simulator.app import create_app
from simulator.server import SimulatorServer
from simulator.settings import SimulatorSettings

TOKEN = "42:secret"
SECRET = "only-telegram-knows"


@pytest.fixture(autouse=True)
def _durations_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library warns of its old form of durations; warnings are errors here."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


def free_socket() -> socket.socket:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    return listening


@asynccontextmanager
async def running(server: Server) -> AsyncIterator[str]:
    """A server on a free port; gives its address."""
    listening = free_socket()
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    async with asyncio.timeout(10):
        while not server.started:  # noqa: ASYNC110  # uvicorn tells it no other way
            await asyncio.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving
        listening.close()


def served(settings: SimulatorSettings) -> Any:
    """A local Telegram on a free port; gives its address."""
    return running(SimulatorServer(Config(create_app(settings), log_level="critical")))


@dataclass
class Phone:
    """A person's Telegram and a test's eyes: acts, and waits for what the bot says."""

    client: httpx.AsyncClient
    user_id: int = 0
    version: int = 0

    async def call(self, verb: str, path: str, **kwargs: Any) -> Any:
        answer = await self.client.request(verb, path, **kwargs)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    async def arrive(self, **form: Any) -> None:
        form = {"name": "Айгүл Нұрланова", "language_code": "kk", **form}
        self.user_id = (await self.call("POST", "/users", json=form))["id"]

    async def act(self, what: str, **form: Any) -> dict[str, Any]:
        done = await self.call("POST", f"/users/{self.user_id}/{what}", json=form)
        self.version = done["version"]
        return done

    async def hears(self) -> dict[str, Any]:
        """The next message the bot writes or changes after the last act; fails after five seconds."""
        query = {"after": self.version, "wait_s": 5, "from_bot": True}
        seen = await self.call("GET", f"/users/{self.user_id}/messages", params=query)
        self.version = seen["version"]
        return seen["messages"][-1]


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    async with served(SimulatorSettings(tokens=(TOKEN,), webhook_backoff_s=0.05)) as url:
        yield url


@pytest.fixture
async def phone(telegram: str) -> AsyncIterator[Phone]:
    async with httpx.AsyncClient(base_url=f"{telegram}/control", trust_env=False, timeout=20) as client:
        her = Phone(client)
        await her.arrive()
        yield her


@pytest.fixture
async def bot(telegram: str) -> AsyncIterator[Bot]:
    async with Bot(TOKEN, base_url=f"{telegram}/bot", base_file_url=f"{telegram}/file/bot") as bot:
        yield bot


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Иә", callback_data="yes")]])
    await update.message.reply_html(f"<b>Сәлем</b>, {update.effective_user.first_name}", reply_markup=buttons)


async def tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.callback_query.answer("Жақсы")
    await update.callback_query.edit_message_text("Таңдалды: " + update.callback_query.data)


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    context.bot_data.setdefault("seen", []).append(update)
    if update.message and update.message.text and not update.message.text.startswith("/"):
        await update.message.reply_text("жаңғырық: " + update.message.text)


def application(url: str) -> Application:
    """A bot that greets, answers taps, echoes texts, and notes every update it gets."""
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")
    app = builder.build()
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(tapped))
    app.add_handler(TypeHandler(Update, echo), group=1)
    return app


@asynccontextmanager
async def polling(url: str) -> AsyncIterator[Application]:
    """The bot running by polling."""
    app = application(url)
    async with app:
        await app.start()
        await app.updater.start_polling(timeout=5, allowed_updates=Update.ALL_TYPES)
        yield app
        await app.updater.stop()
        await app.stop()


async def test_a_polling_bot_greets_answers_a_tap_and_echoes(telegram: str, phone: Phone) -> None:
    async with polling(telegram):
        await phone.act("start")
        greeting = await phone.hears()
        tap = await phone.act("tap", text="Иә")
        edited = await phone.hears()
        note = await phone.call("GET", f"/callbacks/{tap['callback_query_id']}", params={"wait_s": 5})
        await phone.act("text", text="15 қараша")
        reply = await phone.hears()

    assert greeting["text"] == "Сәлем, Айгүл"
    assert greeting["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert edited["text"] == "Таңдалды: yes"
    assert "reply_markup" not in edited
    assert note["answer"]["text"] == "Жақсы"
    assert reply["text"] == "жаңғырық: 15 қараша"


async def test_every_kind_of_update_reaches_the_library_in_order(telegram: str, phone: Phone) -> None:
    async with polling(telegram) as app:
        first = await phone.act("text", text="a")
        await phone.act("edit", message_id=first["message"]["message_id"], text="b")
        await phone.act("contact")
        await phone.act("forward", text="c")
        for kind in ("photo", "document", "voice", "sticker"):
            await phone.call("POST", f"/users/{phone.user_id}/{kind}")
        await phone.act("content")
        await phone.act("block")
        await phone.act("unblock")
        await phone.act("text", text="end")
        await phone.hears()

    seen = app.bot_data["seen"]
    message = [update.message for update in seen]
    assert seen[1].edited_message.text == "b"
    assert message[2].contact.user_id == phone.user_id
    assert message[3].forward_origin.sender_user_name == "Ерлан"
    assert message[4].photo[0].width == 320
    assert message[5].document.file_name == "anyqtama.txt"
    assert message[6].voice.duration == timedelta(seconds=1)
    assert message[7].sticker.emoji == "👍"
    assert message[8].text is None
    assert seen[9].my_chat_member.new_chat_member.status == "kicked"
    assert seen[10].my_chat_member.new_chat_member.status == "member"
    assert message[11].text == "end"


async def test_the_library_uploads_and_downloads_files(bot: Bot, phone: Phone, tmp_path: Path) -> None:
    await phone.act("start")
    document = tmp_path / "анықтама.pdf"
    document.write_bytes(b"%PDF-1.4")

    sent = await bot.send_document(phone.user_id, document, caption="<b>Анықтама</b>", parse_mode="HTML")
    file = await bot.get_file(sent.document.file_id)
    content = await file.download_as_bytearray()
    again = await bot.send_document(phone.user_id, sent.document.file_id)

    assert sent.document.file_name == "анықтама.pdf"
    assert sent.caption_entities[0].type == "bold"
    assert bytes(content) == b"%PDF-1.4"
    assert again.document.file_id == sent.document.file_id


async def test_refusals_become_the_librarys_own_errors(bot: Bot, phone: Phone, telegram: str) -> None:
    await phone.act("start")
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(phone.user_id, " ")
    for _ in range(5):
        await bot.send_message(phone.user_id, "x")
    with pytest.raises(RetryAfter):
        await bot.send_message(phone.user_id, "x")
    await phone.act("block")
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(phone.user_id, "x")
    async with HTTPXRequest() as request:
        with pytest.raises(InvalidToken):
            await Bot("43:other", base_url=f"{telegram}/bot", request=request).get_me()


@pytest.mark.parametrize(("kind", "shown"), [("cut_before", 0), ("cut_after", 1)])
async def test_a_lost_connection_is_a_network_error_before_or_after_the_work(
    bot: Bot, phone: Phone, kind: str, shown: int
) -> None:
    await phone.act("start")
    await phone.call("POST", "/faults", json={"kind": kind, "methods": ["sendMessage"]})

    with pytest.raises(NetworkError):
        await bot.send_message(phone.user_id, "x")

    seen = await phone.call("GET", f"/users/{phone.user_id}/messages", params={"from_bot": True})
    assert len(seen["messages"]) == shown


async def test_a_slow_answer_is_slow(bot: Bot, phone: Phone) -> None:
    await phone.call("POST", "/faults", json={"kind": "slow", "delay_ms": 1000})

    with pytest.raises(TelegramError, match="Timed out"):
        await bot.get_me(read_timeout=0.1)


@dataclass
class Hook:
    """A webhook of the bot's: notes what comes and answers with the statuses it was given, then with 200."""

    statuses: list[int] = field(default_factory=list)
    body: Any = None
    received: list[tuple[int, str | None]] = field(default_factory=list)
    pause_s: float = 0.0
    at_once: int = 0
    most_at_once: int = 0

    def app(self) -> FastAPI:
        app = FastAPI()

        @app.post("/hook")
        async def receive(request: Request) -> Response:
            update = await request.json()
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            await asyncio.sleep(self.pause_s)
            self.at_once -= 1
            self.received.append((update["update_id"], request.headers.get("x-telegram-bot-api-secret-token")))
            status = self.statuses.pop(0) if self.statuses else 200
            return Response(self.body, status, media_type="application/json") if self.body else Response(None, status)

        return app


async def until(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(5):
        while not await condition():  # noqa: ASYNC110  # the other side is a server
            await asyncio.sleep(0.01)


def quiet_server(app: FastAPI) -> Server:
    return Server(Config(app, log_level="critical"))


async def test_a_webhook_gets_each_update_once_more_until_it_answers_2xx(bot: Bot, phone: Phone) -> None:
    hook = Hook(statuses=[500, 503])
    async with running(quiet_server(hook.app())) as url:
        await bot.set_webhook(f"{url}/hook", secret_token=SECRET)
        await phone.act("start")
        await phone.act("text", text="2")

        await until(lambda: nothing_pending(bot))
        info = await bot.get_webhook_info()

    first = hook.received[0][0]
    assert [update_id for update_id, _ in hook.received] == [first, first, first, first + 1]
    assert {secret for _, secret in hook.received} == {SECRET}
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"
    assert info.pending_update_count == 0


async def nothing_pending(bot: Bot) -> bool:
    return (await bot.get_webhook_info()).pending_update_count == 0


async def test_a_webhook_that_is_down_gets_what_waited_when_it_is_back(bot: Bot, phone: Phone) -> None:
    hook = Hook()
    listening = free_socket()
    port = listening.getsockname()[1]
    listening.close()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook")
    await phone.act("start")
    await until(lambda: has_error(bot))
    down = await bot.get_webhook_info()

    server = Server(Config(hook.app(), port=port, log_level="critical"))
    serving = asyncio.create_task(server.serve())
    await until(lambda: nothing_pending(bot))
    server.should_exit = True
    await serving

    assert down.last_error_message == "Connection refused"
    assert down.pending_update_count == 1
    assert len(hook.received) == 1


async def has_error(bot: Bot) -> bool:
    return bool((await bot.get_webhook_info()).last_error_message)


async def test_one_chat_is_delivered_in_order_and_several_at_the_same_time(bot: Bot, phone: Phone) -> None:
    hook = Hook(pause_s=0.05)
    other = Phone(phone.client)
    await other.arrive(name="Ерлан Оспанов")
    async with running(quiet_server(hook.app())) as url:
        await bot.set_webhook(f"{url}/hook", max_connections=40)
        for number in range(3):
            await phone.act("text", text=str(number))
            await other.act("text", text=str(number))
        await until(lambda: nothing_pending(bot))

    ids = [update_id for update_id, _ in hook.received]
    assert sorted(ids) == list(range(min(ids), min(ids) + 6))
    assert [one for one in ids if (one - min(ids)) % 2 == 0] == sorted(one for one in ids if (one - min(ids)) % 2 == 0)
    assert hook.most_at_once == 2


async def test_a_webhook_may_answer_with_a_method(bot: Bot, phone: Phone) -> None:
    hook = Hook(body=f'{{"method": "sendMessage", "chat_id": {phone.user_id}, "text": "жауап"}}')
    async with running(quiet_server(hook.app())) as url:
        await bot.set_webhook(f"{url}/hook")
        await phone.act("start")

        heard = await phone.hears()

    assert heard["text"] == "жауап"


async def test_updates_cannot_be_polled_while_a_webhook_is_set(bot: Bot) -> None:
    await bot.set_webhook("https://127.0.0.1:9/hook")

    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()

    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_setting_a_webhook_ends_a_poll_that_waits(bot: Bot) -> None:
    polling_task = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.1)

    await bot.set_webhook("https://127.0.0.1:9/hook")

    with pytest.raises(Conflict, match="terminated by setWebhook"):
        await polling_task


async def test_the_library_runs_by_webhook(telegram: str, phone: Phone) -> None:
    app = application(telegram)
    listening = free_socket()
    port = listening.getsockname()[1]
    listening.close()
    web = FastAPI()

    @web.post("/hook")
    async def receive(request: Request) -> Response:
        assert request.headers["x-telegram-bot-api-secret-token"] == SECRET
        await app.update_queue.put(Update.de_json(await request.json(), app.bot))
        return Response()

    async with app, running(quiet_server(web)) as url:
        await app.start()
        await app.bot.set_webhook(f"{url}/hook", secret_token=SECRET, allowed_updates=Update.ALL_TYPES)
        await phone.act("start")
        greeting = await phone.hears()
        await phone.act("tap", text="Иә")
        edited = await phone.hears()
        await app.stop()

    assert port
    assert greeting["text"] == "Сәлем, Айгүл"
    assert edited["text"] == "Таңдалды: yes"


async def test_chats_files_and_waiting_updates_survive_a_restart(tmp_path: Path) -> None:
    settings = SimulatorSettings(tokens=(TOKEN,), data_dir=tmp_path, snapshot_delay_s=0.01)
    async with served(settings) as url, httpx.AsyncClient(base_url=f"{url}/control", trust_env=False) as client:
        her = Phone(client)
        await her.arrive()
        await her.act("start")
        photo = await her.call("POST", f"/users/{her.user_id}/photo")
        before = await her.call("GET", "/state")

    async with served(settings) as url, httpx.AsyncClient(base_url=f"{url}/control", trust_env=False) as client:
        after = await Phone(client).call("GET", "/state")
        file = await client.get(f"/files/{photo['message']['photo'][0]['file_id']}")
        async with Bot(TOKEN, base_url=f"{url}/bot") as bot:
            updates = await bot.get_updates()

    assert after["chats"] == before["chats"]
    assert after["seq"] >= before["seq"]
    assert file.content.startswith(b"\x89PNG")
    assert [update.message.message_id for update in updates] == [1, 2]


async def test_a_snapshot_that_cannot_be_read_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / "telegram.json").write_text("{")

    async with served(SimulatorSettings(data_dir=tmp_path)) as url, httpx.AsyncClient(trust_env=False) as client:
        state = (await client.get(f"{url}/control/state")).json()

    assert state["chats"] == []
    assert (tmp_path / "telegram.unreadable.json").read_text() == "{"


async def test_the_server_stops_at_once_though_a_page_listens_and_a_bot_polls() -> None:
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        async with served(SimulatorSettings(tokens=(TOKEN,))) as url:
            page = asyncio.create_task(client.get(f"{url}/control/events"))
            poll = asyncio.create_task(client.get(f"{url}/bot{TOKEN}/getUpdates", params={"timeout": 30}))
            await asyncio.sleep(0.2)
            begun = asyncio.get_running_loop().time()
        took_s = asyncio.get_running_loop().time() - begun
        answers = await asyncio.gather(page, poll)

    assert took_s < 3
    assert [answer.status_code for answer in answers] == [200, 200]
