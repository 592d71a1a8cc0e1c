"""What a turn costs: the whole assistant against the same Rasa and model with an action server that does nothing.

The baseline posts messages to Rasa's channel; the assistant takes Telegram updates in (deduplicated, masked, kept),
asks the same Rasa, runs the action, keeps and renders the answer, and hands it to a Bot API server that does nothing.
Both go through the same process in turns, so that a machine that slows down slows down both.

    .venv/bin/python benchmarks/bench_turn.py [--turns 240] [--json]
"""

import argparse
import asyncio
import itertools
import json
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from fastapi import APIRouter, FastAPI, Request
from pydantic import SecretStr
from telegram import Update

from actions.app import create_router
from actions.base import Tools
from aldyn.bootstrap import Parts, build, build_bot
from aldyn.language_model import RasaServer, ensure_trained
from aldyn.serving import Servers
from aldyn.settings import Settings
from bot.app import TelegramBot
from bot.incoming import read_update
from bot.intake import Intake
from store.migrate import migrate

IN_FLIGHT = 8
LONG_TALK = 150
ROUNDS = 4
# One of each kind: an utterance, an action that answers, an action that needs to know who asks.
SAID = ("спасибо большое", "сколько платят при рождении ребенка?", "какой у меня статус")
UPDATES = itertools.count(1)
CHATS = itertools.count(1)


@dataclass
class Figures:
    """Seconds of each turn, and how long all took together."""

    turns: list[float]
    took: float

    def percentile(self, share: float) -> float:
        """Milliseconds below which that share of the turns lie."""
        return sorted(self.turns)[min(round(share * len(self.turns)), len(self.turns) - 1)] * 1000

    @property
    def per_second(self) -> float:
        """Turns a second."""
        return len(self.turns) / self.took


class Switch:
    """Sends what Rasa asks to our actions, or answers at once with nothing."""

    def __init__(self) -> None:
        self.does_nothing = False

    def router(self, actions: FastAPI) -> APIRouter:
        """The addresses Rasa calls."""
        router = APIRouter()
        ours = httpx.AsyncClient(transport=httpx.ASGITransport(actions), base_url="http://actions")

        @router.post("/{what}")
        async def answer(what: str, request: Request) -> Any:
            if self.does_nothing:
                return {"events": [], "responses": []} if what == "webhook" else {"text": "…"}
            given = await ours.post(f"/actions/{what}", content=await request.body(), headers=request.headers)
            return given.json()

        return router


def nothing_of_telegram() -> FastAPI:
    """A Bot API server that takes everything and does nothing."""
    app, numbers = FastAPI(), itertools.count(1)

    @app.post("/{bot}/{method}")
    async def call(bot: str, method: str) -> dict[str, Any]:
        chat = {"id": 1, "type": "private"}
        sent = {"message_id": next(numbers), "date": 1_790_000_000, "chat": chat, "text": "…"}
        bot_itself = {"id": 1, "is_bot": True, "first_name": "Aldyn", "username": "aldyn_bot"}
        results: dict[str, Any] = {"sendMessage": sent, "getMe": bot_itself}
        return {"ok": True, "result": results.get(method, True)}

    return app


@asynccontextmanager
async def standing(folder: Path) -> AsyncIterator[tuple[Parts, TelegramBot, Switch]]:
    """The assistant with its Rasa, and the switch between our actions and none."""
    servers, switch = Servers(), Switch()
    telegram = await servers.start(nothing_of_telegram(), "127.0.0.1", 0)
    settings = Settings(
        data_dir=folder,
        database_url_given=None,
        telegram_bot_token=SecretStr("1:none"),
        telegram_api_url=f"http://127.0.0.1:{telegram}",
    )
    migrate(settings.sync_database_url)
    parts = build(settings)
    actions = FastAPI()
    actions.include_router(create_router(Tools(parts.store, parts.clock, parts.outbox)))
    gate = FastAPI()
    gate.include_router(switch.router(actions))
    port = await servers.start(gate, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{port}"
    rasa = RasaServer(f"{address}/webhook", f"{address}/nlg", settings.sync_database_url, folder / "rasa.log")
    rasa.start()
    await asyncio.to_thread(rasa.wait_ready)
    parts.rasa.reach(rasa.url)
    bot = build_bot(parts)
    await bot.telegram.initialize()
    try:
        yield parts, bot, switch
    finally:
        await bot.telegram.shutdown()
        rasa.stop()
        await parts.close()
        await servers.stop()


Turn = Callable[[int, str], Awaitable[None]]


def bare(parts: Parts) -> Turn:
    """A turn of Rasa alone."""

    async def take(chat: int, text: str) -> None:
        await parts.rasa.ask(f"bare-{chat}", text, "ru", False, f"m-{next(UPDATES)}")

    return take


def whole(parts: Parts, bot: TelegramBot) -> Turn:
    """A turn of the whole assistant, from the update to the answer handed over."""
    intake = Intake(parts.store, parts.vault, parts.clock)

    async def take(chat: int, text: str) -> None:
        sender = {"id": chat, "is_bot": False, "first_name": "А", "language_code": "ru"}
        about = {"message_id": next(UPDATES), "date": 1_790_000_000, "chat": {"id": chat, "type": "private"}}
        update = {"update_id": next(UPDATES), "message": {**about, "from": sender, "text": text}}
        incoming = read_update(Update.de_json(update, bot.telegram))
        assert incoming is not None
        taken = await intake.take(incoming)
        assert taken is not None
        await bot.turns.start(taken)

    return take


async def run(turn: Turn, count: int) -> Figures:
    """Take so many turns, eight chats at a time."""
    turns: list[float] = []
    left = iter(range(count))

    async def chat() -> None:
        number = next(CHATS)
        for place in left:
            began = time.perf_counter()
            await turn(number, SAID[place % len(SAID)])
            turns.append(time.perf_counter() - began)

    began = time.perf_counter()
    await asyncio.gather(*(chat() for _ in range(IN_FLIGHT)))
    return Figures(turns, time.perf_counter() - began)


async def long_talk(turn: Turn) -> tuple[float, float]:
    """Milliseconds of a turn around the fifth and around the last of a long conversation."""
    number, took = next(CHATS), []
    for place in range(LONG_TALK):
        began = time.perf_counter()
        await turn(number, SAID[place % len(SAID)])
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took[3:12]), statistics.median(took[-9:])


async def measure(turns: int) -> dict[str, float]:
    """All figures of one run."""
    with tempfile.TemporaryDirectory() as folder:
        async with standing(Path(folder)) as (parts, bot, switch):
            ways = {"bare": bare(parts), "whole": whole(parts, bot)}
            taken: dict[str, list[Figures]] = {name: [] for name in ways}
            for name, way in ways.items():  # warm up
                switch.does_nothing = name == "bare"
                await run(way, IN_FLIGHT * len(SAID))
            for _ in range(ROUNDS):
                for name, way in ways.items():
                    switch.does_nothing = name == "bare"
                    taken[name].append(await run(way, turns // ROUNDS))
            switch.does_nothing = False
            fifth, last = await long_talk(ways["whole"])
    ours, base = (together(taken[name]) for name in ("whole", "bare"))
    return {
        "bare_turns_per_s": base.per_second,
        "whole_turns_per_s": ours.per_second,
        "throughput_ratio": ours.per_second / base.per_second,
        "bare_p50_ms": base.percentile(0.5),
        "whole_p50_ms": ours.percentile(0.5),
        "p50_ratio": ours.percentile(0.5) / base.percentile(0.5),
        "whole_p99_ms": ours.percentile(0.99),
        "fifth_turn_ms": fifth,
        "turn_150_ms": last,
        "long_talk_ratio": last / fifth,
    }


def together(rounds: list[Figures]) -> Figures:
    """Rounds as one."""
    return Figures([turn for one in rounds for turn in one.turns], sum(one.took for one in rounds))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=240)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    ensure_trained(print)
    figures = asyncio.run(measure(given.turns))
    print(
        json.dumps(figures) if given.json else "\n".join(f"{name:<20} {value:9.2f}" for name, value in figures.items())
    )
