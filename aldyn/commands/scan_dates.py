"""`aldyn scan-dates`: the daily scan by dates, at once; a running worker makes it every morning by itself."""

from collections import Counter
from datetime import date
from typing import Annotated, Any

import typer

from aldyn.asked_day import read_day
from aldyn.clock import SystemClock
from aldyn.errors import InvalidInput
from aldyn.one_off import with_parts

app = typer.Typer(add_completion=False)


@app.command()
def scan_dates(
    on: Annotated[
        str | None, typer.Option(help="The day whose scan is made, like 2026-11-23; today if left out.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only count whose day has come; plan nothing.")] = False,
) -> None:
    """Plan the notices of people whose day has come and who were not told of it; a worker delivers them."""
    day = read_day(on)
    if day > SystemClock().today() and not dry_run:
        raise InvalidInput(f"Nobody is told of {day} before it comes; add --dry-run to count whose day it will be.")
    _print(_scan(day, dry_run), "To tell" if dry_run else "Planned")


def _scan(day: date, is_dry: bool) -> Counter[str]:
    from aldyn.bootstrap import build_scan

    async def work(parts: Any) -> Counter[str]:
        scan = build_scan(parts)
        if not is_dry:
            return await scan.run(day)
        found = [await scan.find(day, part) for part in await scan.parts()]
        return Counter(hit.trigger for hits in found for hit in hits)

    counted: Counter[str] = with_parts(work)
    return counted


def _print(counted: Counter[str], heading: str) -> None:
    from rich.console import Console
    from rich.table import Table

    from knowledge.date_triggers import date_triggers

    table = Table("Trigger", heading)
    for trigger in date_triggers():
        table.add_row(trigger, f"{counted[trigger]:,}")
    Console().print(table)
