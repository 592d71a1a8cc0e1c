"""Where the roles of `aldyn run` listen."""

import pytest
from fastapi import FastAPI

from aldyn.commands import run
from aldyn.commands.run import Role
from aldyn.serving import Servers
from aldyn.settings import Settings


class NotedServers(Servers):
    """Notes where it would listen."""

    def __init__(self) -> None:
        super().__init__()
        self.hosts: list[str] = []

    async def start(self, app: FastAPI, host: str, port: int, kind: object = None) -> int:
        self.hosts.append(host)
        return port


@pytest.mark.parametrize("role", [Role.ACTIONS, Role.ALL])
async def test_the_actions_ask_for_no_password_and_stay_on_loopback_wherever_the_console_listens(role: Role) -> None:
    servers = NotedServers()

    await run._serve_pages(Settings(host="0.0.0.0"), role, servers, {Role.ACTIONS: FastAPI(), Role.CONSOLE: FastAPI()})

    assert servers.hosts == ["127.0.0.1", "0.0.0.0"]
