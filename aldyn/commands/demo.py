"""`aldyn demo`: everything on this machine, with a synthetic population."""

from pathlib import Path
from typing import Annotated

import typer
import uvloop

app = typer.Typer()


@app.command()
def demo(
    data_dir: Annotated[Path, typer.Option(help="Where the database and logs are kept.")] = Path(".aldyn"),
    port: Annotated[int, typer.Option(help="Port of the chat page; the console gets the next one.")] = 8080,
    people: Annotated[int, typer.Option(help="People in the synthetic population, made once.")] = 1000,
    browser: Annotated[bool, typer.Option(help="Open the chat page.")] = True,
    life: Annotated[bool, typer.Option(help="Let some synthetic people write, for the console to show.")] = True,
) -> None:
    """Start everything and stop it all with Ctrl-C."""
    from aldyn.demo import run_demo

    uvloop.run(run_demo(data_dir, port, people, browser, life))
