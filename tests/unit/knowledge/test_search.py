"""The search finds the right article for questions of people, and nothing for what it does not hold."""

import json
from pathlib import Path

import pytest
import yaml

from knowledge.articles import articles
from knowledge.catalogue import LANGUAGES
from knowledge.search import LIKELY, SURE, search

QUESTIONS = yaml.safe_load((Path(__file__).parent / "search_questions.yaml").read_text(encoding="utf-8"))
EVALUATION = Path(__file__).parents[2] / "conversations" / "evaluation"
LEAST_RIGHT = 0.85
FOREIGN = {
    "ru": ["какая завтра погода в алматы", "рецепт плова", "кто выиграл матч вчера", "сколько стоит айфон"],
    "kk": ["ертең ауа райы қандай", "палауды қалай пісіреді", "кеше кім ұтты футболда", "айфон қанша тұрады"],
    "en": ["what is the weather tomorrow", "recipe for plov", "who won the match", "write me a poem"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_questions_find_their_article_first(language: str) -> None:
    asked = [(topic, question) for topic, questions in QUESTIONS[language].items() for question in questions]

    missed = []
    for topic, question in asked:
        found = search(language, question, limit=1)
        if not found or found[0].article.id != topic:
            missed.append((topic, question, found[0].article.id if found else None))

    assert 1 - len(missed) / len(asked) >= LEAST_RIGHT, missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_few_messages_of_the_evaluation_about_other_things_find_an_article_surely(language: str) -> None:
    rows = [json.loads(line) for line in (EVALUATION / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()]
    foreign = [row["text"] for row in rows if row["intent"] == "out_of_scope" and not row["alt_intents"]]

    sure = [text for text in foreign if any(one.score >= SURE for one in search(language, text))]

    assert len(sure) <= 0.1 * len(foreign), sure


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_is_asked_for(language: str) -> None:
    assert set(QUESTIONS[language]) == set(articles(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_no_article_holds_is_not_answered(language: str) -> None:
    answered = [
        question for question in FOREIGN[language] if any(one.score >= LIKELY for one in search(language, question))
    ]

    assert answered == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_names_its_sources_and_its_day(language: str) -> None:
    for article in articles(language).values():
        assert article.sources
        assert all(source.startswith("http") for source in article.sources)
        assert article.checked_on.year >= 2026
        assert article.sections


def test_every_language_holds_the_same_articles_with_the_same_sources() -> None:
    by_language = [{i: a.sources for i, a in articles(language).items()} for language in LANGUAGES]

    assert by_language[0] == by_language[1] == by_language[2]
