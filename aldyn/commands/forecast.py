"""`aldyn forecast`: who will need what in the months ahead, and what a changed parameter would cost."""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from aldyn.asked_day import read_day
from aldyn.errors import InvalidInput
from aldyn.settings import Settings

if TYPE_CHECKING:
    from services.law.forecast import Forecast
    from services.law.law_change import LawChange

WIDTH = 150

app = typer.Typer(add_completion=False)


@app.command()
def forecast(
    months: Annotated[int, typer.Option(help="How many months after the month of the day; 0: only --set.")] = 12,
    on: Annotated[str | None, typer.Option(help="The day asked about, like 2026-11-23; today when left out.")] = None,
    change: Annotated[
        list[str] | None, typer.Option("--set", help="A parameter as it might be, like mci=4606; may be repeated.")
    ] = None,
    service: Annotated[
        list[str] | None, typer.Option(help="A benefit of the catalogue; may be repeated; all if left out.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")] = False,
) -> None:
    """Forecast retirements, starts, ends and amounts by service and region; compare the law with a changed one."""
    from services.law.forecast import forecast as look_ahead
    from services.law.law_change import change_law
    from store.columns import StoredPopulation

    day = read_day(on)
    values = dict(_assignment(given) for given in change or [])
    if not months and not values:
        raise InvalidInput("Nothing to forecast: give --months above 0, or --set PARAMETER=VALUE.")
    population = StoredPopulation(Settings().sync_database_url)
    changed = change_law(population, day, values, service or ()) if values else None
    ahead = look_ahead(population, day, months, service or ()) if months else None
    if as_json:
        found = {"forecast": ahead and ahead.as_json(), "change": changed and changed.as_json()}
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    if ahead:
        _print_forecast(ahead)
    if changed:
        _print_change(changed)


def _assignment(given: str) -> tuple[str, float]:
    name, separator, value = given.partition("=")
    try:
        number = float(value)
    except ValueError:
        separator = ""
    if not separator or not name or not 0 <= number < float("inf"):
        raise InvalidInput(f"A parameter is set like mci=4606, got '{given}'.")
    return name.strip(), number


def _print_forecast(ahead: "Forecast") -> None:
    retirements: dict[str, list[int]] = {month: [0, 0] for month in ahead.months}
    for group in ahead.retirements:
        _add(retirements[group.month], (group.women, group.men))
    _print_table(
        f"Retirements among {ahead.people:,} people",
        ("Month", "Women", "Men"),
        ((month[:7], *counts) for month, counts in retirements.items()),
    )
    sums: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0] * 6)
    for row in ahead.services:
        key = (row.month[:7], row.service, row.illustration or "law")
        _add(sums[key], (row.due, row.starting, row.ending, row.receiving, row.tenge, row.tenge_received))
    _print_table(
        "Benefits, all regions (by region: --json)",
        ("Month", "Service", "By", "Due", "Starting", "Ending", "Receiving", "Tenge due", "Tenge received"),
        ((*key, *counts) for key, counts in sums.items()),
    )


def _print_change(changed: "LawChange") -> None:
    parameters = ((p.path, p.now, p.then, p.unit) for p in changed.parameters)
    _print_table(f"Changed on {changed.on}", ("Parameter", "Now", "Then", "Unit"), parameters)
    rows = (
        (row.service, row.region, row.period or "", row.touched, row.tenge_now, row.tenge_then, row.difference)
        for row in changed.services
    )
    columns = ("Service", "Region", "Per", "Touched", "Tenge now", "Tenge then", "Difference")
    _print_table(f"What it changes for {changed.people:,} people", columns, rows)


def _add(sums: list[int], more: Iterable[int]) -> None:
    sums[:] = [before + one for before, one in zip(sums, more, strict=True)]


def _print_table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title)
    for column in columns:
        table.add_column(column, no_wrap=True)
    for row in rows:
        table.add_row(*(f"{value:,}" if isinstance(value, int | float) else str(value) for value in row))
    Console(width=max(Console().width, WIDTH)).print(table)
