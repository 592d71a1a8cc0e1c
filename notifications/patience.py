"""Transactions of the worker, done again while the store does not answer: a restart of the database loses nothing."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aldyn.errors import StoreUnavailable

logger = logging.getLogger(__name__)
T = TypeVar("T")
PAUSES_S = (0.2, 0.5, 1, 2, 5)


async def until_stored(work: Callable[[], Awaitable[T]]) -> T:
    """Do a transaction until the store takes it.

    Its commit may have been taken although the answer was lost, so `work` looks first at what is written.
    """
    tries = 0
    while True:
        try:
            return await work()
        except StoreUnavailable as failure:
            logger.warning("%s; trying again", failure)
            await asyncio.sleep(PAUSES_S[min(tries, len(PAUSES_S) - 1)])
            tries += 1
