"""What the open API refuses, and how it says so: problem details by RFC 9457, each kind documented."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from console.api.app import examples
from console.api.problems import problem_kinds
from services.iin import make
from services.records.people import Sex
from tests.builders import TODAY
from tests.integration.open_api.registry import admit, api, event, key_of, report

IIN = make(TODAY.replace(year=1980), Sex.MALE, 7) or ""
EVENT = {"specversion": "1.0", "source": "labour_contracts", **event(1, "job.started", IIN, "2020-01-01")}


def is_problem(answer: httpx.Response, status: int, kind: str) -> bool:
    return (
        answer.status_code == status
        and answer.headers["content-type"] == "application/problem+json"
        and answer.json()["type"] == f"/api/problems/{kind}"
        and answer.json()["status"] == status
    )


async def post(client: httpx.AsyncClient, content_type: str | None, **body: Any) -> httpx.Response:
    headers = key_of("labour_contracts") | ({"Content-Type": content_type} if content_type else {})
    return await client.post("/v1/events", headers=headers, **body)


async def test_each_kind_of_failure_is_a_documented_problem(tmp_path: Path) -> None:
    single = "application/cloudevents+json"
    async with api(tmp_path) as (_, client):
        key = key_of("labour_contracts")
        answers = {
            ("malformed", 400): await post(client, single, content=b"{"),
            ("unauthorized", 401): await client.get("/v1/events"),
            ("not_found", 404): await client.get("/v1/nowhere"),
            ("not_found", 404, "event"): await client.get("/v1/events/none", headers=key),
            ("method_not_allowed", 405): await client.delete("/v1/events", headers=key),
            ("too_large", 413): await post(client, single, content=b" " * 1_000_001),
            ("unsupported_media_type", 415): await post(client, "application/json", json=EVENT),
            ("unsupported_media_type", 415, "none"): await post(client, None, content=b"{}"),
            ("invalid", 422): await client.get("/v1/events", headers=key, params={"limit": "many"}),
            ("invalid", 422, "misspelt"): await client.get("/v1/events", headers=key, params={"sate": "applied"}),
            ("malformed", 400, "list"): await post(client, single, json=[]),
        }
        described = [await client.get(f"/problems/{kind}") for kind in problem_kinds()]
    wrong = {key: a.text for key, a in answers.items() if not is_problem(a, key[1], key[0])}
    assert wrong == {}
    assert answers["method_not_allowed", 405].headers["allow"]
    assert answers["unauthorized", 401].headers["www-authenticate"] == "Bearer"
    assert all(answer.status_code == 200 and answer.json()["meaning"] for answer in described)


async def test_all_that_does_not_fit_is_told_at_once_with_its_place_in_the_batch(tmp_path: Path) -> None:
    bad = event(2, "studies.enrolled", "12345", "yesterday", level="kindergarten")
    async with api(tmp_path) as (_, client):
        answer = await report(client, "esuvo", event(1, "job.started", IIN, "2020-01-01"), bad)
        kept = (await client.get("/v1/events", headers=key_of("esuvo"))).json()
        log = (await client.get("/v1/deliveries", headers=key_of("esuvo"))).json()["deliveries"]
    errors = answer.json()["errors"]
    assert [e["field"] for e in errors] == ["[1].subject", "[1].data.day", "[1].data.level"]
    assert errors[1]["pointer"] == "#/1/data/day"
    assert kept == {"events": [], "next": None}
    assert [(d["status"], d["count"], d["problem"]["type"]) for d in log] == [(422, 2, "/api/problems/invalid")]


@pytest.mark.parametrize(
    "change",
    [
        {
            "time": "2026-11-05T09:30:00+05:00",
            "dataschema": "https://example.kz/job.json",
            "traceparent": "00-1",
            "seq": 7,
        },
        {"datacontenttype": "application/json", "time": None},
    ],
)
async def test_attributes_of_cloudevents_are_taken(tmp_path: Path, change: dict[str, Any]) -> None:
    async with api(tmp_path) as (_, client):
        answer = await post(client, "application/cloudevents+json; charset=UTF-8", json={**EVENT, **change})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"time": "yesterday"}, "time"),
        ({"datacontenttype": "text/xml"}, "datacontenttype"),
        ({"Trace-Parent": "00-1"}, "Trace-Parent"),
        ({"extension": {"nested": 1}}, "extension"),
        ({"corrects": "e1"}, "corrects"),
        ({"id": "a\u0000b"}, "id"),
        ({"specversion": "0.3"}, "specversion"),
    ],
)
async def test_attributes_against_the_rules_are_named(tmp_path: Path, change: dict[str, Any], field: str) -> None:
    async with api(tmp_path) as (_, client):
        answer = await post(client, "application/cloudevents+json", json={**EVENT, **change})
    assert is_problem(answer, 422, "invalid")
    assert [e["field"] for e in answer.json()["errors"]] == [field]


async def test_a_child_is_not_its_own_parent_and_its_birth_date_is_that_of_its_iin(tmp_path: Path) -> None:
    birth = examples()["birth.registered"]
    async with api(tmp_path) as (_, client):
        own = await report(
            client, "civil_registry", {**birth, "data": {**birth["data"], "child_iin": birth["subject"]}}
        )
        data = {**birth["data"], "child_birth_date": "2026-11-21"}
        other = await report(client, "civil_registry", {**birth, "data": data})
    assert {e["field"] for e in own.json()["errors"]} == {"data.child_iin"}
    assert {e["field"] for e in other.json()["errors"]} == {"data.child_iin"}


async def test_a_source_that_called_too_often_is_told_when_it_may_again(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        await admit(registry, "busy", rate_per_minute=3)
        answers = await asyncio.gather(*(client.get("/v1/events", headers=key_of("busy")) for _ in range(5)))
        refused = [a for a in answers if a.status_code == 429]
        registry.clock.advance(timedelta(seconds=60))
        later = await client.get("/v1/events", headers=key_of("busy"))
    assert len(refused) == 2
    assert is_problem(refused[0], 429, "too_many_calls")
    assert (refused[0].headers["retry-after"], later.status_code) == ("60", 200)


async def test_a_source_reports_only_its_own_types_on_people_of_its_regions(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        await admit(registry, "college", types=["studies.enrolled"], regions=["almaty"])
        near, _ = await registry.citizen(region="almaty")
        far, _ = await registry.citizen(region="astana")
        seal = registry.parts.vault.open
        mine = await report(
            client, "college", event(1, "studies.enrolled", seal(near.iin_sealed), "2026-09-01", level="college")
        )
        foreign = await report(
            client, "college", event(2, "studies.enrolled", seal(far.iin_sealed), "2026-09-01", level="college")
        )
        refused = await report(client, "college", event(3, "job.started", seal(near.iin_sealed), "2026-09-01"))
    assert (mine.json()[0]["state"], foreign.json()[0]["state"]) == ("applied", "unmatched")
    assert is_problem(refused, 403, "type_not_allowed")


async def test_a_source_reads_what_became_of_its_events_page_by_page(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        mother, _ = await registry.citizen()
        iin = registry.parts.vault.open(mother.iin_sealed)
        await report(client, "scpp", *(event(n, "childcare.ended", iin, f"2026-11-{n:02d}") for n in range(1, 4)))
        await report(client, "labour_contracts", event(9, "job.ended", iin, "2026-11-05"))
        first = (await client.get("/v1/events", headers=key_of("scpp"), params={"limit": 2})).json()
        rest = (
            await client.get("/v1/events", headers=key_of("scpp"), params={"limit": 2, "offset": first["next"]})
        ).json()
        one = await client.get("/v1/events/e9", headers=key_of("labour_contracts"))
        foreign = await client.get("/v1/events/e9", headers=key_of("scpp"))
        none = (await client.get("/v1/events", headers=key_of("scpp"), params={"state": "conflicting"})).json()
    assert {e["id"] for e in first["events"] + rest["events"]} == {"e1", "e2", "e3"}
    assert (rest["next"], none["events"], foreign.status_code) == (None, [], 404)
    assert one.json()["reason"] == "It has taken effect."
    assert iin not in one.text
    assert one.json()["notices"] == 1
