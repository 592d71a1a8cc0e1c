"""Promises of notices, kept in the transaction of the change they tell of."""

from services.ports import UnitOfWork
from services.records.proactive import Notice


class DurableOutbox:
    """The outbox behind `services.ports.NoticeOutbox`."""

    async def add(self, uow: UnitOfWork, notice: Notice) -> None:
        """Enqueue the delivery of a planned notice."""
