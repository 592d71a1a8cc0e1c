"""What does not work, told by words (`symptoms.yaml`)."""

from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import Phrase, phrase, says

FILE = Path(__file__).parent / "symptoms.yaml"


@cache
def symptoms() -> dict[str, tuple[Phrase, ...]]:
    """The phrases of each symptom, in the order they are tried."""
    rows = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {name: tuple(phrase(words) for words in listed) for name, listed in rows.items()}


def symptom_of(text: str) -> str | None:
    """The symptom a text tells of, or None where its words do not say."""
    return next((name for name, phrases in symptoms().items() if says(text, *phrases)), None)
