"""How well the pipeline understands messages it was not trained on: the figures of `aldyn nlu evaluate`."""

import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from aldyn.errors import SetupFailed
from aldyn.language_model import MODELS, NLU, ROOT, Model, environment, interpreter
from knowledge.orthography import normalise

EVALUATION = ROOT / "tests" / "conversations" / "evaluation"
KEPT = MODELS / "scores.json"
REFUSED = ("nlu_fallback", "out_of_scope")
_STEPS = 10


@dataclass(frozen=True)
class Judged:
    """A message of the evaluation set with what was understood of it."""

    wanted: dict[str, Any]
    got: dict[str, Any]

    @property
    def intent_is_right(self) -> bool:
        """A fair second reading counts."""
        return self.got["intent"] in (self.wanted["intent"], *self.wanted.get("alt_intents", ()))

    @property
    def service_is_right(self) -> bool:
        """The service named is the one meant; a fair second reading counts, None where it may be left open."""
        return self.got["service"] in (self.wanted["service"], *self.wanted.get("alt_services", ()))

    @property
    def somebody_else(self) -> str | None:
        """Whom the message is about where that is not the citizen herself; None where it is, or nobody is told."""
        return _not_self(self.wanted.get("for_whom"))

    @property
    def somebody_else_understood(self) -> str | None:
        """Whom the pipeline takes it to be about, as above."""
        return _not_self(next((e["value"] for e in self.got["entities"] if e["name"] == "for_whom"), None))


def _not_self(value: str | None) -> str | None:
    return None if value == "self" else value


class ModelUnreadable(SetupFailed):
    """A model cannot be read: its file is broken, or it was made of components that are no more."""


def judge(model: Model) -> list[Judged]:
    """Give what a model understands of each message of the evaluation set that is no training phrase.

    Raises:
        SetupFailed: There is no evaluation set.
        ModelUnreadable: The model could not be read.
    """
    known = training_skeletons()
    asked = [message for message in _messages() if normalise(message["text"]) not in known]
    if not asked:
        raise SetupFailed(f"There are no messages to evaluate in {EVALUATION}.")
    lines = "".join(json.dumps({"id": a["id"], "text": a["text"]}) + "\n" for a in asked)
    done = subprocess.run(
        [interpreter(), "-W", "ignore", "-m", "nlu.parsing", str(model.path)],
        cwd=ROOT, env=environment(), input=lines, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise ModelUnreadable(f"The language model could not be read: {done.stderr[-300:]}")
    got = [json.loads(line) for line in done.stdout.splitlines()]
    failed = [answer["id"] for answer in got if "error" in answer]
    if len(failed) == len(got):
        raise ModelUnreadable(f"The language model read none of the messages: {done.stderr[-300:]}")
    if failed:
        raise SetupFailed(f"{len(failed)} messages could not be read, as {', '.join(failed[:5])}.")
    return [Judged(w, g) for w, g in zip(asked, got, strict=True)]


def _messages() -> list[dict[str, Any]]:
    return [json.loads(line) for file in sorted(EVALUATION.glob("*.jsonl")) for line in file.read_text().splitlines()]


def measured_skeletons() -> set[str]:
    """Give the skeletons of the evaluation set: what is measured is never trained on."""
    return {normalise(message["text"]) for message in _messages()}


def overlap() -> list[str]:
    """Give the ids of messages that are training phrases too; they say nothing of unseen messages."""
    known = training_skeletons()
    return [message["id"] for message in _messages() if normalise(message["text"]) in known]


def training_skeletons() -> set[str]:
    """Give the skeletons of all training phrases."""
    groups = [g for file in (NLU / "data").glob("*.yml") for g in yaml.safe_load(file.read_text())["nlu"]]
    lines = [line for group in groups for line in group["examples"].splitlines() if line.strip()]
    return {normalise(line.removeprefix("- ")) for line in lines}


def score(judged: list[Judged]) -> dict[str, Any]:
    """Give the figures, shares from 0 to 1; `of` counts the messages behind each share."""
    told = [j for j in judged if j.wanted["service"]]
    outside = [j for j in judged if j.wanted["intent"] == "out_of_scope"]
    inside = [j for j in judged if j.wanted["intent"] != "out_of_scope"]
    return {
        "intent": _share(judged, lambda j: j.intent_is_right),
        "service": _share(told, lambda j: j.service_is_right),
        "outside_recognised": _share(outside, lambda j: j.got["intent"] in REFUSED),
        "real_refused": _share(inside, lambda j: j.got["intent"] in REFUSED and not j.intent_is_right),
        "calibration_error": _calibration_error(judged),
        "for_whom_precision": _share([j for j in judged if j.somebody_else_understood], _person_is_right),
        "for_whom_recall": _share([j for j in judged if j.somebody_else], _person_is_right),
        "by_language": _slices(judged, "lang"),
        "by_spelling": _slices(judged, "spelling"),
    }


def _person_is_right(judged: Judged) -> bool:
    return judged.somebody_else == judged.somebody_else_understood


def confusions(judged: Iterable[Judged], what: str = "intent") -> list[tuple[tuple[str, str], int]]:
    """Give pairs (meant, understood) with how often each was met, the commonest first."""
    wrong = [j for j in judged if not (j.intent_is_right if what == "intent" else j.service_is_right)]
    return Counter((str(j.wanted[what]), str(j.got[what])) for j in wrong).most_common()


def _share(judged: list[Judged], holds: Callable[[Judged], bool]) -> dict[str, float]:
    return {"share": sum(map(holds, judged)) / len(judged) if judged else 0.0, "of": len(judged)}


def _slices(judged: list[Judged], by: str) -> dict[str, dict[str, float]]:
    names = sorted({j.wanted[by] for j in judged})
    return {name: _share([j for j in judged if j.wanted[by] == name], lambda j: j.intent_is_right) for name in names}


def _calibration_error(judged: list[Judged]) -> float:
    """Expected calibration error over ten steps of confidence (Naeini et al. 2015); refusals are no claims."""
    claims = [j for j in judged if j.got["intent"] != "nlu_fallback"]
    gap = 0.0
    for step in range(_STEPS):
        told = [j for j in claims if min(int(j.got["confidence"] * _STEPS), _STEPS - 1) == step]
        gap += abs(sum(j.got["confidence"] - j.intent_is_right for j in told))
    return gap / max(len(claims), 1)


def kept_scores(file: Path = KEPT) -> dict[str, Any] | None:
    """Give the figures of the last kept model, or None."""
    return json.loads(file.read_text()) if file.exists() else None


def keep_scores(scores: dict[str, Any], file: Path = KEPT) -> None:
    """Store the figures beside the model they are of."""
    file.write_text(json.dumps(scores, indent=1))


def is_worse(new: dict[str, Any], old: dict[str, Any]) -> bool:
    """Tell whether intent or service fell by more than two standard errors of the old share."""
    return any(_fell(new[name], old[name]) for name in ("intent", "service"))


def _fell(new: dict[str, float], old: dict[str, float]) -> bool:
    noise = (old["share"] * (1 - old["share"]) / max(old["of"], 1)) ** 0.5
    return bool(new["share"] < old["share"] - 2 * noise)
