"""Who has just linked a chat is told of her days at once, not by the next morning's scan."""

from dataclasses import replace
from datetime import timedelta

from aldyn.clock import Clock
from notifications.date_scan import DateScan
from services.ports import Store
from services.records.conversation import ChatLink

LINKING_LASTS = timedelta(minutes=1)  # a transaction that began before we looked may end after
LOOKS_BACK = timedelta(hours=1)  # at the start; whoever linked earlier was found, or is by the next scan


class NewlyLinked:
    """Any number of workers may look: a notice's key is planned once."""

    def __init__(self, store: Store, clock: Clock, scan: DateScan) -> None:
        self._store = store
        self._clock = clock
        self._scan = scan
        self._seen_until = clock.now() - LOOKS_BACK
        self._looked_at: set[str] = set()

    async def look(self) -> int:
        """Tell those who linked since the last look; how many notices were planned."""
        seen_until = self._clock.now() - LINKING_LASTS
        async with self._store.read() as uow:
            links = await uow.list(ChatLink, person_id__ne=None, linked_at__gte=self._seen_until)
        told = 0
        for link in links:
            if self._name(link) not in self._looked_at:
                told += await self._tell(link.person_id or 0)
        self._looked_at = {self._name(link) for link in links}
        self._seen_until = seen_until
        return told

    async def _tell(self, person_id: int) -> int:
        """Her days, in the order of the triggers; the first goes at once, the others keep their place."""
        hits = await self._scan.find(self._clock.today(), (person_id, person_id))
        told = 0
        for hit in hits:
            told += (await self._scan.tell([replace(hit, follows_action=not told)])).total()
        return told

    @staticmethod
    def _name(link: ChatLink) -> str:
        return f"{link.id}:{link.linked_at}"
