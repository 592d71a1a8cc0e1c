"""The text catalogue against the code: every key used exists, and every language says the same things."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from knowledge.catalogue import LANGUAGES, LOCALES, has

ROOT = Path(__file__).parent.parent.parent
ROOMS = ("actions", "bot", "console", "notifications", "services")
USED = (
    re.compile(r'turn\.(?:say|choice)\(\s*"([a-z][\w.-]*)"'),
    re.compile(r'refused\(\s*turn,\s*"\w+",\s*"([a-z][\w.-]*)"'),
    re.compile(r'\bsay\(\s*[\w.]+,\s*"([a-z][\w.-]*)"'),
)


class Placeholders(Visitor):
    """Collects the names of a message's placeholders."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    found = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content[:80]!r}"
            if isinstance(entry, ast.Message):
                collector = Placeholders()
                collector.visit(entry)
                found[entry.id.name] = collector.names
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_code_names_is_in_the_catalogue(language: str) -> None:
    used = {
        match
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        for pattern in USED
        for match in pattern.findall(path.read_text(encoding="utf-8"))
    }

    assert sorted(key for key in used if not has(key.split(".")[0], language)) == []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_every_language_has_the_keys_of_russian(language: str) -> None:
    assert sorted(messages("ru").keys() ^ messages(language).keys()) == []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_a_language_uses_no_placeholder_that_russian_lacks(language: str) -> None:
    russian, other = messages("ru"), messages(language)

    assert {key: other[key] - names for key, names in russian.items() if key in other and other[key] - names} == {}
