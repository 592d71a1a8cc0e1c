"""Web servers inside our own event loop, started and stopped together."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from fastapi import FastAPI

from aldyn.errors import SetupFailed


class QuietServer(uvicorn.Server):
    """A server that leaves the process's signals to whoever runs several of them."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take no signals."""
        yield


class Servers:
    """Several web applications, each on a port of its own."""

    def __init__(self) -> None:
        self._running: list[tuple[uvicorn.Server, asyncio.Task[None]]] = []

    async def start(self, app: FastAPI, host: str, port: int, kind: type[uvicorn.Server] = QuietServer) -> int:
        """Serve an application and give its port; 0 picks a free one.

        Raises:
            SetupFailed: The port is taken.
        """
        listening = bind(host, port)
        config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=3)
        server = kind(config)
        task = asyncio.create_task(server.serve(sockets=[listening]))
        while not server.started:
            if task.done():
                task.result()
                raise SetupFailed(f"The server on port {port} ended while starting.")
            await asyncio.sleep(0.02)
        self._running.append((server, task))
        return int(listening.getsockname()[1])

    async def stop(self) -> None:
        """Stop all, the last started first."""
        for server, task in reversed(self._running):
            server.should_exit = True
            await task


def bind(host: str, port: int) -> socket.socket:
    """A listening socket.

    Raises:
        SetupFailed: The port is taken, or may not be used.
    """
    listening = socket.socket(socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as taken:
        listening.close()
        raise SetupFailed(f"Port {port} is in use; stop what uses it or choose another with --port.") from taken
    return listening
