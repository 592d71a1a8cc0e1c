"""Serving the local Telegram so that it stops at once, although pages listen and bots wait."""

from types import FrameType
from typing import Any

import uvicorn


class SimulatorServer(uvicorn.Server):
    """A server that lets go of live streams and long polls when it is told to stop."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop on a signal."""
        self._let_go()
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[Any] | None = None) -> None:
        """Stop when asked from within the process."""
        self._let_go()
        await super().shutdown(sockets)

    def _let_go(self) -> None:
        simulator = getattr(getattr(self.config.app, "state", None), "simulator", None)
        if simulator is not None:
            simulator.close()
