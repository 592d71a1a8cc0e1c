"""A transaction over records, as `services.ports.UnitOfWork` promises it."""

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, String, and_, bindparam, func, inspect, select
from sqlalchemy.ext.asyncio import AsyncSession

import store.tables  # noqa: F401  # maps the records
from aldyn.errors import NotFound

R = TypeVar("R")


def _holds_all(column: Any, words: Collection[str]) -> ColumnElement[bool]:
    """Each word stands in the text; written into the statement, since how to look depends on how rare the words are."""
    escaped = (word.replace("/", "//").replace("%", "/%").replace("_", "/_") for word in words)
    patterns = (bindparam(None, f"%{word}%", String, literal_execute=True) for word in escaped)
    return and_(*(column.like(pattern, escape="/") for pattern in patterns))


COMPARISONS: dict[str, Callable[[Any, Any], ColumnElement[bool]]] = {
    "lt": lambda column, value: column < value,
    "lte": lambda column, value: column <= value,
    "gt": lambda column, value: column > value,
    "gte": lambda column, value: column >= value,
    "contains_all": _holds_all,
    "ne": lambda column, value: column.is_distinct_from(value),
}


def condition(kind: type, name: str, value: Any) -> ColumnElement[bool]:
    """One condition of a `where`."""
    field, _, comparison = name.partition("__")
    column: Any = getattr(kind, field)
    if comparison:
        return COMPARISONS[comparison](column, value)
    fits: ColumnElement[bool]
    if value is None:
        fits = column.is_(None)
    elif isinstance(value, list | tuple | set | frozenset):
        fits = column.in_(list(value))
    else:
        fits = column == value
    return fits


class SqlUnitOfWork:
    """Records in one SQLAlchemy session; `session` is there for who must join the transaction."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    def add(self, record: Any) -> None:
        """Keep a new record."""
        self.session.add(record)

    async def flush(self) -> None:
        """Write what was added or changed so far."""
        await self.session.flush()

    async def get(self, kind: type[R], key: Any, /) -> R:
        """The record with that key; NotFound when there is none."""
        record = await self.session.get(kind, key)
        if record is None:
            raise NotFound(f"There is no {kind.__name__} {key!r}.", kind=kind.__name__, key=key)
        return record

    async def get_locked(self, kind: type[R], key: Any, /) -> R:
        """The record with that key, locked; on SQLite the whole transaction holds the lock already."""
        record = await self.session.get(kind, key, with_for_update=True, populate_existing=True)
        if record is None:
            raise NotFound(f"There is no {kind.__name__} {key!r}.", kind=kind.__name__, key=key)
        return record

    async def find(self, kind: type[R], /, **where: Any) -> R | None:
        """The one record that fits, the newest by key when several do."""
        key = inspect(kind).primary_key[0]
        query = self._query(kind, where).order_by(key.desc()).limit(1)
        return (await self.session.scalars(query)).first()

    async def newest(
        self, kind: type[R], field: str, values: Collection[Any], /, *, order: str, each: int, **where: Any
    ) -> dict[Any, list[R]]:
        """For each value, the first so many records that fit by a descending order."""
        found: dict[Any, list[R]] = {value: [] for value in values}
        group, key = getattr(kind, field), inspect(kind).primary_key[0]
        place = func.row_number().over(partition_by=group, order_by=getattr(kind, order).desc()).label("place")
        fits = [group.in_(list(values)), *(condition(kind, name, value) for name, value in where.items())]
        ranked = select(key.label("key"), place).where(*fits).subquery()
        query = select(kind).join(ranked, key == ranked.c.key).where(ranked.c.place <= each).order_by(ranked.c.place)
        for record in await self.session.scalars(query):
            found[getattr(record, field)].append(record)
        return found

    async def list(
        self, kind: type[R], /, *, order: str = "", limit: int | None = None, offset: int = 0, **where: Any
    ) -> list[R]:
        """Records that fit, in order."""
        query = self._query(kind, where).limit(limit).offset(offset)
        for field in filter(None, order.split(",")):
            column = getattr(kind, field.lstrip("-"))
            query = query.order_by(column.desc() if field.startswith("-") else column.asc())
        return [*await self.session.scalars(query)]

    async def count(self, kind: type[Any], /, **where: Any) -> int:
        """How many records fit."""
        conditions = [condition(kind, name, value) for name, value in where.items()]
        query = select(func.count()).select_from(kind).where(*conditions)
        return int((await self.session.execute(query)).scalar_one())

    async def count_by(self, kind: type[Any], fields: tuple[str, ...], /, **where: Any) -> dict[tuple[Any, ...], int]:
        """How many records fit, for each combination of these fields' values."""
        columns = [getattr(kind, field) for field in fields]
        conditions = [condition(kind, name, value) for name, value in where.items()]
        query = select(*columns, func.count()).select_from(kind).where(*conditions).group_by(*columns)
        return {tuple(row[:-1]): int(row[-1]) for row in await self.session.execute(query)}

    async def delete(self, record: Any) -> None:
        """Remove a record."""
        await self.session.delete(record)

    @staticmethod
    def _query(kind: type[Any], where: dict[str, Any]) -> Select[Any]:
        return select(kind).where(*[condition(kind, name, value) for name, value in where.items()])
