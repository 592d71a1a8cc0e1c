"""Replies staff use often, in three languages, with placeholders."""

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from console.pages import page
from console.visits import CurrentVisit
from services.records.staff import CannedReply
from services.staff.audit import note_action
from services.staff.canned_replies import PLACEHOLDERS, add_reply

router = APIRouter(prefix="/canned")


@router.get("", name="canned_replies")
async def canned_replies(request: Request, visit: CurrentVisit) -> Response:
    """All of them."""
    async with visit.tools.store.read() as uow:
        replies = await uow.list(CannedReply, order="name")
    return page(request, visit, "people/canned.html", replies=replies, placeholders=PLACEHOLDERS)


@router.post("", name="add_canned_reply")
async def add_canned_reply(
    visit: CurrentVisit,
    name: Annotated[str, Form()] = "",
    kk: Annotated[str, Form()] = "",
    ru: Annotated[str, Form()] = "",
    en: Annotated[str, Form()] = "",
) -> Response:
    """Add one; all three languages are needed, since any citizen may get it."""
    async with visit.tools.store.begin() as uow:
        add_reply(uow, visit.tools.clock, visit.staff, name, {"kk": kk, "ru": ru, "en": en})
    return RedirectResponse("/canned", 303)


@router.post("/{identity}/remove", name="remove_canned_reply")
async def remove_canned_reply(visit: CurrentVisit, identity: int) -> Response:
    """Remove one."""
    async with visit.tools.store.begin() as uow:
        reply = await uow.get(CannedReply, identity)
        note_action(uow, visit.tools.clock, visit.staff, "canned_removed", reply.name)
        await uow.delete(reply)
    return RedirectResponse("/canned", 303)
