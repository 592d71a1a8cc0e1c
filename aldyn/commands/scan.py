"""`aldyn scan`: who is entitled to what and does not receive it."""

import json
from datetime import date
from typing import Annotated, Any

import numpy as np
import typer

from aldyn.clock import SystemClock
from aldyn.errors import InvalidInput
from aldyn.settings import Settings

app = typer.Typer(add_completion=False)


@app.command()
def scan(
    on: Annotated[str | None, typer.Option(help="The day asked about, like 2026-11-23; today when left out.")] = None,
    service: Annotated[str | None, typer.Option(help="One service of the catalogue; all benefits if left out.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON line for each person and service.")] = False,
) -> None:
    """Compute every benefit for the whole store; tell those entitled to one that is not being paid to them."""
    from knowledge.service_catalogue import all_services
    from services.entitlements import find_service
    from services.scan import joined
    from services.scan import scan as answer
    from store.columns import read_people

    try:
        day = date.fromisoformat(on) if on else SystemClock().today()
    except ValueError:
        raise InvalidInput(f"The day asked about is like 2026-11-23, got '{on}'.") from None
    chosen = [find_service(service)] if service else [s for s in all_services() if s.kind == "benefit"]
    asked = [s.id for s in chosen if "entitled" in s.variables]
    totals: dict[str, list[float]] = {name: [0, 0, 0, 0.0] for name in asked}
    for people in read_people(Settings().sync_database_url, day):
        for name in asked:
            answers = joined(answer(name, day, people.facts))
            paid = people.receives(name)
            due = answers.entitled & ~paid
            counted = (due.sum(), (answers.entitled & paid).sum(), answers.undecided.sum())
            sums = (*counted, np.nansum(answers.amount[due]))
            totals[name] = [before + float(more) for before, more in zip(totals[name], sums, strict=True)]
            if as_json:
                _print_lines(name, people, answers.amount, due)
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

    table = Table("Service", "Entitled, not received", "Received", "Facts missing", "Tenge not received")
    for name, values in totals.items():
        table.add_row(name, *(f"{value:,.0f}" for value in values))
    Console().print(table)
