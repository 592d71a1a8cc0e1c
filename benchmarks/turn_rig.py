"""The processes a turn is measured in: the assistant as it is run, a Rasa beside it, and the world around both.

The world (citizens, the Bot API server, the action server that does nothing) lives in the benchmark's own process, the
same for all, so that what it costs burdens all.
"""

import asyncio
import itertools
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import psutil
from fastapi import FastAPI, HTTPException, Request

from aldyn.language_model import ROOT, RasaServer, current_model, environment, interpreter
from aldyn.serving import Servers
from store.migrate import migrate

PATIENCE_S = 120
SECRET = "of-the-webhook"


class Telegram:
    """A Bot API server that takes everything, does nothing, and tells who waits that the answer has come."""

    def __init__(self) -> None:
        self.webhook = ""
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[None]] = {}

    def app(self) -> FastAPI:
        """Its routes."""
        app = FastAPI()

        @app.post("/{bot}/{method}")
        async def call(bot: str, method: str, request: Request) -> dict[str, Any]:
            if method == "getMe":
                return _ok({"id": 1, "is_bot": True, "first_name": "Aldyn", "username": "aldyn_bot"})
            if method == "setWebhook":
                self.webhook = str((await request.form())["url"])
            return _ok(self._take(int(str((await request.form())["chat_id"]))) if method == "sendMessage" else True)

        return app

    def answer_to(self, chat: int) -> asyncio.Future[None]:
        """Done when the next message to a chat has come."""
        self._waiting[chat] = asyncio.get_running_loop().create_future()
        return self._waiting[chat]

    def _take(self, chat: int) -> dict[str, Any]:
        waiting = self._waiting.pop(chat, None)
        if waiting is None:
            raise HTTPException(400, "A message that nobody waits for: the turns measured have one answer each.")
        waiting.set_result(None)
        about = {"message_id": next(self._numbers), "date": 1_790_000_000}
        return {**about, "chat": {"id": chat, "type": "private"}, "text": "…"}


def _ok(result: Any) -> dict[str, Any]:
    return {"ok": True, "result": result}


def actions_of_nothing() -> FastAPI:
    """An action server that answers every call with no events and no words."""
    app = FastAPI()

    @app.post("/webhook")
    async def run_action(request: Request) -> dict[str, Any]:
        await request.body()
        return {"events": [], "responses": []}

    @app.post("/nlg")
    async def respond(request: Request) -> dict[str, Any]:
        await request.body()
        return {"text": "…"}

    return app


class Rig:
    """What runs.

    Attributes:
        plain_url: Rasa as it comes: its REST channel, trackers in memory, an action server that does nothing.
        silent_url: Rasa as the project runs it, with an action server that does nothing.
        telegram: Where the assistant sends its answers, and where it wants its updates.
    """

    def __init__(
        self, telegram: Telegram, plain: subprocess.Popen[bytes], plain_url: str, silent: RasaServer,
        whole: subprocess.Popen[bytes],
    ) -> None:  # fmt: skip
        self.telegram, self.plain_url, self.silent_url = telegram, plain_url, silent.url
        (rasa,) = psutil.Process(whole.pid).children()
        self._processes = {
            "plain": psutil.Process(plain.pid),
            "silent": psutil.Process(silent.pid),
            "rasa": rasa,
            "assistant": psutil.Process(whole.pid),
            "world": psutil.Process(),
        }

    def cpu_s(self) -> dict[str, float]:
        """Seconds of processor time each process has spent so far."""
        times = {name: process.cpu_times() for name, process in self._processes.items()}
        return {name: spent.user + spent.system for name, spent in times.items()}


@asynccontextmanager
async def standing(folder: Path) -> AsyncIterator[Rig]:
    """Start all of it, and end it."""
    servers, telegram = Servers(), Telegram()
    actions = f"http://127.0.0.1:{await servers.start(actions_of_nothing(), '127.0.0.1', 0)}"
    api = f"http://127.0.0.1:{await servers.start(telegram.app(), '127.0.0.1', 0)}"
    port = _free_ports(4)
    plain = _start_plain_rasa(folder, actions, port)
    silent = RasaServer(f"{actions}/webhook", f"{actions}/nlg", f"sqlite:///{folder}/silent.sqlite3", folder / "s.log")
    silent.start()
    whole = _start_assistant(folder, api, port + 1)
    try:
        await asyncio.to_thread(silent.wait_ready)
        plain_url = f"http://127.0.0.1:{port}"
        await _until_ready(plain, folder / "plain.log", lambda: _answers(plain_url))
        await _until_ready(whole, folder / "assistant.log", lambda: bool(telegram.webhook))
        yield Rig(telegram, plain, plain_url, silent, whole)
    finally:
        for process in (whole, plain):
            process.terminate()
            await asyncio.to_thread(process.wait)
        silent.stop()
        await servers.stop()


def _start_plain_rasa(folder: Path, actions: str, port: int) -> subprocess.Popen[bytes]:
    """`rasa run` with the model in use and nothing of ours but the components in it."""
    (folder / "endpoints.yml").write_text(f"action_endpoint:\n  url: {actions}/webhook\nnlg:\n  url: {actions}/nlg\n")
    (folder / "credentials.yml").write_text("rest:\n")
    model = current_model()
    assert model is not None
    files = ("--endpoints", str(folder / "endpoints.yml"), "--credentials", str(folder / "credentials.yml"))
    at = ("--interface", "127.0.0.1", "--port", str(port))
    command = [interpreter(), "-m", "rasa", "run", "--model", str(model.path), *at, *files]
    with (folder / "plain.log").open("wb") as log:
        return subprocess.Popen(command, cwd=folder, env=environment(), stdout=log, stderr=log)


def _start_assistant(folder: Path, api: str, port: int) -> subprocess.Popen[bytes]:
    """`aldyn run all` on a database of its own."""
    migrate(f"sqlite:///{folder}/aldyn.sqlite3")
    settings = {
        "ALDYN_DATA_DIR": str(folder),
        "ALDYN_SECRET_KEYS": secrets.token_urlsafe(32),
        "ALDYN_PORT": str(port),
        "TELEGRAM_BOT_TOKEN": "1:none",
        "TELEGRAM_API_URL": api,
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port + 2}/telegram/webhook",
        "TELEGRAM_WEBHOOK_SECRET": SECRET,
    }
    with (folder / "assistant.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "aldyn", "run", "all"],
            cwd=ROOT, env={**os.environ, **settings}, stdout=log, stderr=log,
        )  # fmt: skip


def _free_ports(count: int) -> int:
    """The first of so many free ports in a row."""
    for first in range(20_000, 30_000, count):
        probes = [socket.socket() for _ in range(count)]
        try:
            for place, probe in enumerate(probes):
                probe.bind(("127.0.0.1", first + place))
            return first
        except OSError:
            continue
        finally:
            for probe in probes:
                probe.close()
    raise RuntimeError("No free ports in a row.")


async def _until_ready(process: subprocess.Popen[bytes], log: Path, is_ready: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + PATIENCE_S
    while not await asyncio.to_thread(is_ready):
        if process.poll() is not None or time.monotonic() > ends_at:
            raise RuntimeError(f"{log.stem} did not start:\n{await asyncio.to_thread(log.read_text)}")
        await asyncio.sleep(0.2)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=2).is_success
    except httpx.HTTPError:
        return False


def client(base_url: str) -> httpx.AsyncClient:
    """A client of the world."""
    return httpx.AsyncClient(base_url=base_url, timeout=PATIENCE_S)
