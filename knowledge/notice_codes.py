"""Codes of notices as people type them: `K7PM-4XQA`, with a space, in small letters, in look-alike Cyrillic ones."""

import re

# Letters that look the same; a code read from a screen is often typed on the Cyrillic layout.
LOOK_ALIKE = str.maketrans("АВЕКМНРСТУХ", "ABEKMHPCTYX")
_CODE = re.compile(r"(?<![A-Z0-9])([A-HJ-NP-Z2-9]{4})([-–— ]?)([A-HJ-NP-Z2-9]{4})(?![A-Z0-9])")


def code_in(text: str) -> str | None:
    """The first code of a text as we write it, or None; two words of four letters are none without a dash or digit."""
    for found in _CODE.finditer(text.upper().translate(LOOK_ALIKE)):
        letters = found.group(1) + found.group(3)
        has_digit = any(letter.isdigit() for letter in letters)
        if not letters.isdigit() and (has_digit or found.group(2) in ("-", "–", "—")):
            return f"{found.group(1)}-{found.group(3)}"
    return None
