"""Notices: checking a code (for anybody, and for staff), and people who cannot be written to any more."""

from fastapi import APIRouter, Request, Response

from console.pages import LANGUAGE_COOKIE, outside_page, page
from console.visits import CurrentVisit, address_of, tools_of
from knowledge.catalogue import LANGUAGES
from services.notices.checks import check_as_staff, check_publicly, list_unreachable

router = APIRouter()


@router.get("/check", name="check_notice")
async def check_notice(request: Request, code: str = "") -> Response:
    """For anybody: whether a notice with this code is ours, of which kind and when it was sent."""
    tools = tools_of(request)
    typed = code.strip()[:100]
    if typed and not tools.checks.admit(address_of(request), tools.clock.now().timestamp()):
        answer = outside_page(request, "notices/check.html", 429, typed=typed, checked=None, too_many=True)
    else:
        async with tools.store.read() as uow:
            checked = await check_publicly(uow, typed) if typed else None
        answer = outside_page(request, "notices/check.html", typed=typed, checked=checked, too_many=False)
    if request.query_params.get("lang") in LANGUAGES:
        answer.set_cookie(LANGUAGE_COOKIE, request.query_params["lang"], samesite="lax", httponly=True)
    return answer


@router.get("/notices", name="notices")
async def notices(request: Request, visit: CurrentVisit, code: str = "") -> Response:
    """For staff: the notice of a code, and whose chats are gone."""
    async with visit.tools.store.read() as uow:
        found = await check_as_staff(uow, visit.staff, code) if code.strip() else None
        unreachable = await list_unreachable(uow, visit.staff)
    return page(request, visit, "notices/notices.html", code=code.strip(), found=found, unreachable=unreachable)
