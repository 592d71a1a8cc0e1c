"""What is done once a day beside the worker: the population's services counted, the month's edition of open data made,
rows of machinery deleted whose term is over."""

import asyncio

from aldyn.clock import Clock
from aldyn.rounds import Rounds
from services.figures.open_data import find_edition, make_edition
from services.figures.service_counts import count_services
from services.records.published import ServiceCount
from store.columns import StoredPopulation
from store.engine import SqlStore
from store.figures import SqlFigures
from store.open_data import SqlOpenCounts
from store.retention import delete_outlived

PAUSE_S = 600.0
DAY_S = 86_400.0


class DailyWork:
    """Looks every few minutes whether today's counts and this month's edition are there; deletes what is outlived."""

    def __init__(self, store: SqlStore, clock: Clock, sync_url: str) -> None:
        self._store = store
        self._clock = clock
        self._population = StoredPopulation(sync_url)
        self._rounds = Rounds()

    async def start(self) -> None:
        """Begin to look."""
        self._rounds.begin(PAUSE_S, self.look)
        self._rounds.begin(DAY_S, self.tidy)

    async def stop(self) -> None:
        """Look no more; what was not kept is counted anew at the next start."""
        await self._rounds.end()

    async def look(self) -> None:
        """Make what is missing today; of two processes that look at once, one keeps its counts."""
        counts = await self._count()
        async with self._store.read() as uow:
            edition = await find_edition(uow, f"{self._clock.today():%Y-%m}")
        if edition is None and counts:
            engine = self._store.engine
            made = await make_edition(self._clock, SqlFigures(engine), SqlOpenCounts(engine), counts)
            async with self._store.begin() as uow:
                if await find_edition(uow, made.month) is None:
                    uow.add(made)

    async def tidy(self) -> None:
        """Delete what is kept for a time only."""
        await delete_outlived(self._store, self._clock.now())

    async def _count(self) -> list[ServiceCount]:
        today = self._clock.today()
        async with self._store.read() as uow:
            kept = await uow.list(ServiceCount, day=today)
        if kept:
            return kept
        counted = await asyncio.to_thread(count_services, self._population, today)
        async with self._store.begin() as uow:
            if not await uow.count(ServiceCount, day=today):
                for count in counted:
                    uow.add(count)
        return counted
