"""Tells open screens that a conversation changed: one small query a tick for all of them, none without readers."""

import asyncio
import contextlib
import logging
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from services.ports import Store
from services.records.conversation import Conversation

logger = logging.getLogger(__name__)
TICK_S = 0.4
# A message's delivery and what was understood of it are written after the message, without touching its conversation.
WARM_S = 8.0
OVERLAP = timedelta(seconds=2)
EVERYTHING = "*"


class Feed:
    """Wakes who listens to a conversation, or to all of them (`EVERYTHING`)."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listeners: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self._warm: dict[str, float] = {}
        self._seen: dict[str, datetime] = {}
        self._since: datetime | None = None
        self._task: asyncio.Task[None] | None = None

    @contextlib.contextmanager
    def listen(self, topic: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever the topic changed; clear it before reading the store."""
        event = asyncio.Event()
        self._listeners[topic].add(event)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._watch())
        try:
            yield event
        finally:
            self._listeners[topic].discard(event)
            if not self._listeners[topic]:
                del self._listeners[topic]

    def wake(self, conversation_id: str) -> None:
        """Say at once that a conversation changed."""
        self._warm[conversation_id] = time.monotonic() + WARM_S
        self._tell(conversation_id)
        self._tell(EVERYTHING)

    async def _watch(self) -> None:
        self._since = None
        while self._listeners:
            try:
                await self._look()
            except Exception:
                logger.exception("looking for changed conversations failed")
            await asyncio.sleep(TICK_S)

    async def _look(self) -> None:
        async with self._store.read() as uow:
            where: dict[str, Any] = {"last_message_at__gte": self._since - OVERLAP} if self._since else {}
            changed = await uow.list(Conversation, order="-last_message_at", limit=200 if where else 1, **where)
        if changed:
            self._since = max(c.last_message_at for c in changed)
        for conversation in changed:
            if self._seen.get(conversation.id) != conversation.last_message_at:
                self._warm[conversation.id] = time.monotonic() + WARM_S
        self._seen = {c.id: c.last_message_at for c in changed}
        self._warm = {key: until for key, until in self._warm.items() if until > time.monotonic()}
        for key in self._warm:
            self._tell(key)
        if self._warm:
            self._tell(EVERYTHING)

    def _tell(self, topic: str) -> None:
        for event in self._listeners.get(topic, ()):
            event.set()
