"""The daily scan: a part of the population is looked through in a thread, then its people are told, one after another.

Telling is guarded by the notice's key, so a part that is begun again after a crash tells only those left. While the
database does not answer the scan waits and goes on where it was.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import partial

from notifications.patience import until_stored
from services.notices.date_hits import DayFinder, Hit, Part
from services.notices.dates import DateNotices
from services.ports import Store
from services.records.proactive import Notice

logger = logging.getLogger(__name__)


class DateScan:
    """What the steps of a scan do."""

    def __init__(self, store: Store, finder: DayFinder, notices: DateNotices) -> None:
        self._store = store
        self._finder = finder
        self._notices = notices

    async def parts(self) -> list[Part]:
        """Parts that together hold everybody."""
        return await until_stored(partial(asyncio.to_thread, self._finder.parts))

    async def find(self, on: date, part: Part) -> list[Hit]:
        """Those of a part whose day has come and who were not told of it yet."""
        return await until_stored(partial(self._find, on, part))

    async def _find(self, on: date, part: Part) -> list[Hit]:
        hits = await asyncio.to_thread(self._finder.find, on, part)
        told: set[str] = set()
        async with self._store.read() as uow:
            for keys in _batches([hit.key for hit in hits]):
                told |= {notice.key for notice in await uow.list(Notice, key=keys)}
        return [hit for hit in hits if hit.key not in told]

    async def tell(self, hits: Iterable[Hit]) -> Counter[str]:
        """Plan the notices of some hits; how many by trigger. One that fails is tried again by the next day's scan."""
        told: Counter[str] = Counter()
        for hit in hits:
            try:
                told[hit.trigger] += await until_stored(partial(self._tell, hit))
            except Exception:  # one that fails must not hold back the others
                logger.exception("person %s could not be told of %s", hit.person_id, hit.trigger)
        return +told

    async def _tell(self, hit: Hit) -> bool:
        async with self._store.begin() as uow:
            return await self._notices.tell(uow, hit) is not None

    async def run(self, on: date) -> Counter[str]:
        """The whole scan in this process; for operators."""
        told: Counter[str] = Counter()
        for part in await self.parts():
            told += await self.tell(await self.find(on, part))
        return told


def _batches(keys: list[str], size: int = 500) -> list[list[str]]:
    return [keys[start : start + size] for start in range(0, len(keys), size)]
