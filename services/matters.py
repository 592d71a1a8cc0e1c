"""Answers from articles: the passage with its source and day, the rest on demand, and what else it may have been."""

from knowledge.articles import Article, articles
from knowledge.catalogue import say
from knowledge.search import LIKELY, SURE, search
from services.replies import Choice, Reply, rows_of
from services.taps import TapContext, TapHandler, TapOutcome

SCREEN = 1000  # letters that a phone shows without scrolling far
OTHERS = 3


def article_reply(language: str, article: Article, first: int = 0) -> Reply:
    """As many sections as fit on a phone screen, from a given one; then the source and how to read on."""
    lines = [say(language, "matters-title", title=article.title)]
    shown = first
    for section in article.sections[first:]:
        part = f"<b>{section.heading}</b>\n{section.text}" if section.heading else section.text
        if shown > first and len("\n\n".join([*lines, part])) > SCREEN:
            break
        lines.append(part)
        shown += 1
    lines.append(source_of(language, article))
    buttons = []
    if shown < len(article.sections):
        more = {"do": "article", "article": article.id, "first": shown}
        buttons.append(Choice(say(language, "button-more"), more))
    buttons.append(Choice(say(language, "button-not-this"), {"do": "not_this_article", "article": article.id}))
    return Reply("\n\n".join(lines), rows_of(buttons, 2))


def source_of(language: str, article: Article) -> str:
    """Where an article's statements stand, and the day up to which they were checked."""
    return say(language, "matters-source", source=article.sources[0], site=article.site, day=article.checked_on)


def reply_to(language: str, question: str, is_about_a_matter: bool) -> Reply | None:
    """The article that fits; where none surely does, those that may be meant; None where nothing is near.

    Args:
        is_about_a_matter: The question was understood as one of these, so that a likely article is worth telling.
    """
    found = search(language, question, limit=OTHERS)
    if found and found[0].score >= (LIKELY if is_about_a_matter else SURE):
        return article_reply(language, found[0].article)
    if found and is_about_a_matter:
        return offer(language, [one.article for one in found], "matters-maybe")
    return None


def nothing_found(language: str) -> Reply:
    """Say so; a person and the menu."""
    return Reply(say(language, "matters-nothing"), rows_of(_ways_out(language), 2))


def offer(language: str, found: list[Article], key: str) -> Reply:
    """Titles to choose from, then a person and the menu."""
    choices = [choice_of(article) for article in found]
    return Reply(say(language, key), (*rows_of(choices), *rows_of(_ways_out(language), 2)))


def choice_of(article: Article) -> Choice:
    """A button that opens an article."""
    return Choice(article.title, {"do": "article", "article": article.id, "first": 0})


def _ways_out(language: str) -> list[Choice]:
    operator = Choice(say(language, "menu-operator"), {"say": "/talk_to_operator"})
    return [operator, Choice(say(language, "command-menu"), {"do": "menu"})]


class Matters:
    """Buttons of articles."""

    def taps(self) -> dict[str, TapHandler]:
        """Handlers by name."""
        return {"article": self.show}

    async def show(self, tap: TapContext) -> TapOutcome:
        """An article, or its next part."""
        article = articles(tap.language).get(tap.payload["article"])
        if article is None:
            return TapOutcome([nothing_found(tap.language)])
        return TapOutcome([article_reply(tap.language, article, int(tap.payload.get("first", 0)))])
