"""Moments in the database as days and hours of Almaty, and the seconds between two, on SQLite and PostgreSQL."""

from typing import Any

from sqlalchemy import Float, Integer, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

# SQLite has no time zones. Almaty is five hours ahead of UTC since 1 March 2024, before the first conversation.
AHEAD = "+5 hours"
ZONE = "Asia/Almaty"


class almaty_day(FunctionElement[str]):  # named as SQL functions are
    """The day of a moment, to group and compare by: a date on PostgreSQL, ISO text on SQLite."""

    type = String()
    inherit_cache = True


class almaty_hour(FunctionElement[int]):
    """The hour of a moment, 0 to 23."""

    type = Integer()
    inherit_cache = True


class seconds_between(FunctionElement[float]):
    """Seconds from one moment to another."""

    type = Float()
    inherit_cache = True


@compiles(almaty_day, "sqlite")
def _(element: Any, compiler: Any, **options: Any) -> str:
    return f"date({compiler.process(element.clauses, **options)}, '{AHEAD}')"


@compiles(almaty_day, "postgresql")
def _(element: Any, compiler: Any, **options: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **options)} AT TIME ZONE '{ZONE}' AS DATE)"


@compiles(almaty_hour, "sqlite")
def _(element: Any, compiler: Any, **options: Any) -> str:
    return f"CAST(strftime('%H', {compiler.process(element.clauses, **options)}, '{AHEAD}') AS INTEGER)"


@compiles(almaty_hour, "postgresql")
def _(element: Any, compiler: Any, **options: Any) -> str:
    return f"CAST(extract(hour FROM {compiler.process(element.clauses, **options)} AT TIME ZONE '{ZONE}') AS INTEGER)"


@compiles(seconds_between, "sqlite")
def _(element: Any, compiler: Any, **options: Any) -> str:
    begin, end = (compiler.process(clause, **options) for clause in element.clauses)
    return f"(julianday({end}) - julianday({begin})) * 86400"


@compiles(seconds_between, "postgresql")
def _(element: Any, compiler: Any, **options: Any) -> str:
    begin, end = (compiler.process(clause, **options) for clause in element.clauses)
    return f"extract(epoch FROM {end} - {begin})"
