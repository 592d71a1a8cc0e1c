"""Writes a message the way its language is usually written, for the sentence encoder, which reads no other way.

"zeinetaqy qansha" and "зейнетакы канша" become "зейнетақы қанша", "пособея" "пособия". Spellings come from the
phrases themselves: the commonest spelling of each skeleton, per language; an unknown word one slip away from a known
one is taken for it; other unknown words in Latin letters are turned into Cyrillic by rule.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from knowledge.orthography import fix_layout, fold, tokens

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
_LATIN_WORD = re.compile(r"[a-z\u00c0-\u024f\u0259'’ʼ`]+")
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]")
_CYRILLIC_OF = {
    "sh": "ш", "ia": "я", "iu": "ю", "a": "а", "b": "б", "v": "в", "g": "г", "d": "д", "e": "е", "j": "ж", "z": "з",
    "i": "и", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "r": "р", "s": "с", "t": "т", "u": "у",
    "f": "ф", "h": "х", "c": "ч",
}  # fmt: skip
_UNIT = re.compile("|".join(sorted(_CYRILLIC_OF, key=len, reverse=True)))
_SHORTEST_CORRECTED = 5
_SEEN_ENOUGH = 2  # a word the writers used once may itself be a slip


@dataclass
class Respeller:
    """Knows the usual spelling of the words of each language."""

    usual: dict[str, dict[str, str]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    slips: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, texts: list[tuple[str, str]]) -> None:
        """Learn spellings from (text, language) pairs."""
        seen: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for text, language in texts:
            for word in tokens(text):
                if word.isalpha() and (skeleton := fold(word)):
                    seen[language][skeleton][word] += _worth(word, language)
                    self.counts[skeleton] += 1
        self.usual = {
            language: {skeleton: spellings.most_common(1)[0][0] for skeleton, spellings in words.items()}
            for language, words in seen.items()
        }
        self.slips = _slips(self.counts)

    def correct(self, skeleton: str) -> str:
        """Give the known skeleton one slip away (a letter lost, added, changed or swapped), else the same."""
        if skeleton in self.counts or len(skeleton) < _SHORTEST_CORRECTED or skeleton[0].isdigit():
            return skeleton
        near = {known for form in _with_one_less(skeleton) for known in self.slips.get(form, ())}
        return max(near, key=lambda known: self.counts[known], default=skeleton)

    def respell(self, text: str, language: str) -> str:
        """Give a text in the usual spelling of a language; words spelt usually stay as they are typed."""
        return _WORD.sub(lambda match: self._respell_word(match.group(), language), fix_layout(text))

    def _respell_word(self, word: str, language: str) -> str:
        lowered = word.lower()
        skeleton = fold(lowered)
        known = self.usual.get(language, {})
        usual = known.get(skeleton)
        if usual is not None:
            return word if usual == lowered or _has_kazakh_letters(lowered) else usual
        corrected = self.correct(skeleton)
        if corrected != skeleton and corrected in known:
            return known[corrected]
        if language != "en" and _LATIN_WORD.fullmatch(lowered):
            return _UNIT.sub(lambda match: _CYRILLIC_OF[match.group()], skeleton)
        return word


def _has_kazakh_letters(word: str) -> bool:
    return _KAZAKH_LETTER.search(word) is not None


def _worth(word: str, language: str) -> int:
    """How much a spelling counts: Kazakh in its own letters far more than the same word in Russian or Latin ones."""
    if language == "en" or _LATIN_WORD.fullmatch(word):
        return 1
    return 100 if _has_kazakh_letters(word) else 10


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
