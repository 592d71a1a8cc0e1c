"""A source for each system of record, so that a newcomer can report an event to the demo."""

from collections.abc import Callable

from aldyn.bootstrap import Parts
from knowledge.life_events import life_events
from services.event_sources import add_source
from services.records.proactive import EventSource


async def add_demo_sources(parts: Parts, say: Callable[[str], None]) -> None:
    """Admit what systems are missing and print their keys; each is made anew for each data folder."""
    systems = sorted({source for kind in life_events().values() for source in kind.sources})
    known = 0
    for system in systems:
        async with parts.store.begin() as uow:
            if await uow.find(EventSource, id=system) is not None:
                known += 1
                continue
            key = await add_source(uow, parts.clock, system, system)
        say(f"  Open API source {system:<20} {key}")
    if known:
        folder = parts.settings.data_dir.resolve()
        say(f"  {known} sources of the open API keep their keys: {', '.join(systems)}.")
        say(f"  A new key: ALDYN_DATA_DIR={folder} aldyn source rotate <source>")
