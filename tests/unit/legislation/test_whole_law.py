"""What must hold for every parameter, variable, fact and service of the law, whoever adds one."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from openfisca_core.parameters import ParameterNode, ParameterScale

from knowledge import catalogue, service_catalogue
from knowledge.catalogue import LANGUAGES
from knowledge.legislation.declared_facts import Fact, declared_facts
from knowledge.legislation.evaluation import evaluate
from knowledge.legislation.system import acts, law_system
from knowledge.legislation.words import sentence_key
from knowledge.service_catalogue import Service
from services.law.entitlements import assess, facts_of
from services.law.suppositions import suppose

TODAY = date(2026, 11, 23)
FORMULAS = [variable for variable in law_system().variables.values() if not variable.is_input_variable()]
SERVICES = service_catalogue.all_services()


def leaves(node: ParameterNode) -> list[Any]:
    """Every parameter below a folder."""
    found = []
    for child in node.children.values():
        found += leaves(child) if isinstance(child, ParameterNode) else [child]
    return found


PARAMETERS = leaves(law_system().parameters)


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.name)
def test_every_parameter_has_a_unit_and_every_value_a_source(parameter: Any) -> None:
    # given, when
    metadata = parameter.metadata
    # then
    assert metadata.get("unit")
    if isinstance(parameter, ParameterScale):
        assert metadata.get("reference")
        return
    for entry in parameter.values_list:
        assert entry.metadata.get("status") in ("confirmed", "derived", "unconfirmed", "not_held"), entry.instant_str
        assert entry.metadata.get("reference") or entry.metadata.get("note"), entry.instant_str


def test_figures_set_every_year_are_all_valid_today() -> None:
    # given
    annual = [parameter for parameter in PARAMETERS if parameter.metadata.get("annual")]
    # when
    overdue = [parameter.name for parameter in annual if parameter.metadata["last_value_still_valid_on"] < str(TODAY)]
    # then: after the new budget law this names the files to add a value to
    assert annual
    assert overdue == []


@pytest.mark.parametrize("variable", FORMULAS, ids=lambda variable: variable.name)
def test_every_variable_names_its_article_and_is_explained_in_every_language(variable: Any) -> None:
    # given
    key = sentence_key(variable.name)
    # when
    silent = [language for language in LANGUAGES if not catalogue.has(key, language)]
    # then
    assert variable.__class__.__doc__
    assert variable.reference
    assert variable.reference[0].split(":")[0] in acts()
    assert silent == []


@pytest.mark.parametrize(
    ("service_id", "article"),
    [
        ("birth_benefit", "79"),
        ("childcare_benefit", "81"),
        ("large_family_benefit", "90"),
        ("disabled_child_carer_benefit", "183"),
        ("disability_carer_benefit", "187"),
        ("disability_benefit", "175"),
        ("special_state_allowance", "190"),
        ("survivor_benefit", "234"),
    ],
)
def test_a_condition_of_several_services_names_the_article_of_each(service_id: str, article: str) -> None:
    conditions = assess(service_id, TODAY, {}, "en").conditions
    lives_here = next(c for c in conditions if c.name in ("has_right_of_residents", "lives_here_permanently"))
    assert lives_here.article is not None
    assert f"article {article}," in lives_here.article.text


@pytest.mark.parametrize("variable", FORMULAS, ids=lambda variable: variable.name)
def test_no_plain_float_holds_money(variable: Any) -> None:
    # given, when
    is_small_float = variable.dtype == np.float32
    # then: 32 bits lose tenge in large sums
    assert not is_small_float
    if variable.value_type is float:
        assert variable.unit


def other_than_assumed(fact: Fact) -> Any:
    """A value that nobody supposes of a fact that was not given."""
    if fact.type == "bool":
        return not fact.default
    return list(fact.choices)[-1] if fact.type == "choice" else fact.default


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)
def test_facts_a_service_lists_are_the_facts_its_formulas_read(service: Service) -> None:
    # given
    taken = facts_of(service)
    days_given = {fact.name: date(1990, 1, 1) for fact in taken if fact.not_applicable and fact.type == "date"}
    turned = {fact.name: other_than_assumed(fact) for fact in taken if fact.default is not None}
    # when
    read: set[str] = set()
    for given in ({}, days_given, turned):
        columns = suppose(taken, given, TODAY).columns
        for on in (date(2019, 6, 1), date(2021, 6, 1), date(2022, 12, 1), date(2024, 6, 1), TODAY):
            read |= set(evaluate(service.all_variables, on, columns).nodes) & set(declared_facts())
    # then
    assert set(service.facts) == read


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.id)
def test_every_service_answers_today_without_facts_in_every_language(service: Service) -> None:
    # given, when
    answers = [assess(service.id, TODAY, {}, language) for language in LANGUAGES]
    # then
    assert {answer.entitled for answer in answers} <= {"yes", "no", "unknown"}
    for answer in answers:
        assert not re.search(r"\blaw-|\{ ?\$", " ".join(step.words for step in answer.steps))
    assert all(service.names[language] for language in LANGUAGES)


def test_facts_are_told_in_every_language_and_taken_by_some_service() -> None:
    # given
    taken = {name for service in SERVICES for name in service.facts}
    # when
    silent = [fact.name for fact in declared_facts().values() if set(fact.meaning) != set(LANGUAGES)]
    # then
    assert silent == []
    assert set(declared_facts()) - taken == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_have_names(language: str) -> None:
    # given
    documents = {document.id for service in SERVICES for document in service.documents}
    # when
    unnamed = [
        document for document in documents if not catalogue.has(f"document-{document.replace('_', '-')}", language)
    ]
    # then
    assert unnamed == []


def test_parameter_files_are_all_read_by_some_formula() -> None:
    # given
    folder = Path(__file__).parents[3] / "knowledge" / "legislation"
    texts = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    # when
    unread = [parameter.name for parameter in PARAMETERS if not is_named(parameter.name, texts)]
    # then
    assert unread == []


def is_named(parameter: str, texts: str) -> bool:
    """Whether a formula names the parameter, or a folder of it whose members are picked by key."""
    *folders, leaf = parameter.split(".")
    return leaf in texts or any(".".join(folders[:depth]) in texts for depth in range(2, len(folders) + 1))
