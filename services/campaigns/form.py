"""What an officer fills in for a campaign, in the shape of its YAML file and of the console's page."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from aldyn.clock import ALMATY
from aldyn.errors import InvalidInput
from knowledge.campaign_rules import campaign_rules
from knowledge.service_catalogue import service_ids
from services.campaigns.segments import Segment
from services.records.campaigns import Campaign, CampaignKind

FORM = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Wording(BaseModel):
    """One language: the first line, which a locked screen shows, and the rest. Plain text with `{placeholders}`."""

    model_config = FORM

    title: str
    body: str


class SurveyAnswer(BaseModel):
    """An answer of a survey: its name in figures, and the button in three languages."""

    model_config = FORM

    id: str = Field(pattern=r"^[a-z0-9_]{1,30}$")
    kk: str
    ru: str
    en: str

    def label(self, language: str) -> str:
        """What stands on the button."""
        return str(getattr(self, language))


class CampaignForm(BaseModel):
    """A campaign as written.

    Attributes:
        texts: A wording for each language; `services.campaigns.checks.problems` tells what is wrong with them.
        answers: Of a survey, in the order of the buttons.
        service: What the text is about: `{service}` is its name, and a button tells what she is due of it. With
            `segment.service_due` it is that service, and the message offers it with its sum and a button to agree.
        fact: Names what is told, where several campaigns may tell it; nobody is told one fact twice.
        starts_at: When to start once approved; without zone it is Almaty's time. None: when somebody starts it.
        lasts_days: After so many days nobody is written to any more, and a survey takes no answers.
    """

    model_config = FORM

    name: str = Field(min_length=1, max_length=120)
    kind: CampaignKind = CampaignKind.CAMPAIGN
    segment: Segment = Segment()
    texts: dict[str, Wording] = Field(default_factory=dict)
    answers: tuple[SurveyAnswer, ...] = ()
    service: str | None = None
    fact: str | None = Field(default=None, max_length=80)
    starts_at: datetime | None = None
    lasts_days: int = Field(default_factory=lambda: campaign_rules().usual_days, ge=1)

    @field_validator("service")
    @classmethod
    def _known_service(cls, given: str | None) -> str | None:
        if given is not None and given not in service_ids():
            raise ValueError(f"There is no service {given!r}; see `aldyn calculate --list`.")
        return given

    @field_validator("starts_at")
    @classmethod
    def _in_a_zone(cls, given: datetime | None) -> datetime | None:
        return given.replace(tzinfo=ALMATY) if given is not None and given.tzinfo is None else given

    @property
    def about(self) -> str | None:
        """The service it is about."""
        return self.segment.service_due or self.service

    @property
    def told_fact(self) -> str | None:
        """The fact it tells, if others may tell the same."""
        due = f"due:{self.segment.service_due}" if self.segment.service_due else None
        return self.fact or due


def read_form(written: Mapping[str, Any]) -> CampaignForm:
    """Take a form in, as YAML or JSON gives it.

    Raises:
        InvalidInput: A field is missing, unknown, or of the wrong shape; the message names each.
    """
    try:
        return CampaignForm.model_validate(written)
    except ValidationError as wrong:
        found = [f"{'.'.join(map(str, error['loc'])) or 'file'}: {error['msg']}" for error in wrong.errors()]
        raise InvalidInput("The campaign cannot be read. " + "; ".join(found), fields=found) from None


def form_of(campaign: Campaign) -> CampaignForm:
    """The form of a campaign in the store."""
    return CampaignForm.model_validate(campaign.content)


def content_of(form: CampaignForm) -> dict[str, Any]:
    """The form as the store keeps it."""
    return form.model_dump(mode="json", by_alias=True)
