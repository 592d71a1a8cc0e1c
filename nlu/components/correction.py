"""Takes an unknown word for the known word it is one slip away from."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_SHORTEST_CORRECTED = 5
_SEEN_ENOUGH = 2  # a word the writers used once may itself be a slip


@dataclass
class Corrector:
    """Knows the words of the phrases, as skeletons (`knowledge.orthography`)."""

    counts: Counter[str] = field(default_factory=Counter)
    slips: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, skeletons: Iterable[str]) -> None:
        """Learn the words of the skeletons of texts."""
        self.counts = Counter(word for skeleton in skeletons for word in skeleton.split())
        self.slips = _slips(self.counts)

    def corrected(self, skeleton: str) -> str:
        """Give a text's skeleton with its unknown words corrected."""
        return " ".join(self._corrected_word(word) for word in skeleton.split())

    def _corrected_word(self, word: str) -> str:
        """Give the commonest known word with one letter lost, added, changed or swapped, else the same."""
        if word in self.counts or len(word) < _SHORTEST_CORRECTED or word[0].isdigit():
            return word
        near = {known for form in _with_one_less(word) for known in self.slips.get(form, ())}
        return max(near, key=lambda known: self.counts[known], default=word)


def _slips(counts: Counter[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if count >= _SEEN_ENOUGH and len(word) >= _SHORTEST_CORRECTED - 1:
            for form in _with_one_less(word):
                index[form].append(word)
    return dict(index)


def _with_one_less(word: str) -> Iterator[str]:
    """A word and all it becomes when one letter is lost: two words one slip apart share such a form."""
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
