"""SQLite from an event loop: statements run in a thread of their connection, what takes no time runs at once.

aiosqlite goes through its thread to make a cursor, to execute, to fetch and to close; these ways back and forth were a
third of what a turn cost us. Here a statement goes there once and brings its first rows along.
"""

import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

import aiosqlite
from sqlalchemy import make_url

PATIENCE_S = 30
ROWS_AT_ONCE = 64


class WholeCursor(sqlite3.Cursor):
    """A cursor for results that are fetched whole, as all of ours are."""

    _first: list[Any]

    def execute(self, *args: Any) -> "WholeCursor":
        """Run a statement and read its first rows."""
        super().execute(*args)
        self._first = super().fetchmany(ROWS_AT_ONCE) if self.description else []
        return self

    @property
    def has_all(self) -> bool:
        """Whether the first rows are all."""
        return len(self._first) < ROWS_AT_ONCE

    def fetchall(self) -> list[Any]:
        """All rows."""
        return self._first if self.has_all else [*self._first, *super().fetchall()]

    def fetchone(self) -> Any:
        """Not for results in parts."""
        raise sqlite3.NotSupportedError("Results are fetched whole; for one in parts open an engine of its own.")

    def fetchmany(self, *_: Any, **__: Any) -> list[Any]:
        """Not for results in parts."""
        return [self.fetchone()]


class _Database(sqlite3.Connection):
    def cursor(self, *_: Any) -> Any:
        return super().cursor(WholeCursor)


class QuickConnection(aiosqlite.Connection):
    """A connection that leaves to its thread only what may take time."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if _is_quick(fn):
            return fn(*args, **kwargs)
        return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # aiosqlite's own


def _is_quick(fn: Callable[..., Any]) -> bool:
    cursor = getattr(fn, "__self__", None)
    if not isinstance(cursor, WholeCursor):
        return fn.__name__ == "cursor"
    return fn.__name__ == "close" or (fn.__name__ == "fetchall" and cursor.has_all)


def connector(url: str) -> Callable[[], Awaitable[aiosqlite.Connection]]:
    """What opens connections to the database file of a URL; transactions are begun by SQL, never by the driver."""
    path = make_url(url).database or ":memory:"

    def open_file() -> sqlite3.Connection:
        return sqlite3.connect(
            path, timeout=PATIENCE_S, isolation_level=None, check_same_thread=False, factory=_Database
        )

    async def connect() -> aiosqlite.Connection:
        connection = QuickConnection(open_file, ROWS_AT_ONCE)
        connection._thread.daemon = True  # a process that ends does not wait for it
        return await connection

    return connect
