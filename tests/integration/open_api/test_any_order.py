"""Events shuffled and doubled leave the same store as in order and once."""

import random
from pathlib import Path

import pytest

from services.records.people import Person
from tests.builders import a_person
from tests.integration.open_api.lives import make_lives, tell, what_is_left
from tests.integration.open_api.registry import Registry, api, iin_of, life_of


@pytest.mark.parametrize(
    ("seed", "people", "events"),
    [(1, 12, 120), (2, 4, 80), pytest.param(3, 600, 10_000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])],
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


async def everybody(registry: Registry, count: int, iins: list[str]) -> list[str]:
    """People of the same IINs in each store."""
    made: list[Person] = []
    for number in range(count):
        given = {"iin": iins[number]} if iins else {}
        made.append((await a_person(registry.parts, **given))[0])
    return [iin_of(registry, person) for person in made]
