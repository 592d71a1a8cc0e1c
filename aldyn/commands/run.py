"""`aldyn run`: roles for production, set by the environment."""

import asyncio
import secrets
import signal
from collections.abc import Callable
from contextlib import AsyncExitStack
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer
import uvloop
from fastapi import FastAPI

from aldyn.errors import SetupFailed
from aldyn.language_model import RasaServer
from aldyn.rasa_swap import LocalRasa, ModelServer, ReloadingRasa
from aldyn.serving import Servers
from aldyn.settings import DEVELOPMENT_KEY, Settings
from aldyn.trainer import Trainer
from services.records.people import Person
from store.migrate import is_current

if TYPE_CHECKING:
    from aldyn.bootstrap import Parts
    from bot.app import TelegramBot

app = typer.Typer(add_completion=False)


class Role(StrEnum):
    """What a process may be."""

    BOT = "bot"
    ACTIONS = "actions"
    RASA = "rasa"
    CONSOLE = "console"
    WORKER = "worker"
    ALL = "all"


SHORTEST_KEY = 32

# A role alone takes ALDYN_PORT; together they stand side by side from it on, so that nothing collides.
PLACES = {Role.CONSOLE: 0, Role.ACTIONS: 1, Role.BOT: 2}


@app.command()
def run(role: Annotated[Role, typer.Argument(help="Which role; `all` starts every one in this process.")]) -> None:
    """Run until told to stop; `.env.example` tells all settings."""
    settings = Settings()
    check(settings, role)
    if not is_current(settings.sync_database_url):
        raise SetupFailed("The database is not in the form of this version; run: aldyn migrate")
    uvloop.run(_serve(settings, role))


def check(settings: Settings, role: Role) -> None:
    """Refuse settings that are unsafe or not enough outside of a demonstration.

    Raises:
        SetupFailed: A setting is missing; the message names it.
    """
    from aldyn.bootstrap import telegram_token

    if DEVELOPMENT_KEY in settings.keys:
        raise SetupFailed("Set ALDYN_SECRET_KEYS to a long random secret; the built-in one is known to everybody.")
    if len(settings.keys[0]) < SHORTEST_KEY:
        raise SetupFailed(f"The newest of ALDYN_SECRET_KEYS has less than {SHORTEST_KEY} characters; use a longer one.")
    if role not in (Role.ACTIONS, Role.RASA):
        telegram_token(settings)
    if settings.telegram_webhook_url and settings.telegram_webhook_secret is None and role in (Role.BOT, Role.ALL):
        raise SetupFailed("Set TELEGRAM_WEBHOOK_SECRET too: without it anybody could post updates to the webhook.")


async def check_vault(parts: "Parts") -> None:
    """Refuse secrets that do not find the people of the store: everybody would be a stranger, without an error.

    Raises:
        SetupFailed: The store was filled with other secrets.
    """
    async with parts.store.read() as uow:
        newest = await uow.list(Person, order="-id", limit=1)
    if not all(parts.vault.fits(person.iin_sealed, person.iin_index) for person in newest):
        raise SetupFailed(
            "ALDYN_SECRET_KEYS cannot find the people of this database: put back the keys it was filled with, "
            "the oldest as the last of the list."
        )


async def _serve(settings: Settings, role: Role) -> None:
    from aldyn.bootstrap import build, build_bot, build_daily_work, build_worker

    async with AsyncExitStack() as stops:
        parts = build(settings)
        stops.push_async_callback(parts.close)
        await check_vault(parts)
        servers = Servers()
        stops.push_async_callback(servers.stop)
        # The worker first: its launch holds this loop, so nobody else may be writing to an embedded database meanwhile.
        workers: list[Any] = [build_worker(parts), build_daily_work(parts)] if role in (Role.WORKER, Role.ALL) else []
        await _start(workers, stops)
        bot = build_bot(parts) if role in (Role.BOT, Role.ALL) else None
        await _serve_pages(settings, role, servers, _pages(parts, role, bot))
        await _start_rasa(settings, role, parts, stops)
        await _start([bot] if bot else [], stops)
        typer.echo(f"{role.value} runs.")
        await _told_to_stop()


async def _start(running: list[Any], stops: AsyncExitStack) -> None:
    for part in running:
        await part.start()
        stops.push_async_callback(part.stop)


def _pages(parts: "Parts", role: Role, bot: "TelegramBot | None") -> dict[Role, FastAPI]:
    """The web applications of a role."""
    from aldyn.bootstrap import build_actions, build_console

    pages: dict[Role, FastAPI] = {}
    if role in (Role.ACTIONS, Role.ALL):
        pages[Role.ACTIONS] = build_actions(parts)
    if role in (Role.CONSOLE, Role.ALL):
        pages[Role.CONSOLE] = build_console(parts)
    if bot and parts.settings.telegram_webhook_url:
        pages[Role.BOT] = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
        pages[Role.BOT].include_router(bot.router())
    return pages


async def _serve_pages(settings: Settings, role: Role, servers: Servers, pages: dict[Role, FastAPI]) -> None:
    for name, page in pages.items():
        # The actions answer to Rasa with personal data and ask for no password; Rasa itself is on loopback too.
        host = "127.0.0.1" if name is Role.ACTIONS else settings.host
        port = settings.port + (PLACES[name] if role is Role.ALL else 0)
        typer.echo(f"{name.value}: http://{host}:{await servers.start(page, host, port)}")


async def _start_rasa(settings: Settings, role: Role, parts: "Parts", stops: AsyncExitStack) -> None:
    """Rasa as a child of this process: alone by its role, or with all others unless ALDYN_RASA_URL names another."""
    if role is not Role.RASA and not (role is Role.ALL and "rasa_url" not in settings.model_fields_set):
        return
    together = f"http://127.0.0.1:{settings.port + PLACES[Role.ACTIONS]}/actions"
    actions = together if role is Role.ALL else settings.actions_url
    log = settings.data_dir / "rasa.log"
    make = partial(RasaServer, f"{actions}/webhook", f"{actions}/nlg", settings.sync_database_url, log)
    server = await (
        _rasa_alone(settings, parts, make, stops) if role is Role.RASA else _rasa_beside(parts, make, stops)
    )
    trainer = Trainer(parts.store, parts.clock, server)
    await trainer.start()
    stops.push_async_callback(trainer.stop)


async def _rasa_beside(parts: "Parts", make: Callable[..., RasaServer], stops: AsyncExitStack) -> ModelServer:
    """Rasa for the roles of this process, at whatever address is free."""
    rasa = LocalRasa(make, parts.rasa)
    stops.callback(rasa.stop)
    await rasa.start()
    typer.echo(f"rasa: {rasa.url}")
    return rasa


async def _rasa_alone(
    settings: Settings, parts: "Parts", make: Callable[..., RasaServer], stops: AsyncExitStack
) -> ModelServer:
    """Rasa for other processes, at an address that stays; another model is loaded in place."""
    token = secrets.token_urlsafe(24)
    rasa = make(token=token)
    stops.callback(rasa.stop)
    rasa.start(settings.port)
    await asyncio.to_thread(rasa.wait_ready)
    parts.rasa.reach(rasa.url)
    typer.echo(f"rasa: {rasa.url}")
    return ReloadingRasa(parts.rasa, token)


async def _told_to_stop() -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
