"""The console's application: headers, sessions, routes, and the open API beside them."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from aldyn.errors import AldynError, Conflict, InvalidInput, NotFound, Refused, Retryable
from console.openid import NotProven
from console.pages import FOLDER, outside_page, page
from console.routes import (
    campaigns,
    canned,
    cases,
    conversations,
    figures,
    files,
    handling,
    improve,
    law,
    notices,
    open_data,
    openid,
    people,
    requests,
    session,
    training,
)
from console.security import SecurityHeaders
from console.tools import ConsoleTools
from console.visits import Forged, LoginNeeded, NotAdmitted

TOPICS = (
    session,
    openid,
    campaigns,
    conversations,
    handling,
    canned,
    cases,
    figures,
    files,
    improve,
    law,
    notices,
    open_data,
    people,
    requests,
    training,
)
STATUS = {NotFound: 404, Refused: 403, NotProven: 403, Conflict: 409, InvalidInput: 422, Retryable: 503}


def create_console(tools: ConsoleTools, api: FastAPI | None = None) -> FastAPI:
    """The console; `api` is mounted at `/api`."""
    app = FastAPI(title="Aldyn console", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.tools = tools
    app.add_middleware(SecurityHeaders, has_tls=tools.has_tls)
    for topic in TOPICS:
        app.include_router(topic.router)
    app.mount("/static", StaticFiles(directory=FOLDER / "static"), name="static")
    if api is not None:
        app.mount("/api", api, name="api")
    app.add_exception_handler(LoginNeeded, _to_login)
    app.add_exception_handler(NotAdmitted, _not_admitted)
    app.add_exception_handler(Forged, _forged)
    app.add_exception_handler(AldynError, _failed)
    app.add_exception_handler(RequestValidationError, _incomplete)
    app.add_exception_handler(HTTPException, _no_page)

    @app.get("/health", name="health")
    async def health() -> PlainTextResponse:
        return PlainTextResponse("ok")

    return app


async def _to_login(request: Request, _: Exception) -> Response:
    if "hx-request" in request.headers:
        return Response(status_code=401, headers={"HX-Redirect": "/login"})
    return RedirectResponse("/login", 303)


async def _not_admitted(request: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, NotAdmitted)
    return page(request, refusal.visit, "error.html", 403, problem="role")


async def _forged(request: Request, _: Exception) -> Response:
    return outside_page(request, "session/outside_error.html", 403, problem="forged")


async def _failed(request: Request, failure: Exception) -> Response:
    kinds = (status for kind, status in STATUS.items() if isinstance(failure, kind))
    return _problem(request, next(kinds, 500), getattr(failure, "code", "unexpected"))


async def _incomplete(request: Request, _: Exception) -> Response:
    return _problem(request, 422, InvalidInput.code)


async def _no_page(request: Request, failure: Exception) -> Response:
    assert isinstance(failure, HTTPException)
    return _problem(request, failure.status_code, NotFound.code)


def _problem(request: Request, status: int, problem: str) -> Response:
    """Never the framework's own words: neither a citizen's data nor an operator's fields come back in them."""
    visit = getattr(request.state, "visit", None)
    if visit is None:
        return outside_page(request, "session/outside_error.html", status, problem=problem)
    template = "problem.html" if "hx-request" in request.headers else "error.html"
    return page(request, visit, template, status, problem=problem)
