"""`aldyn nlu`: check and score the language data."""

import subprocess
from typing import Any

import typer

from aldyn import language_model, language_scores
from aldyn.errors import SetupFailed

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
    print(f"{'calibration_error':<20} {scores['calibration_error']:.3f}")
    for by in ("by_language", "by_spelling"):
        for name, part in scores[by].items():
            print(f"  {name:<18} {part['share']:.3f} of {part['of']}")
