"""Disputes decided: the sum that two people set stands, and the citizen is told."""

import pytest

from services.award_offers import agree, propose
from services.corrections import Correction, correction_of
from services.records.people import Award, AwardState, Payment, Person
from services.records.proactive import Notice
from services.records.requests import Request, RequestState
from services.records.staff import Role
from tests.builders import TODAY
from tests.integration.console.house import House
from tests.integration.console.lively import disputed_birth_benefit


async def award_of(house: House, request: Request) -> Award:
    async with house.parts.store.read() as uow:
        award = await uow.find(Award, person_id=request.person_id, service="birth_benefit")
    assert award is not None
    return award


async def test_an_accepted_dispute_corrects_the_award_once_a_second_person_agrees(house: House) -> None:
    first, second = await house.staff(login="first"), await house.staff(Role.SUPERVISOR, "second")
    request = await disputed_birth_benefit(house)
    by_law = (await award_of(house, request)).amount_tiyn
    yes = {"verdict": "accept", "reason": "mistake_of_ours"}
    await first.post(f"/requests/{request.id}/decide", data=yes | {"amount": "272 475,50"})
    proposed = (await award_of(house, request)).amount_tiyn
    shown = await second.get(f"/requests/{request.id}")
    await second.post(f"/requests/{request.id}/decide", data=yes)
    corrected = await award_of(house, request)
    async with house.parts.store.read() as uow:
        told = await uow.find(Notice, person_id=request.person_id, template="notice-request-corrected")
    assert proposed == by_law
    assert "272\u00a0475.50\u00a0₸" in shown.text
    assert (corrected.amount_tiyn, corrected.state) == (27_247_550, AwardState.ASSIGNED)
    correction = Correction(request.number, TODAY, "mistake_of_ours", by_law, payments=0, past_tiyn=0)
    assert correction_of(corrected) == correction
    assert told.arguments["amount"] == {"tenge": 27_247_550}


async def test_a_corrected_sum_is_not_computed_away(house: House) -> None:
    first, second = await house.staff(login="first"), await house.staff(login="second")
    request = await disputed_birth_benefit(house)
    async with house.parts.store.begin() as uow:
        (await uow.find(Award, person_id=request.person_id, service="birth_benefit")).state = AwardState.PROPOSED
    yes = {"verdict": "accept", "reason": "mistake_of_ours", "amount": "272475"}
    await first.post(f"/requests/{request.id}/decide", data=yes)
    await second.post(f"/requests/{request.id}/decide", data=yes)
    async with house.parts.store.begin() as uow:
        person = await uow.get(Person, request.person_id)
        offered = await propose(uow, house.clock, person, ["birth_benefit"], source="scan")
        agreed = await agree(uow, house.clock, person, offered.due, None)
    assert [(a.amount_tiyn, a.state) for a in agreed] == [(27_247_500, AwardState.ASSIGNED)]


async def test_what_was_paid_too_little_is_shown_to_the_second_person_and_told(house: House) -> None:
    first, second = await house.staff(login="first"), await house.staff(login="second")
    request = await disputed_birth_benefit(house)
    award = await award_of(house, request)
    paid = {"award_id": award.id, "person_id": award.person_id, "gross_tiyn": 16_435_000, "paid_tiyn": 16_435_000}
    async with house.parts.store.begin() as uow:
        uow.add(Payment(on_day=TODAY, **paid))
    yes = {"verdict": "accept", "reason": "mistake_of_ours", "amount": "272475"}
    await first.post(f"/requests/{request.id}/decide", data=yes)

    shown = await second.get(f"/requests/{request.id}")
    await second.post(f"/requests/{request.id}/decide", data=yes)

    async with house.parts.store.read() as uow:
        told = await uow.find(Notice, person_id=request.person_id, template="notice-request-corrected-short")
    assert "Paid too little so far: <b>108\u00a0125\u00a0₸</b>" in shown.text
    assert told.arguments["short"] == {"tenge": 10_812_500}


@pytest.mark.parametrize("amount", ["", "много", "-5", "1.234", "NaN"])
async def test_a_dispute_is_not_accepted_without_the_right_sum(house: House, amount: str) -> None:
    client = await house.staff()
    request = await disputed_birth_benefit(house)
    answer = await client.post(
        f"/requests/{request.id}/decide", data={"verdict": "accept", "reason": "mistake_of_ours", "amount": amount}
    )
    assert answer.status_code == 422
    assert (await house.read(Request, request.id)).state is RequestState.OPEN


async def test_the_frozen_computation_stands_beside_the_law_of_its_day(house: House) -> None:
    client = await house.staff()
    request = await disputed_birth_benefit(house)
    page = await client.get(f"/requests/{request.id}")
    assert "The computation as it stood" in page.text
    assert "By the law of that day" in page.text
    assert "disputed</span>" in page.text
