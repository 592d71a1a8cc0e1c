"""Rows read as columns: the driver's own tuples, days from what drivers give. Nothing here knows what they mean."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Engine, create_engine

Column = npt.NDArray[Any]
NO_DAY_WRITTEN = "0000-00-00"
FIRST_MONTH = 1970 * 12  # of numpy's days


def open_sync(sync_url: str) -> Engine:
    """An engine for synchronous reading."""
    return create_engine(sync_url.replace("postgresql://", "postgresql+psycopg://"), hide_parameters=True)


def read_columns(connection: Connection, sql: str, asked: dict[str, Any]) -> list[Any]:
    """The columns of a statement's rows, past SQLAlchemy's own rows, which cost as much as the reading.

    Args:
        sql: With `:name` where a value of `asked` stands.
    """
    cursor = connection.connection.cursor()
    try:
        cursor.execute(*_in_driver_marks(connection, sql, asked))
        rows, width = cursor.fetchall(), len(cursor.description)
    finally:
        cursor.close()
    return list(zip(*rows, strict=True)) if rows else [()] * width


def _in_driver_marks(connection: Connection, sql: str, asked: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    asked = {name: value for name, value in asked.items() if f":{name}" in sql}
    if connection.dialect.name == "sqlite":
        return sql, {name: value.isoformat() if isinstance(value, date) else value for name, value in asked.items()}
    for name in asked:
        sql = sql.replace(f":{name}", f"%({name})s")
    return sql, asked


def numbers(values: Sequence[int]) -> Column:
    """Whole numbers."""
    return np.array(values, dtype=np.int64)


def days(values: Sequence[Any]) -> Column:
    """Days from what drivers give: dates, ISO texts or None."""
    try:
        text = "".join([value or NO_DAY_WRITTEN for value in values])
    except TypeError:
        return np.array(values, dtype="datetime64[D]")
    digit = np.frombuffer(text.encode(), dtype=np.uint8).reshape(-1, len(NO_DAY_WRITTEN)) - np.uint8(ord("0"))
    year = digit[:, :4] @ np.array([1000, 100, 10, 1])
    month, day = (digit[:, place] * 10 + digit[:, place + 1] for place in (5, 8))
    months = (year * 12 + month - 1 - FIRST_MONTH).astype("datetime64[M]")
    return np.where(year == 0, np.datetime64("NaT"), months.astype("datetime64[D]") + (day.astype(np.int64) - 1))


def ages(born: Column, on: date) -> Column:
    """Full years of age on a day."""
    months = born.astype("datetime64[M]")
    years = months.astype("datetime64[Y]")
    month = (months - years).astype(int) + 1
    day = (born - months).astype(int) + 1
    later = (month > on.month) | ((month == on.month) & (day > on.day))
    age: Column = on.year - (years.astype(int) + 1970) - later
    return age
