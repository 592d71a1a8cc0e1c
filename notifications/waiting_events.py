"""Events that wait for their person or their day: looked through in turn, a few hundred at a time."""

import logging

from aldyn.clock import Clock
from services.life_events import WAITING, LifeEvents
from services.ports import Store
from services.records.people import Person
from services.records.proactive import LifeEvent

logger = logging.getLogger(__name__)
BATCH = 500


class WaitingEvents:
    """Any number of workers may look: each event is settled under its lock."""

    def __init__(self, store: Store, clock: Clock, life: LifeEvents) -> None:
        self._store = store
        self._clock = clock
        self._life = life
        self._after = ""

    async def take_up(self) -> int:
        """Apply those of the next few hundred whose person is known now and whose day has come; how many that were."""
        applied = 0
        for event_id in await self._next():
            try:
                async with self._store.begin() as uow:
                    applied += await self._life.take_up(uow, event_id) not in WAITING
            except Exception:  # one that fails must not hold back the others; it is tried again on the next round
                logger.exception("waiting event %s could not be applied", event_id)
        return applied

    async def _next(self) -> list[str]:
        async with self._store.read() as uow:
            waiting = await uow.list(LifeEvent, state=WAITING, id__gt=self._after, order="id", limit=BATCH)
            known = {p.iin_index for p in await uow.list(Person, iin_index={e.iin_index for e in waiting})}
        self._after = waiting[-1].id if len(waiting) == BATCH else ""
        today = self._clock.today()
        return [e.id for e in waiting if e.iin_index in known and e.effective_day <= today]
