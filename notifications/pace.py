"""Waiting for a reserved place: between calls of this process at least the common gap, and never inside a halt."""

import asyncio

from notifications.patience import until_stored
from services.ports import Store
from services.send_slots import GAP_US, Place, halted_until, machine_us, reserve

MICRO = 1_000_000
LOOK_EVERY_US = 100_000


class Pace:
    """The last gate before a call. Places are reserved in the store; this keeps late ones from leaving in a bunch."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._gate = asyncio.Lock()
        self._left_at_us = 0
        self._halted_until_us = 0
        self._looked_at_us = 0

    async def wait(self, chat_id: int, place: Place, *, waits: bool = True) -> None:
        """Return when a message with this place may leave.

        A halt that began after the place was taken makes the place void: a new one is taken behind the halt, so that
        those who waited for its end do not leave together.

        Args:
            waits: A message that follows her own action keeps to halts only.
        """
        await _until(place.at_us)
        while await until_stored(self._look) > max(machine_us(), place.halted_until_us):
            place = await until_stored(lambda: self._reserve(chat_id, waits))
            await _until(place.at_us)
        if not waits:
            return
        async with self._gate:
            await _until(self._left_at_us + GAP_US)
            self._left_at_us = machine_us()

    async def _look(self) -> int:
        """Until when nothing may leave, as it stood at most a moment ago."""
        if machine_us() - self._looked_at_us > LOOK_EVERY_US:
            self._looked_at_us = machine_us()
            async with self._store.read() as uow:
                self._halted_until_us = await halted_until(uow)
        return self._halted_until_us

    async def _reserve(self, chat_id: int, waits: bool) -> Place:
        async with self._store.begin() as uow:
            return await reserve(uow, chat_id, machine_us(), waits=waits)


async def _until(at_us: int) -> None:
    left = at_us - machine_us()
    if left > 0:
        await asyncio.sleep(left / MICRO)
