"""Keeps conversations in one row each: the last turns, and the slots and open form as they stood before them.

Rasa rebuilds a tracker from all its events on every turn, so a turn costs more the longer a conversation gets. Here
what lies behind the last turns is folded into its outcome, and the 150th turn costs what the 5th does. The full
conversation for people is kept elsewhere, by the services; this table is the dialogue's memory and nothing more.
"""

import asyncio
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timezone
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine import Engine
from sqlalchemy.pool import QueuePool

TURNS_KEPT = 6
_BUSY_TIMEOUT_S = 30

_at_hand: ContextVar[DialogueStateTracker | None] = ContextVar("at_hand", default=None)

_metadata = sa.MetaData()
_trackers = sa.Table(
    "nlu_tracker",
    _metadata,
    sa.Column("conversation_id", sa.String(255), primary_key=True),
    sa.Column("events", sa.Text, nullable=False),
    sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False, index=True),
)


class RecentTurnsTrackerStore(TrackerStore):
    """Rasa's tracker store on SQLite or PostgreSQL; loads and saves a bounded number of events.

    Args:
        database: A synchronous SQLAlchemy URL (`sqlite:///…` or `postgresql+psycopg2://…`).
    """

    def __init__(
        self, domain: Domain, event_broker: EventBroker | None = None, *, database: str | None = None, **kwargs: Any
    ) -> None:
        super().__init__(domain, event_broker, **kwargs)
        if not database or database.startswith("$"):
            raise ValueError("set ALDYN_NLU_TRACKER_URL to the database that keeps conversations")
        self._engine = _engine(database)
        _metadata.create_all(self._engine)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the tracker's outcome and last turns."""
        await self.stream_events(tracker)
        events = json.dumps([event.as_dict() for event in recent(tracker, self.domain)])
        await asyncio.to_thread(self.write_row, tracker.sender_id, events)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Give the tracker of a conversation as it was saved, or None; the one at hand where this turn has read it."""
        tracker = _at_hand.get()
        if tracker is not None and tracker.sender_id == sender_id:
            return tracker
        return self.restored(sender_id, await self.read(sender_id))

    async def read(self, conversation_id: str) -> str | None:
        """Give the stored events of a conversation as JSON, or None."""
        return await asyncio.to_thread(self.read_row, conversation_id)

    def restored(self, sender_id: str, events: str | None) -> DialogueStateTracker | None:
        """Give the tracker of stored events, or None."""
        if events is None:
            return None
        return DialogueStateTracker.from_dict(sender_id, json.loads(events), self.domain.slots)

    @contextmanager
    def at_hand(self, tracker: DialogueStateTracker | None) -> Iterator[None]:
        """Within the block Rasa goes on with this tracker instead of reading it again."""
        token = _at_hand.set(tracker)
        try:
            yield
        finally:
            _at_hand.reset(token)

    async def keys(self) -> Iterable[str]:
        """Give the ids of all conversations."""
        with self._engine.connect() as connection:
            return list(connection.execute(sa.select([_trackers.c.conversation_id])).scalars())

    def read_row(self, conversation_id: str) -> str | None:
        """Give the stored events of a conversation as JSON, or None."""
        query = sa.select([_trackers.c.events]).where(_trackers.c.conversation_id == conversation_id)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar()

    def write_row(self, conversation_id: str, events: str) -> None:
        """Replace the stored events of a conversation; one statement, so two writers cannot both insert."""
        insert = _upsert(self._engine.dialect.name)
        now = datetime.now(timezone.utc)
        with self._engine.begin() as connection:
            connection.execute(insert, {"conversation_id": conversation_id, "events": events, "updated_at": now})

    def delete_row(self, conversation_id: str) -> None:
        """Forget a conversation; absent is fine."""
        with self._engine.begin() as connection:
            connection.execute(_trackers.delete().where(_trackers.c.conversation_id == conversation_id))


def recent(tracker: DialogueStateTracker, domain: Domain) -> list[Event]:
    """Give the events of the last turns, after events that restore what held before them."""
    events = list(tracker.events)
    starts = [i for i, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(starts) <= TURNS_KEPT:
        return events
    cut = starts[-TURNS_KEPT]
    before = DialogueStateTracker.from_events(tracker.sender_id, events[:cut], domain.slots)
    return [*_outcome(before), *events[cut:]]


def _outcome(tracker: DialogueStateTracker) -> list[Event]:
    slots = [SlotSet(name, slot.value) for name, slot in tracker.slots.items() if slot.value != slot.initial_value]
    loop = [ActiveLoop(tracker.active_loop_name)] if tracker.active_loop_name else []
    return [ActionExecuted(ACTION_LISTEN_NAME), *slots, *loop]


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return sa.create_engine(url, pool_pre_ping=True, pool_size=5, hide_parameters=True)
    # Connections are kept: a last one that closes makes SQLite fold its log into the file.
    arguments = {"timeout": _BUSY_TIMEOUT_S, "check_same_thread": False}
    engine = sa.create_engine(url, connect_args=arguments, poolclass=QueuePool, pool_size=5, hide_parameters=True)
    sa.event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _upsert(dialect: str) -> Any:
    from sqlalchemy.dialects import postgresql, sqlite

    insert = (postgresql if dialect == "postgresql" else sqlite).insert(_trackers)
    changed = {"events": insert.excluded.events, "updated_at": insert.excluded.updated_at}
    return insert.on_conflict_do_update(index_elements=["conversation_id"], set_=changed)
