"""A model that understands less is not kept, unless somebody says why; training and measuring are stood in for."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aldyn import language_model, language_scores, lessons
from aldyn.errors import SetupFailed
from aldyn.language_model import Model
from aldyn.lessons import Lesson, Serve
from aldyn.workshop import Workshop

Kept = list[dict[str, Any]]


def teach(forced_because: str | None = None, serve: Serve = lambda model: None) -> Lesson:
    return lessons.teach([], forced_because, lambda step: None, serve)


def figures(share: float) -> dict[str, Any]:
    return {"intent": {"share": share, "of": 400}, "service": {"share": 0.9, "of": 100}}


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[float, float], Kept]:
    """Figures that are kept with a model, once the shares before and after are set."""
    found: Kept = []

    def prepare(before: float, after: float) -> Kept:
        model = Model(tmp_path / "aldyn-new.tar.gz", "new")
        monkeypatch.setattr(Workshop, "train", lambda shop, progress: model)
        monkeypatch.setattr(Workshop, "bring_back", lambda shop: None)
        monkeypatch.setattr(lessons, "measure_in_use", lambda: figures(before))
        monkeypatch.setattr(lessons, "measure", lambda model: figures(after))
        monkeypatch.setattr(language_model, "keep", lambda model: model)
        monkeypatch.setattr(language_scores, "keep_scores", found.append)
        return found

    return prepare


def test_a_model_that_understands_less_is_not_kept(kept: Callable[[float, float], Kept]) -> None:
    scores = kept(0.95, 0.90)

    lesson = teach()

    assert lesson.model is None
    assert scores == []


def test_noise_is_no_reason_to_refuse(kept: Callable[[float, float], Kept]) -> None:
    scores = kept(0.95, 0.94)

    assert teach().model is not None
    assert len(scores) == 1


def test_a_reason_lets_it_through_and_is_kept_with_the_figures(kept: Callable[[float, float], Kept]) -> None:
    scores = kept(0.95, 0.90)

    assert teach("a new topic").model is not None
    assert scores[0]["forced_because"] == "a new topic"


def test_a_model_is_kept_only_once_it_is_served(
    kept: Callable[[float, float], Kept], monkeypatch: pytest.MonkeyPatch
) -> None:
    scores, changed = kept(0.90, 0.95), []
    monkeypatch.setattr(Workshop, "bring_back", lambda shop: changed.append("phrases"))
    monkeypatch.setattr(language_model, "keep", lambda model: changed.append("model"))

    def fail(model: Model) -> None:
        raise SetupFailed("The language model is broken")

    with pytest.raises(SetupFailed):
        teach(serve=fail)

    assert (scores, changed) == ([], [])


def test_a_model_that_can_read_nothing_is_not_compared_with(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def unreadable(*_: Any, input: str, **__: Any) -> subprocess.CompletedProcess[str]:
        asked = [json.loads(line) for line in input.splitlines()]
        answers = [json.dumps({"id": one["id"], "error": {"code": "unexpected"}}) for one in asked]
        return subprocess.CompletedProcess([], 0, "\n".join(answers), "no attribute '_factor'")

    monkeypatch.setattr(language_model, "current_model", lambda: Model(tmp_path / "aldyn-old.tar.gz", "old"))
    monkeypatch.setattr(language_scores, "interpreter", lambda: "python")
    monkeypatch.setattr(language_scores.subprocess, "run", unreadable)

    assert lessons.measure_in_use() is None
