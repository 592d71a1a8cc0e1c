"""What the console costs with a year of conversations: the list, a search, a transcript, at the 95th percentile.

Each is asked through its own route, as the browser asks it, and its main SQL query alone beside it in the same run.
Wanted: 150, 300 and 150 ms with 100,000 conversations of 1,000,000 messages.

    python -m benchmarks.bench_console --postgres postgresql://aldyn@127.0.0.1:5432/bench [--conversations 100000]

The database is made empty first: name one that holds nothing. `--filled` measures again what an earlier run left.
"""

import argparse
import asyncio
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import psycopg
from pydantic import SecretStr

from aldyn.bootstrap import Parts, build, build_console
from aldyn.clock import SetClock
from aldyn.settings import Settings
from knowledge.orthography import normalise
from services.records.staff import Role, Staff
from services.staff.accounts import add_staff
from store.migrate import migrate
from tests.builders import NOON

PASSWORD = "a-password-of-the-benchmark"
MESSAGES = 10
WARM_UP = 3
WANTED_MS = {"list": 150, "filtered": 150, "search": 300, "transcript": 150}
WORDS = """
    пособие зейнетақы статус ребенок бала жәрдемақы выплата когда қашан сколько документ құжат заявление өтініш
    расчет есеп работа жұмыс уволили шықтым справка анықтама срок мерзім сумма сома спасибо рахмет сәлем
""".split()  # noqa: SIM905  # read as a list of words
SEARCHES = ("зейнетақы", "редкоеслово", "жәрдемақы қашан", "uvolili", "сколько пособие")
# What of the page each replaces, as the browser says it.
PARTS = {"list": "rows", "filtered": "rows", "search": "rows", "transcript": "desk"}
FILTERS = ("state=closed", "state=operator&language=ru", "topic=birth_benefit", "language=kk", "satisfaction=none")
SQL = {
    "list": "SELECT * FROM conversation ORDER BY last_message_at DESC LIMIT 60",
    "filtered": "SELECT * FROM conversation WHERE state = 'closed' ORDER BY last_message_at DESC LIMIT 60",
    "search": "SELECT * FROM message WHERE skeleton LIKE '%' || %s || '%' ORDER BY created_at DESC LIMIT 600",
    "transcript": "SELECT * FROM message WHERE conversation_id = %s ORDER BY seq DESC LIMIT 200",
}


async def main(url: str, conversations: int, rounds: int, is_filled: bool) -> None:
    if not is_filled:
        make(url, conversations)
    with tempfile.TemporaryDirectory() as folder:
        await measure(url, Path(folder), conversations, rounds)


def make(url: str, conversations: int) -> None:
    """An empty database, filled."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    migrate(url)
    began = time.perf_counter()
    with psycopg.connect(url, autocommit=True) as connection:
        fill(connection, conversations)
    print(
        f"{conversations:,} conversations, {conversations * MESSAGES:,} messages in {time.perf_counter() - began:.0f} s"
    )


def fill(connection: psycopg.Connection[Any], conversations: int) -> None:
    """Chats, conversations and messages by COPY; a word in ten thousand messages is rare."""
    dice = random.Random(7)
    copy(connection, "chat_link (id, channel, chat_id, language, created_at, preferences)", chats(conversations))
    copy(
        connection,
        "conversation (id, chat_link_id, language, state, queue, misunderstood_in_row, is_sensitive, told_facts,"
        " opened_at, last_message_at, waiting_since, reason)",
        talks(conversations, dice),
    )
    copy(
        connection,
        "message (id, seq, conversation_id, direction, author, kind, text, skeleton, buttons, attachments, understood,"
        " created_at, delivery, is_sampled)",
        messages(conversations, dice),
    )
    connection.execute("ANALYZE")


def copy(connection: psycopg.Connection[Any], table: str, rows: Iterator[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as stream:  # type: ignore[arg-type]
        for row in rows:
            stream.write_row(row)


def chats(count: int) -> Iterator[tuple[Any, ...]]:
    return ((f"chat-{n}", "telegram", n, "ru", NOON, "{}") for n in range(count))


def talks(count: int, dice: random.Random) -> Iterator[tuple[Any, ...]]:
    for n in range(count):
        state = dice.choices(("assistant", "closed", "operator", "waiting"), (60, 39.5, 0.25, 0.25))[0]
        last = moment(n, count, MESSAGES)
        misread = 2 if dice.random() < 0.002 else 0
        waits = (last, "asked") if state == "waiting" else (None, None)
        yield (f"talk-{n}", f"chat-{n}", "ru", state, "general", misread, False, "{}", last, last, *waits)


def messages(count: int, dice: random.Random) -> Iterator[tuple[Any, ...]]:
    for n, seq in itertools.product(range(count), range(1, MESSAGES + 1)):
        words = dice.sample(WORDS, 5) + (["редкоеслово"] if dice.random() < 0.0001 else [])
        text = " ".join(words)
        is_in = seq % 2
        who = ("in", "citizen", None) if is_in else ("out", "assistant", "sent")
        at = moment(n, count, seq)
        skeleton = normalise(text)
        yield (
            f"m-{n}-{seq}",
            seq,
            f"talk-{n}",
            who[0],
            who[1],
            "text",
            text,
            skeleton,
            "[]",
            "[]",
            "{}",
            at,
            who[2],
            False,
        )


def moment(talk: int, count: int, seq: int) -> datetime:
    """Conversations are spread over the year before noon, the last one now."""
    return NOON - timedelta(days=365) * (1 - talk / count) + timedelta(seconds=20 * (seq - MESSAGES))


async def measure(url: str, folder: Path, conversations: int, rounds: int) -> None:
    settings = Settings(
        data_dir=folder,
        database_url_given=url,
        telegram_bot_token=SecretStr("1:x"),
        telegram_api_url="http://127.0.0.1:9",
    )
    parts = build(settings, SetClock(NOON))
    client = await entered(parts)
    dice = random.Random(8)
    with psycopg.connect(url, autocommit=True) as connection:
        for name, ask in asked(client, conversations, dice).items():
            took, bare = [], []
            for _ in range(rounds + WARM_UP):
                path, argument = ask()
                took.append(await timed(client, path, PARTS[name]))
                bare.append(query(connection, SQL[name], argument))
            tell(name, took[WARM_UP:], bare[WARM_UP:])
    await client.aclose()
    await parts.close()


def asked(
    client: httpx.AsyncClient, conversations: int, dice: random.Random
) -> dict[str, Callable[[], tuple[str, tuple[str, ...]]]]:
    def search() -> tuple[str, tuple[str, ...]]:
        text = dice.choice(SEARCHES)
        return f"/conversations?text={text}", (max(normalise(text).split(), key=len),)

    def transcript() -> tuple[str, tuple[str, ...]]:
        talk = f"talk-{dice.randrange(conversations)}"
        return f"/conversations/{talk}", (talk,)

    return {
        "list": lambda: ("/conversations", ()),
        "filtered": lambda: (f"/conversations?{dice.choice(FILTERS)}", ()),
        "search": search,
        "transcript": transcript,
    }


async def entered(parts: Parts) -> httpx.AsyncClient:
    async with parts.store.begin() as uow:
        if await uow.find(Staff, login="bench") is None:
            someone = {"login": "bench", "display_name": "Bench", "role": Role.SUPERVISOR}
            await add_staff(uow, parts.clock, password=PASSWORD, **someone)
    app = build_console(parts)
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://console", timeout=60)
    await client.post("/login", data={"login": "bench", "password": PASSWORD})
    return client


async def timed(client: httpx.AsyncClient, path: str, part: str) -> float:
    began = time.perf_counter()
    answer = await client.get(path, headers={"HX-Target": part})
    assert answer.status_code == 200, answer.text
    return (time.perf_counter() - began) * 1000


def query(connection: psycopg.Connection[Any], sql: str, arguments: tuple[str, ...]) -> float:
    began = time.perf_counter()
    connection.execute(sql.replace("'%'", "'%%'"), arguments).fetchall()  # type: ignore[arg-type]
    return (time.perf_counter() - began) * 1000


def tell(name: str, took: list[float], bare: list[float]) -> None:
    p95, bare95 = (sorted(column)[round(0.95 * (len(column) - 1))] for column in (took, bare))
    verdict = "within" if p95 <= WANTED_MS[name] else "ABOVE"
    print(
        f"{name:<11} p95 {p95:6.1f} ms ({verdict} {WANTED_MS[name]}), median {statistics.median(took):6.1f} ms;"
        f" the query alone p95 {bare95:6.1f} ms, ratio {p95 / max(bare95, 0.01):.1f}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postgres", help="URL of an empty database, which is made anew")
    parser.add_argument("--conversations", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--filled", action="store_true", help="the database was filled by an earlier run")
    given = parser.parse_args()
    if given.postgres:
        asyncio.run(main(given.postgres, given.conversations, given.rounds, given.filled))
    else:
        print("bench_console needs --postgres: the figures are of PostgreSQL.")
