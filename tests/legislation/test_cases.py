"""The cases of law: each `<service>.yaml` beside this file, written from the articles, against the engine."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from services.law.entitlements import assess
from tests.legislation.case_arithmetic import compute


class CaseLoader(yaml.SafeLoader):
    """YAML in which only `true` and `false` are booleans: `on`, `yes` and `no` are words here."""


CaseLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
CaseLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(Path(__file__).parent.glob("*.yaml"))
    for case in yaml.load(path.read_text(encoding="utf-8"), CaseLoader) or []
]


def as_compared(value: Any) -> Any:
    """An expectation in comparable form: arithmetic computed, lists of parts as a dictionary, days in ISO form."""
    if isinstance(value, dict):
        return {key: as_compared(part) for key, part in value.items()}
    if isinstance(value, list):
        return (
            sorted(value)
            if not value or isinstance(value[0], str)
            else {part["name"]: as_compared(part["amount"]) for part in value}
        )
    if value is None or isinstance(value, bool):
        return value
    return Decimal(str(compute(value)))


@pytest.mark.parametrize("case", CASES)
def test_case_of_law_is_decided_as_the_article_says(case: dict[str, Any]) -> None:
    # given
    expected = case["expect"]
    # when
    decision = assess(case["service"], case["on"], case["facts"]).as_json()
    # then
    for name in ("amount", "paid", "illustration"):
        if name in expected:
            assert as_compared(decision[name]) == as_compared(expected[name]), name
    for name in ("withheld", "components"):
        if name in expected:
            assert as_compared(decision[name]) == as_compared(expected[name]), name
    for name in ("entitled", "period", "reason"):
        if name in expected:
            assert decision[name] == expected[name], name
    if "missing" in expected:
        assert sorted(decision["missing"]) == sorted(expected["missing"])
    for name, day in expected.get("dates", {}).items():
        assert decision["dates"].get(name) == (day.isoformat() if day else None), name
