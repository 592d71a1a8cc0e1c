"""What README and docs name is there: paths, links and settings."""

import re
from pathlib import Path

import pytest

from aldyn.settings import ROOT, Settings

DOCS = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
OUTSIDE = {"ALDYN_TEST_POSTGRES_URL"}  # of the tests alone


@pytest.mark.parametrize("file", DOCS, ids=lambda file: file.name)
def test_every_path_that_is_named_exists(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    named = re.findall(r"`([\w-][\w.-]*/[\w./-]*)`", text)  # a pattern, and what set-up makes (.venv/…), is no path
    folders = re.findall(r"^(\w+/) {2,}", text, re.MULTILINE)  # of the tree in architecture.md
    links = re.findall(r"\]\(([^):#]+)\)", text)

    absent = [path for path in [*named, *folders] if not (ROOT / path).exists()]
    absent += [link for link in links if not (file.parent / link).exists()]

    assert absent == []


def test_every_setting_that_is_named_is_one() -> None:
    settings = {str(field.alias) for field in Settings.model_fields.values()} | OUTSIDE
    named = {name for file in DOCS for name in re.findall(r"\bALDYN_\w+", file.read_text(encoding="utf-8"))}

    assert named - settings == set()
