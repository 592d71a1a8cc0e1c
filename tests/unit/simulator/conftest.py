"""A local Telegram without a server: the Bot API and the control API called in memory, time standing still."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from simulator.app import create_app
from simulator.core import Simulator
from simulator.settings import SimulatorSettings

TOKEN = "42:secret"


@dataclass
class StandingClock:
    """A clock that moves only when told."""

    moment: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@dataclass
class Telegram:
    """One local Telegram and short ways to call it."""

    client: httpx.AsyncClient
    sim: Simulator
    clock: StandingClock
    token: str = TOKEN
    answers: list[httpx.Response] = field(default_factory=list)

    async def bot(self, method: str, /, **params: Any) -> dict[str, Any]:
        """Call the Bot API with JSON; the whole answer."""
        answer = await self.client.post(f"/bot{self.token}/{method}", json=params)
        self.answers.append(answer)
        return answer.json()

    async def result(self, method: str, /, **params: Any) -> Any:
        """Call the Bot API, which must accept; the result."""
        answer = await self.bot(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, /, **params: Any) -> tuple[int, str]:
        """Call the Bot API, which must refuse; status and description."""
        answer = await self.bot(method, **params)
        assert answer["ok"] is False, answer
        assert self.answers[-1].status_code == answer["error_code"]
        return answer["error_code"], answer["description"]

    async def control(self, verb: str, path: str, /, expect: int = 200, **kwargs: Any) -> Any:
        """Call the control API; the JSON of its answer."""
        answer = await self.client.request(verb, f"/control{path}", **kwargs)
        assert answer.status_code == expect, answer.text
        return answer.json() if answer.content else None

    async def act(self, user_id: int, what: str, expect: int = 200, **form: Any) -> Any:
        """Act as a person."""
        return await self.control("POST", f"/users/{user_id}/{what}", expect, json=form)

    async def person(self, *, start: bool = True, **form: Any) -> int:
        """A new person, who has pressed Start unless told otherwise; her id."""
        form = {"name": "Айгүл Нұрланова", "language_code": "kk", "start": start, **form}
        return (await self.control("POST", "/users", 201, json=form))["id"]

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """What getUpdates gives now, without waiting."""
        return await self.result("getUpdates", **params)


@pytest.fixture
def settings() -> SimulatorSettings:
    return SimulatorSettings(tokens=(TOKEN,))


@pytest.fixture
async def telegram(settings: SimulatorSettings, tmp_path: Path) -> AsyncIterator[Telegram]:
    clock = StandingClock()
    app = create_app(replace(settings, clock=clock))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://telegram.test") as client:
        yield Telegram(client, app.state.simulator, clock)
    app.state.simulator.files.close()
