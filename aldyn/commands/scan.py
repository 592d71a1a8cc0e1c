"""`aldyn scan`: who is entitled to what and does not receive it."""

import json
from datetime import date
from typing import Annotated, Any

import numpy as np
import typer

from aldyn.clock import SystemClock
from aldyn.errors import InvalidInput
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
    from services.forecast import benefits
    from services.scan import joined
    from services.scan import scan as answer
    from store.columns import read_people

    try:
        day = date.fromisoformat(on) if on else SystemClock().today()
    except ValueError:
        raise InvalidInput(f"The day asked about is like 2026-11-23, got '{on}'.") from None
    asked = benefits([service] if service else [])
    totals: dict[str, list[float]] = {known.id: [0, 0, 0, 0.0] for known in asked}
    for people in read_people(Settings().sync_database_url, day):
        for known in asked:
            answers = joined(answer(known.id, day, people.facts))
            counted, paid = people.counted(known), people.receives(known.id)
            due = counted & answers.entitled & ~paid & ~people.was_paid(known.id, answers)
            unknown = counted & answers.undecided & ~paid
            sums = (due.sum(), (counted & paid).sum(), unknown.sum(), np.nansum(answers.amount[due]))
            totals[known.id] = [before + float(more) for before, more in zip(totals[known.id], sums, strict=True)]
            if as_json:
                _print_lines(known.id, people, answers.amount, due)
    if not as_json:
        _print_table(totals)


def _print_lines(service: str, people: Any, amounts: Any, due: Any) -> None:
    for place in np.flatnonzero(due):
        amount = None if np.isnan(amounts[place]) else float(amounts[place])
        line = {"person": int(people.ids[place]), "region": str(people.regions[place])}
        print(json.dumps({**line, "service": service, "amount": amount}))


def _print_table(totals: dict[str, list[float]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table()
    for column in ("Service", "Entitled, not received", "Received", "Not known", "Tenge not received"):
        table.add_column(column, no_wrap=True)
    for name, values in totals.items():
        table.add_row(name, *(f"{value:,.0f}" for value in values))
    Console(width=max(Console().width, WIDTH)).print(table)
