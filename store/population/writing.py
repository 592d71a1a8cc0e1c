"""Writes many rows fast: `executemany` on SQLite, COPY on PostgreSQL. Values are given in the columns' own types."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Date, Table

from store.tables.derive import Moment


def write_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows; all rows of a call have the same fields, and columns that they leave out are empty."""
    if not rows:
        return
    columns = list(rows[0])
    if connection.dialect.name == "sqlite":
        _insert(connection, table, columns, rows)
    else:
        _copy(connection, table.name, columns, rows)


def _insert(connection: Connection, table: Table, columns: list[str], rows: Sequence[dict[str, Any]]) -> None:
    marks = ", ".join("?" for _ in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    values = [_for_sqlite(table.c[column].type, [row[column] for row in rows]) for column in columns]
    connection.exec_driver_sql(
        f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', list(zip(*values, strict=True))
    )


def _for_sqlite(kind: Any, values: list[Any]) -> list[Any]:
    if isinstance(kind, Moment):
        return [value and value.strftime("%Y-%m-%d %H:%M:%S.%f") for value in values]
    if isinstance(kind, Date):
        return [value and value.isoformat() for value in values]
    return values


def _copy(connection: Connection, table: str, columns: list[str], rows: Sequence[dict[str, Any]]) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    cursor = connection.connection.cursor()
    with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row([row[column] for column in columns])
