"""Whether anger speaks in a text (`rudeness.yaml`)."""

from functools import cache
from pathlib import Path

import yaml

from knowledge.phrases import Phrasebook, words_in


@cache
def _rude() -> Phrasebook:
    return Phrasebook(yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")))


def is_rude(text: str) -> bool:
    """Whether a rude word stands in a text."""
    return _rude().stands_in(words_in(text))
