"""The synthetic people of the demo write through the local Telegram, once."""

import asyncio

import httpx
import yaml

from aldyn.demo_life import FILE, DemoLife
from aldyn.serving import Servers
from simulator.app import create_app
from simulator.settings import SimulatorSettings


async def test_each_of_them_has_a_chat_of_her_own_and_writes_once() -> None:
    servers = Servers()
    port = await servers.start(create_app(SimulatorSettings(tokens=("42:secret",))), "127.0.0.1", 0)
    url = f"http://127.0.0.1:{port}"
    people = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    for _ in range(2):
        life = DemoLife(url, begin_after_s=0, between_s=0)
        life.start()
        await asyncio.wait_for(life.finished(), 20)
    async with httpx.AsyncClient(base_url=f"{url}/control") as client:
        chats = (await client.get("/users")).json()
        messages = (await client.get(f"/users/{chats[0]['id']}/messages")).text
    await servers.stop()
    assert len(chats) == len(people)
    assert people[0]["says"][1] in messages
