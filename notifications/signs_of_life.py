"""Signs of life of workers, by the machine's own clock: who lives, and who fell silent and has to be taken over."""

import time
from datetime import timedelta

from aldyn.clock import SystemClock
from services.ports import Store
from services.records.proactive import WorkerBeat

BEAT_EVERY_S = 5.0
SILENT_AFTER = timedelta(seconds=30)


class SignsOfLife:
    """Of one worker, and its view of the others."""

    def __init__(self, store: Store, executor_id: str) -> None:
        self._store = store
        self._executor_id = executor_id
        self._machine = SystemClock()
        self._last = 0.0
        self._unbroken_since = 0.0

    async def beat(self) -> None:
        """Say that this worker lives."""
        async with self._store.begin() as uow:
            beat = await uow.find(WorkerBeat, executor_id=self._executor_id)
            if beat is None:
                uow.add(WorkerBeat(executor_id=self._executor_id, seen_at=self._machine.now()))
            else:
                beat.seen_at = self._machine.now()
        moment = time.monotonic()
        if moment - self._last > 3 * BEAT_EVERY_S:
            self._unbroken_since = moment
        self._last = moment

    async def silent(self) -> list[str]:
        """Workers that gave no sign while this one could have: a database that was away makes nobody dead."""
        if time.monotonic() - self._unbroken_since < SILENT_AFTER.total_seconds():
            return []
        async with self._store.read() as uow:
            found = await uow.list(WorkerBeat, seen_at__lt=self._machine.now() - SILENT_AFTER)
        return [beat.executor_id for beat in found]

    async def living(self) -> int:
        """How many workers gave a sign of late, this one among them."""
        async with self._store.read() as uow:
            return max(1, await uow.count(WorkerBeat, seen_at__gte=self._machine.now() - SILENT_AFTER))

    async def bury(self, executor_id: str) -> None:
        """Forget a worker whose work was taken over, unless it lives again."""
        async with self._store.begin() as uow:
            beat = await uow.find(WorkerBeat, executor_id=executor_id)
            if beat is not None and beat.seen_at < self._machine.now() - SILENT_AFTER:
                await uow.delete(beat)
