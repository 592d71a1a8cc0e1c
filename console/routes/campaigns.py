"""Campaigns and surveys: written, counted, previewed, tested, approved by a second person, run and watched."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response

from aldyn.clock import ALMATY
from aldyn.errors import InvalidInput
from console.campaign_fields import choices, written
from console.pages import page
from console.tools import Visit
from console.visits import CurrentVisit
from services.campaigns.checks import problems
from services.campaigns.figures import campaign_figures
from services.campaigns.form import CampaignForm, form_of, read_form
from services.campaigns.lifecycle import (
    approve_campaign,
    change_campaign,
    draft_campaign,
    find_campaign,
    list_campaigns,
    pause_campaign,
    resume_campaign,
    return_campaign,
    start_campaign,
    stop_campaign,
    submit_campaign,
)
from services.campaigns.preview import count_segment, estimate, preview_campaign, send_test
from services.campaigns.segments import describe
from services.ports import UnitOfWork
from services.records.campaigns import STARTED_STATES, Campaign, CampaignState
from services.records.staff import Staff

router = APIRouter(prefix="/campaigns")
S = CampaignState
Step = Callable[[UnitOfWork], Awaitable[Campaign]]


@router.get("", name="campaigns")
async def campaigns(request: Request, visit: CurrentVisit) -> Response:
    """All of them, the newest first."""
    async with visit.tools.store.read() as uow:
        found = await list_campaigns(uow, visit.staff)
        names = {account.id: account.display_name for account in await uow.list(Staff)}
    return page(request, visit, "campaigns/list.html", campaigns=found, names=names)


@router.get("/new", name="new_campaign")
async def new_campaign(request: Request, visit: CurrentVisit) -> Response:
    """An empty form."""
    empty = CampaignForm(name="-").model_copy(update={"name": ""})
    return page(request, visit, "campaigns/new.html", form=empty, campaign=None, **choices(visit.language))


@router.post("", name="add_campaign")
async def add_campaign(request: Request, visit: CurrentVisit) -> Response:
    """Keep a draft."""
    form = read_form(written(await request.form()))
    async with visit.tools.store.begin() as uow:
        campaign = await draft_campaign(uow, visit.tools.clock, visit.staff, form)
    return _to(campaign.id)


@router.post("/count", name="count_segment")
async def count(request: Request, visit: CurrentVisit) -> Response:
    """How many people the segment of a form holds, and how long writing to them takes."""
    fields = written(await request.form()) | {"name": "-", "texts": {}, "answers": [], "starts_at": None}
    form = read_form(fields)
    return page(request, visit, "campaigns/count.html", **await _counted(visit, form))


@router.get("/{identity}", name="campaign")
async def one_campaign(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """A campaign: its form while it is a draft, what it says, where it stands."""
    async with visit.tools.store.read() as uow:
        campaign = await find_campaign(uow, visit.staff, identity)
        names = {account.id: account.display_name for account in await uow.list(Staff)}
        figures = await campaign_figures(uow, campaign) if campaign.state in STARTED_STATES else None
    form = form_of(campaign)
    context = {
        "campaign": campaign,
        "form": form,
        "names": names,
        "figures": figures,
        "segment": describe(form.segment, visit.language),
        "problems": [problem.words(visit.language) for problem in problems(form)],
        "is_own": campaign.author_id == visit.staff.id,
    }
    return page(request, visit, "campaigns/campaign.html", **context, **choices(visit.language))


@router.post("/{identity}", name="change_campaign")
async def change(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """Put another content into a draft."""
    form = read_form(written(await request.form()))
    async with visit.tools.store.begin() as uow:
        await change_campaign(uow, visit.tools.clock, visit.staff, identity, form)
    return _to(identity)


@router.post("/{identity}/preview", name="preview_campaign")
async def preview(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """The message as it looks in Telegram, on a real person of the segment in each language."""
    async with visit.tools.store.begin() as uow:
        form = form_of(await find_campaign(uow, visit.staff, identity))
        shown = await preview_campaign(uow, visit.tools.clock, visit.tools.segments, visit.staff, form)
    return page(request, visit, "campaigns/preview.html", shown=shown, **await _counted(visit, form))


@router.post("/{identity}/test", name="test_campaign")
async def test(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """Send it to one's own chat."""
    async with visit.tools.store.begin() as uow:
        sent = await send_test(uow, visit.tools.clock, visit.tools.outbox, visit.staff, identity)
    return page(request, visit, "campaigns/tested.html", number=len(sent))


@router.post("/{identity}/step", name="step_campaign")
async def step(
    visit: CurrentVisit,
    identity: str,
    do: Annotated[str, Form()],
    revision: Annotated[int, Form()] = 0,
    reason: Annotated[str, Form()] = "",
    at: Annotated[str, Form()] = "",
) -> Response:
    """Submit, approve, give back, start, pause, resume or stop."""
    clock, staff = visit.tools.clock, visit.staff
    steps: dict[str, Step] = {
        "submit": lambda uow: submit_campaign(uow, clock, staff, identity),
        "approve": lambda uow: approve_campaign(uow, clock, staff, identity, revision),
        "return": lambda uow: return_campaign(uow, clock, staff, identity, reason),
        "start": lambda uow: start_campaign(uow, clock, staff, identity, _moment(at)),
        "pause": lambda uow: pause_campaign(uow, clock, staff, identity),
        "resume": lambda uow: resume_campaign(uow, clock, staff, identity),
        "stop": lambda uow: stop_campaign(uow, clock, staff, identity),
    }
    if do not in steps:
        raise InvalidInput("Choose a step of the list.")
    async with visit.tools.store.begin() as uow:
        await steps[do](uow)
    return _to(identity)


@router.get("/{identity}/figures", name="campaign_figures")
async def figures(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """The figures as they stand now."""
    async with visit.tools.store.read() as uow:
        campaign = await find_campaign(uow, visit.staff, identity)
        now = await campaign_figures(uow, campaign)
    return page(request, visit, "campaigns/figures.html", campaign=campaign, figures=now)


async def _counted(visit: Visit, form: CampaignForm) -> dict[str, Any]:
    counted = await count_segment(visit.tools.clock, visit.tools.segments, form)
    return {"count": counted, "estimate": estimate(visit.tools.clock, form, counted.with_chat)}


def _to(identity: str) -> Response:
    return Response(headers={"HX-Redirect": f"/campaigns/{identity}"})


def _moment(written_at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written_at).replace(tzinfo=ALMATY) if written_at else None
    except ValueError as wrong:
        raise InvalidInput("Write a moment such as 2026-12-01T10:00.") from wrong
