"""The forecast, the parameters and the quality of sources through their pages."""

from datetime import date, timedelta

from services.records.proactive import EventState, LifeEvent
from services.records.staff import Role, Staff
from services.records.status import StatusConflict, StatusRecord
from services.source_quality import source_quality
from tests.builders import TODAY, a_person
from tests.integration.console.house import House


async def test_the_forecast_shows_who_retires_with_a_table_beside_the_chart(house: House) -> None:
    client = await house.staff(Role.LEGISLATION_EDITOR)
    await a_person(house.parts, born=date(1965, 12, 10), region="astana")
    page = await client.get("/forecast?months=12")
    figures = await client.get("/forecast/figures?months=12")
    assert 'hx-get="/forecast/figures?months=12"' in page.text
    assert figures.status_code == 200
    assert '<svg class="chart stacked"' in figures.text
    assert "2026-12" in figures.text
    assert "style=" not in figures.text


async def test_what_if_compares_the_law_with_another_value(house: House) -> None:
    client = await house.staff(Role.LEGISLATION_EDITOR)
    changed = await client.get("/forecast/change", params={"parameter": "indices.mci", "value": "4606"})
    unknown = await client.get("/forecast/change", params={"parameter": "indices.nothing", "value": "1"})
    absurd = await client.get("/forecast/change", params={"parameter": "indices.mci", "value": "nan"})
    assert "4\u00a0325\u00a0₸ → 4\u00a0606\u00a0₸" in changed.text
    assert (unknown.status_code, absurd.status_code) == (422, 422)


async def test_parameters_are_listed_with_values_days_sources_and_when_they_were_checked(house: House) -> None:
    client = await house.staff(Role.LEGISLATION_EDITOR)
    page = await client.get("/parameters", params={"text": "indices.mci"})
    assert "4\u00a0325\u00a0₸" in page.text
    assert "1 Jan 2026" in page.text
    assert "https://kaz.zakon.kz" in page.text
    assert "23 Nov 2026" in page.text


async def test_an_officer_sees_the_quality_of_the_sources_her_body_answers_for(house: House) -> None:
    await a_person(house.parts, statuses={"employee": date(2019, 9, 1), "orphan": date(2015, 1, 1)})
    # Days ago: when it took effect, when it was reported. Ten days are in time, and beyond 90 nobody looks.
    reported = ((3, 0), (10, 0), (11, 0), (40, 35), (60, 35), (101, 90), (200, 91))
    async with house.parts.store.begin() as uow:
        for number, (days, received) in enumerate(reported):
            uow.add(
                LifeEvent(
                    source="labour_contracts",
                    event_id=str(number),
                    type="kz.aldyn.job_ended",
                    person_id=None,
                    iin_index=b"0" * 32,
                    effective_day=TODAY - timedelta(days=days),
                    data={},
                    state=EventState.UNMATCHED,
                    received_at=house.clock.now() - timedelta(days=received),
                )
            )
    officer = await house.staff(Role.BODY_OFFICER, body="MLSPP")
    page = await officer.get("/sources")
    async with house.parts.store.read() as uow:
        rows = await source_quality(uow, (await _account(house)), TODAY)
    assert page.status_code == 200
    assert {row.body for row in rows} == {"MLSPP"}
    assert [(r.records, r.events, r.late, r.unmatched) for r in rows if r.source == "labour_contracts"] == [
        (1, 6, 3, 6)
    ]


async def test_a_contradiction_counts_once_for_each_source_of_it(house: House) -> None:
    person, _ = await a_person(house.parts, statuses={"employee": date(2019, 9, 1), "unemployed": date(2026, 9, 1)})
    async with house.parts.store.begin() as uow:
        kept, other = await uow.list(StatusRecord, person_id=person.id, order="from_day")
        for number in range(2):
            uow.add(
                StatusConflict(
                    person_id=person.id or 0,
                    kept_record_id=kept.id,
                    other_record_id=other.id,
                    event_id=f"e-{number}",
                    noticed_at=house.clock.now(),
                )
            )
    await house.staff(Role.BODY_OFFICER, body="MLSPP")
    async with house.parts.store.read() as uow:
        rows = await source_quality(uow, (await _account(house)), TODAY)
    assert {row.source: row.conflicting for row in rows} == {kept.source: 2, other.source: 2}


async def test_a_record_nobody_confirmed_for_a_year_is_counted(house: House) -> None:
    await a_person(house.parts, statuses={"employee": date(2019, 9, 1)})
    house.clock.advance(timedelta(days=400))
    await house.staff(Role.BODY_OFFICER, body="MLSPP")
    async with house.parts.store.read() as uow:
        rows = await source_quality(uow, (await _account(house)), house.clock.today())
    assert [row.unconfirmed for row in rows] == [1]


async def _account(house: House) -> Staff:
    async with house.parts.store.read() as uow:
        found = await uow.find(Staff, login="body_officer")
    assert found is not None
    return found
