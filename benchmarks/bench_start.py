"""What a start costs: the whole demo, prepared before, against a Rasa server alone with the same model.

.venv/bin/python benchmarks/bench_start.py [--rounds 3] [--json]
"""

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from pathlib import Path

from aldyn.demo import Demo
from aldyn.language_model import RasaServer, ensure_trained


async def demo(folder: Path) -> float:
    """Seconds until the demo answers."""
    system = Demo(folder, port=0, people=1000, say=lambda line: None)
    began = time.perf_counter()
    await system.start()
    took = time.perf_counter() - began
    await system.stop()
    return took


def rasa_alone(folder: Path) -> float:
    """Seconds until a Rasa server alone answers."""
    nowhere = "http://127.0.0.1:9"
    server = RasaServer(nowhere, nowhere, f"sqlite:///{folder}/alone.sqlite3", folder / "alone.log")
    began = time.perf_counter()
    server.start()
    server.wait_ready()
    took = time.perf_counter() - began
    server.stop()
    return took


def measure(rounds: int) -> dict[str, float]:
    """Medians of both, in turns, after one start that prepares the population."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = asyncio.run(demo(folder))
        starts = [(asyncio.run(demo(folder)), rasa_alone(folder)) for _ in range(rounds)]
    whole, alone = (statistics.median(column) for column in zip(*starts, strict=True))
    return {
        "first_start_s": first,
        "later_start_s": whole,
        "rasa_alone_s": alone,
        "start_ratio": whole / alone,
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    ensure_trained(print)
    figures = measure(given.rounds)
    print(
        json.dumps(figures) if given.json else "\n".join(f"{name:<16} {value:8.2f}" for name, value in figures.items())
    )
