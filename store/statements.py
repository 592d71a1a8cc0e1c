"""Statements made once a shape and kept: building one anew costs as much as half of running it.

A shape is the record and its conditions without their values, which are handed in as parameters of these names.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Integer, Select, String, Update, bindparam, func, inspect, select, update

Shape = tuple[tuple[str, str], ...]
IS_EMPTY, IS_ONE_OF, FITS = "is empty", "is one of", "fits"

COMPARISONS: dict[str, Callable[[Any, Any], ColumnElement[bool]]] = {
    "": lambda column, value: column == value,
    "lt": lambda column, value: column < value,
    "lte": lambda column, value: column <= value,
    "gt": lambda column, value: column > value,
    "gte": lambda column, value: column >= value,
    "ne": lambda column, value: column.is_distinct_from(value),
}
LIMIT, OFFSET, KEY, VALUES, EACH = "row_limit", "row_offset", "record_key", "group_values", "most_of_each"
HOLDS_ALL = "__contains_all"


Make = TypeVar("Make", bound=Callable[..., Any])


def _kept(make: Make) -> Make:
    """`functools.cache` that keeps the signature."""
    return cast(Make, cache(make))


def shape_of(where: Mapping[str, Any]) -> Shape:
    """What kind of value each condition has; of words that all have to stand in a text, each is a condition."""
    return tuple((name, _kind_of(value)) for name, value in _spread(where))


def values_of(where: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of a `where`; what is empty has none."""
    spread = ((name, value) for name, value in _spread(where) if value is not None)
    return {name: list(value) if isinstance(value, tuple | set | frozenset) else value for name, value in spread}


@_kept
def listed(record: type, shape: Shape, order: str = "", *, limited: bool = False, skipped: bool = False) -> Select[Any]:
    """Records that fit, in order; `LIMIT` and `OFFSET` are parameters where asked for."""
    query: Select[Any] = select(record).where(*_conditions(record, shape))
    for field in filter(None, order.split(",")):
        column = getattr(record, field.lstrip("-"))
        query = query.order_by(column.desc() if field.startswith("-") else column.asc())
    query = query.limit(bindparam(LIMIT, type_=Integer)) if limited else query
    return query.offset(bindparam(OFFSET, type_=Integer)) if skipped else query


@_kept
def newest_one(record: type, shape: Shape) -> Select[Any]:
    """The record that fits; the newest by key when several do."""
    return select(record).where(*_conditions(record, shape)).order_by(_key(record).desc()).limit(1)


@_kept
def newest_of_each(record: type, field: str, order: str, shape: Shape) -> Select[Any]:
    """For each of the parameter `VALUES` of a field, the first `EACH` records that fit by a descending order."""
    group, key = getattr(record, field), _key(record)
    place = func.row_number().over(partition_by=group, order_by=getattr(record, order).desc()).label("place")
    of_values = group.in_(bindparam(VALUES, expanding=True))
    ranked = select(key.label("key"), place).where(of_values, *_conditions(record, shape)).subquery()
    first: Select[Any] = select(record)
    first = first.join(ranked, key == ranked.c.key).where(ranked.c.place <= bindparam(EACH, type_=Integer))
    return first.order_by(ranked.c.place)


@_kept
def by_key(record: type, *, locked: bool = False) -> Select[Any]:
    """The record of the parameter `KEY`; locked, it is read anew."""
    query: Select[Any] = select(record).where(_key(record) == bindparam(KEY))
    return query.with_for_update().execution_options(populate_existing=True) if locked else query


@_kept
def counted(record: type, shape: Shape, by: tuple[str, ...] = ()) -> Select[Any]:
    """How many records fit, for each combination of some fields' values."""
    columns = [getattr(record, field) for field in by]
    query = select(*columns, func.count()).select_from(record).where(*_conditions(record, shape))
    return query.group_by(*columns) if columns else query


@_kept
def changed(record: type, fields: tuple[str, ...]) -> Update:
    """Writes fields, each a parameter of its name, of the record of the parameter `KEY`."""
    table: Any = inspect(record).local_table
    return update(table).where(_key(record) == bindparam(KEY)).values({name: bindparam(name) for name in fields})


def _key(record: type) -> Any:
    return inspect(record).primary_key[0]


def _conditions(record: type, shape: Shape) -> list[ColumnElement[bool]]:
    return [_condition(record, name, kind) for name, kind in shape]


def _condition(record: type, name: str, kind: str) -> ColumnElement[bool]:
    field, _, comparison = name.partition("__")
    column: Any = getattr(record, field)
    fits: ColumnElement[bool]
    if HOLDS_ALL in name:  # written into the statement, since how to look depends on how rare the words are
        fits = column.like(bindparam(name, type_=String, literal_execute=True), escape="/")
    elif kind == IS_EMPTY:
        fits = column.is_not(None) if comparison == "ne" else column.is_(None)
    elif kind == IS_ONE_OF:
        fits = column.in_(bindparam(name, expanding=True))
    else:
        fits = COMPARISONS[comparison](column, bindparam(name))
    return fits


def _kind_of(value: Any) -> str:
    if value is None:
        return IS_EMPTY
    return IS_ONE_OF if isinstance(value, list | tuple | set | frozenset) else FITS


def _spread(where: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in where.items():
        if not name.endswith(HOLDS_ALL):
            yield name, value
            continue
        for number, word in enumerate(value):
            escaped = word.replace("/", "//").replace("%", "/%").replace("_", "/_")
            yield f"{name}_{number}", f"%{escaped}%"
