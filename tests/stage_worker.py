"""A worker as a process of its own, on a clock that stands at noon: `python -m tests.stage_worker FOLDER CHAT_URL`.

The environment gives the database (ALDYN_DATABASE_URL) and the identity (ALDYN_EXECUTOR_ID), as in production.
"""

import asyncio
import signal
import sys
from pathlib import Path

import uvloop
from pydantic import SecretStr

from aldyn.bootstrap import build, build_worker
from aldyn.clock import SetClock
from aldyn.settings import Settings
from simulator.settings import DEMO_TOKEN
from tests.builders import NOON


async def main(folder: str, chat_url: str) -> None:
    settings = Settings(data_dir=Path(folder), telegram_bot_token=SecretStr(DEMO_TOKEN), telegram_api_url=chat_url)
    parts = build(settings, SetClock(NOON))
    worker = build_worker(parts)
    await worker.start()
    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    await stopped.wait()
    await worker.stop()
    await parts.close()


if __name__ == "__main__":
    uvloop.run(main(*sys.argv[1:]))
