"""Another model takes over once it is ready; a turn that had begun on the old server is finished there."""

import asyncio
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from aldyn.errors import Retryable, SetupFailed
from aldyn.language_model import Model, RasaServer
from aldyn.rasa_swap import LocalRasa, ReloadingRasa
from bot.rasa_client import RasaClient

ANSWER = {"messages": [], "understood": {"intent": "greet"}}
MODEL = Model(Path("/models/aldyn-new.tar.gz"), "new")


class FakeServer:
    """A server of a number; what happens to it is noted in `log`."""

    def __init__(self, number: int, log: list[str], is_broken: bool = False) -> None:
        self.url = f"http://rasa-{number}"
        self._name, self._log, self._is_broken = f"rasa-{number}", log, is_broken

    def start(self, model: Model | None = None) -> int:
        self._log.append(f"{self._name} starts")
        return 1

    def wait_ready(self) -> None:
        if self._is_broken:
            raise SetupFailed("The language model is broken; run: aldyn train")

    def stop(self) -> None:
        self._log.append(f"{self._name} stops")


def a_house(log: list[str], *broken: int) -> LocalRasa:
    """A client that talks to servers made one after another."""
    client = RasaClient("http://nowhere")
    made: list[FakeServer] = []

    def make() -> RasaServer:
        made.append(FakeServer(len(made) + 1, log, len(made) + 1 in broken))
        return cast(RasaServer, made[-1])

    return LocalRasa(make, client)


def answering(client: RasaClient, handler: Any) -> None:
    client._client = httpx.AsyncClient(base_url=client._client.base_url, transport=httpx.MockTransport(handler))


async def ask(client: RasaClient) -> Any:
    return await client.ask("conversation", "сәлем", "kk", linked=False, message_id="m")


async def test_a_turn_under_way_ends_on_the_old_server_and_the_next_begins_on_the_new_one() -> None:
    log: list[str] = []
    rasa = a_house(log)
    await rasa.start()
    may_answer = asyncio.Event()

    async def handler(request: httpx.Request) -> httpx.Response:
        if request.url.host == "rasa-1":
            await may_answer.wait()
        log.append(f"{request.url.host} answers")
        return httpx.Response(200, json=ANSWER)

    answering(rasa._client, handler)
    first = asyncio.create_task(ask(rasa._client))
    await asyncio.sleep(0)
    swap = asyncio.create_task(rasa.swap(MODEL))
    while rasa.url != "http://rasa-2":  # noqa: ASYNC110  # a swap says nothing while it is half done
        await asyncio.sleep(0.01)
    await ask(rasa._client)
    may_answer.set()
    await asyncio.gather(first, swap)

    assert log == ["rasa-1 starts", "rasa-2 starts", "rasa-2 answers", "rasa-1 answers", "rasa-1 stops"]


async def test_a_model_that_cannot_be_served_leaves_the_old_one_answering() -> None:
    log: list[str] = []
    rasa = a_house(log, 2)
    await rasa.start()

    with pytest.raises(SetupFailed):
        await rasa.swap(MODEL)

    assert rasa.url == "http://rasa-1"
    assert log == ["rasa-1 starts", "rasa-2 starts", "rasa-2 stops"]


async def test_a_server_elsewhere_is_told_to_load_the_file() -> None:
    client, asked = RasaClient("http://rasa"), []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append((request.method, request.url.path, request.url.params["token"], request.content))
        return httpx.Response(204 if len(asked) == 1 else 400)

    answering(client, handler)
    remote = ReloadingRasa(client, "secret")

    await remote.swap(MODEL)
    with pytest.raises(Retryable):
        await remote.swap(MODEL)

    assert asked[0] == ("PUT", "/model", "secret", b'{"model_file":"/models/aldyn-new.tar.gz"}')


@pytest.mark.parametrize("status", [None, 302, 500])
async def test_a_dialogue_that_could_not_be_forgotten_is_told(status: int | None) -> None:
    client = RasaClient("http://nowhere")

    def handler(request: httpx.Request) -> httpx.Response:
        if status is None:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(status)

    answering(client, handler)
    with pytest.raises(Retryable):
        await client.forget("conversation")
