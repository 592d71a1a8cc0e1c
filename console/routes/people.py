"""Accounts of staff, and who did what."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from aldyn.errors import InvalidInput
from console.pages import page
from console.visits import CurrentVisit
from knowledge.regions import REGIONS
from knowledge.statuses import bodies
from services.records.staff import Role, Staff
from services.staff.accounts import add_staff, new_password
from services.staff.audit import list_actions, note_action
from services.staff.sessions import close_sessions

router = APIRouter()


@router.get("/staff", name="staff")
async def staff(request: Request, visit: CurrentVisit) -> Response:
    """All accounts."""
    async with visit.tools.store.read() as uow:
        accounts = await uow.list(Staff, order="login")
    return _staff_page(request, visit, accounts)


@router.post("/staff", name="add_account")
async def add_account(
    request: Request,
    visit: CurrentVisit,
    login: Annotated[str, Form()],
    name: Annotated[str, Form()],
    role: Annotated[Role, Form()],
    body: Annotated[str, Form()] = "",
    regions: Annotated[list[str], Form()] = [],  # noqa: B006  # FastAPI copies it
) -> Response:
    """Add one; its password is shown once."""
    password = new_password()
    async with visit.tools.store.begin() as uow:
        added = await add_staff(
            uow,
            visit.tools.clock,
            login=login,
            display_name=name,
            role=role,
            password=password,
            body=body.strip() or None,
            regions=regions,
        )
        note_action(uow, visit.tools.clock, visit.staff, "account_added", added.id, role=role.value)
        accounts = await uow.list(Staff, order="login")
    return _staff_page(request, visit, accounts, added.login, password)


def _staff_page(
    request: Request, visit: CurrentVisit, accounts: list[Staff], added: str | None = None, password: str = ""
) -> Response:
    choices: dict[str, Any] = {"roles": list(Role), "bodies": bodies(), "regions": REGIONS}
    return page(request, visit, "people/staff.html", accounts=accounts, added=added, password=password, **choices)


@router.post("/staff/{identity}", name="change_account")
async def change_account(visit: CurrentVisit, identity: str, change: Annotated[str, Form()]) -> Response:
    """Close, open again or unlock an account; closing ends its sessions."""
    if identity == visit.staff.id or change not in ("close", "open", "unlock"):
        raise InvalidInput("Choose another account.")
    async with visit.tools.store.begin() as uow:
        account = await uow.get(Staff, identity)
        if change == "unlock":
            account.locked_until, account.failed_logins = None, 0
        else:
            account.is_active = change == "open"
        if change == "close":
            await close_sessions(uow, identity)
        note_action(uow, visit.tools.clock, visit.staff, f"account_{change}", identity)
    return RedirectResponse("/staff", 303)


@router.get("/audit", name="audit")
async def audit(request: Request, visit: CurrentVisit, who: str = "", page_number: int = 0) -> Response:
    """What staff did, newest first."""
    return await _audit(request, visit, who or None, page_number)


@router.get("/audit/me", name="own_audit")
async def own_audit(request: Request, visit: CurrentVisit, page_number: int = 0) -> Response:
    """What I did."""
    return await _audit(request, visit, visit.staff.id, page_number)


async def _audit(request: Request, visit: CurrentVisit, who: str | None, page_number: int) -> Response:
    async with visit.tools.store.read() as uow:
        actions = await list_actions(uow, staff_id=who, offset=max(page_number, 0) * 200)
        accounts = {account.id: account for account in await uow.list(Staff)}
    return page(request, visit, "people/audit.html", actions=actions, accounts=accounts, page_number=page_number)
