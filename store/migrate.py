"""Brings a database to the current form."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from dbos import DBOS
from sqlalchemy import create_engine, text

MIGRATIONS = Path(__file__).parent / "migrations"


def configuration(sync_url: str) -> Config:
    """Alembic's settings for a database (`sqlite:///…` or `postgresql://…`)."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option(
        "sqlalchemy.url", sync_url.replace("postgresql://", "postgresql+psycopg://").replace("%", "%%")
    )
    return config


def migrate(sync_url: str) -> None:
    """Apply the migrations that are missing."""
    if sync_url.startswith("sqlite:///"):
        Path(sync_url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    command.upgrade(configuration(sync_url), "head")
    # Workflows live in the same database: a notice is enqueued in the transaction of the change it tells of.
    DBOS.migrate(sync_url)
    prepare_search(sync_url)


def is_current(sync_url: str) -> bool:
    """Whether every migration was applied to a database."""
    if sync_url.startswith("sqlite:///") and not Path(sync_url.removeprefix("sqlite:///")).exists():
        return False
    config = configuration(sync_url)
    engine = create_engine(config.get_main_option("sqlalchemy.url") or "")
    with engine.connect() as connection:
        applied = MigrationContext.configure(connection).get_current_heads()
    engine.dispose()
    return set(applied) == set(ScriptDirectory.from_config(config).get_heads())


def prepare_search(sync_url: str) -> None:
    """On PostgreSQL, a trigram index over what search looks in; SQLite, for small populations, reads through."""
    if not sync_url.startswith("postgresql://"):
        return
    engine = create_engine(sync_url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE EXTENSION IF NOT EXISTS pg_trgm"))
        connection.execute(
            text("CREATE INDEX IF NOT EXISTS ix_search_message ON message USING gin (skeleton gin_trgm_ops)")
        )
    engine.dispose()
