"""Finding the article that answers a question, however its words are spelt or inflected.

Kazakh piles endings upon a word and people write it in three ways, so words are first folded to their skeleton and then
cut into overlapping groups of letters: an ending changes a few groups, the stem keeps its own. BM25 weighs the groups.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import bm25s
import numpy as np
import yaml

from knowledge.articles import Article, articles
from knowledge.orthography import normalise, skeleton_words

COMMON_WORDS = Path(__file__).parent / "common_words.yaml"
GROUP = 4
NAMED = 4  # title and keywords count this many times as much as the text
POSSIBLE = 0.34  # below it a question is about something else (measured on questions of no article)
SURE = 0.5


@dataclass(frozen=True)
class Found:
    """An article and how well it fits: the share of the question's weight that it covers, 0 to 1."""

    article: Article
    score: float

    @property
    def is_sure(self) -> bool:
        """Whether it may be told as the answer; else it is only offered."""
        return self.score >= SURE


@dataclass(frozen=True)
class _Index:
    ids: list[str]
    ranking: bm25s.BM25
    vocabulary: frozenset[str]


def search(language: str, question: str, limit: int = 3) -> list[Found]:
    """The articles that fit a question, best first; none where nothing fits well enough."""
    if not articles(language):
        return []
    index = _index(language)
    groups = list(_groups(question))
    known = [group for group in groups if group in index.vocabulary]
    if not known:
        return []
    covered = len(known) / len(groups)
    scores = index.ranking.get_scores(known)
    best = _best_possible(index, known)
    order = np.argsort(-scores)[:limit]
    held = articles(language)
    found = [Found(held[index.ids[i]], float(scores[i] / best) * covered) for i in order]
    return [one for one in found if one.score >= POSSIBLE]


def _best_possible(index: _Index, known: list[str]) -> float:
    """What an article would score that were the best for every single group."""
    return float(sum(index.ranking.get_scores([group]).max() for group in known)) or 1.0


@cache
def _index(language: str) -> _Index:
    held = articles(language)
    documents = [list(_article_groups(article)) for article in held.values()]
    ranking = bm25s.BM25(k1=1.2, b=0.5)
    ranking.index(documents, show_progress=False)
    return _Index(list(held), ranking, frozenset(group for groups in documents for group in groups))


def _article_groups(article: Article) -> Iterator[str]:
    for words in (article.title, *article.keywords):
        for _ in range(NAMED):
            yield from _groups(words)
    for section in article.sections:
        yield from _groups(f"{section.heading} {section.text}")


def _groups(text: str) -> Iterator[str]:
    """The groups of letters of each telling word; a short word is one group."""
    for word in skeleton_words(text):
        if word in _common() or (len(word) < 2 and not word.isdigit()):
            continue
        marked = f"<{word}>"
        if len(marked) <= GROUP + 1:
            yield marked
            continue
        yield from (marked[start : start + GROUP] for start in range(len(marked) - GROUP + 1))


@cache
def _common() -> frozenset[str]:
    """Words that every question has ("how", "what", "қалай"), folded."""
    listed: dict[str, str] = yaml.safe_load(COMMON_WORDS.read_text(encoding="utf-8"))
    return frozenset(word for words in listed.values() for word in normalise(words).split())
