"""Campaigns from the form to the chat: checks, two persons, delivery, pause, surveys, figures."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from aldyn.bootstrap import build_worker
from services.campaign_figures import CampaignFigures, campaign_figures
from services.campaign_form import CampaignForm, read_form
from services.campaigns import (
    approve_campaign,
    draft_campaign,
    start_campaign,
    submit_campaign,
)
from services.records.campaigns import Campaign, CampaignState
from services.records.staff import Role, Staff
from tests.stage import Stage, staged

TEXTS = {
    "kk": {"title": "Жаңа мүмкіндік", "body": "{given_name}, толығырақ: https://egov.kz/cms/kk"},
    "ru": {"title": "Новая возможность", "body": "{given_name}, подробнее: https://egov.kz/cms/ru"},
    "en": {"title": "Something new", "body": "{given_name}, more: https://egov.kz/cms/en"},
}


def a_form(**fields: Any) -> CampaignForm:
    return read_form({"name": "News", "texts": TEXTS, **fields})


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    url = request.getfixturevalue("fresh_postgres") if request.param == "postgresql" else None
    async with staged(tmp_path, url) as made:
        yield made


async def officers(stage: Stage) -> tuple[Staff, Staff]:
    made = []
    async with stage.parts.store.begin() as uow:
        for login in ("author", "approver"):
            staff = Staff(login=login, display_name=login, role=Role.COMMUNICATIONS, created_at=stage.clock.now())
            uow.add(staff)
            made.append(staff)
    return made[0], made[1]


async def running(stage: Stage, form: CampaignForm) -> tuple[Campaign, Staff]:
    author, approver = await officers(stage)
    async with stage.parts.store.begin() as uow:
        campaign = await draft_campaign(uow, stage.clock, author, form)
        await submit_campaign(uow, stage.clock, author, campaign.id)
        await approve_campaign(uow, stage.clock, approver, campaign.id)
        await start_campaign(uow, stage.clock, author, campaign.id)
    return campaign, author


async def figures_of(stage: Stage, campaign: Campaign) -> CampaignFigures:
    async with stage.parts.store.read() as uow:
        return await campaign_figures(uow, await uow.get(Campaign, campaign.id))


async def in_state(stage: Stage, campaign: Campaign, state: CampaignState) -> Campaign:
    for _ in range(200):
        async with stage.parts.store.read() as uow:
            found = await uow.get(Campaign, campaign.id)
        if found.state is state:
            return found
        await asyncio.sleep(0.1)
    raise AssertionError(f"the campaign is {found.state}: {await figures_of(stage, campaign)}")


async def test_a_campaign_reaches_its_segment_once_each_in_her_language_and_ends(stage: Stage) -> None:
    inside = [await stage.citizen(language=language, region="astana") for language in ("kk", "ru", "en")]
    _, outside = await stage.citizen(region="almaty")
    campaign, _ = await running(stage, a_form(segment={"regions": ["astana"]}))
    worker = build_worker(stage.parts)

    await worker.start()
    try:
        await in_state(stage, campaign, CampaignState.FINISHED)
    finally:
        await worker.stop()

    told = [await stage.seen(link, wait_s=0) for _, link in inside]
    assert [len(texts) for texts in told] == [1, 1, 1]
    assert ["Жаңа" in told[0][0], "Новая" in told[1][0], "Something" in told[2][0]] == [True, True, True]
    assert all("Айгүл" in texts[0] for texts in told)
    assert await stage.seen(outside, wait_s=0) == []
    figures = await figures_of(stage, campaign)
    assert (figures.planned, figures.sent, figures.waiting) == (3, 3, 0)
