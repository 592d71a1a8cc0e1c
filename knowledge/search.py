"""Finding the article that answers a question, however its words are spelt or inflected.

Kazakh piles endings upon a word and people write it in three ways, so words are first folded to their skeleton and then
cut into overlapping groups of letters: an ending changes a few groups, the stem keeps its own. BM25 weighs the groups.
Long stories are judged by their few most telling words; the rest of a story is life.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt
import yaml

from knowledge.articles import Article, articles
from knowledge.orthography import normalise, skeleton_words

COMMON_WORDS = Path(__file__).parent / "common_words.yaml"
GROUP = 4
NAMED = 4  # title and keywords count this many times as much as the text
TELLING_WORDS = 4
LENGTH_POWER = 0.25  # a long word has more groups; this is how much of that weight it loses
# Measured on training phrases, which the articles were not written from: of those about something else one in six is
# above LIKELY and one in twenty-eight above SURE, of those about a topic nine in ten and six in ten.
POSSIBLE, LIKELY, SURE = 0.4, 0.55, 0.78

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Found:
    """An article and how well it fits: the share of what the question's telling words could weigh, 0 to 1."""

    article: Article
    score: float


@dataclass(frozen=True)
class _Index:
    ids: list[str]
    weights: dict[str, Scores]
    usual_weight: float


def search(language: str, question: str, limit: int = 3) -> list[Found]:
    """The articles that fit a question, best first; none where nothing is near."""
    index = _index(language)
    words = [_weigh(index, word) for word in dict.fromkeys(_telling(question))]
    if not words:
        return []
    scores = np.array([weights for weights, _ in words])
    could_weigh = np.array([most for _, most in words])
    held = articles(language)
    order = np.argsort(-scores.sum(axis=0))[:limit]
    found = [Found(held[index.ids[i]], _share(scores[:, i], could_weigh)) for i in order]
    return sorted((one for one in found if one.score >= POSSIBLE), key=lambda one: -one.score)


def _share(scores: Scores, could_weigh: Scores) -> float:
    telling = np.argsort(-scores)[:TELLING_WORDS]
    return float(scores[telling].sum() / could_weigh[telling].sum())


def _weigh(index: _Index, word: str) -> tuple[Scores, float]:
    """What a word weighs for each article, and what it could weigh at most."""
    groups = list(_groups(word))
    found = [index.weights[group] for group in groups if group in index.weights]
    unseen = (len(groups) - len(found)) * index.usual_weight
    weights = np.sum(found, axis=0) if found else np.zeros(len(index.ids), dtype=np.float32)
    most = sum(float(one.max()) for one in found) + unseen
    scale = len(groups) ** LENGTH_POWER
    return weights / scale, most / scale


@cache
def _index(language: str) -> _Index:
    held = articles(language)
    documents = [list(_article_groups(article)) for article in held.values()]
    ranking = bm25s.BM25(k1=1.2, b=0.5)
    ranking.index(documents, show_progress=False)
    vocabulary = sorted({group for groups in documents for group in groups})
    weights = {group: ranking.get_scores([group]) for group in vocabulary}
    return _Index(list(held), weights, float(np.median([one.max() for one in weights.values()])))


def _article_groups(article: Article) -> Iterator[str]:
    for text in (article.title, *article.keywords):
        named = [group for word in _telling(text) for group in _groups(word)]
        for _ in range(NAMED):
            yield from named
    for section in article.sections:
        for word in _telling(f"{section.heading} {section.text}"):
            yield from _groups(word)


def _telling(text: str) -> Iterator[str]:
    """The folded words of a text that tell what it is about."""
    return (word for word in skeleton_words(text) if word not in _common() and (len(word) > 1 or word.isdigit()))


def _groups(word: str) -> Iterator[str]:
    """The overlapping groups of letters of a word; a short word is one group."""
    marked = f"<{word}>"
    if len(marked) <= GROUP + 1:
        yield marked
        return
    yield from (marked[start : start + GROUP] for start in range(len(marked) - GROUP + 1))


@cache
def _common() -> frozenset[str]:
    """Words that every question has ("how", "what", "қалай"), folded."""
    listed: dict[str, str] = yaml.safe_load(COMMON_WORDS.read_text(encoding="utf-8"))
    return frozenset(word for words in listed.values() for word in normalise(words).split())
