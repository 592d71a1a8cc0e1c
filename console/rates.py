"""How often somebody who is not logged in may ask."""

from collections import deque

WINDOW_S = 60
MOST_ADDRESSES = 10_000


class CallRate:
    """Counts calls of each address within the last minute, in this process."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._called: dict[str, deque[float]] = {}

    def admit(self, address: str, now_s: float) -> bool:
        """Whether one more call is admitted; counts it if so."""
        if len(self._called) > MOST_ADDRESSES:
            self._called = {a: called for a, called in self._called.items() if called[-1] > now_s - WINDOW_S}
        called = self._called.setdefault(address, deque())
        while called and called[0] <= now_s - WINDOW_S:
            called.popleft()
        if len(called) >= self._most:
            return False
        called.append(now_s)
        return True
