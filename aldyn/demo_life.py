"""Life to look at in the demo: a few synthetic people write through the local Telegram as anybody would.

They are newcomers with chats of their own, so whoever tries the demo is not disturbed; what they write is data
(`demo_life.yaml`). A folder in which they wrote once stays as it is.
"""

import asyncio
import contextlib
import logging
from pathlib import Path
from typing import Any

import httpx
import yaml

logger = logging.getLogger(__name__)
FILE = Path(__file__).parent / "demo_life.yaml"
BEGIN_AFTER_S = 20.0
BETWEEN_S = 6.0


class DemoLife:
    """The people and their pace. `start`, then `stop`."""

    def __init__(self, chat_url: str, begin_after_s: float = BEGIN_AFTER_S, between_s: float = BETWEEN_S) -> None:
        self._control = f"{chat_url}/control"
        self._begin_after_s = begin_after_s
        self._between_s = between_s
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Let them write, one after another."""
        self._task = asyncio.create_task(self._live())

    async def finished(self) -> None:
        """Wait until all of them wrote what they have to say."""
        if self._task is not None:
            await self._task

    async def stop(self) -> None:
        """Let them fall silent."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _live(self) -> None:
        await asyncio.sleep(self._begin_after_s)
        people: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
        try:
            async with httpx.AsyncClient(base_url=self._control, timeout=30) as client:
                known = {chat["user"]["first_name"] for chat in (await client.get("/users")).json()}
                for person in people:
                    if person["name"].split()[0] not in known:
                        await self._write(client, person)
        except httpx.HTTPError as silence:
            logger.warning("the synthetic people stopped writing: %s", silence)

    async def _write(self, client: httpx.AsyncClient, person: dict[str, Any]) -> None:
        newcomer = {"name": person["name"], "language_code": person["language_code"], "start": True}
        user_id = (await client.post("/users", json=newcomer)).raise_for_status().json()["id"]
        for said in person["says"]:
            await asyncio.sleep(self._between_s)
            act, form = ("tap", {"text": said["tap"]}) if isinstance(said, dict) else ("text", {"text": said})
            await client.post(f"/users/{user_id}/{act}", json=form)
