"""Alembic's environment: our tables only; what other libraries keep in the same database is left alone."""

from typing import Literal

from alembic import context
from sqlalchemy import create_engine

from store.tables import metadata
from store.tables.derive import Moment, Name


def is_ours(name: str | None, kind: str, parents: object) -> bool:
    """Compare only tables of ours."""
    return kind != "table" or name in metadata.tables


def render_type(kind: str, item: object, autogen_context: object) -> str | Literal[False]:
    """Write our column types as what they are in the database."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Name):
        return "sa.String(length=32)"
    return False


def run() -> None:
    """Bring the database of `sqlalchemy.url` to the wanted revision."""
    engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "")
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=metadata,
            include_name=is_ours,
            render_item=render_type,
            render_as_batch=True,
            compare_type=False,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
