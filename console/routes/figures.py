"""The figures of a period, each with its definition, its chart and table, and the conversations behind it."""

import csv
import io
from datetime import date, timedelta
from typing import Any

from fastapi import APIRouter, Request, Response

from console.charts import Chart, lying, upright
from console.figure_words import slice_named, written
from console.pages import page
from console.tools import Visit
from console.visits import CurrentVisit
from services.figures.counts import Period
from services.figures.sheet import SHARE, Sheet, Table, as_rows, read_sheet

router = APIRouter(prefix="/figures")
USUAL_DAYS = 30
PERIODS = {"week": 7, "month": 30, "quarter": 91, "year": 365}
UPRIGHT = "hours"


@router.get("", name="figures")
async def figures(request: Request, visit: CurrentVisit) -> Response:
    """All figures of a period."""
    period = asked_period(request, visit)
    sheet = await _sheet(visit, period)
    today = visit.tools.clock.today()
    return page(
        request,
        visit,
        "figures/sheet.html",
        sheet=sheet,
        period=period,
        charts={table.key: _chart(visit.language, table) for table in sheet.tables if table.lines},
        periods={name: today - timedelta(days=days - 1) for name, days in PERIODS.items()},
        written=lambda value, unit: written(visit.language, value, unit),
        slice_named=lambda names, slice_: slice_named(visit.language, names, slice_),
        days=f"first={period.first}&last={period.last}",
    )


@router.get("/figures.csv", name="export_figures")
async def export_figures(request: Request, visit: CurrentVisit) -> Response:
    """The same as a table of (figure, slice, measure, value, unit)."""
    period = asked_period(request, visit)
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(("figure", "slice", "measure", "value", "unit"))
    rows.writerows(("" if value is None else value for value in row) for row in as_rows(await _sheet(visit, period)))
    name = f"aldyn-figures-{period.first}-{period.last}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(out.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


async def _sheet(visit: Visit, period: Period) -> Sheet:
    return await read_sheet(visit.tools.figures, period, visit.tools.clock.today())


def asked_period(request: Request, visit: Visit) -> Period:
    """The days asked for, of her regions; the last thirty where none or impossible ones are given."""
    today = visit.tools.clock.today()
    first, last = _day(request.query_params.get("first")), _day(request.query_params.get("last"))
    last = min(last or today, today)
    first = first if first and first <= last else last - timedelta(days=USUAL_DAYS - 1)
    return Period(first, last, tuple(visit.staff.regions))


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given or "")
    except ValueError:
        return None


def _chart(language: str, table: Table) -> Chart:
    unit = table.measures[0][1]
    values: list[Any] = [
        (slice_named(language, table.names, line.slice), line.values[0] or 0, written(language, line.values[0], unit))
        for line in table.lines
    ]
    return upright(values) if table.key == UPRIGHT else lying(values, 1.0 if unit == SHARE else None)
