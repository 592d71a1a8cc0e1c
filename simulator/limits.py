"""Telegram's limits on messages: 30 a second in all, 1 a second to one chat with bursts of 5 tolerated."""

import math
from collections import deque
from dataclasses import dataclass, field

from simulator.clock import SimulatedClock
from simulator.errors import too_many_requests

OVERALL_PER_SECOND = 30
PER_CHAT_PER_SECOND = 1.0
CHAT_BURST = 5


@dataclass
class ChatAllowance:
    """What is left of a chat's burst, and when that was counted (seconds since 1970)."""

    left: float = CHAT_BURST
    counted_at: float = 0.0


@dataclass
class RateLimits:
    """Counts what the bot sends; `enabled` switches the limits off and on."""

    clock: SimulatedClock
    enabled: bool = True
    _recent: deque[float] = field(default_factory=deque)
    _chats: dict[int, ChatAllowance] = field(default_factory=dict)

    def take(self, chat_id: int) -> None:
        """Count one message to a chat.

        Raises:
            BotApiError: 429 with `retry_after` in whole seconds; a refused message is not counted.
        """
        if not self.enabled:
            return
        now = self.clock.timestamp()
        while self._recent and (self._recent[0] <= now - 1 or self._recent[0] > now):
            self._recent.popleft()
        if len(self._recent) >= OVERALL_PER_SECOND:
            raise too_many_requests(max(1, math.ceil(self._recent[0] + 1 - now)))
        allowance = self._chats.setdefault(chat_id, ChatAllowance(counted_at=now))
        passed = max(0.0, now - allowance.counted_at)
        left = min(CHAT_BURST, allowance.left + passed * PER_CHAT_PER_SECOND)
        if left < 1:
            raise too_many_requests(max(1, math.ceil((1 - left) / PER_CHAT_PER_SECOND)))
        allowance.left, allowance.counted_at = left - 1, now
        self._recent.append(now)
