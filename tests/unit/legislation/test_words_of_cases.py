"""The explanations of every case of law read as sentences: nothing of the engine shows through."""

import re
from typing import Any

import pytest

from knowledge import catalogue, service_catalogue
from knowledge.catalogue import LANGUAGES
from services.law.entitlements import assess
from tests.legislation.test_cases import CASES

ENGINE_NAME = re.compile(r"\b[a-z]+_[a-z0-9_]+\b|\{ ?\$|\bNone\b|\bnan\b|\bNaT\b")


@pytest.mark.parametrize(("number", "case"), [(number, param.values[0]) for number, param in enumerate(CASES)])
def test_steps_and_conditions_of_a_case_are_whole_sentences(number: int, case: dict[str, Any]) -> None:
    # given: each case in one language, the languages in turn
    language = LANGUAGES[number % len(LANGUAGES)]
    # when
    decision = assess(case["service"], case["on"], case["facts"], language)
    sentences = [part.words for part in (*decision.steps, *decision.conditions)]
    # then
    assert [sentence for sentence in sentences if ENGINE_NAME.search(sentence)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_a_sum_has_a_name(language: str) -> None:
    # given
    parts = {part for service in service_catalogue.all_services() for part in (*service.components, *service.withheld)}
    # when
    nameless = [part for part in parts if not catalogue.has(f"component-{part.replace('_', '-')}", language)]
    # then
    assert nameless == []
