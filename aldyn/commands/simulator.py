"""`aldyn simulator`: the local Telegram alone, for any bot."""

import os
import socket
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from aldyn.errors import InvalidInput
from simulator.app import create_app
from simulator.server import SimulatorServer
from simulator.settings import DEMO_TOKEN, SimulatorSettings

app = typer.Typer(add_completion=False)


@app.command()
def simulator(
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8081,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    token: Annotated[list[str] | None, typer.Option(help="Bot token to accept; may be given several times.")] = None,
    limits: Annotated[bool, typer.Option(help="Apply Telegram's limits on the rate of messages.")] = True,
    data_dir: Annotated[Path | None, typer.Option(help="Keep chats and files here; by default nothing stays.")] = None,
    name: Annotated[str, typer.Option(help="The bot's name.")] = "Aldyn",
) -> None:
    """Start the local Telegram alone: Bot API, control API and chat page, until Ctrl-C."""
    tokens = tuple(token or [DEMO_TOKEN])
    settings = SimulatorSettings(tokens=tokens, limits=limits, data_dir=data_dir, bot_name=name)
    with listening_socket(host, port) as listening:
        url = f"http://{host}:{listening.getsockname()[1]}"
        typer.echo(f"Chat page    {url}/\nControl API  {url}/control/docs\nBot API      {url}/bot<token>/<method>")
        typer.echo(f"Token        {', '.join(tokens)}")
        SimulatorServer(uvicorn.Config(create_app(settings), log_level="warning")).run(sockets=[listening])


def listening_socket(host: str, port: int) -> socket.socket:
    """A socket on the port (any free one for 0).

    Raises:
        InvalidInput: The port or the address cannot be used.
    """
    try:
        return socket.create_server((host, port))
    except OSError as failure:
        raise InvalidInput(
            f"Cannot listen on {host}:{port} ({os.strerror(failure.errno or 0)}); choose another with --port."
        ) from None
