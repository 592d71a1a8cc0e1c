"""How fast a campaign goes out, whether Telegram objects, and how long an urgent notice takes beside it.

    python -m benchmarks.bench_rate                                   # SQLite, one worker
    python -m benchmarks.bench_rate --postgres URL --workers 2

Telegram takes 30 messages a second. Held means: the fewest messages in any of the 60 one-second steps of a sliding
minute, the average of that minute, and the best minute. Wanted: at least 27 a second over a minute, less than 1 % of
calls answered 429, an urgent notice in its chat within a second of its commit.
"""

import argparse
import asyncio
import statistics
import time

from benchmarks.delivery_rig import Rig, rigged

URGENT_EVERY_S = 2.0
WARM_UP_S = 5.0


async def main(postgres_url: str | None, workers: int, seconds: int) -> None:
    async with rigged(postgres_url) as rig:
        chats = await rig.people(round((seconds + 2 * WARM_UP_S) * 30))
        campaign = await rig.run_campaign()
        urgent = await rig.people(round(seconds / URGENT_EVERY_S), region="almaty")
        for number in range(workers):
            await rig.start_worker(f"w{number}")
        while not (await rig.answers()).get(200):  # noqa: ASYNC110  # another process sends
            await asyncio.sleep(0.1)
        began = time.time()
        await asyncio.sleep(WARM_UP_S)
        committed = {}
        for number, link in enumerate(urgent):
            await rig.plan_event(link, f"urgent:{number}")
            committed[link.chat_id] = time.time()
            await asyncio.sleep(max(0.0, began + WARM_UP_S + (number + 1) * URGENT_EVERY_S - time.time()))
        await asyncio.sleep(2)
        await _report(rig, began + WARM_UP_S, seconds, committed, f"{len(chats)} chats, campaign {campaign.id}")


async def _report(rig: Rig, began: float, seconds: int, committed: dict[int, float], what: str) -> None:
    deliveries = await rig.deliveries()
    moments = [d["at"] for d in deliveries if began <= d["at"] < began + seconds]
    steps = [sum(began + second <= at < began + second + 1 for at in moments) for second in range(seconds)]
    answers = await rig.answers()
    refused = answers.get(429, 0) / max(1, sum(answers.values()))
    waits = sorted(d["at"] - committed[d["chat_id"]] for d in deliveries if d["chat_id"] in committed)
    print(what)
    print(f"rate       {len(moments) / seconds:.2f}/s over {seconds} s (a second: {min(steps)} to {max(steps)})")
    print(f"429        {answers.get(429, 0)} of {sum(answers.values())} calls ({refused:.2%})")
    median, worst = statistics.median(waits), waits[-1]
    late = sum(wait > 1 for wait in waits)
    print(f"urgent     {len(waits)} of {len(committed)}: median {median:.2f} s, worst {worst:.2f} s, {late} above 1 s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", help="URL of a PostgreSQL in which a database may be made and dropped")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=60)
    given = parser.parse_args()
    asyncio.run(main(given.postgres, given.workers, given.seconds))
