"""`aldyn calculate`: what is printed where, and what bad input gives."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from knowledge import service_catalogue

FACTS = {"child_birth_date": "2026-05-10", "child_order": 2}


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does."""
    code = "from aldyn.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, "calculate", *arguments], input=given, capture_output=True, text=True, check=False
    )


def facts_file(folder: Path, facts: Any) -> str:
    """A file of facts."""
    path = folder / "facts.json"
    path.write_text(json.dumps(facts), encoding="utf-8")
    return str(path)


def test_one_question_prints_one_decision(tmp_path: Path) -> None:
    # given, when
    done = run("birth_benefit", "--on", "2026-05-20", "--facts", facts_file(tmp_path, FACTS), "--json")
    # then
    decision = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert (decision["entitled"], decision["amount"], decision["currency"]) == ("yes", 38 * 4325, "KZT")
    assert {"name", "value", "unit", "words", "parameter", "article"} == set(decision["steps"][0])
    mci = next(step for step in decision["steps"] if step["name"] == "mci")
    assert (mci["parameter"]["value"], mci["parameter"]["from"]) == (4325, "2026-01-01")


@pytest.mark.parametrize(
    ("service", "on", "facts"),
    [
        ("birth_benefit", "2014-12-31", FACTS),
        ("birth_benefit", "20 May", FACTS),
        ("no_such_benefit", "2026-05-20", FACTS),
        ("birth_benefit", "2026-05-20", {"child_ordr": 2}),
        ("birth_benefit", "2026-05-20", {"child_order": "second"}),
        ("birth_benefit", "2026-05-20", {"child_order": 0}),
        ("birth_benefit", "2026-05-20", {"child_order": True}),
        ("birth_benefit", "2026-05-20", {"child_birth_date": "10.05.2026"}),
        ("birth_benefit", "2026-05-20", {"child_birth_date": "9999-12-31"}),
        ("birth_benefit", "9999-12-31", FACTS),
        ("contributions", "2026-05-20", {"work_kind": "employee", "monthly_income": 1e30}),
        ("birth_benefit", "2026-05-20", [1]),
    ],
)
def test_bad_input_gives_one_sentence_and_exit_code_2(service: str, on: str, facts: Any, tmp_path: Path) -> None:
    # given, when
    done = run(service, "--on", on, "--facts", facts_file(tmp_path, facts), "--json")
    # then
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stderr.strip().endswith((".", "?"))


def test_a_batch_answers_line_by_line_and_goes_on_after_bad_ones() -> None:
    # given
    lines = [
        json.dumps({"id": 1, "service": "birth_benefit", "on": "2026-05-20", "facts": FACTS}),
        "not json",
        json.dumps({"id": 2, "service": "nope", "on": "2026-05-20", "facts": {}}),
        json.dumps({"id": 3, "service": "birth_benefit", "on": "2026-05-20", "facts": {"child_ordr": 1}}),
        json.dumps({"id": 5, "service": "birth_benefit", "on": "2026-05-20", "facts": []}),
        json.dumps(
            {"id": 4, "service": "large_family_benefit", "on": "2026-05-20", "facts": {"dependent_children": 4}}
        ),
    ]
    # when
    done = run("--batch", given="\n".join(lines))
    # then
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [answer["id"] for answer in answers] == [1, None, 2, 3, 5, 4]
    codes = [answer.get("error", {}).get("code") for answer in answers]
    assert codes == [None, "invalid_input", "unknown_service", "unknown_fact", "invalid_input", None]
    assert all(set(answer["error"]) == {"code", "message"} for answer in answers if "error" in answer)


def test_no_line_whatever_it_holds_ends_a_batch() -> None:
    # given
    asked = b'"service": "birth_benefit", "on": "2026-05-20", "facts": {}}'
    lines = [b"[" * 100_000, b'{"id": "\\ud800", ' + asked, b'{"id": "\xff", ' + asked, b'{"id": 4, ' + asked]
    # when
    done = subprocess.run(
        [sys.executable, "-c", "from aldyn.cli import main; main()", "calculate", "--batch"],
        input=b"\n".join(lines), capture_output=True, check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
    )  # fmt: skip
    # then
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [None, "\ud800", "\ufffd", 4]
    assert [answer.get("entitled") for answer in answers] == [None, "unknown", "unknown", "unknown"]


def test_the_list_names_every_service_with_its_facts() -> None:
    # given, when
    listed = json.loads(run("--list", "--json").stdout)
    # then
    assert [entry["service"] for entry in listed] == list(service_catalogue.service_ids())
    for entry in listed:
        for fact in entry["facts"]:
            assert {"name", "type", "unit", "meaning"} <= set(fact)
