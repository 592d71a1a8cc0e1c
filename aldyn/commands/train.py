"""`aldyn train`: train the language model."""

import sys

import typer

from aldyn import language_model

app = typer.Typer(add_completion=False)


@app.command()
def train(
    if_changed: bool = typer.Option(False, "--if-changed", help="Train only when phrases or pipeline changed."),
) -> None:
    """Train the language model."""
    if if_changed:
        language_model.ensure_trained(_tell)
    else:
        language_model.keep(language_model.train(_tell))


def _tell(step: str) -> None:
    print(step, file=sys.stderr, flush=True)
