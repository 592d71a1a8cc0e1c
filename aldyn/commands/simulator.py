"""`aldyn simulator`: the local Telegram alone, for any bot."""

from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from simulator.app import create_app
from simulator.server import SimulatorServer
from simulator.settings import DEMO_TOKEN, SimulatorSettings

app = typer.Typer(add_completion=False, help="Start the local Telegram alone: Bot API, control API, chat page.")


@app.command()
def simulator(
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8081,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    token: Annotated[list[str] | None, typer.Option(help="Bot token to accept; may be given several times.")] = None,
    limits: Annotated[bool, typer.Option(help="Apply Telegram's limits on the rate of messages.")] = True,
    data_dir: Annotated[Path | None, typer.Option(help="Keep chats and files here; by default nothing stays.")] = None,
    name: Annotated[str, typer.Option(help="The bot's name.")] = "Aldyn",
) -> None:
    """Serve until interrupted."""
    tokens = tuple(token or [DEMO_TOKEN])
    settings = SimulatorSettings(tokens=tokens, limits=limits, data_dir=data_dir, bot_name=name)
    url = f"http://{host}:{port}"
    typer.echo(f"Chat page    {url}/\nControl API  {url}/control/docs\nBot API      {url}/bot<token>/<method>")
    typer.echo(f"Token        {', '.join(tokens)}")
    config = uvicorn.Config(create_app(settings), host=host, port=port, log_level="warning")
    SimulatorServer(config).run()
