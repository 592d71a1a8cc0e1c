"""Tells everybody who waits that something changed: the page, tests that wait for an answer, the snapshot."""

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

KEPT_EVENTS = 5_000


class Signal:
    """Wakes all who wait for it; whoever comes later waits for the next one."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def fire(self) -> None:
        """Wake all who wait."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    async def wait(self, timeout_s: float | None = None) -> bool:
        """Wait for the next firing, at most so many seconds; tell whether it came."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await asyncio.wait_for(future, timeout_s)
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(future)
        return True


@dataclass(frozen=True)
class Event:
    """One change that the page shows: its number, kind, the person concerned (or None for all), the new state."""

    seq: int
    kind: str
    user_id: int | None
    data: dict[str, Any]


class EventHub:
    """Numbers the changes and keeps the last of them for those who reconnect."""

    def __init__(self, seq: int = 0) -> None:
        self.seq = seq
        self.closed = False
        self._kept: deque[Event] = deque(maxlen=KEPT_EVENTS)
        self._changed = Signal()

    def next_version(self) -> int:
        """Take the next number; what changed under it is published right after."""
        self.seq += 1
        return self.seq

    def publish(self, kind: str, user_id: int | None, data: dict[str, Any]) -> None:
        """Hand a change on to all who listen."""
        self._kept.append(Event(self.next_version(), kind, user_id, data))
        self._changed.fire()

    def since(self, seq: int) -> Iterable[Event]:
        """The kept changes after a number, oldest first."""
        newer: list[Event] = []
        for event in reversed(self._kept):
            if event.seq <= seq:
                break
            newer.append(event)
        return reversed(newer)

    def knows_since(self, seq: int) -> bool:
        """Whether nothing that came after a number has been forgotten."""
        first_kept = self._kept[0].seq if self._kept else self.seq + 1
        return first_kept - 1 <= seq <= self.seq

    async def wait(self, timeout_s: float | None) -> bool:
        """Wait for the next change; False when the time ran out or the hub closed."""
        return not self.closed and await self._changed.wait(timeout_s) and not self.closed

    def close(self) -> None:
        """Let all who listen go; streams end."""
        self.closed = True
        self._changed.fire()
