"""Campaigns through their pages: written by one account, approved by another, watched while they run."""

import httpx

from services.records.campaigns import Campaign, CampaignState
from services.records.conversation import ChatLink
from services.records.staff import Role
from tests.integration.console.house import House

TEXTS = {
    f"{field}_{language}": text
    for language in ("kk", "ru", "en")
    for field, text in (("title", "Aldyn"), ("body", "{given_name}, https://egov.kz"))
}
FORM = {"name": "Осень", "kind": "campaign", "lasts_days": "5", "regions": ["astana"], **TEXTS}


async def drafted(house: House, officer: httpx.AsyncClient, **fields: object) -> str:
    answer = await officer.post("/campaigns", data=FORM | fields)
    assert answer.status_code == 200, answer.text
    return answer.headers["HX-Redirect"].rsplit("/", 1)[1]


async def step(client: httpx.AsyncClient, identity: str, do: str, **fields: object) -> int:
    answer = await client.post(f"/campaigns/{identity}/step", data={"do": do, **fields})
    return answer.status_code


async def state(house: House, identity: str) -> CampaignState:
    return (await house.read(Campaign, identity)).state


async def test_a_campaign_is_approved_by_a_second_account_and_run(house: House) -> None:
    officer, supervisor = await house.staff(Role.COMMUNICATIONS), await house.staff(Role.SUPERVISOR)
    identity = await drafted(house, officer)
    await step(officer, identity, "submit")
    own = await step(officer, identity, "approve", revision=1)
    approved = await step(supervisor, identity, "approve", revision=1)
    await step(officer, identity, "start")
    page = await officer.get(f"/campaigns/{identity}")
    paused = await step(officer, identity, "pause")
    assert (own, approved, paused) == (403, 200, 200)
    assert f'hx-get="/campaigns/{identity}/figures"' in page.text
    assert await state(house, identity) is CampaignState.PAUSED
    await step(officer, identity, "resume")
    await step(officer, identity, "stop")
    assert await state(house, identity) is CampaignState.STOPPED


async def test_what_was_changed_since_it_was_read_is_not_approved(house: House) -> None:
    officer, supervisor = await house.staff(Role.COMMUNICATIONS), await house.staff(Role.SUPERVISOR)
    identity = await drafted(house, officer)
    await officer.post(f"/campaigns/{identity}", data=FORM | {"name": "Зима"})
    await step(officer, identity, "submit")
    stale = await step(supervisor, identity, "approve", revision=1)
    assert (stale, await state(house, identity)) == (409, CampaignState.SUBMITTED)


async def test_the_page_says_what_to_put_right_and_nothing_is_handed_in_before(house: House) -> None:
    officer = await house.staff(Role.COMMUNICATIONS)
    identity = await drafted(house, officer, body_en="see http://example.com")
    page = await officer.get(f"/campaigns/{identity}")
    refused = await step(officer, identity, "submit")
    assert "has to begin with https" in page.text
    assert (refused, await state(house, identity)) == (422, CampaignState.DRAFT)


async def test_a_preview_counts_people_and_shows_the_message_of_a_real_one(house: House) -> None:
    officer = await house.staff(Role.COMMUNICATIONS)
    talk = await house.conversation("салем", given_name="Дана", region="astana")
    async with house.parts.store.begin() as uow:
        (await uow.get(ChatLink, talk.chat_link_id)).linked_at = house.clock.now()
    identity = await drafted(house, officer)
    shown = await officer.post(f"/campaigns/{identity}/preview")
    counted = await officer.post("/campaigns/count", data={"regions": ["almaty"], "kind": "campaign"})
    assert "People: 1. With a chat: 1." in shown.text
    assert "Дана" in shown.text
    assert "People: 0." in counted.text


async def test_a_survey_keeps_its_answers(house: House) -> None:
    officer = await house.staff(Role.COMMUNICATIONS)
    answers = {f"answer_{n}_{language}": word for n, word in enumerate(("A", "B")) for language in ("kk", "ru", "en")}
    identity = await drafted(house, officer, kind="survey", **answers)
    content = (await house.read(Campaign, identity)).content
    assert [answer["en"] for answer in content["answers"]] == ["A", "B"]
