"""Notices from the change to the chat and back, on a real store, worker and local Telegram (no language model)."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from telegram import Bot

from aldyn.bootstrap import build_taps, build_worker
from bot.delivery import MessageDelivery
from knowledge.catalogue import say
from knowledge.status_changes import status_changes
from notifications.delivery import NoticeDelivery
from notifications.due import BATCH, DueNotices
from services.conversations import draft, open_conversation
from services.notices.entitlements import look_again
from services.notices.planning import plan_notice
from services.notices.policy import Verdict
from services.records.people import Award, AwardState, BankAccount, ContributionKind, ContributionPeriod, Person
from services.records.proactive import Notice, NoticeState, SendAttempt
from services.replies import Reply
from services.send_slots import GAP_US, machine_us, prepare_slots, reserve
from services.status import declare_change
from services.taps import TapContext
from simulator.settings import DEMO_TOKEN
from tests.builders import a_person
from tests.stage import Stage, staged


async def insured(stage: Stage, person: Person) -> None:
    async with stage.parts.store.begin() as uow:
        uow.add(
            ContributionPeriod(
                person_id=person.id or 0,
                kind=ContributionKind.SOCIAL,
                from_day=date(2019, 9, 1),
                to_day=date(2026, 10, 31),
                monthly_base_tiyn=300_000_00,
                months_paid=86,
                source="ssif",
            )
        )


async def tells_of_lost_job(stage: Stage, person: Person) -> Notice:
    async with stage.parts.store.begin() as uow:
        change = status_changes()["lost_job"]
        told = await declare_change(uow, stage.clock, person, change, date(2026, 11, 5), "redundancy")
        notice = await look_again(uow, stage.clock, stage.parts.outbox, person, change, told, person.language)
    assert notice is not None
    return notice


async def settled(stage: Stage, notice: Notice, state: NoticeState = NoticeState.SENT) -> Notice:
    for _ in range(200):
        async with stage.parts.store.read() as uow:
            found = await uow.get(Notice, notice.id)
        if found.state is state:
            return found
        await asyncio.sleep(0.05)
    raise AssertionError(f"the notice is {found.state} ({found.error}), not {state}")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_notice_after_a_change_arrives_with_sums_and_buttons(tmp_path: Path, language: str) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen(language=language, statuses={"employee": date(2019, 9, 1)})
        await insured(stage, person)
        worker = build_worker(stage.parts)
        await worker.start()
        try:
            notice = await tells_of_lost_job(stage, person)
            texts = "\n".join(await stage.seen(link))
            sent = await settled(stage, notice)
        finally:
            await worker.stop()
        async with stage.parts.store.read() as uow:
            attempts = await uow.list(SendAttempt, notice_id=notice.id)
    assert "140\u00a0400\u00a0₸" in texts
    assert sent.code in texts
    assert [attempt.outcome for attempt in attempts] == ["sent"]


async def test_yes_to_what_rests_on_her_word_waits_for_verification_and_a_second_yes_changes_nothing(
    tmp_path: Path,
) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen(statuses={"employee": date(2019, 9, 1)})
        await insured(stage, person)
        async with stage.parts.store.begin() as uow:
            uow.add(BankAccount(person_id=person.id or 0, bank="Halyk", masked_number="KZ**1234", is_chosen=True))
        notice = await tells_of_lost_job(stage, person)
        tap = TapContext("", link.id, person.id, "ru", {"do": "notice_agree", "notice": notice.id})
        taps = build_taps(stage.parts)

        first = await taps["notice_agree"](tap)
        second = await taps["notice_agree"](tap)
        details = await taps["notice_details"](tap)

        async with stage.parts.store.read() as uow:
            awards = await uow.list(Award, person_id=person.id)
    assert {award.state for award in awards} == {AwardState.AGREED}
    assert "KZ**1234" in first.replies[0].text
    assert "уже согласились" in second.replies[0].text
    assert "кодекс" in details.replies[0].text


async def test_same_key_is_told_once_and_quiet_hours_hold_until_morning(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen()
        stage.clock.advance(timedelta(hours=11))  # 23:00 in Almaty
        worker = build_worker(stage.parts)
        await worker.start()
        try:
            planned = []
            for _ in range(2):
                async with stage.parts.store.begin() as uow:
                    planned.append(
                        await plan_notice(
                            uow,
                            stage.clock,
                            stage.parts.outbox,
                            person,
                            key="one-fact",
                            kind="life_event",
                            template="notice-event",
                            arguments={"event": {"say": "change-married"}},
                        )
                    )
            await asyncio.sleep(1)
            silent = await stage.seen(link, wait_s=0)
            stage.clock.advance(timedelta(hours=10, minutes=1))
            told = await stage.seen(link)
        finally:
            await worker.stop()
    assert planned[1] is None
    assert silent == []
    assert len(told) == 1


async def test_a_reply_leaves_at_once_and_notices_stand_back_for_it(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        _, link = await stage.citizen()
        async with stage.parts.store.begin() as uow:
            await prepare_slots(uow)
            conversation = await open_conversation(uow, stage.clock, link)
            replies = [(await draft(uow, stage.clock, conversation, Reply(text))).id for text in ("Сәлем", "Жақсы")]
        before_us = machine_us()

        async with Bot(DEMO_TOKEN, base_url=f"{stage.chat_url}/bot") as telegram:
            await MessageDelivery(stage.parts.store, stage.clock, telegram, stage.parts.files).deliver(replies)

        told = await stage.seen(link)
        async with stage.parts.store.begin() as uow:
            place = await reserve(uow, 1, before_us)
    assert told == ["Сәлем", "Жақсы"]
    assert place.at_us >= before_us + 2 * GAP_US


async def planned(stage: Stage, person: Person, key: str = "one-fact", event: str = "change-married") -> Notice:
    async with stage.parts.store.begin() as uow:
        notice = await plan_notice(
            uow,
            stage.clock,
            stage.parts.outbox,
            person,
            key=key,
            kind="life_event",
            template="notice-event",
            arguments={"event": {"say": event}},
        )
    assert notice is not None
    return notice


async def test_who_links_a_chat_later_is_told_what_waited_for_her_however_many_others_wait(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, phone = await a_person(stage.parts)
        stranger, _ = await a_person(stage.parts)
        notice = await planned(stage, person)
        for number in range(BATCH + 1):
            await planned(stage, stranger, f"other:{number}")
        due = DueNotices(stage.parts.store, stage.clock, stage.parts.outbox)
        before = await due.adopt()

        link = await stage.chat_of(person, phone)
        after = [await due.adopt(), await due.adopt()]

        async with stage.parts.store.read() as uow:
            adopted = await uow.get(Notice, notice.id)
    assert (before, after) == (0, [1, 0])
    assert adopted.chat_link_id == link.id


async def test_a_reminder_of_what_was_answered_meanwhile_is_not_sent(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen(statuses={"employee": date(2019, 9, 1)})
        await insured(stage, person)
        notice = await tells_of_lost_job(stage, person)
        taps = build_taps(stage.parts)
        for name in ("notice_later", "notice_later", "notice_agree"):
            await taps[name](TapContext("", link.id, person.id, "ru", {"do": name, "notice": notice.id}))
        async with stage.parts.store.read() as uow:
            (reminder,) = await uow.list(Notice, kind="reminder")
        stage.clock.advance(timedelta(days=1, minutes=1))

        verdict = await NoticeDelivery(stage.parts.store, stage.clock, Nobody()).attempt(reminder.id, 0)

        async with stage.parts.store.read() as uow:
            dropped = await uow.get(Notice, reminder.id)
    assert (verdict, dropped.state, dropped.error) == (Verdict.DROP, NoticeState.SUPPRESSED, "settled")


class Nobody:
    """Sends nothing."""

    async def send(self, chat_id: int, text: str, buttons: list[list[dict[str, str]]]) -> int:
        raise AssertionError("nothing was to be sent")


class Quick:
    """Someone who taps before the outcome of the call is written down."""

    def __init__(self, tap: Callable[[], Awaitable[object]]) -> None:
        self._tap = tap

    async def send(self, chat_id: int, text: str, buttons: list[list[dict[str, str]]]) -> int:
        await self._tap()
        return 1


async def test_an_answer_quicker_than_the_outcome_stays_an_answer(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen(statuses={"employee": date(2019, 9, 1)})
        await insured(stage, person)
        notice = await tells_of_lost_job(stage, person)
        tap = TapContext("", link.id, person.id, "ru", {"do": "notice_agree", "notice": notice.id})
        sender = Quick(lambda: build_taps(stage.parts)["notice_agree"](tap))
        async with stage.parts.store.begin() as uow:
            await prepare_slots(uow)
        delivery = NoticeDelivery(stage.parts.store, stage.clock, sender)

        await delivery.attempt(notice.id, 0)

        async with stage.parts.store.read() as uow:
            answered = await uow.get(Notice, notice.id)
    assert (answered.state, answered.sent_at) == (NoticeState.ANSWERED, stage.clock.now())


@pytest.mark.postgres
async def test_workers_that_start_at_one_moment_make_one_row_to_wait_at(tmp_path: Path, fresh_postgres: str) -> None:
    async with staged(tmp_path, fresh_postgres) as stage:
        late = build_worker(stage.parts)
        async with stage.parts.store.begin() as uow:
            await prepare_slots(uow)
            await uow.flush()
            preparing = asyncio.create_task(late._prepare())
            await asyncio.sleep(0.5)  # it has looked, found no row, and waits with its own for this one
            assert not preparing.done()

        await asyncio.wait_for(preparing, 20)


async def test_every_chat_is_told_once_though_the_worker_is_killed(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        people = [await stage.citizen() for _ in range(40)]
        for number, (person, _) in enumerate(people):
            await planned(stage, person, f"fact:{number}")
        for lasts_s in (4.0, 4.0, None):
            worker = await started(stage, tmp_path, "local")
            if lasts_s is not None:
                await asyncio.sleep(lasts_s)
            else:
                await _sent(stage, len(people))
            await killed(worker)
        counts = [len(await stage.seen(link, wait_s=0)) for _, link in people]
        async with stage.parts.store.read() as uow:
            lost = await uow.count(SendAttempt, outcome="lost")
    assert all(count >= 1 for count in counts)
    assert sum(counts) - len(counts) <= lost


@pytest.mark.postgres
async def test_two_workers_tell_each_chat_once_and_in_order_through_kills_storms_and_cuts(
    tmp_path: Path, fresh_postgres: str
) -> None:
    async with staged(tmp_path, fresh_postgres) as stage:
        people = [await stage.citizen() for _ in range(30)]
        for event in ("change-married", "change-moved"):
            for number, (person, _) in enumerate(people):
                await planned(stage, person, f"{event}:{number}", event)
            stage.clock.advance(timedelta(seconds=1))
        faults = [
            {"kind": "error", "status": 429, "retry_after": 1, "times": 6},
            {"kind": "error", "status": 502, "times": 3},
            {"kind": "cut_before", "times": 3},
            {"kind": "cut_after", "times": 2},
        ]
        workers = {name: await started(stage, tmp_path, name) for name in ("one", "two")}
        try:
            await _sent(stage, 1)
            for fault in faults:
                await stage.control.post("/faults", json={**fault, "methods": ["sendMessage"]})
            for name in ("one", "two"):
                await killed(workers[name])
                workers[name] = await started(stage, tmp_path, name)
            await _sent(stage, 2 * len(people))
        finally:
            for worker in workers.values():
                await killed(worker)
        told = [await stage.seen(link, wait_s=0) for _, link in people]
        async with stage.parts.store.read() as uow:
            lost = await uow.count(SendAttempt, outcome="lost")
    wanted = [say("ru", "change-married"), say("ru", "change-moved")]
    orders = [list(dict.fromkeys(word for text in texts for word in wanted if word in text)) for texts in told]
    assert orders == [wanted] * len(people)
    assert sum(map(len, told)) - 2 * len(people) <= lost + 2  # those in flight, and those whose answer was cut


async def started(stage: Stage, folder: Path, executor_id: str) -> asyncio.subprocess.Process:
    settings = stage.parts.settings
    given = {"ALDYN_DATABASE_URL": settings.sync_database_url, "ALDYN_EXECUTOR_ID": executor_id}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.stage_worker", str(folder), stage.chat_url), env={**os.environ, **given}
    )


async def killed(worker: asyncio.subprocess.Process) -> None:
    worker.kill()
    await worker.wait()


async def _sent(stage: Stage, least: int) -> None:
    for _ in range(1200):
        async with stage.parts.store.read() as uow:
            if await uow.count(Notice, state=NoticeState.SENT) >= least:
                return
        await asyncio.sleep(0.1)
    raise AssertionError(f"{least} notices were not sent within two minutes")
