"""Promises of notices, kept in the transaction of the change they tell of."""

from typing import Any

import sqlalchemy as sa
from dbos import DBOSClient, EnqueueOptions

from notifications.queues import APPLICATION, CAMPAIGNS, DELIVER, NOTICES, PLAN_CHUNK
from services.notices.policy import priority_of
from services.ports import UnitOfWork
from services.records.proactive import Notice


class DurableOutbox:
    """The outbox behind `services.ports.NoticeOutbox`: the delivery workflow is a row of the same transaction."""

    def __init__(self, sync_database_url: str) -> None:
        # Only the caller's own session is ever used; this engine tells the client the database's kind.
        url = sync_database_url.replace("postgresql://", "postgresql+psycopg://")
        self._engine = sa.create_engine(url, hide_parameters=True)
        self._client = DBOSClient(system_database_engine=self._engine, application_name=APPLICATION, lazy=True)

    async def add(self, uow: UnitOfWork, notice: Notice) -> None:
        """Enqueue the delivery of a planned notice; what has no chat or comes later is found by the worker."""
        if notice.chat_link_id is None or (notice.not_before is not None and notice.not_before > notice.planned_at):
            return
        await self.enqueue(uow, notice)

    async def enqueue(self, uow: UnitOfWork, notice: Notice) -> None:
        """Enqueue now. The workflow is named by the notice's key and round, so that two calls make one."""
        options: EnqueueOptions = {
            "workflow_name": DELIVER,
            "queue_name": NOTICES,
            "workflow_id": f"notice:{notice.key}:{notice.rounds}",
            "priority": priority_of(notice),
        }
        await self._enqueue(uow, options, notice.id)

    async def enqueue_chunk(self, uow: UnitOfWork, campaign_id: str, number: int) -> None:
        """Enqueue the planning of a campaign's chunk; its name admits it once."""
        options: EnqueueOptions = {
            "workflow_name": PLAN_CHUNK,
            "queue_name": CAMPAIGNS,
            "workflow_id": f"campaign:{campaign_id}:chunk:{number}",
        }
        await self._enqueue(uow, options, campaign_id, number)

    async def _enqueue(self, uow: UnitOfWork, options: EnqueueOptions, *arguments: Any) -> None:
        session: Any = uow.session  # type: ignore[attr-defined]  # the workflow row joins the store's own transaction
        await session.flush()
        await session.run_sync(lambda sync: self._client.enqueue_in_transaction(sync, options, *arguments))

    def close(self) -> None:
        """Give back what the client holds."""
        self._client.destroy()
        self._engine.dispose()
