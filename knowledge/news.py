"""News (`news/*.yaml`) and programmes (`programmes.yaml`): each with its source or article, and for whom it is."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

FOLDER = Path(__file__).parent / "news"
PROGRAMMES = Path(__file__).parent / "programmes.yaml"
TOPICS = ("figures", "pension", "family", "disability", "work", "health")


@dataclass(frozen=True)
class Audience:
    """Whom something is for: whoever fits any of the conditions, within the regions; with no condition, everybody.

    Attributes:
        women_of, men_of: Ages from and to, both included.
        parents: Who has a child under 18.
    """

    categories: tuple[str, ...] = ()
    women_of: tuple[int, int] | None = None
    men_of: tuple[int, int] | None = None
    parents: bool = False
    regions: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewsItem:
    """One piece of news, with the page that says so and the day from which it holds."""

    id: str
    day: date
    topic: str
    source: str
    title: dict[str, str]
    text: dict[str, str]
    audience: Audience
    article: str | None = None

    @property
    def site(self) -> str:
        """The name of the source's site, for the link's label."""
        return urlsplit(self.source).netloc.removeprefix("www.")


@dataclass(frozen=True)
class Programme:
    """A programme, told by its article."""

    article: str
    audience: Audience


@cache
def news() -> dict[str, NewsItem]:
    """All items by id, the newest first."""
    items = [_item(path) for path in FOLDER.glob("*.yaml")]
    return {item.id: item for item in sorted(items, key=lambda item: (item.day, item.id), reverse=True)}


@cache
def programmes() -> tuple[Programme, ...]:
    """All programmes, in the order they are offered."""
    rows: list[dict[str, Any]] = yaml.safe_load(PROGRAMMES.read_text(encoding="utf-8"))["programmes"]
    return tuple(Programme(row.pop("article"), _audience(row)) for row in rows)


def _item(path: Path) -> NewsItem:
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return NewsItem(id=path.stem, audience=_audience(data.pop("for", {})), **data)


def _audience(data: dict[str, Any]) -> Audience:
    fields: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
    return Audience(**fields)
