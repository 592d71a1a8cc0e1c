"""The funnel of notices: sent, accepted by the messenger, tapped, agreed, paid, for every kind and language."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.campaigns.texts import TEST
from services.ports import UnitOfWork
from services.records.people import Award, Payment
from services.records.proactive import Notice, NoticeState

HANDED_OVER = [
    NoticeState.SENDING,
    NoticeState.SENT,
    NoticeState.FAILED,
    NoticeState.BLOCKED,
    NoticeState.ANSWERED,
]
BATCH = 500


@dataclass(frozen=True)
class FunnelRow:
    """One kind and language. `offered` of those accepted showed an award to agree to."""

    kind: str
    language: str
    sent: int
    accepted: int
    offered: int
    tapped: int
    agreed: int
    paid: int


async def notice_funnel(
    uow: UnitOfWork, since: datetime, until: datetime, campaign_id: str | None = None
) -> list[FunnelRow]:
    """The funnel of what was planned in a period, by kind and language.

    Args:
        campaign_id: Of this campaign only.
    """
    own: dict[str, Any] = {"planned_at__gte": since, "planned_at__lt": until, "kind__ne": TEST}
    own |= {"campaign_id": campaign_id} if campaign_id else {}

    async def counted(**where: Any) -> dict[tuple[Any, ...], int]:
        return await uow.count_by(Notice, ("kind", "language"), **own, **where)

    sent = await counted(state=HANDED_OVER)
    accepted = await counted(sent_at__ne=None)
    offered = await counted(sent_at__ne=None, has_offer=True)
    tapped = await counted(tapped_at__ne=None)
    agreed = await counted(answer="agree")
    paid = await _paid(uow, own)
    rows = sorted({*sent, *accepted})
    return [
        FunnelRow(*key, *(column.get(key, 0) for column in (sent, accepted, offered, tapped, agreed, paid)))
        for key in rows
    ]


async def _paid(uow: UnitOfWork, own: dict[str, Any]) -> dict[tuple[Any, ...], int]:
    """Notices an award of which has been paid at least once."""
    paid: dict[tuple[Any, ...], int] = {}
    offset = 0
    while batch := await uow.list(Notice, order="id", limit=BATCH, offset=offset, answer="agree", **own):
        offset += BATCH
        awards = await _paid_among(uow, [award for notice in batch for award in _offered(notice)])
        for notice in batch:
            if awards.intersection(_offered(notice)):
                key = (notice.kind, notice.language)
                paid[key] = paid.get(key, 0) + 1
    return paid


def _offered(notice: Notice) -> list[int]:
    return [offer["award"] for offer in notice.arguments.get("due", [])]


async def _paid_among(uow: UnitOfWork, ids: list[int]) -> set[int]:
    """Which of these awards were paid, under their own number or under that by which the payer assigned them."""
    assigned_by = {a.id: f"event:{a.ended_by}" for a in await uow.list(Award, id=ids, ended_by__ne=None)}
    successors = {a.id: a.source for a in await uow.list(Award, source=list(assigned_by.values()))}
    payments = await uow.list(Payment, award_id=[*ids, *successors])
    paid = {payment.award_id for payment in payments}
    sources = {source for id_, source in successors.items() if id_ in paid}
    return paid | {id_ for id_, source in assigned_by.items() if id_ is not None and source in sources}
