"""Reads what stands around a notice at the moment of sending."""

from datetime import datetime, timedelta

from services.campaigns.texts import TEST
from services.notices.policy import CAPS, HELD, UNREACHABLE, Circumstances, priority_of
from services.ports import UnitOfWork
from services.records.campaigns import Campaign, CampaignState
from services.records.conversation import ChatLink, Conversation, ConversationState, Delivery, Direction, Message
from services.records.people import Award, AwardState, Person
from services.records.proactive import Notice, NoticeState, OptOut

LONGEST_WINDOW = max(window for window, _ in CAPS)
REACHED = [NoticeState.SENT, NoticeState.ANSWERED]


async def read_circumstances(
    uow: UnitOfWork, notice: Notice, link: ChatLink | None, conversation: Conversation | None, now: datetime
) -> Circumstances:
    """Everything `services.notices.policy.rule` looks at."""
    if link is None:
        return Circumstances(has_chat=False)
    heard = await _last_heard(uow, conversation)
    return Circumstances(
        has_chat=True,
        is_blocked=link.blocked_at is not None,
        has_opted_out=await uow.count(OptOut, person_id=notice.person_id, kind=_kinds(notice)) > 0,
        is_settled=await is_settled(uow, notice),
        is_told=await _is_told(uow, notice, now),
        campaign=await _campaign_state(uow, notice),
        conversation=conversation.state if conversation else ConversationState.ASSISTANT,
        heard_at=heard.created_at if heard else None,
        is_answering=heard is not None and heard.delivery is Delivery.DRAFTED and now - heard.created_at < TURN_LASTS,
        is_behind=await _is_behind(uow, notice, now),
        sent_at=await _sent_lately(uow, notice, now),
    )


def _kinds(notice: Notice) -> list[str]:
    """The kinds whose opt-out holds a notice back; a reminder is also of the kind it reminds of."""
    reminded = notice.arguments.get("reminds")
    return [notice.kind, "all", *([reminded["kind"]] if reminded else [])]


# A turn whose answer never came (the assistant was away) holds a notice back no longer than this.
TURN_LASTS = timedelta(seconds=30)


async def _last_heard(uow: UnitOfWork, conversation: Conversation | None) -> Message | None:
    if conversation is None:
        return None
    heard = await uow.list(
        Message, conversation_id=conversation.id, direction=Direction.IN, author="citizen", order="-seq", limit=1
    )
    return heard[0] if heard else None


async def is_settled(uow: UnitOfWork, notice: Notice) -> bool:
    """Whether what a notice offers was answered meanwhile, or she is dead."""
    person = await uow.get(Person, notice.person_id)
    offered = [offer["award"] for offer in notice.arguments.get("due", [])]
    is_open = not offered or await uow.count(Award, id=offered, state=AwardState.PROPOSED) > 0
    return person.death_date is not None or not is_open


async def _is_told(uow: UnitOfWork, notice: Notice, now: datetime) -> bool:
    """Whether another notice that still holds told her the same fact."""
    if notice.fact is None:
        return False
    told = await uow.list(
        Notice,
        person_id=notice.person_id,
        fact=notice.fact,
        state=[NoticeState.SENDING, *REACHED],
        id__ne=notice.id,
    )
    return any(other.expires_at is None or other.expires_at > now for other in told)


async def _campaign_state(uow: UnitOfWork, notice: Notice) -> CampaignState | None:
    if notice.campaign_id is None or notice.kind == TEST:
        return None
    return (await uow.get(Campaign, notice.campaign_id)).state


async def _is_behind(uow: UnitOfWork, notice: Notice, now: datetime) -> bool:
    """Whether another notice to this chat is on its way, or is due and comes before this one."""
    others = await uow.list(
        Notice,
        chat_link_id=notice.chat_link_id,
        state=[NoticeState.PLANNED, NoticeState.SENDING],
        id__ne=notice.id,
        planned_at__lte=notice.planned_at,
    )
    mine = (priority_of(notice), notice.planned_at, notice.id)
    for other in others:
        if other.error == HELD:
            continue
        # One that the messenger did not take yet keeps its place: the order within a chat holds.
        is_due = other.not_before is None or other.not_before <= now or other.error == UNREACHABLE
        if other.state is NoticeState.SENDING or (is_due and (priority_of(other), other.planned_at, other.id) < mine):
            return True
    return False


async def _sent_lately(uow: UnitOfWork, notice: Notice, now: datetime) -> tuple[datetime, ...]:
    sent = await uow.list(
        Notice,
        person_id=notice.person_id,
        state=REACHED,
        follows_action=False,
        sent_at__gt=now - LONGEST_WINDOW,
    )
    return tuple(other.sent_at for other in sent if other.sent_at is not None)
