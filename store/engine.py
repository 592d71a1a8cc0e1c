"""Opens the database: SQLite (WAL) or PostgreSQL, one URL."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from typing import Any
from weakref import WeakKeyDictionary

from asyncpg.exceptions import (
    CannotConnectNowError,
    InterfaceError,
    OperatorInterventionError,
    PostgresConnectionError,
    PostgresError,
)
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine

from aldyn.errors import StoreUnavailable
from store.sqlite import PATIENCE_S, connector
from store.unit_of_work import SqlUnitOfWork

# A connection that ended under a statement: shut down, crashed, cut.
GONE = (OSError, OperatorInterventionError, PostgresConnectionError, InterfaceError)


def open_engine(url: str) -> AsyncEngine:
    """An engine for the store's URL (`sqlite+aiosqlite://…` or `postgresql+asyncpg://…`)."""
    if not url.startswith("sqlite"):
        return create_async_engine(url, pool_size=10, max_overflow=20, pool_pre_ping=True, hide_parameters=True)
    engine = create_async_engine(url, pool_size=10, max_overflow=20, async_creator=connector(url), hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Any) -> None:
    reads_only = connection.get_execution_options().get("reads_only", False)
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")


@contextmanager
def _told_when_gone() -> Iterator[None]:
    try:
        yield
    except (DBAPIError, PoolTimeout, OSError, PostgresError) as failure:
        if not _is_gone(failure):
            raise
        reason = getattr(failure, "orig", None) or failure  # the driver's own words, without statement and values
        raise StoreUnavailable(f"The database does not answer: {reason}") from failure


def _is_gone(failure: Exception) -> bool:
    """Whether the connection was lost or refused, as opposed to a statement that was wrong.

    Connecting raises the driver's own errors; a statement's come wrapped.
    """
    if not isinstance(failure, DBAPIError):
        return isinstance(failure, OSError | PoolTimeout | CannotConnectNowError | PostgresConnectionError)
    is_locked = isinstance(failure, OperationalError) and "locked" in str(failure)  # SQLite, after its own patience
    cause = failure.orig.__cause__ if failure.orig is not None else None
    return failure.connection_invalidated or is_locked or isinstance(cause, GONE)


class OneByOne:
    """Writers of this process in a row, each event loop's in its own: SQLite lets one write at a time, and whoever
    finds it locked sleeps and looks again, so that under load some would sleep for seconds.
    """

    def __init__(self) -> None:
        self._locks: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock] = WeakKeyDictionary()

    async def __aenter__(self) -> None:
        async with asyncio.timeout(PATIENCE_S):
            await self._lock.acquire()

    async def __aexit__(self, *_: object) -> None:
        self._lock.release()

    @property
    def _lock(self) -> asyncio.Lock:
        return self._locks.setdefault(asyncio.get_running_loop(), asyncio.Lock())


class SqlStore:
    """The store behind `services.ports.Store`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._writers = async_sessionmaker(engine, expire_on_commit=False)
        self._readers = async_sessionmaker(
            engine.execution_options(reads_only=True), expire_on_commit=False, autoflush=False
        )
        self._one_by_one = OneByOne() if engine.dialect.name == "sqlite" else None

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[SqlUnitOfWork]:
        """A transaction that commits when the block ends well; `StoreUnavailable` when the database went away."""
        with _told_when_gone():
            async with self._one_by_one or nullcontext(), self._writers.begin() as session:
                yield SqlUnitOfWork(session)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[SqlUnitOfWork]:
        """A transaction for reading; what it gave stays readable afterwards. `StoreUnavailable` as above."""
        with _told_when_gone():
            async with self._readers() as session:
                yield SqlUnitOfWork(session)

    async def close(self) -> None:
        """Give back all connections."""
        await self.engine.dispose()
