"""Codes of notices on the public page and in the console, and the list of people who cannot be written to."""

from datetime import timedelta
from typing import Any

import pytest

from console.tools import CHECKS_A_MINUTE
from services.notices.planning import plan_notice
from services.records.conversation import ChatLink
from services.records.people import Person
from services.records.proactive import Notice, NoticeState
from services.records.staff import Role
from tests.builders import a_person
from tests.integration.console.house import House


async def told(house: House, chat_id: int = 1, **person: Any) -> tuple[Person, Notice]:
    record, _ = await a_person(house.parts, given_name="Гүлнар", **person)
    async with house.parts.store.begin() as uow:
        uow.add(
            ChatLink(
                chat_id=chat_id,
                language="kk",
                person_id=record.id,
                linked_at=house.clock.now(),
                created_at=house.clock.now(),
            )
        )
        await uow.flush()
        notice = await plan_notice(
            uow,
            house.clock,
            house.parts.outbox,
            record,
            key=f"one:{chat_id}",
            kind="pension",
            template="notice-date-retirement-6m",
            arguments={"day": {"day": "2027-05-10"}},
        )
        assert notice is not None
        notice.state, notice.sent_at = NoticeState.SENT, house.clock.now()
    return record, notice


@pytest.mark.parametrize(
    ("language", "ours", "foreign"),
    [
        ("kk", "біз жібердік", "біз жіберген жоқпыз"),
        ("ru", "отправили мы", "мы не отправляли"),
        ("en", "was sent by us", "We sent no notice"),
    ],
)
async def test_anybody_can_check_a_code_and_learns_nothing_of_the_person(
    house: House, language: str, ours: str, foreign: str
) -> None:
    _, notice = await told(house)
    stranger = house.stranger()

    genuine = (await stranger.get("/check", params={"code": notice.code.lower(), "lang": language})).text
    unknown = (await stranger.get("/check", params={"code": "AAAA-AAA2", "lang": language})).text
    nonsense = (await stranger.get("/check", params={"code": "<b>hello</b>", "lang": language})).text

    assert ours in genuine
    assert "2026" in genuine
    assert "Гүлнар" not in genuine
    assert foreign in unknown
    assert foreign not in nonsense
    assert "<b>hello" not in nonsense


async def test_codes_cannot_be_tried_without_end(house: House) -> None:
    stranger = house.stranger()

    answers = [(await stranger.get("/check?code=AAAA-AAA2")).status_code for _ in range(CHECKS_A_MINUTE + 1)]
    house.clock.advance(timedelta(minutes=1))
    later = (await stranger.get("/check?code=AAAA-AAA2")).status_code

    assert answers == [200] * CHECKS_A_MINUTE + [429]
    assert later == 200


async def test_staff_see_whose_notice_a_code_is_within_their_regions(house: House) -> None:
    _, notice = await told(house, region="astana")
    ours = await house.staff(Role.OPERATOR, "ours", regions=["astana"])
    others = await house.staff(Role.OPERATOR, "others", regions=["almaty"])

    seen = (await ours.get("/notices", params={"code": notice.code})).text
    hidden = (await others.get("/notices", params={"code": notice.code})).text

    assert "Гүлнар" in seen
    assert "Гүлнар" not in hidden


async def test_who_blocked_the_assistant_is_on_the_list_with_what_waits(house: House) -> None:
    person, notice = await told(house)
    reached, _ = await told(house, chat_id=2, family_name="Ахметова")
    async with house.parts.store.begin() as uow:
        link = await uow.find(ChatLink, person_id=person.id)
        assert link is not None
        link.blocked_at = house.clock.now()
        (await uow.get(Notice, notice.id)).state = NoticeState.BLOCKED
    operator = await house.staff()

    page = (await operator.get("/notices")).text

    assert page.count("Гүлнар") == 1
    assert reached.family_name[:1] + "." not in page
    assert '<td class="number">1</td>' in page
