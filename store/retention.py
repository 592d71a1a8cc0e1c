"""Deletes rows whose term is over (`knowledge/retention.yaml`)."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from knowledge.retention import terms
from store.engine import SqlStore
from store.tables.derive import Moment


async def delete_outlived(store: SqlStore, now: datetime) -> None:
    """Delete what is older than its term."""
    for term in terms():
        dated_by: sa.ColumnClause[datetime] = sa.column(term.dated_by, Moment())
        outlived = sa.delete(sa.table(term.table, dated_by)).where(dated_by < now - term.kept)
        async with store.begin() as uow:
            if await uow.session.run_sync(_has_table, term.table):
                await uow.session.execute(outlived)


def _has_table(session: Session, name: str) -> bool:
    return sa.inspect(session.connection()).has_table(name)  # Rasa makes its own at its first start
