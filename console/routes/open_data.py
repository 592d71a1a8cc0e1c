"""Open data for anybody, without login: the newest edition with its method, and where machines get it."""

from typing import Any

from fastapi import APIRouter, Request, Response

from console.figure_words import slice_named, written
from console.pages import outside_page
from console.visits import tools_of
from services.figures.open_data import TABLES, find_edition, list_months
from services.figures.sheet import COUNT, MARK, SECONDS
from services.figures.suppression import SMALLEST

router = APIRouter(prefix="/open-data")
# Of each table of counts: which family of names its rows and columns belong to.
NAMES = {
    "services_due": ("region", "service"),
    "services_received": ("region", "service"),
    "statuses_by_region": ("region", "category"),
    "statuses_by_age": ("age", "category"),
}
WAITS = ("first_response", "solution", "decision")
MARKS = ("speed", "clarity", "result")


@router.get("", name="open_data")
async def open_data(request: Request, month: str = "") -> Response:
    """An edition: the month asked for, else the newest."""
    async with tools_of(request).store.read() as uow:
        edition = await find_edition(uow, month or None)
        months = await list_months(uow)
    return outside_page(
        request,
        "open_data/page.html",
        200 if edition or not month else 404,
        edition=edition,
        months=months,
        tables=TABLES,
        names=NAMES,
        waits=WAITS,
        marks=MARKS,
        smallest=SMALLEST,
        number=_number,
        seconds=lambda language, value: written(language, value, SECONDS),
        mark=lambda language, value: written(language, value, MARK),
        named=_named,
    )


def _number(language: str, value: int | None) -> str:
    """A count; three dots where it is hidden."""
    return "…" if value is None else written(language, value, COUNT)


def _named(language: str, names: str, slice_: Any) -> str:
    return str(slice_).replace("-", "–") if names == "age" else slice_named(language, names, str(slice_))
