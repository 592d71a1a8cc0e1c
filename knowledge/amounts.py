"""Reads a number as people write it: "320 тысяч", "350к", "1,5 млн", "үш", "two hundred thousand" is left to digits."""

import re

_NUMBER = re.compile(r"(\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)\s*([^\W\d_]*)")
_SCALES = {
    1_000: ("к", "k", "тыс", "мың", "мын", "thousand", "тг мың"),
    1_000_000: ("млн", "миллион", "million", "mln"),
}
_WORDS = {
    0: ("ноль", "нет", "ни одного", "жоқ", "жок", "none", "zero", "no"),
    1: ("один", "одна", "первый", "первого", "бір", "бир", "бірінші", "one", "first"),
    2: ("два", "двое", "второй", "второго", "екі", "еки", "екінші", "two", "second"),
    3: ("три", "трое", "третий", "третьего", "үш", "уш", "үшінші", "three", "third"),
    4: ("четыре", "четверо", "четвертый", "четвёртого", "төрт", "торт", "төртінші", "four", "fourth"),
    5: ("пять", "пятеро", "пятый", "бес", "бесінші", "five", "fifth"),
    6: ("шесть", "шестой", "алты", "алтыншы", "six", "sixth"),
    7: ("семь", "седьмой", "жеті", "жети", "seven"),
    8: ("восемь", "сегіз", "сегиз", "eight"),
}


def read_number(text: str) -> float | None:
    """The first number of a text, its thousands and millions counted; None when it names none."""
    lowered = text.lower()
    found = _NUMBER.search(lowered)
    if found is None:
        return _word(lowered)
    digits = re.sub(r"[\s\u00a0\u202f]", "", found.group(1)).replace(",", ".")
    scale = next((s for s, names in _SCALES.items() if any(_is(found.group(2), n) for n in names)), 1)
    return float(digits) * scale


def _is(word: str, name: str) -> bool:
    return word == name if len(name) == 1 else word.startswith(name)


def _word(text: str) -> float | None:
    words = re.findall(r"[^\W\d_]+", text)
    return next((float(n) for n, names in _WORDS.items() if any(word in names for word in words)), None)
