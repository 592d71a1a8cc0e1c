"""What a campaign's text may be (`campaigns.yaml`): lengths, sites that links lead to, placeholders."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "campaigns.yaml"


@dataclass(frozen=True)
class Placeholder:
    """A value filled in for each person.

    Attributes:
        title: Whether it may stand in the first line, which a locked screen shows.
        example: The longest usual value.
        needs: The field of the campaign that gives it: "service" or "service_due"; None where every person has it.
    """

    title: bool
    example: str
    needs: str | None = None


@dataclass(frozen=True)
class CampaignRules:
    """All of `campaigns.yaml`; lengths are in characters."""

    message_length: int
    title_length: int
    body_length: int
    answers_least: int
    answers_most: int
    answer_length: int
    usual_days: int
    most_days: int
    domains: tuple[str, ...]
    placeholders: dict[str, Placeholder]


@cache
def campaign_rules() -> CampaignRules:
    """The rules as they stand in the file."""
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    answers, days = data["answers"], data["lasts_days"]
    return CampaignRules(
        message_length=data["message_length"],
        title_length=data["title_length"],
        body_length=data["body_length"],
        answers_least=answers["least"],
        answers_most=answers["most"],
        answer_length=answers["length"],
        usual_days=days["usual"],
        most_days=days["most"],
        domains=tuple(data["domains"]),
        placeholders={name: Placeholder(**row) for name, row in data["placeholders"].items()},
    )
