"""The law over the whole store: seconds and memory of seeding and scanning, against asking one person after another.

    .venv/bin/python benchmarks/bench_scan.py [--people 20000] [--asked 100] [--url postgresql://...]

Seeds a store of its own (a temporary SQLite file, or the empty database of --url), scans it in vectors as `aldyn scan`
does, asks the same services of some of its people one by one, and prints people a second of both and their ratio.
Memory is the peak of this process and of its largest child, as `/usr/bin/time -v` counts it. Run it with two sizes: the
seconds should grow with the people and the memory should not. Of a million people, on SQLite and two processors: made
in 347 processor-seconds with 370 MB, scanned in 92 processor-seconds with 660 MB in all processes together.
"""

import argparse
import asyncio
import os
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from aldyn.commands.scan import scan_store
from services.law.entitlements import assess
from services.law.forecast import benefits
from services.person_facts import facts_of, values_of
from services.person_file import read_file
from services.records.people import Person
from store.engine import SqlStore, open_engine
from store.migrate import migrate
from store.population.seeding import AS_OF, seed

KEY = "a-key-of-the-benchmark-0123456789"
SERVICES = [service.id for service in benefits()]


def timed(work: Callable[[], Any]) -> tuple[float, float, Any]:
    """Seconds by the clock and of processors (children that have ended included), and what the work gave."""
    began, used = time.perf_counter(), processor_seconds()
    result = work()
    return time.perf_counter() - began, processor_seconds() - used, result


def processor_seconds() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in spent)


def peak_mb() -> str:
    own, child = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return f"{own} MB here, {child} MB in the largest child"


async def ask_one_by_one(url: str, on: date, people: int, asked: int) -> None:
    drivers = {"sqlite:": "sqlite+aiosqlite:", "postgresql:": "postgresql+asyncpg:"}
    scheme = url.split("//")[0]
    store = SqlStore(open_engine(url.replace(scheme, drivers[scheme], 1)))
    async with store.read() as uow:
        for person in await uow.list(Person, order="id", limit=asked, offset=people // 2):
            facts = values_of(facts_of(await read_file(uow, person, on)))
            for service in SERVICES:
                assess(service, on, facts)
    await store.close()


def measure(url: str, people: int, asked: int) -> None:
    migrate(url)
    seconds, used, made = timed(lambda: seed(url, [KEY], people, 1))
    print(
        f"seed:       {made} people in {seconds:.1f} s ({used:.1f} s of processors),"
        f" {made / seconds:,.0f} people/s, peak {peak_mb()}"
    )
    seconds, used, found = timed(lambda: list(scan_store(url, AS_OF, SERVICES, with_lines=False)))
    due = sum(sums[0] for part in found for sums in part.sums.values())
    scanned = made / seconds
    print(
        f"scan:       {made} people, {len(SERVICES)} services in {seconds:.1f} s on {os.cpu_count()} processors"
        f" ({used:.1f} s of them), {scanned:,.0f} people/s, {due:,.0f} payments due, peak {peak_mb()}"
    )
    seconds, used, _ = timed(lambda: asyncio.run(ask_one_by_one(url, AS_OF, made, asked)))
    print(
        f"one by one: {asked} people in {seconds:.1f} s ({used:.1f} s of processors), {asked / seconds:,.1f} people/s"
    )
    print(f"ratio:      the scan is {scanned / (asked / seconds):,.0f} times as fast")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--asked", type=int, default=100, help="people asked one by one")
    parser.add_argument("--url", help="an empty database; a temporary SQLite file when left out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options.url or f"sqlite:///{folder}/store.sqlite3", options.people, options.asked)


if __name__ == "__main__":
    main()
