"""The published description against the running API: whatever it allows is answered as it says."""

import asyncio
import re
import threading
from collections.abc import Iterator
from datetime import date, datetime

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from aldyn.bootstrap import build_api
from aldyn.serving import Servers
from services.iin import make
from services.records.people import Sex
from tests.integration.open_api.registry import api, key_of

IINS = st.builds(make, st.dates(date(1950, 1, 1), date(2020, 1, 1)), st.sampled_from(Sex), st.integers(0, 9999))
schemathesis.openapi.format("iin", IINS.filter(bool))
schemathesis.openapi.format("date", st.dates(date(1950, 1, 1), date(2030, 1, 1)).map(date.isoformat))
schemathesis.openapi.format(
    "date-time", st.datetimes(datetime(1950, 1, 1), datetime(2030, 1, 1)).map(lambda d: f"{d.isoformat()}+05:00")
)
SOURCE = "labour_contracts"
OPERATIONS = [
    ("POST", "/v1/events"),
    ("GET", "/v1/events"),
    ("GET", "/v1/events/{event_id}"),
    ("POST", "/v1/files"),
    ("GET", "/v1/files/{file_id}"),
    ("POST", "/v1/files/{file_id}/acceptance"),
    ("GET", "/v1/deliveries"),
    ("GET", "/v1/open-data"),
    ("GET", "/v1/open-data/{month}"),
    ("GET", "/v1/open-data/{month}/{table}.csv"),
    ("GET", "/v1/schemas"),
    ("GET", "/v1/schemas/{type_}"),
    ("GET", "/problems/{kind}"),
]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The open API on a port, in a loop of its own."""
    ready, stopped = threading.Event(), threading.Event()
    address: list[str] = []

    async def serve() -> None:
        async with api(tmp_path_factory.mktemp("described")) as (registry, _):
            servers = Servers()
            address.append(f"http://127.0.0.1:{await servers.start(build_api(registry.parts), '127.0.0.1', 0)}")
            ready.set()
            await asyncio.to_thread(stopped.wait)
            await servers.stop()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    ready.wait(60)
    yield address[0]
    stopped.set()
    thread.join(60)


def test_the_page_to_read_names_all_that_is_described_and_runs_nothing(served: str) -> None:
    described = httpx.get(f"{served}/openapi.json").json()
    page = httpx.get(f"{served}/docs").text

    calls = {f"{method.upper()} /api{path}" for path, methods in described["paths"].items() for method in methods}
    assert calls == set(re.findall(r"<h2><code>([^<]+)</code>", page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))
    assert {"JobEnded", "ProblemBody"} <= set(re.findall(r'id="([^"]+)"', page))
    assert "Тимур" in page
    # The policy of the console, which serves it, lets no script in a page and nothing of other sites run.
    assert re.findall(r"<script|<style|style=|src=|@import", page) == []


@pytest.mark.parametrize(
    ("method", "path", "mode"),
    [
        *((*operation, GenerationMode.POSITIVE) for operation in OPERATIONS),
        *((*operation, GenerationMode.NEGATIVE) for operation in OPERATIONS[:7]),  # the others take nothing but a name
    ],
)
def test_what_is_sent_is_answered_as_described(served: str, method: str, path: str, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_url(f"{served}/openapi.json")
    # People who would be their own relatives and files without rows fit the description all the same.
    excluded = [positive_data_acceptance] if method == "POST" else []

    @settings(
        max_examples=10,
        deadline=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=schema[path][method].as_strategy(generation_mode=mode))
    def check(case: schemathesis.Case) -> None:
        for event in case.body if isinstance(case.body, list) else [case.body]:
            if isinstance(event, dict) and isinstance(event.get("source"), str):
                event["source"] = SOURCE
        case.call_and_validate(headers=key_of(SOURCE), excluded_checks=excluded)

    check()


def test_every_operation_is_checked(served: str) -> None:
    described = schemathesis.openapi.from_url(f"{served}/openapi.json").raw_schema["paths"]

    assert {(m.upper(), path) for path, methods in described.items() for m in methods} == set(OPERATIONS)
