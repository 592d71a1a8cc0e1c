"""Open data for machines: editions as JSON, their tables as CSV; no key is asked for."""

import csv
import io
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, Field

from console.api.desk import Desk
from console.api.problems import Problem, described
from knowledge.catalogue import LANGUAGES, say
from services.figures.open_data import TABLES, find_edition, list_months
from services.figures.suppression import SMALLEST
from services.records.published import OpenDataEdition

HIDDEN = ""
Month = Annotated[str, Path(pattern=r"^\d{4}-\d{2}$", description="Like 2026-11.")]


class EditionOut(BaseModel):
    """An edition. Tables of counts have rows, columns, cells and totals; null is a hidden number."""

    month: str
    made_at: str
    smallest_group: int = Field(description="Smaller groups are hidden.")
    method: dict[str, str] = Field(description="How it is made and what is hidden, by language.")
    months: list[str] = Field(description="Months that have an edition, the newest first.")
    tables: dict[str, Any]


def create_router(desk: Desk) -> APIRouter:
    """The routes of open data."""
    router = APIRouter(prefix="/open-data", tags=["open data"])

    async def found(month: str | None) -> tuple[OpenDataEdition, list[str]]:
        async with desk.store.read() as uow:
            edition = await find_edition(uow, month)
            months = await list_months(uow)
        if edition is None:
            raise Problem("not_found")
        return edition, months

    @router.get("", responses=described(404, 422))
    async def newest_edition() -> EditionOut:
        """The newest edition."""
        return _shown(*await found(None))

    @router.get("/{month}", responses=described(404, 422))
    async def edition_of_month(month: Month) -> EditionOut:
        """The edition of a month; it does not change."""
        return _shown(*await found(month))

    csv_only: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": {}}}}

    @router.get("/{month}/{table}.csv", response_class=Response, responses=described(404, 422) | csv_only)
    async def table_of_month(month: Month, table: str) -> Response:
        """One table of an edition as CSV, an empty field being a hidden number."""
        edition, _ = await found(month)
        if table not in TABLES:
            raise Problem("not_found")
        return Response(_as_csv(edition.tables[table]), media_type="text/csv; charset=utf-8")

    return router


def _shown(edition: OpenDataEdition, months: list[str]) -> EditionOut:
    method = {language: say(language, "console-open-method", smallest=SMALLEST) for language in LANGUAGES}
    return EditionOut(
        month=edition.month,
        made_at=edition.made_at.isoformat(),
        smallest_group=SMALLEST,
        method=method,
        months=months,
        tables=edition.tables,
    )


def _as_csv(table: Any) -> str:
    out = io.StringIO()
    rows = csv.writer(out)
    if isinstance(table, list):
        names = list(dict.fromkeys(name for line in table for name in line))
        rows.writerow(names)
        rows.writerows([_cell(line.get(name)) for name in names] for line in table)
    else:
        rows.writerow(["", *table["columns"], "total"])
        for row, cells, total in zip(table["rows"], table["cells"], table["row_totals"], strict=True):
            rows.writerow([row, *map(_cell, cells), _cell(total)])
        rows.writerow(["total", *map(_cell, table["column_totals"]), _cell(table["total"])])
    return out.getvalue()


def _cell(value: Any) -> Any:
    return HIDDEN if value is None else value
