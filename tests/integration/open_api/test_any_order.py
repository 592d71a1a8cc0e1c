"""Events shuffled and doubled leave the same store as in order and once."""

import random
from pathlib import Path

import pytest
import sqlalchemy as sa

from services.records.people import Person
from tests.builders import a_person
from tests.integration.open_api.lives import make_lives, tell, what_is_left
from tests.integration.open_api.registry import Registry, api, event, iin_of, life_of, report


@pytest.mark.parametrize(
    ("seed", "people", "events"),
    [(1, 12, 120), (13, 8, 200), pytest.param(3, 600, 10_000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])],
)
async def test_shuffled_and_doubled_events_leave_the_same_store(
    tmp_path: Path, seed: int, people: int, events: int
) -> None:
    draw = random.Random(seed)
    left = []
    told = None
    iins: list[str] = []
    for turn in ("in_order", "shuffled"):
        folder = tmp_path / turn
        folder.mkdir()
        async with api(folder) as (registry, _):
            iins = await everybody(registry, people, iins)
            told = told or make_lives(draw, iins, events)
            ordered = sorted(told, key=lambda one: one.event.day)
            again = [*told, *told]
            draw.shuffle(again)
            await tell(registry, life_of(registry), ordered if turn == "in_order" else again)
            left.append(await what_is_left(registry))
    assert left[0] == left[1]
    assert len(left[0]["events"]) == events


async def test_what_registers_report_is_kept_the_same_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    draw = random.Random(4)
    async with api(tmp_path) as (registry, _):
        iins = await everybody(registry, 4, [])
        told = make_lives(draw, iins, 60)
        await tell(registry, life_of(registry), told)
        on_sqlite = await what_is_left(registry)
    empty(postgres_url)
    async with api(tmp_path, postgres_url) as (registry, client):
        await everybody(registry, 4, iins)
        await tell(registry, life_of(registry), [*reversed(told), *told])
        on_postgres = await what_is_left(registry)
        long = event("x" * 190, "job.ended", iins[0], "2026-11-05")
        answer = await report(client, "labour_contracts", long)
    empty(postgres_url)
    assert on_sqlite == on_postgres
    assert answer.json()[0]["state"] == "applied"


def empty(url: str) -> None:
    """Leave a database without tables."""
    engine = sa.create_engine(url.replace("postgresql:", "postgresql+psycopg:", 1))
    with engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    engine.dispose()


async def everybody(registry: Registry, count: int, iins: list[str]) -> list[str]:
    """People of the same IINs in each store."""
    made: list[Person] = []
    for number in range(count):
        given = {"iin": iins[number]} if iins else {}
        made.append((await a_person(registry.parts, **given))[0])
    return [iin_of(registry, person) for person in made]
