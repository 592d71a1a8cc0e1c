"""Who is calling: the session behind the cookie, the role against the table, the token against forgery."""

import hmac
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request

from console.roles import admits
from console.tools import ConsoleTools, Visit
from services.staff.sessions import find_login, find_session

COOKIE = "aldyn_session"
SAFE = ("GET", "HEAD")
# What screens ask by themselves: it does not keep an idle session alive.
UNATTENDED = ("conversations_stream", "conversation_stream", "waiting")


class LoginNeeded(Exception):
    """Nobody is logged in."""


class NotAdmitted(Exception):
    """The role is not admitted; `visit` is whose."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit


class Forged(Exception):
    """The request does not come from a page of ours."""


def tools_of(request: Request) -> ConsoleTools:
    """The console's parts."""
    tools: ConsoleTools = request.app.state.tools
    return tools


def address_of(request: Request) -> str:
    """Where a call comes from, for counting calls."""
    return request.client.host if request.client else ""


async def visit_of(request: Request) -> Visit:
    """The visit of a request.

    Raises:
        LoginNeeded: No session, or one that ended.
        NotAdmitted: The role may not call this route.
        Forged: A change without the session's token or from another site.
    """
    tools = tools_of(request)
    name = request.scope["route"].name
    token = request.cookies.get(COOKIE, "")
    login = await find_login(tools.store, tools.clock, token, is_active_use=name not in UNATTENDED) if token else None
    if login is None:
        raise LoginNeeded
    visit = Visit(tools, login)
    request.state.visit = visit
    if request.method not in SAFE:
        check_origin(request)
        await _check_token(request, login.csrf_token)
    if not admits(name, login.staff.role):
        raise NotAdmitted(visit)
    return visit


async def is_still_in(visit: Visit) -> bool:
    """Whether a stream may go on: it ends with the session, however long the screen stays open."""
    login = await find_session(visit.tools.store, visit.tools.clock, visit.login.id_hash)
    return login is not None and login.staff.role is visit.staff.role


def check_origin(request: Request) -> None:
    """Refuse a change that another site asked for.

    Raises:
        Forged: The browser names another origin.
    """
    origin = request.headers.get("origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    if foreign or request.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        raise Forged


async def _check_token(request: Request, expected: str) -> None:
    given = request.headers.get("x-csrf-token") or str((await request.form()).get("csrf", ""))
    if not hmac.compare_digest(given.encode(), expected.encode()):
        raise Forged


CurrentVisit = Annotated[Visit, Depends(visit_of)]
