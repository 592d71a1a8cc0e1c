"""Takes IINs, card and phone numbers out of what people type, before anything is stored or sent on."""

import re

from services import iin
from services.ports import Vault

_GAP = r"[\s\-–.()]{0,2}"
_CARD = re.compile(rf"(?<!\d)(?:\d{_GAP}){{15,18}}\d(?!\d)")
_TWELVE = re.compile(rf"(?<!\d)(?:\d{_GAP}){{11}}\d(?!\d)")
_PHONE = re.compile(rf"(?<!\d)(?:\+{_GAP}7|8|7){_GAP}7(?:{_GAP}\d){{9}}(?!\d)|\+\d{{10,14}}(?!\d)")


def mask(text: str, vault: Vault) -> str:
    """The text with each number replaced by a token: `[iin:…]` (the same one for the same IIN), `[card]`, `[phone]`.

    A run of twelve digits that is no valid IIN is still masked (`[number]`): it is most likely a mistyped one.
    """
    text = _CARD.sub("[card]", text)
    text = _TWELVE.sub(lambda found: _token(found.group(), vault), text)
    return _PHONE.sub("[phone]", text)


def _token(found: str, vault: Vault) -> str:
    digits = re.sub(r"\D", "", found)
    if iin.is_valid(digits):
        return f"[iin:{vault.index(digits).hex()}]"
    return "[phone]" if _PHONE.fullmatch(found) else "[number]"


def phone_normalised(phone: str) -> str:
    """A phone as `+77011234567`: what an index of phones is made of."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) == 11 and digits[0] == "8":
        digits = f"7{digits[1:]}"
    if len(digits) == 10 and digits[0] == "7":
        digits = f"7{digits}"
    return f"+{digits}"
