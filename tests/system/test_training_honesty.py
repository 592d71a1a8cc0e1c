"""What we measure and show with says something only while none of it was trained on."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from aldyn.language_scores import overlap, training_skeletons
from knowledge.orthography import normalise

ROOT = Path(__file__).resolve().parents[2]
# "да", "привет", "дайте оператора": so short that everybody says them in the same words; a script must say them too.
WORDS_ANYBODY_SAYS = 3


def _evaluation() -> list[dict[str, Any]]:
    files = sorted((ROOT / "tests" / "conversations" / "evaluation").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def _said_in_scripts() -> Iterator[str]:
    for file in sorted((ROOT / "tests" / "conversations" / "scripts").glob("*.yaml")):
        for script in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield from (str(step["says"]) for step in script.get("talk", ()) if "says" in step)


def test_no_message_of_the_evaluation_set_is_a_training_phrase() -> None:
    assert _evaluation()
    assert overlap() == []


def test_no_message_of_the_evaluation_set_stands_there_twice() -> None:
    skeletons = [normalise(message["text"]) for message in _evaluation()]

    assert sorted({one for one in skeletons if skeletons.count(one) > 1}) == []


def test_no_script_says_a_training_phrase_unless_it_is_very_short() -> None:
    known = training_skeletons()

    said = [text for text in _said_in_scripts() if len(text.split()) > WORDS_ANYBODY_SAYS]

    assert said
    assert [text for text in said if normalise(text) in known] == []
