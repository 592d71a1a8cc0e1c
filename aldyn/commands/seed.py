"""`aldyn seed`: a synthetic population."""

from typing import Annotated

import typer
from rich.progress import Progress

from aldyn.settings import Settings

app = typer.Typer()


@app.command()
def seed(
    people: Annotated[int, typer.Option(min=1, help="How many, at least; the last household is completed.")] = 1000,
    seed: Annotated[int, typer.Option(help="Decides who they are; the same number gives the same people.")] = 1,
) -> None:
    """Add synthetic people to the database of ALDYN_DATABASE_URL."""
    from store.migrate import migrate
    from store.population import seeding

    settings = Settings()
    migrate(settings.sync_database_url)
    with Progress() as progress:
        task = progress.add_task("People", total=people)
        made = seeding.seed(
            settings.sync_database_url,
            settings.keys,
            people=people,
            seed=seed,
            progress=lambda done: progress.update(task, completed=done),
        )
    typer.echo(f"{made} people made (seed {seed}).")
