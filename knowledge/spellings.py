"""How a message is written: the slices by which the console measures understanding."""

import re

from knowledge.orthography import fix_layout

STANDARD, NO_KAZAKH_LETTERS, LATIN, LAYOUT = "standard", "no_kazakh_letters", "latin", "layout"
SPELLINGS = (STANDARD, NO_KAZAKH_LETTERS, LATIN, LAYOUT)
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_LATIN_LETTER = re.compile(r"[a-z\u00c0-\u024f]", re.IGNORECASE)


def spelling_of(text: str, language: str) -> str:
    """Tell how a message of a language is written.

    Returns:
        `layout` where the keyboard was set to the wrong one, `latin` for Kazakh or Russian in Latin letters,
        `no_kazakh_letters` for Kazakh without its own letters, else `standard`.
    """
    if fix_layout(text) != text:
        return LAYOUT
    letters = sum(letter.isalpha() for letter in text)
    if language != "en" and len(_LATIN_LETTER.findall(text)) * 2 > letters:
        return LATIN
    if language == "kk" and letters and not _KAZAKH_LETTER.search(text):
        return NO_KAZAKH_LETTERS
    return STANDARD
