"""After a change: what she is due is looked at again, and she is told."""

from datetime import timedelta

from aldyn.clock import Clock
from knowledge.status_changes import StatusChangeKind
from services.notices import plan_notice
from services.ports import NoticeOutbox, UnitOfWork
from services.records.people import Person
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
) -> None:
    """Plan a notice about the services that a change makes worth looking at; none where it touches no service."""
    if not change.services:
        return
    await plan_notice(
        uow,
        clock,
        outbox,
        person,
        key=f"after-change:{declared.request.id}",
        kind="after_change",
        template="notice-after-change",
        arguments={"change": change.id, "services": list(change.services)},
        service=change.services[0],
        language=language,
        follows_action=True,
        expires_at=clock.now() + TOLD_FOR,
    )
