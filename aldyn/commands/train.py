"""`aldyn train`: train the language model."""

import sys
from typing import Annotated

import typer

from aldyn import language_model
from aldyn.errors import Conflict, InvalidInput
from knowledge.catalogue import say

app = typer.Typer(add_completion=False)


class ModelWorse(Conflict):
    """The new model understands less than the one in use."""

    code = "model_worse"


@app.command()
def train(
    if_changed: Annotated[
        bool, typer.Option("--if-changed", help="Only when phrases or pipeline changed; the model is not measured.")
    ] = False,
    force: Annotated[
        str | None,
        typer.Option(help="Keep it though it understands less; say why."),
    ] = None,
) -> None:
    """Train the language model, measure it, and keep it unless it understands less than the one in use."""
    if force is not None and not force.strip():
        raise InvalidInput("Say why a model that understands less is wanted: --force REASON")
    if if_changed:
        language_model.ensure_trained(_tell)
        return
    from aldyn.lessons import teach

    lesson = teach([], force, lambda step: _tell(say("en", f"training-step-{step}")), lambda _: None)
    shares = ", ".join(f"{name} {_change(lesson.before, lesson.after, name)}" for name in ("intent", "service"))
    if lesson.model is None:
        raise ModelWorse(
            f"The new model understands less beyond noise ({shares}); the one in use stays. "
            "If that is right, say why: aldyn train --force REASON"
        )
    _tell(f"Kept: {shares}.")


def _change(before: dict[str, dict[str, float]] | None, after: dict[str, dict[str, float]], name: str) -> str:
    was = f"{before[name]['share']:.3f} -> " if before else ""
    return f"{was}{after[name]['share']:.3f}"


def _tell(step: str) -> None:
    print(step, file=sys.stderr, flush=True)
