"""Work on the store from the command line: brings the database up, builds the parts, gives them back."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aldyn.settings import Settings


def with_parts(work: Callable[[Any], Awaitable[Any]]) -> Any:
    """What a piece of work gives that takes `aldyn.bootstrap.Parts`; imported only now, so that help is quick."""

    async def run() -> Any:
        from aldyn.bootstrap import build
        from store.migrate import migrate

        settings = Settings()
        await asyncio.to_thread(migrate, settings.sync_database_url)
        parts = build(settings)
        try:
            return await work(parts)
        finally:
            await parts.close()

    return asyncio.run(run())
