"""Reads a file of movements: a good row becomes an event, a bad one an error with its line."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aldyn.errors import InvalidInput
from knowledge.contingent_files import Movement, column_of, movements, value_of
from services.life_events.schemas import NotAnEvent, model_of, read_event

MOST_ROWS = 5000
DAY_FORMS = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y")


class NotAFile(InvalidInput):
    """The file as a whole cannot be read."""

    code = "file_not_read"


@dataclass(frozen=True)
class RowError:
    """What is wrong in a line; `column` is a field's name."""

    line: int
    column: str
    detail: str


@dataclass
class Rows:
    """A file read: good rows as raw events, bad ones as errors; `lines` are those of the good rows."""

    events: list[dict[str, Any]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    errors: list[RowError] = field(default_factory=list)


def decoded(content: bytes, charset: str | None = None) -> str:
    """The text of a file in UTF-8 or Windows-1251 (which spreadsheets write), as named or as it fits.

    Raises:
        NotAFile: It is neither.
    """
    for encoding in [charset] if charset else ["utf-8-sig", "cp1251"]:
        try:
            return content.decode(encoding).removeprefix("\ufeff")
        except (UnicodeDecodeError, LookupError):
            continue
    raise NotAFile("The file is neither UTF-8 nor Windows-1251.")


def read_rows(text: str, source: str, kind: str | None, digest: Callable[[str], str]) -> Rows:
    """The rows of a file.

    Args:
        digest: Makes ids of what rows say; nobody without our key can tell an IIN from it.
        kind: The movement of all rows; None where a column tells it.
    Raises:
        NotAFile: No known columns, or too many rows.
    """
    table = list(_table(text))
    if not table:
        raise NotAFile("The file is empty.")
    columns = _columns(table[0][1], kind)
    if len(table) - 1 > MOST_ROWS:
        raise NotAFile(f"A file holds at most {MOST_ROWS} rows; send it in parts.")
    rows = Rows()
    for line, cells in table[1:]:
        _read(rows, line, _values(columns, cells), source, kind, digest)
    return rows


def _table(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that are not empty, with their numbers; separated by what the first line holds more of."""
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") >= first.count(",") else ",")
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error:
        raise NotAFile(f"Line {reader.line_num} is no CSV.") from None


def _columns(header: list[str], kind: str | None) -> list[str | None]:
    columns = [column_of(name) for name in header]
    missing = [name for name in ("iin", "day", *([] if kind else ["kind"])) if name not in columns]
    if missing:
        raise NotAFile(f"The first line names the columns; missing: {', '.join(missing)}.", missing=missing)
    return columns


def _values(columns: list[str | None], cells: list[str]) -> dict[str, str]:
    """What a row says; other columns (names, groups) are not kept."""
    named = zip(columns, cells, strict=False)
    return {name: value_of(name, cell) for name, cell in named if name and cell.strip()}


def _read(
    rows: Rows, line: int, values: dict[str, str], source: str, kind: str | None, digest: Callable[[str], str]
) -> None:
    movement = movements().get(kind or values.get("kind", ""))
    if movement is None:
        rows.errors.append(RowError(line, "kind", f"give one of: {', '.join(movements())}"))
        return
    raw = _event(values, source, movement, digest)
    model = model_of(movement.event)
    assert model is not None
    try:
        read_event(model, raw)
    except NotAnEvent as wrong:
        rows.errors += [RowError(line, _column(path), detail) for path, detail in wrong.errors]
        return
    rows.events.append(raw)
    rows.lines.append(line)


def _event(values: dict[str, str], source: str, movement: Movement, digest: Callable[[str], str]) -> dict[str, Any]:
    """The same movement in two files is one event: its id is made of what it says."""
    data: dict[str, Any] = {"day": _day(values.get("day", "")), **movement.given}
    data |= {name: values[name] for name in (*movement.needs, *movement.takes) if name in values}
    told = [movement.id, values.get("iin", ""), *sorted(f"{k}={v}" for k, v in data.items())]
    return {
        "specversion": "1.0",
        "id": f"file-{digest(chr(10).join(told))[:40]}",
        "source": source,
        "type": movement.event,
        "subject": values.get("iin", ""),
        "data": data,
    }


def _day(cell: str) -> str:
    for form in DAY_FORMS:
        try:
            return datetime.strptime(cell, form).date().isoformat()
        except ValueError:
            continue
    return cell


def _column(path: tuple[str | int, ...]) -> str:
    return "iin" if path == ("subject",) else str(path[-1])
