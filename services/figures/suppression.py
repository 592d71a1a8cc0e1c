"""Hiding small groups in a table of counts, so that neither a cell nor what its line adds up to gives them away.

Cells from 1 to below the threshold are hidden (primary). Then each line, with its total as one more cell, is looked
at: a single hidden cell could be had by subtraction, and hidden cells that add up to fewer than the threshold are a
small group themselves; so further cells, the smallest first, and at last totals are hidden until neither is so
(complementary).
The method and its limits: Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
"""

from dataclasses import dataclass

SMALLEST = 10
TOTAL = ""  # the margin's name; no row or column has it
Key = tuple[str, str]


@dataclass(frozen=True)
class PublishedTable:
    """A table as it may be published; None where a number is hidden.

    Attributes:
        cells: (row, column) -> number.
        row_totals: Row -> number; `column_totals` likewise.
    """

    rows: list[str]
    columns: list[str]
    cells: dict[Key, int | None]
    row_totals: dict[str, int | None]
    column_totals: dict[str, int | None]
    total: int | None


def publish(counts: dict[Key, int], smallest: int = SMALLEST) -> PublishedTable:
    """Hide what has to be hidden of a table of counts; combinations not given are zero."""
    rows, columns = sorted({row for row, _ in counts}), sorted({column for _, column in counts})
    full = _with_totals(counts, rows, columns)
    hidden = _hidden(full, rows, columns, smallest)
    shown = {key: None if key in hidden else number for key, number in full.items()}
    return PublishedTable(
        rows,
        columns,
        {(row, column): shown[row, column] for row in rows for column in columns},
        {row: shown[row, TOTAL] for row in rows},
        {column: shown[TOTAL, column] for column in columns},
        shown[TOTAL, TOTAL],
    )


def _with_totals(counts: dict[Key, int], rows: list[str], columns: list[str]) -> dict[Key, int]:
    full = {(row, column): counts.get((row, column), 0) for row in rows for column in columns}
    for row in rows:
        full[row, TOTAL] = sum(full[row, column] for column in columns)
    for column in [*columns, TOTAL]:
        full[TOTAL, column] = sum(full[row, column] for row in rows)
    return full


def _hidden(full: dict[Key, int], rows: list[str], columns: list[str], smallest: int) -> set[Key]:
    hidden = {key for key, number in full.items() if 0 < number < smallest}
    lines = [[*((row, column) for column in columns), (row, TOTAL)] for row in [*rows, TOTAL]]
    lines += [[*((row, column) for row in rows), (TOTAL, column)] for column in [*columns, TOTAL]]
    while True:
        more = {key for line in lines if (key := _one_more(full, line, hidden, smallest)) is not None}
        if not more:
            return hidden
        hidden |= more


def _one_more(full: dict[Key, int], line: list[Key], hidden: set[Key], smallest: int) -> Key | None:
    """The next cell to hide in a line, or None where it gives nothing away. The total comes last, and goes last."""
    *inner, total = line
    covered = [key for key in inner if key in hidden]
    if not covered and total not in hidden:
        return None
    if total in hidden and covered:
        return None
    if len(covered) > 1 and sum(full[key] for key in covered) >= smallest:
        return None
    open_cells = sorted((key for key in inner if key not in hidden and full[key]), key=lambda key: (full[key], key))
    if open_cells:
        return open_cells[0]
    return total if total not in hidden else None
