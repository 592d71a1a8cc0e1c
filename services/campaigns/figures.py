"""A campaign in figures while it runs: cheap enough to be asked for every few seconds."""

from dataclasses import dataclass, field

from services.campaigns.form import form_of
from services.campaigns.texts import TEST
from services.ports import UnitOfWork
from services.records.campaigns import Campaign, CampaignKind
from services.records.proactive import Notice, NoticeState


@dataclass(frozen=True)
class AnswerCount:
    """How often an answer of a survey was given, by language."""

    answer_id: str
    labels: dict[str, str]
    by_language: dict[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """In all languages."""
        return sum(self.by_language.values())


@dataclass(frozen=True)
class CampaignFigures:
    """What became of a campaign's notices.

    Attributes:
        planned: Everybody the campaign chose to write to so far; the figures below are parts of it.
        waiting: Not sent yet (its turn, quiet hours, the cap, a running talk, a pause).
        sent: Accepted by the messenger, answered ones among them.
        failed: Given up after every retry, or refused by the messenger.
        blocked: She blocked the bot or left.
        unsent: Not sent and not to be: too late, opted out, told by another, stopped.
        tapped: Tapped a button at least once.
        answered: Agreed, disagreed, or answered the survey.
        left_out: Reason -> people of the segment who were not chosen (`services.campaigns.planning.REASONS`;
            the catalogue's `campaign-left-out-<reason>`).
        answers: Of a survey, in the order of its buttons.
    """

    planned: int
    waiting: int
    sent: int
    failed: int
    blocked: int
    unsent: int
    tapped: int
    answered: int
    left_out: dict[str, int]
    answers: list[AnswerCount]


async def campaign_figures(uow: UnitOfWork, campaign: Campaign) -> CampaignFigures:
    """The figures of a campaign as they stand now; its page asks anew every few seconds."""
    own = {"campaign_id": campaign.id, "kind__ne": TEST}
    states = {state: count for (state,), count in (await uow.count_by(Notice, ("state",), **own)).items()}

    def in_states(*wanted: NoticeState) -> int:
        return sum(states.get(state, 0) for state in wanted)

    s = NoticeState
    return CampaignFigures(
        planned=sum(states.values()),
        waiting=in_states(s.PLANNED, s.SENDING),
        sent=in_states(s.SENT, s.ANSWERED),
        failed=in_states(s.FAILED),
        blocked=in_states(s.BLOCKED),
        unsent=in_states(s.EXPIRED, s.SUPPRESSED),
        tapped=await uow.count(Notice, tapped_at__ne=None, **own),
        answered=in_states(s.ANSWERED),
        left_out=campaign.left_out,
        answers=await _answers(uow, campaign),
    )


async def _answers(uow: UnitOfWork, campaign: Campaign) -> list[AnswerCount]:
    if campaign.kind is not CampaignKind.SURVEY:
        return []
    own = {"campaign_id": campaign.id, "kind__ne": TEST, "state": NoticeState.ANSWERED}
    given = await uow.count_by(Notice, ("answer", "language"), **own)
    return [
        AnswerCount(
            answer.id,
            {"kk": answer.kk, "ru": answer.ru, "en": answer.en},
            {language: count for (name, language), count in given.items() if name == answer.id},
        )
        for answer in form_of(campaign).answers
    ]
