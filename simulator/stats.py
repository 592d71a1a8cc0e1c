"""Counts for tests and benchmarks: calls by method and status, and when each message went out."""

from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any

KEPT_DELIVERIES = 200_000


@dataclass(frozen=True)
class Delivery:
    """A message the bot delivered: `at` follows the simulated clock, seconds since 1970."""

    chat_id: int
    message_id: int
    method: str
    at: float


@dataclass
class Stats:
    """What happened since the start or the last reset."""

    calls: Counter[tuple[str, int]] = field(default_factory=Counter)
    updates: Counter[str] = field(default_factory=Counter)
    deliveries: deque[Delivery] = field(default_factory=lambda: deque(maxlen=KEPT_DELIVERIES))

    def reset(self) -> None:
        """Count from nothing again."""
        self.calls.clear()
        self.updates.clear()
        self.deliveries.clear()

    def calls_by_method(self) -> dict[str, dict[str, int]]:
        """Calls as {method: {status: count}}."""
        table: dict[str, dict[str, int]] = {}
        for (method, status), count in sorted(self.calls.items()):
            table.setdefault(method, {})[str(status)] = count
        return table

    def as_json(self) -> dict[str, Any]:
        """All counts, without the single deliveries."""
        return {
            "calls": self.calls_by_method(),
            "updates": dict(self.updates),
            "deliveries": len(self.deliveries),
        }
