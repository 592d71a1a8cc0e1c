"""Labels become training phrases once, with their origin; what is measured or contradicts the data is refused."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from aldyn.language_data import add_labelled
from knowledge.catalogue import LANGUAGES, say
from knowledge.orthography import normalise

TAUGHT = """version: "3.1"

nlu:
- intent: ask_amount
  metadata: {service: childcare_benefit}
  examples: |
    - сколько за малыша
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "family.ru.yml").write_text(TAUGHT, encoding="utf-8")
    return tmp_path


def a_label(text: str, intent: str = "ask_documents", **fields: Any) -> dict[str, Any]:
    return {
        "label": normalise(text)[:8],
        "text": text,
        "language": "ru",
        "intent": intent,
        "service": "childcare_benefit",
        "staff": "dinara",
        "day": "2026-11-23",
        **fields,
    }


def groups(folder: Path, language: str = "ru") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((folder / f"labelled.{language}.yml").read_text("utf-8"))["nlu"]
    return found


def test_a_label_becomes_a_phrase_that_tells_where_it_comes_from(folder: Path) -> None:
    outcome = add_labelled([a_label("чё нести на дитё", label="l1", for_whom="child")], folder, set())

    assert outcome.added == ["l1"]
    assert groups(folder) == [
        {
            "intent": "ask_documents",
            "metadata": {
                "service": "childcare_benefit",
                "for_whom": "child",
                "label": "l1",
                "staff": "dinara",
                "day": "2026-11-23",
            },
            "examples": "- чё нести на дитё\n",
        }
    ]


def test_the_same_lines_again_change_nothing(folder: Path) -> None:
    lines = [a_label("чё нести на дитё"), a_label("kuda bech", "ask_how_to_apply")]
    add_labelled(lines, folder, set())
    before = (folder / "labelled.ru.yml").read_text()

    again = add_labelled(lines, folder, set())

    assert (again.added, len(again.known)) == ([], 2)
    assert (folder / "labelled.ru.yml").read_text() == before


def test_staff_may_correct_their_own_label(folder: Path) -> None:
    add_labelled([a_label("чё нести на дитё", label="l1")], folder, set())
    add_labelled([a_label("чё нести на дитё", "ask_how_to_apply", label="l1")], folder, set())

    assert [group["intent"] for group in groups(folder)] == ["ask_how_to_apply"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (a_label("skolko za malysha", "ask_documents"), "contradicts"),
        (a_label("СКОЛЬКО за малыша", "ask_amount", service="birth_benefit"), "contradicts"),
        (a_label("это мы измеряем"), "measured"),
        (a_label("бла", "ask_weather"), "intent"),
        (a_label("бла", service="weather"), "service"),
        (a_label("бла", for_whom="dog"), "for-whom"),
        (a_label("бла", language="uz"), "language"),
        (a_label("бла", staff=""), "origin"),
        (a_label("?!"), "empty"),
    ],
)
def test_what_does_not_fit_is_refused_with_words_in_every_language(
    folder: Path, line: dict[str, Any], code: str
) -> None:
    outcome = add_labelled([line], folder, {normalise("это мы измеряем")})

    (refused,) = outcome.refused
    assert refused.code == code
    assert not (folder / "labelled.ru.yml").exists()
    for language in LANGUAGES:
        assert say(language, f"refused-phrase-{code}", **refused.fields)


def test_masked_numbers_and_brackets_do_not_reach_the_training_data(folder: Path) -> None:
    add_labelled([a_label("вот [iin:0a1b2c] и [phone], где\nвыплата {x}")], folder, set())

    (group,) = groups(folder)
    assert group["examples"] == "- вот iin и phone , где выплата x\n"
