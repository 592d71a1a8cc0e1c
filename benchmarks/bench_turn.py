"""What a turn costs: the whole assistant against a Rasa with the same model and an action server that does nothing.

Three ways take turns, so that a machine that slows down slows down all:

- `plain`: a message posted to the REST channel of `rasa run` as it comes, trackers in memory, until its answer;
- `silent`: the same posted to Rasa as the project runs it (`nlu/server.py`: our channel, trackers in SQLite);
- `whole`: an update posted to the webhook of `aldyn run all` until the answer comes to the Bot API server:
  deduplicated, masked, kept, understood, acted on, rendered and sent.

Conversations are of eight turns in all ways. On a busy machine the processor time of each process is what tells.

    .venv/bin/python -m benchmarks.bench_turn [--turns 256] [--json]
"""

import argparse
import asyncio
import itertools
import json
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from aldyn.language_model import ensure_trained
from benchmarks.turn_rig import SECRET, Rig, client, standing

IN_FLIGHT, A_TALK, LONG_TALK = 8, 8, 150
ROUNDS = 4
# Small talk, a question about a service, what is personal: one action and one message of answer each. A question that
# opens a form is not among them: what does nothing opens none, and there would be nothing to compare with.
SAID = ("добрый день", "как оформить пособие на рождение?", "какой у меня статус")
NUMBERS = itertools.count(1)
Turn = Callable[[int, str], Awaitable[None]]


@dataclass
class Figures:
    """Seconds of each turn, how long all took together, and processor time of each process."""

    turns: list[float] = field(default_factory=list)
    took: float = 0.0
    cpu: dict[str, float] = field(default_factory=dict)

    def percentile(self, share: float) -> float:
        """Milliseconds below which that share of the turns lie."""
        return sorted(self.turns)[min(round(share * len(self.turns)), len(self.turns) - 1)] * 1000

    @property
    def per_second(self) -> float:
        """Turns a second."""
        return len(self.turns) / self.took

    def cpu_ms(self, process: str) -> float:
        """Milliseconds of processor time a turn."""
        return self.cpu[process] / len(self.turns) * 1000


def plain(rasa: httpx.AsyncClient) -> Turn:
    """A turn of Rasa as it comes."""

    async def take(chat: int, text: str) -> None:
        (await rasa.post("/webhooks/rest/webhook", json={"sender": str(chat), "message": text})).raise_for_status()

    return take


def silent(rasa: httpx.AsyncClient) -> Turn:
    """A turn of Rasa as we run it."""

    async def take(chat: int, text: str) -> None:
        metadata = {"language": "ru", "linked": False, "message_id": f"m-{next(NUMBERS)}"}
        body = {"sender": str(chat), "message": text, "metadata": metadata}
        (await rasa.post("/webhooks/aldyn/webhook", json=body)).raise_for_status()

    return take


def whole(rig: Rig, telegram: httpx.AsyncClient) -> Turn:
    """A turn of the assistant, from the update to the answer handed over."""

    async def take(chat: int, text: str) -> None:
        sender = {"id": chat, "is_bot": False, "first_name": "А", "language_code": "ru"}
        about = {"message_id": next(NUMBERS), "date": 1_790_000_000, "chat": {"id": chat, "type": "private"}}
        update = {"update_id": next(NUMBERS), "message": {**about, "from": sender, "text": text}}
        answered = rig.telegram.answer_to(chat)
        (await telegram.post(rig.telegram.webhook, json=update)).raise_for_status()
        await answered

    return take


async def run(rig: Rig, turn: Turn, count: int, in_flight: int, into: Figures) -> None:
    """Take so many turns in new conversations, so many at a time."""
    places = iter(range(count))
    cpu, began = rig.cpu_s(), time.perf_counter()
    await asyncio.gather(*(_chat(turn, next(NUMBERS), places, into) for _ in range(in_flight)))
    into.took += time.perf_counter() - began
    for process, spent in rig.cpu_s().items():
        into.cpu[process] = into.cpu.get(process, 0.0) + spent - cpu[process]


async def _chat(turn: Turn, chat: int, places: Iterator[int], into: Figures) -> None:
    for place in places:
        began = time.perf_counter()
        await turn(chat, SAID[place % len(SAID)])
        into.turns.append(time.perf_counter() - began)


async def long_talk(turn: Turn) -> tuple[float, float]:
    """Milliseconds of a turn around the fifth and around the last of a long conversation."""
    number, took = next(NUMBERS), []
    for place in range(LONG_TALK):
        began = time.perf_counter()
        await turn(number, SAID[place % len(SAID)])
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took[3:12]), statistics.median(took[-9:])


async def measure(turns: int) -> dict[str, float]:
    """All figures of one run."""
    with tempfile.TemporaryDirectory() as folder:
        async with standing(Path(folder)) as rig, AsyncExitStack() as clients:
            at = {url: await clients.enter_async_context(client(url)) for url in (rig.plain_url, rig.silent_url, "")}
            at[""].headers["X-Telegram-Bot-Api-Secret-Token"] = SECRET
            ways = {
                "plain": plain(at[rig.plain_url]),
                "silent": silent(at[rig.silent_url]),
                "whole": whole(rig, at[""]),
            }
            crowded = {name: Figures() for name in ways}
            alone = {name: Figures() for name in ways}
            for way in ways.values():
                await run(rig, way, IN_FLIGHT * len(SAID), IN_FLIGHT, Figures())  # warm up
            for _, (name, way) in itertools.product(range(ROUNDS), ways.items()):
                await run(rig, way, turns // ROUNDS, IN_FLIGHT, crowded[name])
                await run(rig, way, A_TALK, 1, alone[name])
            fifth, last = await long_talk(ways["whole"])
    talk = {"fifth_turn_ms": fifth, "turn_150_ms": last, "long_talk_ratio": last / fifth}
    return {**with_eight(crowded), **with_one(alone), **talk}


def with_eight(taken: dict[str, Figures]) -> dict[str, float]:
    """With eight in flight: throughput, percentiles, processor time."""
    shown: dict[str, float] = {}
    for name, figures in taken.items():
        shown |= {
            f"{name}_turns_per_s": figures.per_second,
            f"{name}_p50_ms": figures.percentile(0.5),
            f"{name}_p99_ms": figures.percentile(0.99),
        }
        of = ("rasa", "assistant") if name == "whole" else (name,)
        shown |= {f"{name}_cpu_ms_{process}": figures.cpu_ms(process) for process in (*of, "world")}
    for name in ("plain", "silent"):
        shown[f"throughput_to_{name}"] = taken["whole"].per_second / taken[name].per_second
    return shown


def with_one(taken: dict[str, Figures]) -> dict[str, float]:
    """With one in flight, where nobody waits for another."""
    medians = {name: figures.percentile(0.5) for name, figures in taken.items()}
    shown = {f"{name}_alone_p50_ms": median for name, median in medians.items()}
    return shown | {f"added_to_{name}_p50_ms": medians["whole"] - medians[name] for name in ("plain", "silent")}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=256)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    ensure_trained(print)
    figures = asyncio.run(measure(given.turns))
    print(
        json.dumps(figures) if given.json else "\n".join(f"{name:<24} {value:9.2f}" for name, value in figures.items())
    )
