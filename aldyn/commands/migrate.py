"""`aldyn migrate`: bring the database to the current form."""

import typer

from aldyn.settings import Settings

app = typer.Typer()


@app.command()
def migrate() -> None:
    """Apply the migrations that are missing to the database of ALDYN_DATABASE_URL."""
    from store import migrate as migrations

    migrations.migrate(Settings().sync_database_url)
