"""`aldyn parse`: what the trained pipeline understands of the lines on standard input."""

import subprocess
import sys

import typer

from aldyn import language_model
from aldyn.errors import SetupFailed

app = typer.Typer(add_completion=False)


@app.command()
def parse() -> None:
    """Read JSON lines {id, text, lang?}; write {id, intent, confidence, service, entities} for each."""
    model = language_model.ensure_trained(lambda step: print(step, file=sys.stderr))
    done = subprocess.run(
        [language_model.interpreter(), "-W", "ignore", "-m", "nlu.parsing", str(model.path)],
        cwd=language_model.ROOT, env=language_model.environment(), check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise SetupFailed("The language model could not be read; run: aldyn train")
