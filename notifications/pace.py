"""Waiting for a reserved place: between calls of this process at least the common gap, and never inside a halt."""

import asyncio

from services.ports import Store
from services.send_slots import GAP_US, halted_until, machine_us

MICRO = 1_000_000


class Pace:
    """The last gate before a call. Places are reserved in the store; this keeps late ones from leaving in a bunch."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._gate = asyncio.Lock()
        self._left_at_us = 0

    async def wait(self, at_us: int, *, waits: bool = True) -> None:
        """Return when a message with this place may leave.

        Args:
            waits: A message that follows her own action keeps to halts only.
        """
        await _until(at_us)
        while (halt := await self._halt()) > machine_us():
            await _until(halt)
        if not waits:
            return
        async with self._gate:
            await _until(self._left_at_us + GAP_US)
            self._left_at_us = machine_us()

    async def _halt(self) -> int:
        async with self._store.read() as uow:
            return await halted_until(uow)


async def _until(at_us: int) -> None:
    left = at_us - machine_us()
    if left > 0:
        await asyncio.sleep(left / MICRO)
