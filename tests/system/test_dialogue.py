"""The taxonomy, the phrases, the rules, the actions, the texts and the scripts speak of the same things."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions import ALL_ACTIONS
from actions.base import Tools
from knowledge.catalogue import LANGUAGES, has
from knowledge.intents import all_intents, with_service

ROOT = Path(__file__).resolve().parents[2]
BUTTONS_OR_CHANNEL = {"nlu_fallback", "inform", "answer"}  # intents that nobody types
OF_RASA = {"action_listen", "action_restart", "action_default_fallback"}


def _taxonomy() -> list[str]:
    page = (ROOT / "docs" / "taxonomy.md").read_text(encoding="utf-8")
    in_tables = re.findall(r"^\| (?!intent\b)([a-z_]+)", page, re.MULTILINE)
    talk = page.split("## Conversation")[1].split("##")[0]
    return in_tables + re.findall(r"[a-z]+(?:_[a-z]+)*", re.sub(r"\([^)]*\)", "", talk).strip(". \n"))


@cache
def _phrases() -> dict[tuple[str, str], int]:
    """How many phrases an intent has in a language."""
    counted: dict[tuple[str, str], int] = {}
    for file in ROOT.glob("nlu/data/*.yml"):
        language = file.stem.rsplit(".", 1)[1]
        for group in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            key = (group["intent"], language)
            counted[key] = counted.get(key, 0) + len([line for line in group["examples"].splitlines() if line.strip()])
    return counted


def _domain() -> Iterator[dict[str, Any]]:
    for file in ROOT.glob("nlu/domain/*.yml"):
        yield yaml.safe_load(file.read_text(encoding="utf-8"))


def _steps() -> Iterator[dict[str, Any]]:
    for file in ROOT.glob("nlu/data/rules/*.yml"):
        for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]:
            yield from rule["steps"]


def _domain_list(name: str) -> set[str]:
    return {item for part in _domain() for item in part.get(name) or ()}


def _action_names() -> list[str]:
    return [action(Tools.__new__(Tools)).name() for action in ALL_ACTIONS]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("intent", _taxonomy())
def test_every_intent_of_the_taxonomy_has_phrases_in_every_language(intent: str, language: str) -> None:
    assert _phrases().get((intent, language), 0) >= 10


def test_every_intent_of_the_taxonomy_has_a_rule() -> None:
    ruled = {step["intent"] for step in _steps() if "intent" in step}

    assert sorted(set(_taxonomy()) - ruled) == []


def test_the_domain_knows_the_intents_of_the_taxonomy_and_no_others() -> None:
    assert _domain_list("intents") - BUTTONS_OR_CHANNEL == set(_taxonomy())


def test_what_staff_choose_from_is_the_taxonomy() -> None:
    assert sorted(all_intents()) == sorted(set(_taxonomy()))


def test_the_intents_that_carry_a_service_are_those_of_the_taxonomy() -> None:
    page = (ROOT / "docs" / "taxonomy.md").read_text(encoding="utf-8")

    assert sorted(with_service()) == sorted(re.findall(r"^\| ([a-z_]+) \(\+service", page, re.MULTILINE))


def test_every_phrase_is_of_an_intent_of_the_taxonomy() -> None:
    assert sorted({intent for intent, _ in _phrases()} - set(_taxonomy())) == []


def test_every_action_of_the_domain_exists_and_every_action_stands_in_the_domain() -> None:
    names = _action_names()

    assert len(names) == len(set(names))
    assert sorted(_domain_list("actions")) == sorted(names)


def test_every_action_that_a_rule_calls_exists() -> None:
    forms = _domain_list("forms")
    called = {step["action"] for step in _steps() if "action" in step}

    assert sorted(called - set(_action_names()) - forms - OF_RASA) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_response_of_the_domain_has_words(language: str) -> None:
    keys = _domain_list("responses")

    assert keys
    assert [key for key in sorted(keys) if not has(key, language)] == []


def _scripts() -> list[dict[str, Any]]:
    files = (ROOT / "tests" / "conversations" / "scripts").glob("*.yaml")
    return [script for file in files for script in yaml.safe_load(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_of_the_taxonomy_is_played_in_every_language(language: str) -> None:
    spoken = [script for script in _scripts() if script.get("person", {}).get("language", "ru") == language]
    played = {step["intent"] for script in spoken for step in script["talk"] if "intent" in step}

    assert sorted(set(_taxonomy()) - played) == []


def test_every_step_of_a_script_is_one_act_with_known_checks() -> None:
    acts = {"says", "taps", "sends", "shares_contact", "waits_days"}
    checks = {"hears", "not_hears", "intent"}
    steps = [step for script in _scripts() for step in script["talk"]]

    assert [step for step in steps if len(acts & step.keys()) != 1 or step.keys() - acts - checks] == []
