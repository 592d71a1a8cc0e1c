"""Articles on matters that are no single service: Markdown files in `texts/<language>/` with their sources.

An article's head names its id, title, sources, the day its facts were checked and the words people use for it.
"""

import html
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

TEXTS = Path(__file__).parent / "texts"
_HEADING = re.compile(r"^## +", re.MULTILINE)
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_BULLET = re.compile(r"^- ", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A part of an article; the first has no heading of its own. `text` is Telegram HTML."""

    heading: str
    text: str


@dataclass(frozen=True)
class Article:
    """What is known of a matter in one language.

    Attributes:
        sources: Addresses of the pages that say so, the best first.
        checked_on: The day up to which its statements are known to hold.
        keywords: Words and phrases people use for it; for finding, never shown.
    """

    id: str
    language: str
    title: str
    sources: tuple[str, ...]
    checked_on: date
    keywords: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def site(self) -> str:
        """The name of the first source's site, for the link's label."""
        return urlsplit(self.sources[0]).netloc.removeprefix("www.")


@cache
def articles(language: str) -> dict[str, Article]:
    """All articles of a language by id."""
    read = (_read(path, language) for path in sorted((TEXTS / language).glob("*.md")))
    return {article.id: article for article in read}


def _read(path: Path, language: str) -> Article:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    data: dict[str, Any] = yaml.safe_load(head)
    lists = ("sources", "keywords")
    fields: dict[str, Any] = {name: tuple(value) if name in lists else value for name, value in data.items()}
    return Article(language=language, sections=tuple(_sections(body)), **fields)


def _sections(body: str) -> list[Section]:
    parts = _HEADING.split(body.strip())
    found = [Section("", _as_html(parts[0].strip()))] if parts[0].strip() else []
    for part in parts[1:]:
        heading, _, text = part.partition("\n")
        found.append(Section(html.escape(heading.strip(), quote=False), _as_html(text.strip())))
    return found


def _as_html(markdown: str) -> str:
    escaped = html.escape(markdown, quote=False)
    return _BOLD.sub(r"<b>\1</b>", _BULLET.sub("• ", escaped))
