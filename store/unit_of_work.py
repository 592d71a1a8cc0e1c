"""A transaction over records, as `services.ports.UnitOfWork` promises it."""

from collections.abc import Collection
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.util import identity_key

import store.tables  # noqa: F401  # maps the records
from aldyn.errors import NotFound
from store import statements

R = TypeVar("R")


class SqlUnitOfWork:
    """Records in one SQLAlchemy session; `session` is there for who must join the transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self._read: list[Any] = []  # the session itself forgets what nobody holds, and would read it again

    def add(self, record: Any) -> None:
        """Keep a new record."""
        self.session.add(record)

    async def flush(self) -> None:
        """Write what was added or changed so far."""
        await self.session.flush()

    async def get(self, kind: type[R], key: Any, /) -> R:
        """The record with that key; NotFound when there is none."""
        held: R | None = self.session.sync_session.identity_map.get(identity_key(kind, key))
        record = held if held is not None else await self._by_key(kind, key, locked=False)
        self._read.append(record)
        return record

    async def get_locked(self, kind: type[R], key: Any, /) -> R:
        """The record with that key, locked; on SQLite the whole transaction holds the lock already."""
        return await self._by_key(kind, key, locked=True)

    async def find(self, kind: type[R], /, **where: Any) -> R | None:
        """The one record that fits, the newest by key when several do."""
        query = statements.newest_one(kind, statements.shape_of(where))
        return (await self.session.scalars(query, statements.values_of(where))).first()

    async def newest(
        self, kind: type[R], field: str, values: Collection[Any], /, *, order: str, each: int, **where: Any
    ) -> dict[Any, list[R]]:
        """For each value, the first so many records that fit by a descending order."""
        found: dict[Any, list[R]] = {value: [] for value in values}
        query = statements.newest_of_each(kind, field, order, statements.shape_of(where))
        parameters = {statements.VALUES: list(values), statements.EACH: each, **statements.values_of(where)}
        for record in await self.session.scalars(query, parameters):
            found[getattr(record, field)].append(record)
        return found

    async def list(
        self, kind: type[R], /, *, order: str = "", limit: int | None = None, offset: int = 0, **where: Any
    ) -> list[R]:
        """Records that fit, in order."""
        limited, skipped = limit is not None, offset > 0
        query = statements.listed(kind, statements.shape_of(where), order, limited=limited, skipped=skipped)
        values = statements.values_of(where)
        values |= {statements.LIMIT: limit} if limited else {}
        values |= {statements.OFFSET: offset} if skipped else {}
        return [*await self.session.scalars(query, values)]

    async def count(self, kind: type[Any], /, **where: Any) -> int:
        """How many records fit."""
        query = statements.counted(kind, statements.shape_of(where))
        return int((await self.session.execute(query, statements.values_of(where))).scalar_one())

    async def count_by(self, kind: type[Any], fields: tuple[str, ...], /, **where: Any) -> dict[tuple[Any, ...], int]:
        """How many records fit, for each combination of these fields' values."""
        query = statements.counted(kind, statements.shape_of(where), fields)
        rows = await self.session.execute(query, statements.values_of(where))
        return {tuple(row[:-1]): int(row[-1]) for row in rows}

    async def change(self, kind: type[Any], key: Any, /, **fields: Any) -> None:
        """Write fields of the record with that key, unread."""
        await self.session.execute(statements.changed(kind, tuple(fields)), {statements.KEY: key, **fields})

    async def delete(self, record: Any) -> None:
        """Remove a record."""
        await self.session.delete(record)

    async def _by_key(self, kind: type[R], key: Any, *, locked: bool) -> R:
        query = statements.by_key(kind, locked=locked)
        record: R | None = (await self.session.scalars(query, {statements.KEY: key})).first()
        if record is None:
            raise NotFound(f"There is no {kind.__name__} {key!r}.", kind=kind.__name__, key=key)
        return record
