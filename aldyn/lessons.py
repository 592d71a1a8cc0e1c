"""A lesson: labels become phrases, a model is trained of them, measured, and kept unless it understands less.

It is served before it is kept, so that what cannot be served is not what the next start finds.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aldyn import language_model, language_scores
from aldyn.language_data import Imported, add_labelled
from aldyn.language_model import Model
from aldyn.workshop import workshop

Tell = Callable[[str], None]
Serve = Callable[[Model], None]


@dataclass(frozen=True)
class Lesson:
    """What a lesson gave.

    Attributes:
        imported: What became of the labels.
        before: Figures of the model in use before; None where there was none.
        after: Figures of the new model.
        model: The new model where it was kept.
    """

    after: dict[str, Any]
    before: dict[str, Any] | None = None
    model: Model | None = None
    imported: Imported = field(default_factory=Imported)


def teach(lines: list[dict[str, Any]], forced_because: str | None, tell: Tell, serve: Serve) -> Lesson:
    """Train with further labelled messages; nothing of the project changes where the model got worse beyond noise.

    Nor does it where the model cannot be served.

    Args:
        lines: Labelled messages, as `services.learning.training_data.exported` gives them.
        forced_because: Why a worse model is wanted nevertheless; kept with its figures.
        tell: Told each step by its code (`training-step-<code>` in the catalogue).
        serve: Puts the model into the running assistant, if there is one.
    Raises:
        SetupFailed: The training or the measuring failed; the message says what to do.
        AldynError: Whatever `serve` raises.
    """
    with workshop() as shop:
        imported = add_labelled(lines, shop.data, language_scores.measured_skeletons())
        tell("training")
        model = shop.train(lambda _: None)
        tell("measuring")
        before, after = measure_in_use(), measure(model)
        if before is not None and language_scores.is_worse(after, before) and not forced_because:
            return Lesson(after, before, None, imported)
        serve(model)
        shop.bring_back()
        kept = language_model.keep(model)
    forced = {"forced_because": forced_because} if forced_because else {}
    language_scores.keep_scores({**after, **forced})
    return Lesson(after, before, kept, imported)


def measure(model: Model) -> dict[str, Any]:
    """The figures of a model on messages nobody trained on."""
    return language_scores.score(language_scores.judge(model))


def measure_in_use() -> dict[str, Any] | None:
    """The figures of the model in use, by the evaluation set of today; None where none can be read any more."""
    model = language_model.current_model()
    try:
        return measure(model) if model else None
    except language_scores.ModelUnreadable:
        return None
