"""Writes many rows fast: `executemany` on SQLite, COPY on PostgreSQL. Values are given in the columns' own types."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table


def write_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows; all rows of a call have the same fields, and what they leave out is empty."""
    if not rows:
        return
    columns = list(dict.fromkeys(name for row in rows for name in row))
    if connection.dialect.name == "sqlite":
        _insert(connection, table.name, columns, rows)
    else:
        _copy(connection, table.name, columns, rows)


def _insert(connection: Connection, table: str, columns: list[str], rows: Sequence[dict[str, Any]]) -> None:
    marks = ", ".join("?" for _ in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    values = [tuple(_for_sqlite(row.get(column)) for column in columns) for row in rows]
    connection.exec_driver_sql(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)


def _for_sqlite(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(value, date):
        return value.isoformat()
    return value


def _copy(connection: Connection, table: str, columns: list[str], rows: Sequence[dict[str, Any]]) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    cursor = connection.connection.cursor()
    with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row([row.get(column) for column in columns])
