"""How long the figures page takes with many messages: every count of it, on the database given, else on SQLite.

    .venv/bin/python benchmarks/bench_figures.py [--messages 1000000] [--database postgresql://…] [--json]

The database has to be empty; it is filled with made-up conversations of thirty days.
"""

import argparse
import asyncio
import json
import random
import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import sqlalchemy as sa

from aldyn.settings import Settings
from knowledge.catalogue import LANGUAGES
from knowledge.intents import all_intents
from knowledge.spellings import SPELLINGS
from services.figures.counts import Period
from services.figures.sheet import read_sheet
from store import tables as t
from store.engine import open_engine
from store.figures import SqlFigures
from store.migrate import migrate
from store.reading import open_sync

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
DAYS = 30
A_TALK = 10
ROUNDS = 5
CHUNK = 20_000
COUNTS = ("talks", "messages", "staff_waits", "ratings", "judged", "deliveries", "services")


def batched(values: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """Values in lists of a size (Python 3.12 has it in itertools)."""
    source = iter(values)
    while chunk := list(islice(source, size)):
        yield chunk


def rows(messages: int) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    """Rows of chats, conversations, passages to people and messages, in the order in which they may be added."""
    chance = random.Random(1)
    talks = range(messages // A_TALK)
    began = [NOW - timedelta(seconds=chance.randrange(DAYS * 86_400)) for _ in talks]
    chats = ({"id": f"l{n}", "channel": "telegram", "chat_id": n, "language": "kk", "created_at": NOW} for n in talks)
    for chunk in batched(chats, CHUNK):
        yield t.chats, [{**chat, "preferences": {}} for chat in chunk]
    for chunk in batched(talks, CHUNK):
        yield t.conversations, [_conversation(n, began[n]) for n in chunk]
        yield t.handoffs, [_handoff(n, began[n], chance) for n in chunk if n % 5 == 0]
    for chunk in batched(range(messages), CHUNK):
        yield t.messages, [_message(n, began[n // A_TALK % len(began)], chance) for n in chunk]


def _conversation(n: int, at: datetime) -> dict[str, Any]:
    held = {"state": "assistant", "queue": "general", "misunderstood_in_row": 0, "is_sensitive": False}
    moments = {"opened_at": at, "last_message_at": at, "told_facts": {}}
    return {"id": f"c{n}", "chat_link_id": f"l{n}", "language": LANGUAGES[n % 3], **held, **moments}


def _handoff(n: int, at: datetime, chance: random.Random) -> dict[str, Any]:
    taken = at + timedelta(seconds=chance.randrange(1800))
    left = taken + timedelta(seconds=chance.randrange(3600))
    return {
        "id": f"h{n}",
        "conversation_id": f"c{n}",
        "reason": "asked",
        "asked_at": at,
        "taken_at": taken,
        "returned_at": left,
    }


def _message(n: int, began: datetime, chance: random.Random) -> dict[str, Any]:
    is_in = n % 2 == 0
    intent = (chance.choice(all_intents()) if chance.random() > 0.05 else "nlu_fallback") if is_in else None
    return {
        "id": f"m{n}",
        "seq": n % A_TALK + 1,
        "conversation_id": f"c{n // A_TALK}",
        "direction": "in" if is_in else "out",
        "author": "citizen" if is_in else "assistant",
        "kind": "text",
        "text": "сколько платят за малыша до полутора лет",
        "language": LANGUAGES[n % 3],
        "spelling": chance.choice(SPELLINGS) if is_in else None,
        "intent": intent,
        "confidence": 0.9 if is_in else None,
        "doubt": "fallback" if intent == "nlu_fallback" else None,
        "is_sampled": False,
        "buttons": [],
        "attachments": [],
        "understood": {},
        "created_at": began + timedelta(minutes=n % A_TALK),
    }


async def measure(url: str) -> dict[str, float]:
    """Milliseconds of each count and of the whole page, the median of a few rounds."""
    engine = open_engine(url)
    reader, today = SqlFigures(engine), NOW.date()
    period = Period(today - timedelta(days=DAYS), today)
    took: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for name in COUNTS:
            began = time.perf_counter()
            await getattr(reader, name)(period)
            took.setdefault(name, []).append(time.perf_counter() - began)
        began = time.perf_counter()
        await reader.status_quality(period, today)
        took.setdefault("status_quality", []).append(time.perf_counter() - began)
        began = time.perf_counter()
        await reader.conversations_behind("missed", "", period, 200)
        took.setdefault("drill-down", []).append(time.perf_counter() - began)
        began = time.perf_counter()
        await read_sheet(reader, period, today)
        took.setdefault("whole page", []).append(time.perf_counter() - began)
    await engine.dispose()
    return {name: round(statistics.median(values) * 1000, 1) for name, values in took.items()}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--messages", type=int, default=1_000_000)
    asked.add_argument("--database", default=None)
    asked.add_argument("--json", action="store_true")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(database_url_given=given.database or f"sqlite:///{folder}/figures.sqlite3")
        migrate(settings.sync_database_url)
        engine = open_sync(settings.sync_database_url)
        for table, chunk in rows(given.messages):
            with engine.begin() as connection:
                connection.execute(table.insert(), chunk)
        with engine.begin() as connection:
            connection.execute(sa.text("ANALYZE"))
        engine.dispose()
        found = asyncio.run(measure(settings.database_url))
    if given.json:
        print(json.dumps({"messages": given.messages, "milliseconds": found}))
        return
    print(f"{given.messages:,} messages in {DAYS} days, milliseconds (median of {ROUNDS}):")
    for name, value in found.items():
        print(f"  {name:<16} {value:>10,.1f}")


if __name__ == "__main__":
    main()
