"""The whole store read as columns agrees with reading one person after another."""

import json
import random
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from aldyn.commands import scan as command
from knowledge.service_catalogue import all_services
from services.law.entitlements import assess
from services.law.scan import joined, scan
from services.person_facts import facts_of, values_of
from services.person_file import read_file
from services.records.people import Person
from store.columns import StoredPopulation, read_people
from store.engine import SqlStore, open_engine
from store.migrate import migrate
from store.population.seeding import seed

ON = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("people", "asked"), [(1000, 200), pytest.param(12000, 10000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]
)
async def test_the_scan_answers_as_single_questions_do(tmp_path: Path, people: int, asked: int) -> None:
    url = f"sqlite:///{tmp_path}/store.sqlite3"
    migrate(url)
    seed(url, ["a-key-of-the-test-0123456789abcdef"], people, 1)
    store = SqlStore(open_engine(url.replace("sqlite:", "sqlite+aiosqlite:")))
    chunk = next(read_people(url, ON, chunk=people + 100))
    places = sorted(random.Random(1).sample(range(len(chunk.ids)), asked))
    facts = chunk.facts.rows(np.array(places))
    benefits = [s.id for s in all_services() if s.kind == "benefit" and "entitled" in s.variables]

    answers = {service: joined(scan(service, ON, facts)) for service in benefits}

    async with store.read() as uow:
        for row, place in enumerate(places):
            person = await uow.find(Person, id=int(chunk.ids[place]))
            assert person is not None
            values = values_of(facts_of(await read_file(uow, person, ON)))
            for service, found in answers.items():
                decision = assess(service, ON, values)
                told = "yes" if found.entitled[row] else "unknown" if found.undecided[row] else "no"
                assert (person.id, service, told) == (person.id, service, decision.entitled)
                amount = None if np.isnan(found.amount[row]) else float(found.amount[row])
                assert (person.id, service, amount) == (person.id, service, decision.amount)
    await store.close()


def test_chunks_give_the_same_as_one_piece(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.sqlite3"
    migrate(url)
    seed(url, ["a-key-of-the-test-0123456789abcdef"], 300, 2)

    whole = next(read_people(url, ON))
    parts = list(read_people(url, ON, chunk=70))

    assert len(parts) > 3
    assert np.array_equal(np.concatenate([part.ids for part in parts]), whole.ids)
    for name in ("average_pension_income", "dependent_children", "participation_months"):
        pieces = np.concatenate([part.facts.columns[name] for part in parts])
        assert np.array_equal(pieces, whole.facts.columns[name])


def test_the_command_lists_who_is_entitled_and_not_paid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path}/store.sqlite3"
    migrate(url)
    seed(url, ["a-key-of-the-test-0123456789abcdef"], 600, 3)
    monkeypatch.setenv("ALDYN_DATABASE_URL", url)

    told = CliRunner().invoke(command.app, ["--on", "2026-11-23", "--service", "base_pension", "--json"])

    lines = [json.loads(line) for line in told.stdout.splitlines()]
    paid = sqlite3.connect(tmp_path / "store.sqlite3").execute(
        "SELECT person_id FROM award WHERE service = 'base_pension'"
    )
    assert {line["person"] for line in lines}.isdisjoint(person for (person,) in paid)
    for line in lines:
        assert 35_596 <= line["amount"] <= 60_005  # 70 to 118 per cent of 50,851: Social Code art. 206


def test_several_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path}/store.sqlite3"
    migrate(url)
    seed(url, ["a-key-of-the-test-0123456789abcdef"], 300, 2)
    whole = list(command.scan_store(url, ON, ["base_pension", "large_family_benefit"], with_lines=True))

    monkeypatch.setattr(StoredPopulation, "parts", lambda one: _cut(one, 110))
    parts = list(command.scan_store(url, ON, ["base_pension", "large_family_benefit"], with_lines=True))

    assert (len(whole), len(parts)) == (1, 3)
    assert sorted(line for part in parts for line in part.lines) == sorted(whole[0].lines)
    for service, sums in whole[0].sums.items():
        assert np.sum([part.sums[service] for part in parts], axis=0).tolist() == sums


def _cut(population: StoredPopulation, size: int) -> list[StoredPopulation]:
    return [replace(population, after=low, until=low + size) for low in range(0, 330, size)]
