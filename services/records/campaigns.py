"""Campaigns: one text, checked by two people, to everybody of a segment."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class CampaignKind(StrEnum):
    """What people do with it: read, or answer with one tap. It is also the kind of its notices, for opt-outs."""

    CAMPAIGN = "campaign"
    SURVEY = "survey"


class CampaignState(StrEnum):
    """A campaign's way: written, checked by a second person, started (or its day awaited), sent to the end."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    FINISHED = "finished"


STARTED_STATES = (CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.STOPPED, CampaignState.FINISHED)


@dataclass(eq=False, kw_only=True)
class Campaign:
    """A campaign as its officer wrote it, and how far it has come.

    Attributes:
        content: The form (`services.campaigns.form.CampaignForm`) as JSON: segment, texts, answers, service, fact.
        revision: Counts changes of the content; who approves names the one she read.
        reached_person: Everybody up to this person id was planned or left out.
        chunk: How many chunks of people were planned.
        is_planned_out: The segment was gone through to its end.
        left_out: Reason -> how many people of the segment were not written to.
    """

    id: str = field(default_factory=lambda: secrets.token_hex(8))  # typed on command lines
    name: str
    kind: CampaignKind
    content: dict[str, Any]
    revision: int = 1
    state: CampaignState = CampaignState.DRAFT
    author_id: str
    approver_id: str | None = None
    returned_because: str | None = None
    created_at: datetime
    submitted_at: datetime | None = None
    approved_at: datetime | None = None
    starts_at: datetime | None = None
    expires_at: datetime | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    reached_person: int = 0
    chunk: int = 0
    is_planned_out: bool = False
    planned: int = 0
    left_out: dict[str, int] = field(default_factory=dict)
