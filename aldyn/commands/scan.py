"""`aldyn scan`: who is entitled to what and does not receive it."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any

import numpy as np
import typer

from aldyn.asked_day import read_day
from aldyn.settings import Settings

WIDTH = 120

app = typer.Typer(add_completion=False)


@app.command()
def scan(
    on: Annotated[str | None, typer.Option(help="The day asked about, like 2026-11-23; today when left out.")] = None,
    service: Annotated[str | None, typer.Option(help="One service of the catalogue; all benefits if left out.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON line for each person and service.")] = False,
) -> None:
    """Compute every benefit for the whole store; tell those entitled to one that is not being paid to them."""
    from services.law.forecast import benefits

    day = read_day(on)
    asked = [known.id for known in benefits([service] if service else [])]
    totals = {name: [0.0] * 4 for name in asked}
    for part in scan_store(Settings().sync_database_url, day, asked, as_json):
        for name, sums in part.sums.items():
            totals[name] = [before + more for before, more in zip(totals[name], sums, strict=True)]
        for line in part.lines:
            print(line)
    if not as_json:
        _print_table(totals)


@dataclass
class PartScanned:
    """What one chunk of people gave: sums by service (due, received, not known, tenge due), and a line for each due."""

    sums: dict[str, list[float]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def scan_store(sync_url: str, day: date, services: list[str], with_lines: bool) -> Iterator[PartScanned]:
    """Scan chunk after chunk, in as many processes as there are processors."""
    from store.columns import StoredPopulation

    parts = StoredPopulation(sync_url).parts()
    many = len(parts)
    arguments = (parts, [day] * many, [services] * many, [with_lines] * many)
    if many < 2:
        yield from map(_scan_part, *arguments)
        return
    with ProcessPoolExecutor(min(many, os.cpu_count() or 1)) as pool:
        yield from pool.map(_scan_part, *arguments)


def _scan_part(population: Any, day: date, services: list[str], with_lines: bool) -> PartScanned:
    from services.law.entitlements import find_service
    from services.law.scan import joined
    from services.law.scan import scan as answer

    found = PartScanned()
    for days in population.over([day]):
        people = next(days)
        for known in map(find_service, services):
            answers = joined(answer(known.id, day, people.facts))
            due, received = people.due(known, answers), people.counted(known) & people.receives(known.id)
            unknown = people.undecided(known, answers)
            sums = (due.sum(), received.sum(), unknown.sum(), np.nansum(answers.amount[due]))
            found.sums[known.id] = [float(total) for total in sums]
            if with_lines:
                found.lines += _lines(known.id, people, answers.amount, due)
    return found


def _lines(service: str, people: Any, amounts: Any, due: Any) -> Iterator[str]:
    for place in np.flatnonzero(due):
        amount = None if np.isnan(amounts[place]) else float(amounts[place])
        line = {"person": int(people.ids[place]), "region": str(people.regions[place])}
        yield json.dumps({**line, "service": service, "amount": amount})


def _print_table(totals: dict[str, list[float]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table()
    for column in ("Service", "Entitled, not received", "Received", "Not known", "Tenge not received"):
        table.add_column(column, no_wrap=True)
    for name, values in totals.items():
        table.add_row(name, *(f"{value:,.0f}" for value in values))
    Console(width=max(Console().width, WIDTH)).print(table)
