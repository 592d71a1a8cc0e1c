"""What must not reach the logs."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FILES = ("store/**/*.py", "notifications/**/*.py", "nlu/*.py")
# Tables and synthetic people only: nothing that anybody told passes through these.
OF_NOBODY = {"store/migrate.py", "store/migrations/env.py", "store/population/seeding.py"}


def test_every_engine_keeps_the_values_of_statements_out_of_its_errors() -> None:
    opened = [call for files in FILES for path in ROOT.glob(files) for call in _engines(path)]

    assert opened
    assert [place for place, hides in opened if not hides] == []


def _engines(path: Path) -> Iterator[tuple[str, bool]]:
    place = path.relative_to(ROOT).as_posix()
    if place in OF_NOBODY:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("create_engine", "create_async_engine")):
            yield f"{place}:{node.lineno}", any(keyword.arg == "hide_parameters" for keyword in node.keywords)
