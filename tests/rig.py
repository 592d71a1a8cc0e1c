"""The whole assistant, really running: local Telegram, trained Rasa, actions, bot; one for a test session.

It runs in a thread with a loop of its own; tests act as citizens through the control API.
"""

import asyncio
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import httpx
from pydantic import SecretStr

from aldyn import language_model
from aldyn.bootstrap import Parts, build, build_actions, build_bot, build_worker
from aldyn.clock import SetClock
from aldyn.rasa_swap import LocalRasa
from aldyn.serving import QuietServer, Servers
from aldyn.settings import Settings
from simulator.app import create_app
from simulator.server import SimulatorServer
from simulator.settings import DEMO_TOKEN, SimulatorSettings
from store.migrate import migrate
from tests.builders import NOON, a_person

T = TypeVar("T")


class DemoSimulatorServer(SimulatorServer, QuietServer):
    """Takes no signals: the test session owns them."""


class Rig:
    """Starts everything once; `citizen` gives somebody to act as."""

    def __init__(self, data_dir: Path, database_url: str | None = None) -> None:
        self._data_dir = data_dir
        self._database_url = database_url
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._servers = Servers()
        self.clock = SetClock(NOON)
        self.parts: Parts
        self.control: httpx.Client

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run something in the system's loop and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(120)

    def start(self) -> None:
        """Start all parts."""
        self._thread.start()
        language_model.ensure_trained(print)
        self.run(self._start())

    async def _start(self) -> None:
        port = await self._servers.start(
            create_app(SimulatorSettings(limits=False)), "127.0.0.1", 0, DemoSimulatorServer
        )
        self.chat_url = f"http://127.0.0.1:{port}"
        self.control = httpx.Client(base_url=f"{self.chat_url}/control", timeout=70)
        settings = Settings(
            data_dir=self._data_dir,
            database_url_given=self._database_url,
            telegram_bot_token=SecretStr(DEMO_TOKEN),
            telegram_api_url=self.chat_url,
            sms_url=f"{self.chat_url}/control/sms",
        )
        await asyncio.to_thread(migrate, settings.sync_database_url)
        self.parts = build(settings, self.clock)
        actions_port = await self._servers.start(build_actions(self.parts), "127.0.0.1", 0)
        actions = f"http://127.0.0.1:{actions_port}/actions"
        log = self._data_dir / "rasa.log"
        self.rasa = LocalRasa(
            lambda: language_model.RasaServer(f"{actions}/webhook", f"{actions}/nlg", settings.sync_database_url, log),
            self.parts.rasa,
        )
        await self.rasa.start()
        self.bot = build_bot(self.parts)
        await self.bot.start()
        self.worker = build_worker(self.parts)
        await self.worker.start()

    def stop(self) -> None:
        """Stop all parts."""
        self.run(self._stop())
        self.control.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _stop(self) -> None:
        await self.worker.stop()
        await self.bot.stop()
        self.rasa.stop()
        await self._servers.stop()
        await self.parts.close()

    def citizen(self, language: str = "ru", linked: bool = True, **person: Any) -> "Citizen":
        """Somebody in the register, in a chat that is linked unless said otherwise."""
        record, phone = self.run(a_person(self.parts, language=language, **person))
        name = f"{record.given_name} {record.family_name}"
        user = self.control.post(
            "/users", json={"name": name, "phone": phone, "language_code": language, "start": True}
        ).json()
        citizen = Citizen(self, user["id"], record.id or 0, phone)
        citizen.hears(after=0)
        citizen.taps({"kk": "Қазақша", "ru": "Русский", "en": "English"}[language])
        if linked:
            citizen.links()
        return citizen


class Citizen:
    """A person at her phone."""

    def __init__(self, rig: Rig, user_id: int, person_id: int, phone: str) -> None:
        self._rig = rig
        self.user_id = user_id
        self.person_id = person_id
        self.phone = phone
        self._seen = 0

    def says(self, text: str) -> str:
        """Type a text; all that the assistant answered, joined."""
        return self._does("text", {"text": text})

    def taps(self, label: str) -> str:
        """Tap the newest button of that label."""
        return self._does("tap", {"text": label})

    def links(self) -> str:
        """Share her contact and type the code that comes by SMS."""
        self.says("/link")
        self._does("contact", None)
        inbox = self._rig.control.get("/sms", params={"phone": self.phone}).json()
        code = "".join(c for c in inbox[-1]["text"] if c.isdigit())[:6]
        return self.says(code)

    def _does(self, act: str, form: dict[str, Any] | None) -> str:
        done = self._rig.control.post(f"/users/{self.user_id}/{act}", json=form)
        assert done.status_code < 300, done.text
        return self.hears(done.json()["version"])

    def hears(self, after: int, wait_s: float = 30) -> str:
        """Wait for the assistant to answer, and until it has finished answering."""
        texts: list[str] = []
        asked = {"after": after, "wait_s": wait_s, "from_bot": True}
        while True:
            seen = self._rig.control.get(f"/users/{self.user_id}/messages", params=asked).json()
            texts += [message_text(m) for m in seen["messages"]]
            self._rig.run(self._rig.bot.turns.finish())
            if not seen["messages"]:
                return "\n".join(texts)
            asked = {"after": seen["version"], "wait_s": 0.05, "from_bot": True}


def message_text(seen: dict[str, Any]) -> str:
    """What stands in a message and on its buttons, as one text to look in."""
    message = seen.get("message", seen)
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    labels = [f"[{button['text']}]" for row in rows for button in row]
    return "\n".join([message.get("text", ""), *labels])
