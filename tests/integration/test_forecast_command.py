"""`aldyn forecast` over a store, as it is called."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from aldyn.commands.forecast import app
from store.migrate import migrate
from store.population.seeding import seed

KEY = "a-key-of-the-test-0123456789abcdef"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('store')}/store.sqlite3"
    migrate(url)
    seed(url, [KEY], 300, 1)
    return url


@pytest.fixture
def run(url: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("ALDYN_DATABASE_URL", url)
    return lambda *arguments: CliRunner().invoke(app, ["--on", "2026-11-23", *arguments])


def test_months_ahead_and_a_changed_index_are_told_as_json(run: Any) -> None:
    result = run("--months", "2", "--set", "mci=4606", "--service", "large_family_benefit", "--json")

    told = json.loads(result.stdout)
    assert told["forecast"]["months"] == ["2026-12-01", "2027-01-01"]
    assert {(row["month"], row["illustration"]) for row in told["forecast"]["services"]} == {
        ("2026-12-01", None),
        ("2027-01-01", "law_not_yet_known"),
    }
    rows = told["change"]["services"]
    assert rows
    assert all(row["difference"] == row["tenge_then"] - row["tenge_now"] > 0 for row in rows)


def test_tables_are_printed_for_people(run: Any) -> None:
    result = run("--months", "1", "--set", "mci=4606", "--service", "base_pension")

    assert result.exit_code == 0
    assert "base_pension" in result.stdout
    assert "indices.mci" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--set", "mci"], "like mci=4606"),
        (["--set", "mci=-1"], "like mci=4606"),
        (["--set", "shoe_size=40"], "no parameter 'shoe_size'"),
        (["--months", "0"], "give --months"),
        (["--months", "99"], "1 to 60"),
        (["--service", "pension"], "no service 'pension'"),
    ],
)
def test_what_cannot_be_understood_gets_one_sentence(run: Any, arguments: list[str], said: str) -> None:
    result = run(*arguments)

    assert result.exit_code != 0
    assert said in str(result.exception)
    assert result.stdout == ""
