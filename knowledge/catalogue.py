"""Words for people: Fluent files per language, with days and sums written the way the language writes them."""

import html
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("kk", "ru", "en")
LANGUAGE_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
LOCALES = Path(__file__).parent / "locales"
DAY_PATTERNS = {"kk": "y 'жылғы' d MMMM", "ru": "d MMMM y 'года'", "en": "d MMMM y"}
TENGE = "₸"


@dataclass(frozen=True)
class Tenge:
    """A sum to be written in a sentence, in tenge (whole or with tiyn)."""

    amount: Decimal | int | float

    @classmethod
    def of_tiyn(cls, tiyn: int) -> "Tenge":
        """From the store's integer tiyn."""
        return cls(Decimal(tiyn) / 100)

    def written(self, language: str) -> str:
        """`164 350 ₸`, with no-break spaces; tiyn only when there are some."""
        number = Decimal(str(self.amount))
        pattern = "#,##0" if number == number.to_integral_value() else "#,##0.00"
        written = format_decimal(number, pattern, locale="en" if language == "en" else "ru")
        if language == "en":  # Babel groups with commas here; the tenge is written with spaces in all three
            written = written.replace(",", "\u00a0")
        return f"{written}\u00a0{TENGE}"


def day_written(day: date, language: str) -> str:
    """`15 ноября 2026 года`, `2026 жылғы 15 қараша`, `15 November 2026`."""
    return format_date(day, DAY_PATTERNS[language], locale=language)


@cache
def bundle(language: str) -> FluentBundle:
    """All sentences of a language."""
    made = FluentBundle([language], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        made.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return made


def has(key: str, language: str = "ru") -> bool:
    """Whether the catalogue holds a sentence of that key."""
    return bundle(language).has_message(key)


def say(language: str, key: str, **arguments: Any) -> str:
    """The sentence of a key in a language, as Telegram HTML; arguments are escaped.

    Args:
        language: `kk`, `ru` or `en`.
        key: A Fluent message id, or `id.attribute`.
        arguments: Placeholders; dates and `Tenge` are written the language's way, integers keep their plural forms.
    Raises:
        KeyError: No such key, or a placeholder is missing.
    """
    return _formatted(language, key, arguments) if arguments else _fixed(language, key)


@cache
def _fixed(language: str, key: str) -> str:
    """A sentence without placeholders: pages say the same labels on every row."""
    return _formatted(language, key, {})


def _formatted(language: str, key: str, arguments: dict[str, Any]) -> str:
    name, _, attribute = key.partition(".")
    if not bundle(language).has_message(name):
        raise KeyError(f"No sentence {key!r} in knowledge/locales/{language}/.")
    message = bundle(language).get_message(name)
    pattern = message.attributes[attribute] if attribute else message.value
    if pattern is None:
        raise KeyError(f"The sentence {key!r} of {language} has no text.")
    written, errors = bundle(language).format_pattern(pattern, _prepared(arguments, language))
    if errors:
        raise KeyError(f"The sentence {key!r} of {language}: {errors[0]}")
    return str(written)


def _prepared(arguments: dict[str, Any], language: str) -> dict[str, Any]:
    return {name: _written(value, language) for name, value in arguments.items()}


def _written(value: Any, language: str) -> Any:
    if isinstance(value, Tenge):
        return value.written(language)
    if isinstance(value, date):
        return day_written(value, language)
    if isinstance(value, str):
        return html.escape(value, quote=False)
    return value
