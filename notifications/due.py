"""Notices put aside until a moment: finds those whose moment has come and enqueues them, a few hundred at a time."""

from datetime import UTC, datetime, timedelta

from aldyn.clock import Clock
from notifications.outbox import DurableOutbox
from services.ports import Store, UnitOfWork
from services.records.conversation import ChatLink
from services.records.proactive import Notice, NoticeState

BATCH = 200
TOGETHER = 20  # in one transaction, so that nobody who answers a citizen waits for it
LINKING_LASTS = timedelta(minutes=1)  # a transaction that began before we looked may end after


class DueNotices:
    """Looks for deferred notices; any number of workers may look, since a workflow's name admits one."""

    def __init__(self, store: Store, clock: Clock, outbox: DurableOutbox) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._linked_seen_until = datetime.fromtimestamp(0, UTC)  # everybody, at the first look

    async def enqueue_due(self) -> int:
        """Enqueue what is due; how many that were."""
        async with self._store.read() as uow:
            due = await uow.list(
                Notice,
                state=NoticeState.PLANNED,
                not_before__lte=self._clock.now(),
                chat_link_id__ne=None,
                order="not_before",
                limit=BATCH,
            )
        for start in range(0, len(due), TOGETHER):
            async with self._store.begin() as uow:
                for found in due[start : start + TOGETHER]:
                    notice = await uow.get_locked(Notice, found.id)
                    if notice.state is NoticeState.PLANNED and notice.not_before == found.not_before:
                        notice.not_before = None  # its moment has come; the workflow sets the next one, if there is one
                        await self._outbox.enqueue(uow, notice)
        return len(due)

    async def adopt(self) -> int:
        """Give notices planned for people without a chat the chat they have linked since; how many found one."""
        seen_until = self._clock.now() - LINKING_LASTS
        async with self._store.read() as uow:
            links = await uow.list(ChatLink, person_id__ne=None, linked_at__gte=self._linked_seen_until)
            people = sorted({link.person_id or 0 for link in links})
            parts = [people[start : start + BATCH] for start in range(0, len(people), BATCH)]
            waiting = [notice for part in parts for notice in await _waiting_for(uow, part)]
        for found in waiting:
            async with self._store.begin() as uow:
                notice = await uow.get_locked(Notice, found.id)
                link = await uow.find(ChatLink, person_id=notice.person_id)
                if link is not None and notice.chat_link_id is None and notice.state is NoticeState.PLANNED:
                    notice.chat_link_id = link.id
                    await self._outbox.add(uow, notice)
        self._linked_seen_until = seen_until
        return len(waiting)


async def _waiting_for(uow: UnitOfWork, people: list[int]) -> list[Notice]:
    return await uow.list(Notice, person_id=people, state=NoticeState.PLANNED, chat_link_id=None)
