"""The sentences that explain variables of law (`locales/<lang>/law-*.ftl`) and how their values are written."""

from datetime import date
from functools import cache
from typing import Any

from fluent.runtime.types import fluent_number

from knowledge import catalogue
from knowledge.catalogue import Tenge, day_written
from knowledge.legislation.declared_facts import declared_facts
from knowledge.legislation.system import acts


def sentence(language: str, key: str, **values: Any) -> str:
    """A plain sentence of the catalogue, or its key where it is absent (a test sees to it that none is)."""
    if not catalogue.has(key, language):
        return key
    pattern = catalogue.bundle(language).get_message(key).value
    return str(catalogue.bundle(language).format_pattern(pattern, values)[0]) if pattern else key


def sentence_key(variable: str) -> str:
    """The key of the sentence that explains a variable."""
    return f"law-{variable.replace('_', '-')}"


def written(value: Any, unit: str, language: str) -> Any:
    """A value as a sentence takes it: "yes"/"no"/"unknown" for selectors, money and days as text, else a number."""
    if unit == "yes_no":
        return "unknown" if value is None else "yes" if value else "no"
    if value is None:
        return sentence(language, "law-value-open")
    if unit == "rate":
        return fluent_number(value, style="percent", maximumFractionDigits=2)
    if unit == "tenge":
        return Tenge(round(value, 2)).written(language)
    if isinstance(value, date):
        return day_written(value, language)
    return fluent_number(value, maximumFractionDigits=4) if isinstance(value, int | float) else str(value)


def written_fact(name: str, value: Any, language: str) -> Any:
    """A fact's value as a sentence takes it; a choice by its label, but its id for selectors stays in `<name>_id`."""
    fact = declared_facts().get(name)
    if fact is None:
        return written(value, "", language)
    if fact.type == "choice" and value is not None:
        return fact.choices[value][language]
    return written(value, fact.unit, language)


def article_in_words(reference: str, language: str, on: date) -> tuple[str, str] | None:
    """The article named by "<act>:<article>:<paragraph>" in words, and the link to the act.

    For a day before the act was in force: the earlier act that held the matter, or None where none is held.
    """
    in_force = act_in_force(reference, on.isoformat())
    return _in_words(in_force, language) if in_force else None


def act_in_force(reference: str, on: str) -> str | None:
    """The reference itself, or the id of the act that held the matter of its article on an earlier day (ISO)."""
    act_id, *places = reference.split(":")
    if on >= acts()[act_id].get("in_force_since", ""):
        return reference
    article = int(places[0].split("-")[0]) if places else 0
    for earlier in acts()[act_id]["before"]:
        first, last = earlier["articles"]
        if first <= article <= last and earlier["since"] <= on:
            return str(earlier["act"])
    return None


@cache
def _in_words(reference: str, language: str) -> tuple[str, str]:
    act_id, *places = reference.split(":")
    act = acts()[act_id]
    name, link = act["names"][language], act["link"][language]
    if not places:
        return name, link
    key = "law-article-paragraph" if len(places) > 1 else "law-article"
    return sentence(language, key, act=name, article=places[0], paragraph=places[-1]), link
