"""Everything on one machine: prepares what is missing, starts all parts, stops them cleanly."""

import asyncio
import signal
import time
import webbrowser
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pydantic import SecretStr
from rich.console import Console

from aldyn import language_model
from aldyn.bootstrap import Parts, build, build_actions, build_bot, build_console, build_daily_work, build_worker
from aldyn.demo_life import DemoLife
from aldyn.demo_people import offer_people
from aldyn.demo_sources import add_demo_sources
from aldyn.demo_staff import add_demo_staff
from aldyn.errors import SetupFailed
from aldyn.rasa_swap import LocalRasa
from aldyn.serving import QuietServer, Servers
from aldyn.settings import DEVELOPMENT_KEY, Settings
from aldyn.trainer import Trainer
from simulator.app import create_app
from simulator.server import SimulatorServer
from simulator.settings import DEMO_TOKEN, SimulatorSettings
from store.migrate import migrate
from store.population.seeding import population_size, seed

T = TypeVar("T")


class DemoSimulatorServer(SimulatorServer, QuietServer):
    """The simulator's server inside our loop."""


class Demo:
    """The whole system on embedded defaults. `start`, then `wait`, then `stop`."""

    def __init__(
        self, data_dir: Path, port: int, people: int, say: Callable[[str], None] | None = None, has_life: bool = False
    ) -> None:
        self._data_dir = data_dir
        self._port = port
        self._people = people
        self._say = say or Console().print
        self._has_life = has_life
        self._servers = Servers()
        self._stops: list[Callable[[], Awaitable[Any] | None]] = []
        self.urls: dict[str, str] = {}
        self.parts: Parts | None = None

    async def start(self) -> None:
        """Prepare and start all parts; each step is shown with its time."""
        self._data_dir.mkdir(parents=True, exist_ok=True)
        chat = await self._start_simulator()
        settings = self._settings(chat)
        await self._step("Language model", lambda: language_model.ensure_trained(lambda line: self._say(f"  {line}")))
        await self._step("Database", lambda: migrate(settings.sync_database_url))
        parts = self.parts = build(settings)
        self._stops.append(parts.close)
        await self._step(f"Population of {self._people}", lambda: self._populate(settings))
        await self._start_worker(parts)
        await self._start_rasa(parts)
        await self._start_roles(parts, chat)

    async def wait(self) -> None:
        """Return when the process is told to stop."""
        stopped = asyncio.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        await stopped.wait()

    async def stop(self) -> None:
        """Stop everything, the last started first."""
        for stop in reversed(self._stops):
            result = stop()
            if result is not None:
                await result
        await self._servers.stop()

    def _settings(self, chat_url: str) -> Settings:
        """The embedded defaults, whatever the environment says of a production database or bot."""
        return Settings(
            data_dir=self._data_dir,
            database_url_given=None,
            secret_keys=SecretStr(DEVELOPMENT_KEY),
            telegram_webhook_url=None,
            telegram_bot_token=SecretStr(DEMO_TOKEN),
            telegram_api_url=chat_url,
            sms_url=f"{chat_url}/control/sms",
            public_url=f"http://127.0.0.1:{self._port + 1}",
        )

    async def _start_simulator(self) -> str:
        folder = self._data_dir / "telegram"
        app = create_app(SimulatorSettings(data_dir=folder))
        port = await self._servers.start(app, "127.0.0.1", self._port, DemoSimulatorServer)
        return f"http://127.0.0.1:{port}"

    def _populate(self, settings: Settings) -> None:
        if population_size(settings.sync_database_url) == 0:
            seed(settings.sync_database_url, settings.keys, people=self._people, seed=1)

    async def _start_worker(self, parts: Parts) -> None:
        """Before all others: its launch holds this loop, so nobody else may be writing to the database meanwhile."""
        worker = build_worker(parts)
        await worker.start()
        self._stops.append(worker.stop)

    async def _start_rasa(self, parts: Parts) -> None:
        actions_port = await self._servers.start(build_actions(parts), "127.0.0.1", 0)
        actions_url = f"http://127.0.0.1:{actions_port}/actions"
        make = partial(
            language_model.RasaServer,
            f"{actions_url}/webhook",
            f"{actions_url}/nlg",
            parts.settings.sync_database_url,
            self._data_dir / "rasa.log",
        )
        rasa = LocalRasa(make, parts.rasa)
        self._stops.append(rasa.stop)
        await self._timed("Rasa", rasa.start())
        trainer = Trainer(parts.store, parts.clock, rasa)
        self._stops.append(trainer.stop)
        await trainer.start()

    async def _start_roles(self, parts: Parts, chat_url: str) -> None:
        daily = build_daily_work(parts)
        await daily.start()
        self._stops.append(daily.stop)
        bot = build_bot(parts)
        await bot.start()
        self._stops.append(bot.stop)
        console_port = await self._servers.start(build_console(parts), "127.0.0.1", self._port + 1 if self._port else 0)
        console = f"http://127.0.0.1:{console_port}"
        await offer_people(parts, chat_url)
        await add_demo_staff(parts, self._say)
        await add_demo_sources(parts, self._say)
        self.urls = {"Chat page": f"{chat_url}/", "Console": f"{console}/", "Open API": f"{console}/api/docs"}
        self.urls["Open data"] = f"{console}/open-data"
        if self._has_life:
            life = DemoLife(chat_url)
            self._stops.append(life.stop)
            life.start()

    async def _step(self, name: str, work: Callable[[], T]) -> T:
        return await self._timed(name, asyncio.to_thread(work))

    async def _timed(self, name: str, work: Awaitable[T]) -> T:
        began = time.monotonic()
        self._say(f"{name} …")
        result = await work
        self._say(f"{name} ready ({time.monotonic() - began:.1f} s)")
        return result


async def run_demo(data_dir: Path, port: int, people: int, open_browser: bool, has_life: bool) -> None:
    """Run the demo until it is interrupted."""
    demo = Demo(data_dir, port, people, has_life=has_life)
    try:
        await demo.start()
        for name, url in demo.urls.items():
            Console().print(f"  {name:<12} {url}")
        Console().print("Stop with Ctrl-C.")
        if open_browser:
            webbrowser.open(demo.urls["Chat page"])
        await demo.wait()
    except SetupFailed:
        await demo.stop()
        raise
    await demo.stop()
