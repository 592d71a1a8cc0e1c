"""What the law says and what it will cost: the forecast, "what if", and the parameters with their sources."""

import math
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from aldyn.errors import InvalidInput
from console import forecasts
from console.pages import page
from console.stacked_bars import stacked_bars
from console.visits import CurrentVisit
from knowledge.legislation.parameter_list import list_parameters
from knowledge.legislation.supposed_law import changeable_parameters

router = APIRouter()
MONTHS = (6, 12, 24)


@router.get("/forecast", name="forecast")
async def forecast_page(request: Request, visit: CurrentVisit, months: int = 12) -> Response:
    """The page at once; its figures follow."""
    months = months if months in MONTHS else 12
    described = {one.path: one.description for one in list_parameters()}
    parameters = {path: described[path] for path in sorted(changeable_parameters(), key=lambda path: described[path])}
    return page(request, visit, "law/forecast.html", months=months, choices=MONTHS, parameters=parameters)


@router.get("/forecast/figures", name="forecast_figures")
async def forecast_figures(request: Request, visit: CurrentVisit, months: int = 12) -> Response:
    """Who retires, what starts and ends, what it costs by service and region."""
    made = await visit.tools.forecasts.ahead(visit.tools.clock.today(), months if months in MONTHS else 12)
    context: dict[str, Any] = {
        "made": made,
        "retirements": forecasts.retirement_bars(made),
        "costs": forecasts.cost_bars(made),
        "by_service": forecasts.by_service(made),
        "by_region": forecasts.by_region(made),
        "chart": stacked_bars,
    }
    return page(request, visit, "law/figures.html", **context)


@router.get("/forecast/change", name="forecast_change")
async def forecast_change(
    request: Request, visit: CurrentVisit, parameter: Annotated[str, Query()], value: Annotated[float, Query()]
) -> Response:
    """What another value of a parameter would change this month."""
    if not (math.isfinite(value) and value >= 0):
        raise InvalidInput("Write a value of 0 or more.")
    changed = await visit.tools.forecasts.changed(visit.tools.clock.today(), parameter, value)
    return page(request, visit, "law/change.html", changed=changed)


@router.get("/parameters", name="parameters")
async def parameters(request: Request, visit: CurrentVisit, text: str = "") -> Response:
    """All parameters with their values, dates and sources."""
    found = [one for one in list_parameters() if text.lower() in f"{one.path} {one.description}".lower()]
    return page(request, visit, "law/parameters.html", parameters=found, text=text)
