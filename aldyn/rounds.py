"""Work that is done again and again until it is told to end."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aldyn.errors import StoreUnavailable

logger = logging.getLogger(__name__)


class Rounds:
    """Regular work of a process; what fails is logged and tried again in the next round."""

    def __init__(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []

    def begin(self, pause_s: float, work: Callable[[], Awaitable[Any]]) -> None:
        """Do some work now and after every pause."""
        self._tasks.append(asyncio.create_task(self._every(pause_s, work)))

    async def end(self) -> None:
        """Stop all of it, also what is under way."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        self._tasks.clear()

    @staticmethod
    async def _every(pause_s: float, work: Callable[[], Awaitable[Any]]) -> None:
        while True:
            try:
                await work()
            except StoreUnavailable as failure:
                logger.warning("%s; trying again", failure)
            except Exception:
                logger.exception("%s failed; it is tried again", getattr(work, "__qualname__", work))
            await asyncio.sleep(pause_s)
