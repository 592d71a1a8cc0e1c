"""Brings a database to the current form."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from dbos import DBOS

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
