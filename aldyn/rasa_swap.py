"""Putting another model into the running assistant without losing a conversation.

Trackers live in the database, so a turn may begin on one server and the next one on another.
"""

import asyncio
from collections.abc import Callable
from typing import Protocol

from aldyn.language_model import Model, RasaServer
from bot.rasa_client import RasaClient


class ModelServer(Protocol):
    """What serves the model in use."""

    async def swap(self, model: Model) -> None:
        """Answer with another model from now on.

        Raises:
            SetupFailed: The model could not be served; the one before goes on.
            Retryable: The server did not take it; the one before goes on.
        """
        ...


class LocalRasa:
    """Rasa as a child of this process: another model is another child, and the old one ends after its last turn.

    Args:
        make: Gives a server not started yet.
        client: Who talks to it.
    """

    def __init__(self, make: Callable[[], RasaServer], client: RasaClient) -> None:
        self._make = make
        self._client = client
        self._server: RasaServer | None = None

    @property
    def url(self) -> str:
        """Where it answers now."""
        return self._server.url if self._server else ""

    async def start(self) -> None:
        """Serve the model in use.

        Raises:
            SetupFailed: There is none, or it could not be served.
        """
        await self._serve(None)

    async def swap(self, model: Model) -> None:
        """Start a second server, turn to it once it is ready, and end the first after its last turn."""
        old = self._server
        await self._serve(model)
        if old is not None:
            await self._client.leave(old.url)
            await asyncio.to_thread(old.stop)

    async def _serve(self, model: Model | None) -> None:
        new = self._make()
        new.start(model=model)
        try:
            await asyncio.to_thread(new.wait_ready)
        except BaseException:
            new.stop()
            raise
        self._server = new
        self._client.reach(new.url)

    def stop(self) -> None:
        """End it."""
        if self._server is not None:
            self._server.stop()


class ReloadingRasa:
    """A server at an address that stays: it loads the model itself, by Rasa's own `PUT /model`.

    It must see the file under the same path, and answers meanwhile as slowly as the loading makes it.
    """

    def __init__(self, client: RasaClient, token: str) -> None:
        self._client = client
        self._token = token

    async def swap(self, model: Model) -> None:
        """Tell it to load the file."""
        await self._client.load(str(model.path), self._token)
