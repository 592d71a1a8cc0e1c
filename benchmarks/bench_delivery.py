"""A campaign through everything that goes wrong: who was not told, who was told twice, and why.

    python -m benchmarks.bench_delivery                                       # SQLite, one worker
    python -m benchmarks.bench_delivery --postgres URL --workers 2 --restart "pg_ctl -D DATA -w restart"

A worker is killed with SIGKILL at random points of the way and started again; meanwhile Telegram answers 429, 500 and
cuts connections before and after its work, and PostgreSQL is restarted. Wanted: nobody lost; doubles no more than
attempts in flight at a kill ("lost" attempts) and answers cut after the work; two notices to one chat in order.
"""

import argparse
import asyncio
import random
import time
from collections import Counter

from benchmarks.delivery_rig import Rig, rigged
from services.records.conversation import Message
from services.records.proactive import Notice, NoticeState, SendAttempt

CUT_AFTER = 5
TROUBLE = (
    {"kind": "error", "status": 429, "retry_after": 2, "times": 20},
    {"kind": "error", "status": 500, "times": 20},
    {"kind": "cut_before", "times": 20},
    {"kind": "cut_after", "times": CUT_AFTER},
)


async def main(given: argparse.Namespace) -> None:
    random.seed(given.seed)
    async with rigged(given.postgres) as rig:
        chats = await rig.people(given.chats)
        campaign = await rig.run_campaign()
        told_before = chats[:: max(1, len(chats) // 50)]
        for number, link in enumerate(told_before):  # an event each, which comes before the campaign
            await rig.plan_event(link, f"event:{number}")
        began = time.monotonic()
        for number in range(given.workers):
            await rig.start_worker(f"w{number}")
        troubles = asyncio.create_task(_make_trouble(rig, given))
        ended = await rig.wait_ended(campaign, len(chats), given.within)
        took_s = time.monotonic() - began
        troubles.cancel()
        await asyncio.gather(troubles, return_exceptions=True)
        await asyncio.sleep(2)
        await _report(rig, ended, took_s, [link.chat_id for link in chats], [link.chat_id for link in told_before])


async def _make_trouble(rig: Rig, given: argparse.Namespace) -> None:
    """Kills at random points of the way, so that each hits a worker at work."""
    for number, point in enumerate(sorted(random.sample(range(1, given.chats), given.kills))):
        while (delivered := len(await rig.deliveries())) < point:  # noqa: ASYNC110  # other processes send
            await asyncio.sleep(random.uniform(0.05, 0.15))
        name = random.choice(sorted(rig.workers))
        await rig.kill_worker(name)
        if number % 5 == 2:
            fault = TROUBLE[number // 5 % len(TROUBLE)]
            await rig.control.post("/faults", json={**fault, "methods": ["sendMessage"]})
        if given.restart and number == given.kills // 2:
            await (await asyncio.create_subprocess_shell(given.restart)).wait()
        await rig.start_worker(name)
        print(f"kill {number + 1}: {name}; delivered {delivered}", flush=True)


async def _report(rig: Rig, ended: int, took_s: float, chats: list[int], twice: list[int]) -> None:
    deliveries = await rig.deliveries()
    got = Counter(delivery["chat_id"] for delivery in deliveries)
    wanted = {chat: 1 + (chat in set(twice)) for chat in chats}
    async with rig.parts.store.read() as uow:
        in_flight = await uow.count(SendAttempt, outcome="lost")
        states = await uow.count_by(Notice, ("state",))
        sent: dict[int, list[Notice]] = {n.person_id: [] for n in await uow.list(Notice, kind="life_event")}
        for notice in await uow.list(Notice, person_id=list(sent), state=NoticeState.SENT, order="kind"):
            sent[notice.person_id].append(notice)
    firsts = {person: await _first_seen(rig, notices) for person, notices in sent.items()}
    print(f"took       {took_s:.0f} s for {len(deliveries)} messages; {ended} notices of the campaign at their end")
    print(f"states     { {state.value: count for (state,), count in states.items()} }")
    print(f"lost       {sum(got[chat] < count for chat, count in wanted.items())} of {len(chats)} chats")
    doubles = sum(max(0, got[chat] - count) for chat, count in wanted.items())
    print(f"doubles    {doubles}; in flight at a kill {in_flight}, answers cut after the work at most {CUT_AFTER}")
    wrong = sum(kind != "life_event" for kind in firsts.values())
    print(f"order      {wrong} of {len(firsts)} chats with an event as well got the campaign first")
    print(f"answers    {await rig.answers()}")


async def _first_seen(rig: Rig, notices: list[Notice]) -> str:
    """The kind of the notice that stands first in a chat."""
    numbers = {}
    async with rig.parts.store.read() as uow:
        for notice in notices:
            message = await uow.find(Message, notice_id=notice.id)
            numbers[notice.kind] = (message.telegram_message_id if message else None) or 0
    return min(numbers, key=numbers.__getitem__)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", help="URL of a PostgreSQL in which a database may be made and dropped")
    parser.add_argument("--restart", help="a command that restarts that PostgreSQL, in the middle")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--chats", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--within", type=float, default=1800.0, help="seconds until it gives up waiting")
    parser.add_argument("--seed", type=int, default=1)
    asyncio.run(main(parser.parse_args()))
