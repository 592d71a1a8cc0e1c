"""A label changes what the assistant understands: really trained, of a few phrases, in a workshop."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from aldyn.language_data import add_labelled
from aldyn.language_model import ROOT, Model, current_model, ensure_trained, environment, interpreter
from aldyn.workshop import workshop

pytestmark = [pytest.mark.assistant, pytest.mark.timeout(900)]
# Enough to train of: what matters is the label, and training of everything takes minutes.
KEPT = ("certificates.ru.yml", "entitlements.ru.yml", "entitlements.kk.yml")
ASKED = "тыңқылдат бәбешке папірін"


def understood(model: Model, text: str) -> dict[str, Any]:
    done = subprocess.run(
        [interpreter(), "-W", "ignore", "-m", "nlu.parsing", str(model.path)],
        cwd=ROOT, env=environment(), input=json.dumps({"id": 1, "text": text}), capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def labels(*texts: str) -> list[dict[str, Any]]:
    told = {"language": "kk", "intent": "get_certificate", "service": "cert_address", "staff": "s", "day": "2026-11-23"}
    return [{**told, "label": f"l{place}", "text": text} for place, text in enumerate(texts)]


def test_a_label_changes_what_is_understood_after_training(tmp_path: Path) -> None:
    in_use = ensure_trained(print)
    before = understood(in_use, ASKED)

    with workshop() as shop:
        for file in shop.data.glob("*.yml"):
            if file.name not in KEPT:
                file.unlink()
        outcome = add_labelled(labels(ASKED, f"{ASKED} керек", f"маған {ASKED}"), shop.data, set())
        after = understood(shop.train(print), ASKED)

    assert len(outcome.added) == 3
    assert (before["intent"], before["service"]) != ("get_certificate", "cert_address")
    assert (after["intent"], after["service"]) == ("get_certificate", "cert_address")
    assert current_model() == in_use
