"""Whether a planned notice may go out now: quiet hours, the cap, opt-outs, a running dialogue, expiry."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from aldyn.clock import ALMATY
from services.records.campaigns import CampaignState
from services.records.conversation import ConversationState
from services.records.proactive import Notice, NoticeState

QUIET_FROM, QUIET_TO = time(21), time(9)
STILL_FOLLOWS = timedelta(minutes=10)
DIALOGUE_RESTS = timedelta(minutes=2)
OPERATOR_RESTS = timedelta(minutes=10)
# Over all kinds together; what follows her own action does not count.
CAPS = ((timedelta(days=1), 3), (timedelta(days=7), 10))
PRIORITIES = {"follows": 1, "event": 2, "reminder": 3, "campaign": 4, "survey": 4, "news": 5}
HELD = "campaign_paused"
UNREACHABLE = "unreachable"


@dataclass(frozen=True)
class Circumstances:
    """What stands around a notice at the moment of sending.

    Attributes:
        is_settled: What it offers was answered meanwhile, or she is dead.
        is_told: She was told its fact by another notice.
        campaign: Where the campaign stands that it belongs to, if it does.
        sent_at: When she was sent notices that count for the cap, within the longest window.
        heard_at: When she last wrote.
        is_answering: Something she wrote waits for its answer still.
        is_behind: Another notice to this chat goes first.
    """

    has_chat: bool
    is_blocked: bool = False
    has_opted_out: bool = False
    is_settled: bool = False
    is_told: bool = False
    campaign: CampaignState | None = None
    conversation: ConversationState = ConversationState.ASSISTANT
    heard_at: datetime | None = None
    is_answering: bool = False
    is_behind: bool = False
    sent_at: tuple[datetime, ...] = ()


class Verdict(StrEnum):
    """What to do with a notice."""

    SEND = "send"
    WAIT = "wait"  # a moment, on the spot
    DEFER = "defer"  # until a moment, put aside
    DROP = "drop"  # for good


@dataclass(frozen=True)
class Ruling:
    """A verdict and why; `state` of what is dropped, `until` of what is deferred (None: until somebody releases it)."""

    verdict: Verdict
    why: str = ""
    until: datetime | None = None
    state: NoticeState | None = None


def rule(notice: Notice, around: Circumstances, now: datetime) -> Ruling:
    """Decide about a notice that is due."""
    return (
        _dropped(notice, around, now)
        or (_deferred(notice, around, now) if not _goes_at_once(notice, now) else None)
        or _waiting(around)
        or Ruling(Verdict.SEND)
    )


def priority_of(notice: Notice) -> int:
    """The place in the queue, 1 first: an answer before an event, that before reminders, and those before campaigns."""
    if notice.follows_action:
        return PRIORITIES["follows"]
    return PRIORITIES.get(notice.kind, PRIORITIES["event"])


def quiet_until(now: datetime) -> datetime | None:
    """When the quiet hours end, if they hold now."""
    local = now.astimezone(ALMATY)
    if QUIET_TO <= local.time() < QUIET_FROM:
        return None
    morning = local.replace(hour=QUIET_TO.hour, minute=0, second=0, microsecond=0)
    return morning if local.time() < QUIET_TO else morning + timedelta(days=1)


def _dropped(notice: Notice, around: Circumstances, now: datetime) -> Ruling | None:
    reasons = (
        (notice.expires_at is not None and notice.expires_at <= now, "too_late", NoticeState.EXPIRED),
        (not around.has_chat, "no_chat", NoticeState.SUPPRESSED),
        (around.is_blocked, "blocked", NoticeState.BLOCKED),
        (around.has_opted_out, "opted_out", NoticeState.SUPPRESSED),
        (around.is_settled, "settled", NoticeState.SUPPRESSED),
        (around.is_told, "told_already", NoticeState.SUPPRESSED),
        (around.campaign is CampaignState.STOPPED, "campaign_stopped", NoticeState.SUPPRESSED),
    )
    return next((Ruling(Verdict.DROP, why, state=state) for holds, why, state in reasons if holds), None)


def _goes_at_once(notice: Notice, now: datetime) -> bool:
    return notice.follows_action and now - notice.planned_at <= STILL_FOLLOWS


def _deferred(notice: Notice, around: Circumstances, now: datetime) -> Ruling | None:
    if around.campaign is CampaignState.PAUSED:
        return Ruling(Verdict.DEFER, HELD)
    if (morning := quiet_until(now)) is not None:
        return Ruling(Verdict.DEFER, "quiet_hours", morning)
    if around.conversation in (ConversationState.OPERATOR, ConversationState.WAITING):
        return Ruling(Verdict.DEFER, "with_operator", now + OPERATOR_RESTS)
    if around.heard_at is not None and now - around.heard_at < DIALOGUE_RESTS:
        return Ruling(Verdict.DEFER, "in_dialogue", around.heard_at + DIALOGUE_RESTS)
    for window, most in CAPS:
        recent = sorted(at for at in around.sent_at if at > now - window)
        if len(recent) >= most:
            return Ruling(Verdict.DEFER, "cap", recent[-most] + window)
    return None


def _waiting(around: Circumstances) -> Ruling | None:
    if around.is_answering:
        return Ruling(Verdict.WAIT, "answering")
    return Ruling(Verdict.WAIT, "behind_another") if around.is_behind else None
