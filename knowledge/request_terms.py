"""In how many working days a request is answered (`request_terms.yaml`)."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "request_terms.yaml"


@cache
def _terms() -> dict[str, Any]:
    terms: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["terms"]
    return terms


def working_days(kind: str) -> int:
    """The term of a kind of request, in working days."""
    return int(_terms()[kind]["working_days"])
