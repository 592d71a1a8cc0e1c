"""Notices put aside until a moment: finds those whose moment has come and enqueues them, a few hundred at a time."""

from aldyn.clock import Clock
from notifications.outbox import DurableOutbox
from services.ports import Store
from services.records.conversation import ChatLink
from services.records.proactive import Notice, NoticeState

BATCH = 200


class DueNotices:
    """Looks for deferred notices; any number of workers may look, since a workflow's name admits one."""

    def __init__(self, store: Store, clock: Clock, outbox: DurableOutbox) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox

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
        if not due:
            return 0
        async with self._store.begin() as uow:
            for found in due:
                notice = await uow.get(Notice, found.id)
                if notice.state is NoticeState.PLANNED and notice.not_before is not None:
                    notice.not_before = None  # its moment has come; the workflow sets the next one, if there is one
                    await self._outbox.enqueue(uow, notice)
        return len(due)

    async def adopt(self) -> int:
        """Give notices planned for people without a chat the chat they have linked since; how many found one."""
        async with self._store.read() as uow:
            waiting = await uow.list(
                Notice, state=NoticeState.PLANNED, chat_link_id=None, limit=BATCH, order="-planned_at"
            )
            people = {notice.person_id for notice in waiting}
            links = {link.person_id: link for link in await uow.list(ChatLink, person_id=people)} if people else {}
        for found in (notice for notice in waiting if notice.person_id in links):
            async with self._store.begin() as uow:
                notice = await uow.get(Notice, found.id)
                notice.chat_link_id = links[notice.person_id].id
                await self._outbox.add(uow, notice)
        return sum(notice.person_id in links for notice in waiting)
