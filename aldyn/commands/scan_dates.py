"""`aldyn scan-dates`: the daily scan by dates, at once; a running worker makes it every morning by itself."""

import asyncio
from collections import Counter
from datetime import date
from typing import Annotated

import typer

from aldyn.clock import SystemClock
from aldyn.errors import InvalidInput
from aldyn.settings import Settings

app = typer.Typer(add_completion=False)


@app.command()
def scan_dates(
    on: Annotated[
        str | None, typer.Option(help="The day whose scan is made, like 2026-11-23; today if left out.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count whose day has come; plan nothing.")] = False,
) -> None:
    """Plan the notices of people whose day has come and who were not told of it; a worker delivers them."""
    try:
        day = date.fromisoformat(on) if on else SystemClock().today()
    except ValueError:
        raise InvalidInput(f"The day of the scan is like 2026-11-23, got '{on}'.") from None
    if day > SystemClock().today() and not dry_run:
        raise InvalidInput(f"Nobody is told of {day} before it comes; add --dry-run to count whose day it will be.")
    _print(asyncio.run(_scan(day, dry_run)), "To tell" if dry_run else "Planned")


async def _scan(day: date, is_dry: bool) -> Counter[str]:
    from aldyn.bootstrap import build, build_scan
    from store.migrate import migrate

    settings = Settings()
    await asyncio.to_thread(migrate, settings.sync_database_url)
    parts = build(settings)
    try:
        scan = build_scan(parts)
        if not is_dry:
            return await scan.run(day)
        found = [await scan.find(day, part) for part in await scan.parts()]
        return Counter(hit.trigger for hits in found for hit in hits)
    finally:
        await parts.close()


def _print(counted: Counter[str], heading: str) -> None:
    from rich.console import Console
    from rich.table import Table

    from knowledge.date_triggers import date_triggers

    table = Table("Trigger", heading)
    for trigger in date_triggers():
        table.add_row(trigger, f"{counted[trigger]:,}")
    Console().print(table)
