"""How files of "movement of contingent" are read (`contingent_files.yaml`): headers and words in three languages."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.catalogue import LANGUAGES

FILE = Path(__file__).parent / "contingent_files.yaml"


@dataclass(frozen=True)
class Movement:
    """A kind of movement.

    Attributes:
        event: The type of life event it is.
        needs: Columns without which a row says too little, beside the IIN and the day.
        takes: Columns that may be there.
        given: What the event holds beside the columns.
    """

    id: str
    event: str
    needs: tuple[str, ...]
    takes: tuple[str, ...]
    given: dict[str, str]


@cache
def movements() -> dict[str, Movement]:
    """All kinds of movement by id."""
    return {
        id_: Movement(id_, row["event"], tuple(row.get("needs", ())), tuple(row.get("takes", ())), row.get("with", {}))
        for id_, row in _file()["kinds"].items()
    }


def movement_of(event: str, data: dict[str, Any]) -> Movement | None:
    """The movement that an event of this type and content came from."""
    return next((m for m in movements().values() if m.event == event and m.given.items() <= data.items()), None)


def column_of(header: str) -> str | None:
    """The field that a header names, or None."""
    return _columns().get(_bare(header))


def headers(language: str) -> list[str]:
    """What a file's columns are called in a language; those of `LANGUAGES` stand first, in its order."""
    return [names[LANGUAGES.index(language)] for names in _file()["columns"].values()]


def value_of(field: str, cell: str) -> str:
    """The value that a cell names; a cell of a field without words, or with an unknown one, as it is."""
    return _words().get(field, {}).get(_bare(cell), cell.strip())


@cache
def _file() -> dict[str, Any]:
    rows: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return rows


@cache
def _columns() -> dict[str, str]:
    named = {_bare(header): field for field, headers in _file()["columns"].items() for header in headers}
    return named | {field: field for field in _file()["columns"]}


@cache
def _words() -> dict[str, dict[str, str]]:
    return {
        field: {_bare(word): value for value, words in values.items() for word in (value, *words)}
        for field, values in _file()["words"].items()
    }


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold().replace("ё", "е") if letter.isalnum())
