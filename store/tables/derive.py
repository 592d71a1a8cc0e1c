"""Derives a table from a record: the record's fields and types are the one description of what is stored."""

import dataclasses
import types
import typing
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import registry

mapper_registry = registry()
metadata = mapper_registry.metadata
metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

SHORT = 255  # keys of notices name what they tell of
WholeNumber = BigInteger().with_variant(Integer(), "sqlite")


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC on databases with and without time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """To UTC; a naive moment is a mistake."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment must be aware (UTC); got a naive datetime.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Aware, in UTC."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class Name(TypeDecorator[StrEnum]):
    """A StrEnum kept as its word, so that a new word needs no migration."""

    impl = String(32)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Any, dialect: Any) -> str | None:
        """The word, checked."""
        return None if value is None else self.words(value).value

    def process_result_value(self, value: Any, dialect: Any) -> StrEnum | None:
        """The member."""
        return None if value is None else self.words(value)


def column_type(hint: Any, is_key: bool) -> Any:
    """The column type for a field's type."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Name(hint)
    if typing.get_origin(hint) in (dict, list):
        return JSON()
    simple = {
        int: WholeNumber,
        bool: Boolean(),
        float: Float(),
        date: Date(),
        datetime: Moment(),
        bytes: LargeBinary(),
    }
    if hint is str:
        return String(SHORT) if is_key else Text()
    return simple[hint]


def is_optional(hint: Any) -> tuple[Any, bool]:
    """The type without `| None`, and whether it had it."""
    if isinstance(hint, types.UnionType) and type(None) in typing.get_args(hint):
        rest = [part for part in typing.get_args(hint) if part is not type(None)]
        return rest[0], True
    return hint, False


def map_record(
    record: type,
    name: str,
    *constraints: Any,
    key: Iterable[str] = ("id",),
    references: dict[str, str] | None = None,
    indexed: Iterable[str] = (),
    unique: Iterable[str] = (),
) -> Table:
    """Make the table of a record class and map the class to it.

    Args:
        record: A keyword-only dataclass.
        name: The table's name.
        constraints: Further indices and constraints.
        key: The primary key's fields.
        references: Field to `table.column` of foreign keys; each is indexed.
        indexed: Fields with an index of their own.
        unique: Fields whose values do not repeat.
    """
    references = references or {}
    hints = typing.get_type_hints(record)
    columns = []
    for field in dataclasses.fields(record):
        hint, optional = is_optional(hints[field.name])
        is_key = field.name in key
        short = is_key or field.name in references or field.name in indexed or field.name in unique
        target = [ForeignKey(references[field.name], ondelete="CASCADE")] if field.name in references else []
        columns.append(
            Column(
                field.name,
                column_type(hint, short),
                *target,
                primary_key=is_key,
                nullable=optional and not is_key,
                index=(field.name in references or field.name in indexed) or None,
                unique=field.name in unique or None,
            )
        )
    table = Table(name, metadata, *columns, *constraints)
    mapper_registry.map_imperatively(record, table)
    return table
