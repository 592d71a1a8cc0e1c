"""`aldyn nlu`: check and score the language data."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from aldyn import language_model, language_scores
from aldyn.errors import InvalidInput, SetupFailed
from aldyn.language_data import add_labelled
from aldyn.one_off import with_parts
from knowledge.catalogue import say

app = typer.Typer(add_completion=False)
_CONFUSIONS_SHOWN = 15
_SHARES = ("intent", "service", "for_whom_precision", "for_whom_recall", "outside_recognised", "real_refused")


@app.callback()
def nlu() -> None:
    """Validate and evaluate the language data."""


@app.command()
def validate() -> None:
    """Check phrases, rules and domain against each other (Rasa's own validator)."""
    folder = language_model.NLU
    done = subprocess.run(
        [language_model.interpreter(), "-W", "ignore", "-m", "rasa", "data", "validate", "--domain",
         str(folder / "domain"), "--data", str(folder / "data"), "--config", str(folder / "config.yml")],
        cwd=language_model.ROOT, env=language_model.environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise SetupFailed(f"The language data does not hold together:\n{(done.stdout + done.stderr)[-3000:]}")
    print("The language data is valid.")


@app.command()
def evaluate() -> None:
    """Score the model in use on messages it was not trained on, beside the last kept figures."""
    model = language_model.current_model()
    if model is None:
        raise SetupFailed("There is no trained language model; run: aldyn train")
    judged = language_scores.judge(model)
    scores, before = language_scores.score(judged), language_scores.kept_scores()
    print(f"Left out, because they are training phrases too: {len(language_scores.overlap())} messages.")
    _print_scores(scores, before)
    for what in ("intent", "service"):
        print(f"\nConfusions of {what} (meant -> understood):")
        for (meant, got), count in language_scores.confusions(judged, what)[:_CONFUSIONS_SHOWN]:
            print(f"  {count:3} {meant} -> {got}")
    if before is None:
        language_scores.keep_scores(scores)


def _print_scores(scores: dict[str, Any], before: dict[str, Any] | None) -> None:
    for name in _SHARES:
        was = f"  (kept model {before[name]['share']:.3f})" if before and name in before else ""
        print(f"{name:<20} {scores[name]['share']:.3f} of {scores[name]['of']}{was}")
    was = f"  (kept model {before['calibration_error']:.3f})" if before else ""
    print(f"{'calibration_error':<20} {scores['calibration_error']:.3f}{was}")
    for by in ("by_language", "by_spelling"):
        for name, part in scores[by].items():
            kept = (before or {}).get(by, {}).get(name)
            was = f"  (kept model {kept['share']:.3f})" if kept else ""
            print(f"  {name:<18} {part['share']:.3f} of {part['of']}{was}")


@app.command(name="import")
def import_labels(
    file: Annotated[Path | None, typer.Argument(help="Lines exported by the console; `-` is standard input.")] = None,
    from_store: Annotated[bool, typer.Option("--store", help="Take the new labels of the database instead.")] = False,
) -> None:
    """Add messages labelled by staff to nlu/data/labelled.<language>.yml; what does not fit is refused and told."""
    if (file is None) is not from_store:
        raise InvalidInput("Give a file of labels (or - for standard input), or --store for those of the database.")
    lines = _stored_labels() if file is None else list(_read_lines(file))
    outcome = add_labelled(lines, language_model.NLU / "data", language_scores.measured_skeletons())
    if from_store:
        _note_exported([*outcome.added, *outcome.known])
    print(f"{len(outcome.added)} added, {len(outcome.known)} known already, {len(outcome.refused)} refused.")
    for refusal in outcome.refused:
        print(say("en", f"refused-phrase-{refusal.code}", **refusal.fields), file=sys.stderr)
    if outcome.refused:
        raise typer.Exit(1)


def _read_lines(file: Path) -> Iterator[dict[str, Any]]:
    text = sys.stdin.read() if str(file) == "-" else _text_of(file)
    for number, line in enumerate(text.splitlines(), 1):
        try:
            given = json.loads(line) if line.strip() else None
        except ValueError:
            raise InvalidInput(f"Line {number} is not JSON; nothing was added.") from None
        if isinstance(given, dict):
            yield given
        elif given is not None:
            raise InvalidInput(f"Line {number} is not an object with text, language and intent; nothing was added.")


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as failure:
        raise InvalidInput(f"{file} cannot be read: {failure}") from None


def _stored_labels() -> list[dict[str, Any]]:
    from services.learning.training_data import exported, list_new_labels

    async def work(parts: Any) -> list[dict[str, Any]]:
        async with parts.store.read() as uow:
            return [exported(label) for label in await list_new_labels(uow)]

    lines: list[dict[str, Any]] = with_parts(work)
    return lines


def _note_exported(labels: list[str]) -> None:
    from services.learning.training_data import mark_exported

    async def work(parts: Any) -> None:
        async with parts.store.begin() as uow:
            await mark_exported(uow, labels, parts.clock.now())

    with_parts(work)
