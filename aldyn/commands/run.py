"""`aldyn run`: roles for production, set by the environment."""

import asyncio
import signal
from enum import StrEnum
from typing import Annotated, Any

import typer
from fastapi import FastAPI

from aldyn.errors import SetupFailed
from aldyn.serving import Servers
from aldyn.settings import DEVELOPMENT_KEY, Settings

app = typer.Typer(add_completion=False)


class Role(StrEnum):
    """What a process may be."""

    BOT = "bot"
    ACTIONS = "actions"
    CONSOLE = "console"
    WORKER = "worker"
    ALL = "all"


# A role alone takes ALDYN_PORT; together they stand side by side from it on, so that nothing collides.
PLACES = {Role.CONSOLE: 0, Role.ACTIONS: 1, Role.BOT: 2}


@app.command()
def run(role: Annotated[Role, typer.Argument(help="Which role; `all` starts every one in this process.")]) -> None:
    """Run until told to stop; `.env.example` tells all settings."""
    settings = Settings()
    check(settings, role)
    asyncio.run(_serve(settings, role))


def check(settings: Settings, role: Role) -> None:
    """Refuse settings that are unsafe or not enough outside of a demonstration.

    Raises:
        SetupFailed: A setting is missing; the message names it.
    """
    if DEVELOPMENT_KEY in settings.keys:
        raise SetupFailed("Set ALDYN_SECRET_KEYS to a long random secret; the built-in one is known to everybody.")
    needs_token = role is not Role.ACTIONS
    if needs_token and settings.telegram_bot_token is None:
        raise SetupFailed("Set TELEGRAM_BOT_TOKEN to your bot's token (or run `aldyn demo`, which needs none).")
    if settings.telegram_webhook_url and settings.telegram_webhook_secret is None and role in (Role.BOT, Role.ALL):
        raise SetupFailed("Set TELEGRAM_WEBHOOK_SECRET too: without it anybody could post updates to the webhook.")


async def _serve(settings: Settings, role: Role) -> None:
    from aldyn.bootstrap import build, build_actions, build_bot, build_console, build_worker

    parts = build(settings)
    servers = Servers()
    bot = build_bot(parts) if role in (Role.BOT, Role.ALL) else None
    worker = build_worker(parts) if role in (Role.WORKER, Role.ALL) else None
    pages: dict[Role, FastAPI] = {}
    if role in (Role.ACTIONS, Role.ALL):
        pages[Role.ACTIONS] = build_actions(parts)
    if role in (Role.CONSOLE, Role.ALL):
        pages[Role.CONSOLE] = build_console(parts)
    if bot and settings.telegram_webhook_url:
        pages[Role.BOT] = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
        pages[Role.BOT].include_router(bot.router())
    started: list[Any] = []
    try:
        for name, page in pages.items():
            # The actions answer to Rasa with personal data and ask for no password: alone they may be bound elsewhere,
            # inside one process they stay on loopback.
            host = "127.0.0.1" if role is Role.ALL and name is Role.ACTIONS else settings.host
            port = settings.port + (PLACES[name] if role is Role.ALL else 0)
            typer.echo(f"{name.value}: http://{host}:{await servers.start(page, host, port)}")
        parts_to_start: list[Any] = [part for part in (worker, bot) if part is not None]
        for part in parts_to_start:
            await part.start()
            started.append(part)
        typer.echo(f"{role.value} runs.")
        await _told_to_stop()
    finally:
        for part in reversed(started):
            await part.stop()
        await servers.stop()
        await parts.close()


async def _told_to_stop() -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
