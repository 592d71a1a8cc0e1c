"""Logging in and out, and the language of the screen."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from console.pages import LANGUAGE_COOKIE, outside_page
from console.roles import admits
from console.visits import COOKIE, CurrentVisit, address_of, check_origin, tools_of
from knowledge.catalogue import LANGUAGES
from services.records.staff import Staff
from services.staff.accounts import prove
from services.staff.audit import note_action
from services.staff.sessions import close_sessions, open_session

router = APIRouter()
HOMES = ("conversations", "requests", "campaigns", "figures", "forecast", "staff", "audit", "own_audit")


@router.get("/login", name="login_page")
async def login_page(request: Request) -> Response:
    """The form."""
    answer = _form(request)
    if request.query_params.get("lang") in LANGUAGES:
        answer.set_cookie(LANGUAGE_COOKIE, request.query_params["lang"], samesite="lax", httponly=True)
    return answer


@router.post("/login", name="log_in")
async def log_in(request: Request, login: Annotated[str, Form()], password: Annotated[str, Form()]) -> Response:
    """Check the password and begin a session."""
    check_origin(request)
    tools = tools_of(request)
    if not tools.logins.admit(address_of(request), tools.clock.now().timestamp()):
        return _form(request, 429, problem="too-many", login=login)
    staff = await prove(tools.store, tools.clock, login, password)
    if staff is None:
        return _form(request, 403, problem="wrong", login=login)
    async with tools.store.begin() as uow:
        token = await open_session(uow, tools.clock, staff)
        note_action(uow, tools.clock, staff, "logged_in", staff.id)
    answer = RedirectResponse("/", 303)
    answer.set_cookie(COOKIE, token, httponly=True, samesite="lax", secure=tools.has_tls, path="/")
    return answer


@router.post("/logout", name="log_out")
async def log_out(visit: CurrentVisit) -> Response:
    """End this session."""
    async with visit.tools.store.begin() as uow:
        await close_sessions(uow, visit.staff.id, visit.login.id_hash)
        note_action(uow, visit.tools.clock, visit.staff, "logged_out", visit.staff.id)
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(COOKIE)
    return answer


@router.post("/me/language", name="choose_language")
async def choose_language(visit: CurrentVisit, request: Request, language: Annotated[str, Form()]) -> Response:
    """Read the console in another language from now on."""
    if language in LANGUAGES:
        async with visit.tools.store.begin() as uow:
            (await uow.get(Staff, visit.staff.id)).language = language
    back = request.headers.get("referer", "/").split("/", 3)
    return RedirectResponse(f"/{back[3].lstrip('/')}" if len(back) > 3 else "/", 303)


@router.get("/", name="home")
async def home(visit: CurrentVisit) -> Response:
    """The first page of her role."""
    first = next(name for name in HOMES if admits(name, visit.staff.role))
    return RedirectResponse({"own_audit": "/audit/me"}.get(first, f"/{first}"), 303)


def _form(request: Request, status: int = 200, *, problem: str | None = None, login: str = "") -> Response:
    openid = tools_of(request).provider is not None
    return outside_page(request, "session/login.html", status, problem=problem, login=login, openid=openid)
