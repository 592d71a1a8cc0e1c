"""Serving the local Telegram so that it stops at once, although pages listen and bots wait."""

import socket
from types import FrameType

import uvicorn


class SimulatorServer(uvicorn.Server):
    """A server that lets go of live streams and long polls when it is told to stop."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen; small answers leave at once.

        asyncio does this only for sockets made with IPPROTO_TCP; on others each call would wait 40 ms for the
        other side's delayed acknowledgement.
        """
        for listening in sockets or []:
            if listening.family in (socket.AF_INET, socket.AF_INET6):
                listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await super().startup(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop on a signal."""
        self._let_go()
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop when asked from within the process."""
        self._let_go()
        await super().shutdown(sockets)

    def _let_go(self) -> None:
        simulator = getattr(getattr(self.config.app, "state", None), "simulator", None)
        if simulator is not None:
            simulator.close()
