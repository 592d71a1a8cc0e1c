"""Campaigns from the form to the chat: checks, two persons, delivery, pause, surveys, figures."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from aldyn.bootstrap import build_taps, build_worker
from aldyn.errors import InvalidInput, Refused
from notifications.delivery import NoticeDelivery
from notifications.telegram_sender import TelegramNoticeSender
from services.campaigns.figures import CampaignFigures, campaign_figures
from services.campaigns.form import CampaignForm, read_form
from services.campaigns.lifecycle import (
    CampaignMoved,
    CampaignNotReady,
    OwnCampaign,
    approve_campaign,
    begin,
    change_campaign,
    draft_campaign,
    list_campaigns,
    pause_campaign,
    resume_campaign,
    return_campaign,
    start_campaign,
    stop_campaign,
    submit_campaign,
)
from services.campaigns.planning import CampaignPlanning
from services.campaigns.preview import count_segment, estimate, preview_campaign, send_test
from services.notices.funnel import notice_funnel
from services.notices.texts import compose
from services.notices.unanswered import Unanswered
from services.records.campaigns import Campaign, CampaignState
from services.records.people import Award, AwardState, FamilyRelation, Person, Relation
from services.records.proactive import Notice, NoticeState, OptOut
from services.records.staff import Role, Staff, StaffAction
from services.send_slots import prepare_slots
from services.staff.accounts import set_phone
from services.taps import TapContext
from simulator.settings import DEMO_TOKEN
from tests.builders import a_person
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


# Steps that touch nothing a database could do differently.
on_sqlite = pytest.mark.parametrize("stage", ["sqlite"], indirect=True)


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


def planning_of(stage: Stage) -> CampaignPlanning:
    return CampaignPlanning(stage.parts.store, stage.clock, stage.parts.outbox, stage.parts.segments)


async def delivered(stage: Stage, campaign: Campaign) -> Campaign:
    """What a worker does with a running campaign, step by step and at once."""
    planning, number = planning_of(stage), 0
    while not (await found(stage, campaign)).is_planned_out:
        await planning.plan_chunk(campaign.id, number)
        number += 1
    async with stage.parts.store.begin() as uow:
        await prepare_slots(uow)
        planned = await uow.list(Notice, campaign_id=campaign.id, state=NoticeState.PLANNED, order="id")
    await send_by_hand(stage, planned)
    assert await planning.close_ended(campaign.id)
    return await found(stage, campaign)


async def send_by_hand(stage: Stage, notices: list[Notice]) -> None:
    sender = TelegramNoticeSender(DEMO_TOKEN, stage.chat_url)
    delivery = NoticeDelivery(stage.parts.store, stage.clock, sender)
    for notice in sorted(notices, key=lambda notice: notice.id):
        await delivery.attempt(notice.id, 0)
    await sender.stop()


async def found(stage: Stage, campaign: Campaign) -> Campaign:
    async with stage.parts.store.read() as uow:
        return await uow.get(Campaign, campaign.id)


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


async def a_draft(stage: Stage, staff: Staff, form: CampaignForm | None = None) -> Campaign:
    async with stage.parts.store.begin() as uow:
        return await draft_campaign(uow, stage.clock, staff, form or a_form())


@on_sqlite
async def test_nobody_approves_what_she_wrote_and_nothing_starts_unapproved(stage: Stage) -> None:
    author, approver = await officers(stage)
    campaign = await a_draft(stage, author)

    with pytest.raises(CampaignMoved):
        async with stage.parts.store.begin() as uow:
            await start_campaign(uow, stage.clock, author, campaign.id)
    async with stage.parts.store.begin() as uow:
        await submit_campaign(uow, stage.clock, author, campaign.id)
    with pytest.raises(OwnCampaign):
        async with stage.parts.store.begin() as uow:
            await approve_campaign(uow, stage.clock, author, campaign.id)
    async with stage.parts.store.begin() as uow:
        approved = await approve_campaign(uow, stage.clock, approver, campaign.id, revision=1)

    assert (approved.state, approved.approver_id) == (CampaignState.APPROVED, approver.id)


@on_sqlite
async def test_what_was_changed_since_it_was_read_is_not_approved(stage: Stage) -> None:
    author, approver = await officers(stage)
    campaign = await a_draft(stage, author)
    async with stage.parts.store.begin() as uow:
        await submit_campaign(uow, stage.clock, author, campaign.id)
        await return_campaign(uow, stage.clock, approver, campaign.id, "Name the day.")
        await change_campaign(uow, stage.clock, author, campaign.id, a_form(name="Other news"))
        await submit_campaign(uow, stage.clock, author, campaign.id)

    with pytest.raises(CampaignMoved):
        async with stage.parts.store.begin() as uow:
            await approve_campaign(uow, stage.clock, approver, campaign.id, revision=1)


@on_sqlite
async def test_every_step_is_in_the_staff_audit(stage: Stage) -> None:
    campaign, author = await running(stage, a_form())
    async with stage.parts.store.begin() as uow:
        await pause_campaign(uow, stage.clock, author, campaign.id)
        await resume_campaign(uow, stage.clock, author, campaign.id)
        await stop_campaign(uow, stage.clock, author, campaign.id)

    async with stage.parts.store.read() as uow:
        actions = [action.action for action in await uow.list(StaffAction, subject=campaign.id, order="id")]
    steps = ("drafted", "submitted", "approved", "started", "paused", "resumed", "stopped")
    assert actions == [f"campaign_{step}" for step in steps]


@on_sqlite
async def test_an_officer_of_a_region_writes_to_and_sees_her_region_only(stage: Stage) -> None:
    author, _ = await officers(stage)
    campaign = await a_draft(stage, author, a_form(segment={"regions": ["almaty"]}))
    local = Staff(
        login="local", display_name="L", role=Role.SUPERVISOR, regions=["astana"], created_at=stage.clock.now()
    )
    async with stage.parts.store.begin() as uow:
        uow.add(local)

    with pytest.raises(Refused):
        await a_draft(stage, local)
    async with stage.parts.store.read() as uow:
        assert await list_campaigns(uow, local) == []
        assert [found.id for found in await list_campaigns(uow, author)] == [campaign.id]


@on_sqlite
async def test_texts_with_problems_are_not_submitted_and_each_problem_is_named(stage: Stage) -> None:
    author, _ = await officers(stage)
    texts = {
        "kk": {"title": "Сізге 50000 теңге", "body": "http://egov.kz"},
        "ru": {"title": "Здравствуйте, {given_name}", "body": "https://egov.kz.phishing.example/login"},
    }
    campaign = await a_draft(stage, author, a_form(texts=texts))

    with pytest.raises(CampaignNotReady) as refusal:
        async with stage.parts.store.begin() as uow:
            await submit_campaign(uow, stage.clock, author, campaign.id)

    assert {(problem.code.value, problem.language) for problem in refusal.value.problems} == {
        ("language-missing", "en"),
        ("title-has-number", "kk"),
        ("link-not-https", "kk"),
        ("placeholder-not-in-title", "ru"),
        ("link-not-allowed", "ru"),
        ("placeholders-differ", None),
    }


async def test_the_count_the_preview_and_the_estimate_fit_the_segment(stage: Stage) -> None:
    author, _ = await officers(stage)
    mother, _ = await stage.citizen(
        language="kk", given_name="Әсел", born=date(1990, 1, 1), statuses={"unemployed": date(2026, 1, 1)}
    )
    await a_child(stage, mother, born=date(2024, 5, 1))
    await stage.citizen(language="kk", born=date(1990, 1, 1), statuses={"unemployed": date(2026, 1, 1)})
    await a_person(stage.parts, language="ru", born=date(1990, 1, 1), statuses={"unemployed": date(2026, 1, 1)})
    segment = {"statuses": ["unemployed"], "age": {"from": 30, "to": 40}, "languages": ["kk", "ru"]}
    everybody, mothers = a_form(segment=segment), a_form(segment={**segment, "child_age": {"to": 3}})

    counts = [await count_segment(stage.clock, stage.parts.segments, form) for form in (everybody, mothers)]
    async with stage.parts.store.begin() as uow:
        previews = await preview_campaign(uow, stage.clock, stage.parts.segments, author, mothers)
    lasts = estimate(stage.clock, everybody, 1000)

    assert [(count.people, count.reachable) for count in counts] == [(3, {"kk": 2}), (1, {"kk": 1})]
    assert [preview.given_name for preview in previews] == ["Әсел", None, None]
    assert previews[0].reply is not None
    assert "Әсел, толығырақ" in previews[0].reply.text
    assert timedelta(seconds=33) < lasts.lasts < timedelta(seconds=37)


async def a_child(stage: Stage, parent: Person, born: date) -> Person:
    child, _ = await a_person(stage.parts, born=born)
    async with stage.parts.store.begin() as uow:
        for one, other, relation in ((parent, child, Relation.CHILD), (child, parent, Relation.PARENT)):
            uow.add(FamilyRelation(person_id=one.id or 0, relative_id=other.id or 0, relation=relation, from_day=born))
    return child


@on_sqlite
async def test_an_estimate_leaves_the_night_out(stage: Stage) -> None:
    stage.clock.advance(timedelta(hours=8, minutes=59))  # 20:59 in Almaty

    lasts = estimate(stage.clock, a_form(), 100_000)

    assert lasts.ends_at - lasts.starts_at > timedelta(hours=12)


async def test_a_benefit_due_is_offered_with_its_sum_and_one_yes_and_offered_once(stage: Stage) -> None:
    mother, link = await stage.citizen(language="ru", born=date(1990, 1, 1))
    await a_child(stage, mother, born=date(2026, 10, 1))
    texts = {lang: {"title": "Вам положено", "body": "{service}: {amount}"} for lang in ("kk", "ru", "en")}
    form = a_form(texts=texts, segment={"service_due": "birth_benefit"})
    campaign, author = await running(stage, form)
    await delivered(stage, campaign)
    again = await a_draft(stage, author, form)
    async with stage.parts.store.begin() as uow:
        begin(await uow.get(Campaign, again.id), stage.clock.now())
    await delivered(stage, again)

    async with stage.parts.store.read() as uow:
        (notice,) = await uow.list(Notice, person_id=mother.id)
        (award,) = await uow.list(Award, person_id=mother.id)
        funnel = await notice_funnel(uow, stage.clock.now(), stage.clock.now() + timedelta(seconds=1), campaign.id)
    (text,) = await stage.seen(link, wait_s=0)
    assert text.count("164\u00a0350\u00a0₸") == 2
    assert (award.state, award.source) == (AwardState.PROPOSED, f"campaign:{campaign.id}")
    assert notice.campaign_id == campaign.id
    assert (await figures_of(stage, again)).left_out == {"told-already": 1}
    assert [(row.kind, row.language, row.sent, row.accepted, row.offered) for row in funnel] == [
        ("campaign", "ru", 1, 1, 1)
    ]


async def test_an_offer_of_a_campaign_left_unanswered_is_reminded_of_after_three_days(stage: Stage) -> None:
    mother, _ = await stage.citizen(language="ru", born=date(1990, 1, 1))
    await a_child(stage, mother, born=date(2026, 10, 1))
    texts = {lang: {"title": "Вам положено", "body": "{service}: {amount}"} for lang in ("kk", "ru", "en")}
    campaign, _ = await running(stage, a_form(texts=texts, segment={"service_due": "birth_benefit"}, lasts_days=7))
    await delivered(stage, campaign)

    stage.clock.advance(timedelta(days=3))
    for _ in range(2):
        await Unanswered(stage.parts.store, stage.clock, stage.parts.outbox).chase()

    async with stage.parts.store.read() as uow:
        (reminder,) = await uow.list(Notice, person_id=mother.id, kind="reminder")
        (award,) = await uow.list(Award, person_id=mother.id)
    assert reminder.arguments["due"][0]["award"] == award.id
    assert "164\u00a0350\u00a0₸" in compose(reminder).text


async def test_two_campaigns_with_one_fact_tell_it_once_and_opted_out_people_are_left_alone(stage: Stage) -> None:
    _, link = await stage.citizen()
    silent, silent_link = await stage.citizen()
    async with stage.parts.store.begin() as uow:
        uow.add(OptOut(person_id=silent.id or 0, kind="campaign", at=stage.clock.now()))
    first, author = await running(stage, a_form(fact="indexation-2027"))
    second = await a_draft(stage, author, a_form(name="Again", fact="indexation-2027"))
    async with stage.parts.store.begin() as uow:
        begin(await uow.get(Campaign, second.id), stage.clock.now())
    for campaign in (first, second):
        await delivered(stage, campaign)

    assert len(await stage.seen(link, wait_s=0)) == 1
    assert await stage.seen(silent_link, wait_s=0) == []
    figures = [await figures_of(stage, campaign) for campaign in (first, second)]
    assert sum(figure.sent for figure in figures) == 1


async def test_a_survey_counts_one_answer_a_person_and_takes_another_until_it_is_over(stage: Stage) -> None:
    person, link = await stage.citizen(language="ru")
    answers = [
        {"id": "good", "kk": "Жақсы", "ru": "Хорошо", "en": "Good"},
        {"id": "bad", "kk": "Жаман", "ru": "Плохо", "en": "Bad"},
    ]
    campaign, _ = await running(stage, a_form(kind="survey", answers=answers))
    await delivered(stage, campaign)
    (text,) = await stage.seen(link)
    taps = build_taps(stage.parts)
    async with stage.parts.store.read() as uow:
        (notice,) = await uow.list(Notice, person_id=person.id)

    async def tapped(answer: str) -> str:
        payload = {"do": "survey_answer", "notice": notice.id, "answer": answer}
        return (await taps["survey_answer"](TapContext("", link.id, person.id, "ru", payload))).replies[0].text

    told = [await tapped("good"), await tapped("bad")]
    stage.clock.advance(timedelta(days=8))
    told.append(await tapped("good"))

    figures = await figures_of(stage, campaign)
    assert "[Хорошо]" in text
    assert ["записан" in told[0], "изменён" in told[1], "закончился" in told[2]] == [True, True, True]
    assert [(answer.answer_id, answer.count) for answer in figures.answers] == [("good", 0), ("bad", 1)]
    assert figures.answered == 1


async def test_a_paused_campaign_sends_nothing_and_goes_on_where_it_was(stage: Stage) -> None:
    _, link = await stage.citizen()
    campaign, author = await running(stage, a_form())
    planning = planning_of(stage)
    await planning.plan_chunk(campaign.id, 0)
    async with stage.parts.store.begin() as uow:
        await pause_campaign(uow, stage.clock, author, campaign.id)
        planned = await uow.list(Notice)
    await send_by_hand(stage, planned)
    before = await stage.seen(link, wait_s=0)
    async with stage.parts.store.begin() as uow:
        await resume_campaign(uow, stage.clock, author, campaign.id)

    released = [await planning.release_held(campaign.id) for _ in range(2)]
    await delivered(stage, campaign)

    assert (before, released) == ([], [1, 0])
    assert len(await stage.seen(link)) == 1


@on_sqlite
async def test_a_stopped_campaign_sends_nothing_more(stage: Stage) -> None:
    _, link = await stage.citizen()
    campaign, author = await running(stage, a_form())
    planning = planning_of(stage)
    await planning.plan_chunk(campaign.id, 0)
    async with stage.parts.store.begin() as uow:
        await stop_campaign(uow, stage.clock, author, campaign.id)

    await planning.drop_unsent(campaign.id)
    closed = await planning.close_ended(campaign.id)

    async with stage.parts.store.read() as uow:
        (notice,) = await uow.list(Notice)
    assert closed
    assert (notice.state, notice.error) == (NoticeState.SUPPRESSED, "campaign_stopped")
    assert await stage.seen(link, wait_s=0) == []


async def test_a_chunk_planned_twice_plans_each_person_once(stage: Stage) -> None:
    for _ in range(3):
        await stage.citizen()
    campaign, _ = await running(stage, a_form())
    planning = planning_of(stage)

    planned = [await planning.plan_chunk(campaign.id, 0) for _ in range(2)]
    planned += [await planning.plan_chunk(campaign.id, 1)]

    async with stage.parts.store.read() as uow:
        assert (await uow.get(Campaign, campaign.id)).is_planned_out
    assert planned == [3, 0, 0]


@on_sqlite
async def test_a_scheduled_campaign_starts_when_its_moment_comes(stage: Stage) -> None:
    author, approver = await officers(stage)
    campaign = await a_draft(stage, author, a_form(starts_at="2026-11-23T15:00"))
    async with stage.parts.store.begin() as uow:
        await submit_campaign(uow, stage.clock, author, campaign.id)
        scheduled = await approve_campaign(uow, stage.clock, approver, campaign.id)
    planning = planning_of(stage)

    before = await planning.begin_due()
    stage.clock.advance(timedelta(hours=3))
    after = await planning.begin_due()

    assert scheduled.state is CampaignState.SCHEDULED
    assert (before, after) == (0, 1)
    async with stage.parts.store.read() as uow:
        assert (await uow.get(Campaign, campaign.id)).state is CampaignState.RUNNING


@on_sqlite
async def test_a_test_goes_to_the_phone_of_the_account_and_to_nobody_else(stage: Stage) -> None:
    author, _ = await officers(stage)
    _, stranger = await stage.citizen()
    own, phone = await a_person(stage.parts)
    link = await stage.chat_of(own, phone)
    campaign = await a_draft(stage, author)
    with pytest.raises(InvalidInput):
        async with stage.parts.store.begin() as uow:
            await send_test(uow, stage.clock, stage.parts.outbox, author, campaign.id)
    stage.clock.advance(timedelta(hours=11))  # at night too
    async with stage.parts.store.begin() as uow:
        await prepare_slots(uow)
        author = await set_phone(uow, stage.parts.vault, "author", phone)
        await send_test(uow, stage.clock, stage.parts.outbox, author, campaign.id)
    async with stage.parts.store.read() as uow:
        await send_by_hand(stage, await uow.list(Notice, kind="campaign_test"))

    told = await stage.seen(link)
    assert {text.splitlines()[0] for text in told} == {
        "[Test] Something new",
        "[Тексеру] Жаңа мүмкіндік",
        "[Проверка] Новая возможность",
    }
    assert await stage.seen(stranger, wait_s=0) == []
    assert (await figures_of(stage, campaign)).planned == 0
