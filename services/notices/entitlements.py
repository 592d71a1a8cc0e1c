"""After a change: what she is due is computed anew, and she is told."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from aldyn.clock import Clock
from knowledge.status_changes import StatusChangeKind
from services.award_offers import Offered, propose
from services.notices.planning import plan_notice
from services.ports import NoticeOutbox, UnitOfWork
from services.records.people import Award, Person
from services.records.proactive import Notice
from services.status import Declared

TOLD_FOR = timedelta(days=30)


async def look_again(
    uow: UnitOfWork,
    clock: Clock,
    outbox: NoticeOutbox,
    person: Person,
    change: StatusChangeKind,
    declared: Declared,
    language: str,
) -> Notice | None:
    """Compute the services that a change she told of makes worth looking at, and plan the notice about them.

    Returns:
        The notice; None where the change touches no service of hers.
    """
    offered = await propose(uow, clock, person, change.services, source=f"request:{declared.request.number}")
    return await tell(
        uow,
        clock,
        outbox,
        person,
        offered,
        key=f"after-change:{declared.request.id}",
        kind="after_change",
        template="notice-after-change",
        event=f"change-{change.id}",
        language=language,
        follows_action=True,
    )


async def tell(
    uow: UnitOfWork,
    clock: Clock,
    outbox: NoticeOutbox,
    person: Person,
    offered: Offered,
    *,
    key: str,
    kind: str,
    template: str,
    event: str,
    **fields: Any,
) -> Notice | None:
    """Plan the notice that shows an offer; none where there is nothing to show.

    Args:
        event: The catalogue's key of what happened.
    """
    if not offered.due and not offered.open:
        return None
    first = offered.due[0] if offered.due else None
    fields.setdefault("expires_at", clock.now() + TOLD_FOR)
    extra = fields.pop("arguments", {})
    return await plan_notice(
        uow,
        clock,
        outbox,
        person,
        key=key,
        kind=kind,
        template=template,
        arguments={**extra, "event": {"say": event}, "due": shown(offered.due), "open": offered.open},
        service=first.service if first else next(iter(offered.open)),
        fact=_fact(offered.due),
        asks=bool(offered.due),
        **fields,
    )


def _fact(due: list[Award]) -> str | None:
    """What an offer tells: these awards on these terms, whichever event or day gave rise to it."""
    terms = sorted((a.id or 0, a.amount_tiyn, bool((a.computation or {}).get("from_own_word"))) for a in due)
    return f"offer:{terms}" if due else None


def shown(awards: Iterable[Award]) -> list[dict[str, Any]]:
    """Awards as a notice's `due` holds them."""
    return [
        {
            "award": award.id,
            "service": award.service,
            "amount_tiyn": award.amount_tiyn,
            "period": award.period,
            "own_word": bool((award.computation or {}).get("from_own_word")),
        }
        for award in awards
    ]
