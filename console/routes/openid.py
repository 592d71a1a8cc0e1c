"""Logging in by OpenID Connect: to the provider and back."""

import hmac
import json
import secrets

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from aldyn.errors import NotFound
from console.openid import IdentityProvider, NotProven
from console.visits import COOKIE, tools_of
from services.staff.accounts import staff_by_subject
from services.staff.audit import note_action
from services.staff.sessions import open_session

router = APIRouter(prefix="/login/openid")
ON_THE_WAY = "aldyn_openid"
TEN_MINUTES_S = 600


@router.get("", name="log_in_openid")
async def log_in_openid(request: Request) -> Response:
    """Send her to the provider; what must come back with her waits in a cookie of this way only."""
    provider, tools = _provider(request), tools_of(request)
    way = {name: secrets.token_urlsafe(32) for name in ("state", "nonce", "verifier")}
    answer = RedirectResponse(await provider.begin(way["state"], way["nonce"], way["verifier"]), 303)
    answer.set_cookie(
        ON_THE_WAY,
        json.dumps(way),
        max_age=TEN_MINUTES_S,
        httponly=True,
        samesite="lax",
        secure=tools.has_tls,
        path="/login/openid",
    )
    return answer


@router.get("/back", name="back_from_openid")
async def back_from_openid(request: Request, code: str = "", state: str = "") -> Response:
    """Check what she comes back with and begin a session."""
    provider, tools = _provider(request), tools_of(request)
    way = _way(request)
    if not code or not hmac.compare_digest(way["state"].encode(), state.encode()):
        raise NotProven("The login was not begun here, or was refused.")
    claims = await provider.finish(code, way["nonce"], way["verifier"])
    async with tools.store.begin() as uow:
        staff = await staff_by_subject(uow, tools.clock, claims.subject, claims.name, claims.role)
        token = await open_session(uow, tools.clock, staff)
        note_action(uow, tools.clock, staff, "logged_in", staff.id, by="openid")
    answer = RedirectResponse("/", 303)
    answer.set_cookie(COOKIE, token, httponly=True, samesite="lax", secure=tools.has_tls, path="/")
    answer.delete_cookie(ON_THE_WAY, path="/login/openid")
    return answer


def _provider(request: Request) -> IdentityProvider:
    provider = tools_of(request).provider
    if provider is None:
        raise NotFound("No identity provider is set.")
    return provider


def _way(request: Request) -> dict[str, str]:
    try:
        way = json.loads(request.cookies.get(ON_THE_WAY, ""))
        return {name: str(way[name]) for name in ("state", "nonce", "verifier")}
    except (ValueError, KeyError, TypeError) as wrong:
        raise NotProven("The login was not begun here.") from wrong
