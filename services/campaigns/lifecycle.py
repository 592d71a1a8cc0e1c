"""A campaign's way from draft to end: who may take which step, each written into the console's audit.

A page calls these inside one `store.begin()` with the member of staff at the screen. Refusals are `AldynError`s whose
code has a sentence in the catalogue (`error-<code>`). The worker does the sending (`services.campaigns.planning`).
"""

from datetime import datetime, timedelta
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import Conflict, InvalidInput, NotFound, Refused
from services.campaigns.checks import Problem, problems
from services.campaigns.form import CampaignForm, content_of, form_of
from services.ports import UnitOfWork
from services.records.campaigns import Campaign, CampaignState
from services.records.staff import Role, Staff
from services.staff.audit import note_action

WRITERS = frozenset({Role.COMMUNICATIONS, Role.SUPERVISOR})
S = CampaignState


class CampaignNotReady(InvalidInput):
    """The texts have problems; `problems` tells which."""

    code = "campaign_not_ready"

    def __init__(self, found: list[Problem]) -> None:
        super().__init__(" ".join(problem.words("en") for problem in found))
        self.problems = found


class OwnCampaign(Refused):
    """Nobody approves what she wrote herself."""

    code = "own_campaign"


class CampaignMoved(Conflict):
    """It is no longer in the state, or of the revision, that the step was meant for."""

    code = "campaign_moved"


async def draft_campaign(uow: UnitOfWork, clock: Clock, staff: Staff, form: CampaignForm) -> Campaign:
    """Keep a new campaign as a draft, whatever its texts still lack.

    Raises:
        Refused: Not a role that writes campaigns, or a segment outside her regions.
    """
    _may_write(staff, form)
    campaign = Campaign(
        name=form.name, kind=form.kind, content=content_of(form), author_id=staff.id, created_at=clock.now()
    )
    uow.add(campaign)
    await uow.flush()
    note_action(uow, clock, staff, "campaign_drafted", campaign.id)
    return campaign


async def change_campaign(
    uow: UnitOfWork, clock: Clock, staff: Staff, campaign_id: str, form: CampaignForm
) -> Campaign:
    """Put another content into a draft; whoever changes it becomes its author.

    Raises:
        CampaignMoved: It is no draft any more.
    """
    _may_write(staff, form)
    campaign = await _locked(uow, staff, campaign_id, S.DRAFT)
    campaign.name, campaign.kind, campaign.content = form.name, form.kind, content_of(form)
    campaign.revision += 1
    campaign.author_id = staff.id
    note_action(uow, clock, staff, "campaign_changed", campaign.id, revision=campaign.revision)
    return campaign


async def submit_campaign(uow: UnitOfWork, clock: Clock, staff: Staff, campaign_id: str) -> Campaign:
    """Hand a draft to a second person for approval.

    Raises:
        CampaignNotReady: The texts have problems.
    """
    campaign = await _locked(uow, staff, campaign_id, S.DRAFT)
    found = problems(form_of(campaign))
    if found:
        raise CampaignNotReady(found)
    campaign.state, campaign.submitted_at, campaign.returned_because = S.SUBMITTED, clock.now(), None
    note_action(uow, clock, staff, "campaign_submitted", campaign.id, revision=campaign.revision)
    return campaign


async def approve_campaign(
    uow: UnitOfWork, clock: Clock, staff: Staff, campaign_id: str, revision: int | None = None
) -> Campaign:
    """Approve what another person wrote; one with a day of its own is scheduled by it.

    Args:
        revision: The one that was read (`campaign.revision`, a hidden field of the page).
    Raises:
        OwnCampaign: She wrote it herself.
        CampaignMoved: It was changed since it was read, or does not wait for approval.
    """
    campaign = await _locked(uow, staff, campaign_id, S.SUBMITTED)
    if campaign.author_id == staff.id:
        raise OwnCampaign("Somebody other than the author has to approve a campaign.")
    if revision is not None and revision != campaign.revision:
        raise CampaignMoved("The campaign was changed since you read it; read it again.")
    campaign.state, campaign.approver_id, campaign.approved_at = S.APPROVED, staff.id, clock.now()
    note_action(uow, clock, staff, "campaign_approved", campaign.id, revision=campaign.revision)
    starts_at = form_of(campaign).starts_at
    if starts_at is not None and starts_at > clock.now():
        _schedule(campaign, starts_at)
    return campaign


async def return_campaign(uow: UnitOfWork, clock: Clock, staff: Staff, campaign_id: str, reason: str) -> Campaign:
    """Give a campaign that waits for approval, or was approved and not begun, back to its author to change."""
    if not reason.strip():
        raise InvalidInput("Say what to change.")
    campaign = await _locked(uow, staff, campaign_id, S.SUBMITTED, S.APPROVED, S.SCHEDULED)
    campaign.state, campaign.returned_because = S.DRAFT, reason.strip()
    campaign.approver_id = campaign.approved_at = campaign.starts_at = campaign.expires_at = None
    note_action(uow, clock, staff, "campaign_returned", campaign.id, reason=campaign.returned_because)
    return campaign


async def start_campaign(
    uow: UnitOfWork, clock: Clock, staff: Staff, campaign_id: str, at: datetime | None = None
) -> Campaign:
    """Start an approved campaign now, or schedule it for a moment.

    Raises:
        CampaignMoved: It is not approved, or has begun.
    """
    campaign = await _locked(uow, staff, campaign_id, S.APPROVED, S.SCHEDULED)
    if at is not None and at > clock.now():
        _schedule(campaign, at)
        note_action(uow, clock, staff, "campaign_scheduled", campaign.id, at=at.isoformat())
    else:
        begin(campaign, clock.now())
        note_action(uow, clock, staff, "campaign_started", campaign.id)
    return campaign


async def pause_campaign(uow: UnitOfWork, clock: Clock, staff: Staff, campaign_id: str) -> Campaign:
    """Let nothing more leave until it is resumed; what is at the messenger already arrives."""
    campaign = await _locked(uow, staff, campaign_id, S.RUNNING)
    campaign.state = S.PAUSED
    note_action(uow, clock, staff, "campaign_paused", campaign.id)
    return campaign


async def resume_campaign(uow: UnitOfWork, clock: Clock, staff: Staff, campaign_id: str) -> Campaign:
    """Go on where it was paused."""
    campaign = await _locked(uow, staff, campaign_id, S.PAUSED)
    campaign.state = S.RUNNING
    note_action(uow, clock, staff, "campaign_resumed", campaign.id)
    return campaign


async def stop_campaign(uow: UnitOfWork, clock: Clock, staff: Staff, campaign_id: str) -> Campaign:
    """End it for good; whoever was not written to yet will not be."""
    campaign = await _locked(uow, staff, campaign_id, S.APPROVED, S.SCHEDULED, S.RUNNING, S.PAUSED)
    campaign.state = S.STOPPED
    note_action(uow, clock, staff, "campaign_stopped", campaign.id)
    return campaign


async def find_campaign(uow: UnitOfWork, staff: Staff, campaign_id: str) -> Campaign:
    """A campaign, if it is of her regions.

    Raises:
        NotFound: Absent, or not hers to see.
    """
    campaign = await uow.find(Campaign, id=campaign_id)
    if campaign is None or not _is_of_regions(staff, form_of(campaign)):
        raise NotFound("There is no such campaign; see `aldyn campaign list`.")
    return campaign


async def list_campaigns(uow: UnitOfWork, staff: Staff, state: CampaignState | None = None) -> list[Campaign]:
    """Campaigns of her regions, the newest first."""
    where: dict[str, Any] = {"state": state} if state else {}
    found = await uow.list(Campaign, order="-created_at", **where)
    return [campaign for campaign in found if _is_of_regions(staff, form_of(campaign))]


def begin(campaign: Campaign, now: datetime) -> None:
    """Make a campaign run from now on."""
    campaign.state, campaign.started_at, campaign.starts_at = S.RUNNING, now, now
    campaign.expires_at = now + timedelta(days=form_of(campaign).lasts_days)


def _schedule(campaign: Campaign, at: datetime) -> None:
    campaign.state, campaign.starts_at = S.SCHEDULED, at


async def _locked(uow: UnitOfWork, staff: Staff, campaign_id: str, *expected: CampaignState) -> Campaign:
    await find_campaign(uow, staff, campaign_id)
    if staff.role not in WRITERS:
        raise Refused("Campaigns are for communications officers and supervisors.")
    campaign = await uow.get_locked(Campaign, campaign_id)
    if campaign.state not in expected:
        wanted = ", ".join(expected)
        raise CampaignMoved(f"The campaign is {campaign.state}; this step is for one that is {wanted}.")
    return campaign


def _may_write(staff: Staff, form: CampaignForm) -> None:
    if staff.role not in WRITERS:
        raise Refused("Campaigns are for communications officers and supervisors.")
    if not _is_of_regions(staff, form):
        raise Refused(f"Name regions of the segment among your own: {', '.join(staff.regions)}.")


def _is_of_regions(staff: Staff, form: CampaignForm) -> bool:
    """Whether everybody of the segment lives in regions of the member of staff."""
    asked = set(form.segment.regions)
    return not staff.regions or (bool(asked) and asked <= set(staff.regions))
