"""python-telegram-bot, unchanged, against the local Telegram: by polling and by webhook."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)
from uvicorn import Config

from simulator.app import create_app
from simulator.server import SimulatorServer
from simulator.settings import SimulatorSettings

TOKEN = "42:secret"


def free_socket() -> socket.socket:
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    return listening


@asynccontextmanager
async def served(settings: SimulatorSettings) -> AsyncIterator[str]:
    """A local Telegram on a free port; gives its address."""
    listening = free_socket()
    server = SimulatorServer(Config(create_app(settings), log_level="error"))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started:
        await asyncio.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    await serving
    listening.close()


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    async with served(SimulatorSettings(tokens=(TOKEN,), webhook_backoff_s=0.05)) as url:
        yield url


@pytest.fixture
async def control(telegram: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=f"{telegram}/control", trust_env=False) as client:
        yield client


def application(url: str) -> Application:
    """A bot that echoes texts, counts taps, and notes everything it was told."""
    app = (
        ApplicationBuilder()
        .token(TOKEN)
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .concurrent_updates(False)
        .build()
    )
    app.bot_data["seen"] = []

    async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Иә", callback_data="yes")]])
        await update.message.reply_html("<b>Сәлем</b>, " + update.effective_user.first_name, reply_markup=buttons)

    async def tapped(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        await update.callback_query.answer("Жақсы")
        await update.callback_query.edit_message_text("Таңдалды: " + update.callback_query.data)

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        context.bot_data["seen"].append(update)
        if update.message and update.message.text:
            await update.message.reply_text("жаңғырық: " + update.message.text)

    async def note(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        context.bot_data["seen"].append(update)

    app.add_handler(CommandHandler("start", start))
    app.add_handler(CallbackQueryHandler(tapped))
    app.add_handler(ChatMemberHandler(note))
    app.add_handler(MessageHandler(filters.ALL, echo))
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


async def add_user(control: httpx.AsyncClient, **form: object) -> int:
    answer = await control.post("/users", json={"name": "Айгүл Серікова", "language_code": "kk", **form})
    return answer.json()["id"]


async def bot_says(control: httpx.AsyncClient, user_id: int, after: int) -> dict:
    """Wait for what the bot writes (or changes) after a version; the newest of it."""
    query = {"after": after, "wait_s": 5, "from_bot": True}
    answer = (await control.get(f"/users/{user_id}/messages", params=query)).json()
    return answer["messages"][-1]


async def act(control: httpx.AsyncClient, user_id: int, what: str, **form: object) -> dict:
    answer = await control.post(f"/users/{user_id}/{what}", json=form)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_polling_bot_greets_answers_a_tap_and_echoes(telegram: str, control: httpx.AsyncClient) -> None:
    user_id = await add_user(control)

    async with polling(telegram):
        done = await act(control, user_id, "start")
        greeting = await bot_says(control, user_id, done["version"])
        done = await act(control, user_id, "tap", text="Иә")
        edited = await bot_says(control, user_id, done["version"])
        done = await act(control, user_id, "text", text="15 қараша")
        echo = await bot_says(control, user_id, done["version"])

    assert greeting["text"] == "Сәлем, Айгүл"
    assert greeting["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert edited["text"] == "Таңдалды: yes"
    assert "reply_markup" not in edited
    assert echo["text"] == "жаңғырық: 15 қараша"
