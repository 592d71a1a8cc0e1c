"""Notices without an answer: reminded of after three days, handed to staff after ten, and what a late answer does."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from aldyn.bootstrap import build_scan, build_taps
from services.conversations import open_conversation
from services.notices import unanswered
from services.notices.texts import compose
from services.notices.unanswered import Unanswered
from services.ports import UnitOfWork
from services.records.conversation import ChatLink
from services.records.people import Award, AwardState, Person, Savings
from services.records.proactive import Notice, NoticeState, OptOut
from services.records.requests import Request, RequestKind, RequestState
from services.records.staff import Role
from services.staff.accounts import add_staff
from services.staff.decisions import Verdict, decide
from services.taps import TapContext
from tests.stage import Stage, staged


@dataclass
class Waiting:
    """Somebody who was offered her pension and has not answered."""

    stage: Stage
    person: Person
    link: ChatLink
    notice: Notice

    async def after(self, **time: int) -> None:
        self.stage.clock.advance(timedelta(**time))
        parts = self.stage.parts
        await Unanswered(parts.store, self.stage.clock, parts.outbox).chase()

    async def taps(self, name: str, notice: Notice | None = None) -> str:
        async with self.stage.parts.store.begin() as uow:
            talk = await open_conversation(uow, self.stage.clock, self.link)
        asked = {"do": f"notice_{name}", "notice": (notice or self.notice).id}
        context = TapContext(talk.id, self.link.id, self.person.id, self.link.language, asked)
        outcome = await build_taps(self.stage.parts)[f"notice_{name}"](context)
        return "\n".join(reply.text for reply in outcome.replies)

    async def reminders(self) -> list[Notice]:
        async with self.stage.parts.store.read() as uow:
            return await uow.list(Notice, kind="reminder", person_id=self.person.id)

    async def tasks(self) -> list[Request]:
        async with self.stage.parts.store.read() as uow:
            return await uow.list(Request, kind=RequestKind.STAFF_TASK, person_id=self.person.id)


@pytest.fixture
async def waiting(tmp_path: Path) -> AsyncIterator[Waiting]:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen(language="en", born=date(1965, 11, 23))
        async with stage.parts.store.begin() as uow:
            uow.add(Savings(person_id=person.id or 0, amount_tiyn=600_000_000, as_of=date(2026, 11, 1)))
        await build_scan(stage.parts).run(stage.clock.today())
        async with stage.parts.store.begin() as uow:
            (notice,) = await uow.list(Notice, person_id=person.id)
            notice.state, notice.sent_at = NoticeState.SENT, stage.clock.now()
        yield Waiting(stage, person, link, notice)


async def test_a_reminder_comes_after_three_days_and_a_task_for_staff_after_ten_each_once(waiting: Waiting) -> None:
    counts = []
    for time in ({"days": 2, "hours": 23}, {"hours": 1}, {"days": 6, "hours": 23}, {"hours": 1}, {"days": 5}):
        await waiting.after(**time)
        counts.append((len(await waiting.reminders()), len(await waiting.tasks())))

    (reminder,) = await waiting.reminders()
    (task,) = await waiting.tasks()
    assert counts == [(0, 0), (1, 0), (1, 0), (1, 1), (1, 1)]
    assert "You have not answered yet" in compose(reminder).text
    assert (task.details["code"], task.service) == (waiting.notice.code, "base_pension")


async def test_one_that_cannot_be_followed_does_not_hold_back_the_others(
    waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with waiting.stage.parts.store.begin() as uow:
        older = Notice(
            key="older",
            person_id=waiting.person.id or 0,
            kind="pension",
            language="en",
            template=waiting.notice.template,
            code="OLDER",
            asks=True,
            state=NoticeState.SENT,
            sent_at=waiting.stage.clock.now() - timedelta(hours=1),
            planned_at=waiting.stage.clock.now(),
        )
        uow.add(older)

    async def settled(uow: UnitOfWork, notice: Notice) -> bool:
        if notice.id == older.id:
            raise KeyError("a mistake of ours")
        return False

    monkeypatch.setattr(unanswered, "is_settled", settled)
    await waiting.after(days=3, hours=1)

    (reminder,) = await waiting.reminders()
    assert reminder.arguments["reminds"]["notice"] == waiting.notice.id


async def test_a_late_yes_to_the_reminder_assigns_and_closes_the_task(waiting: Waiting) -> None:
    await waiting.after(days=3)
    await waiting.after(days=7)
    (reminder,) = await waiting.reminders()

    await waiting.taps("agree", reminder)
    again = await waiting.taps("agree")

    (task,) = await waiting.tasks()
    async with waiting.stage.parts.store.read() as uow:
        awards = {award.state for award in await uow.list(Award, person_id=waiting.person.id)}
        first = await uow.get(Notice, waiting.notice.id)
    assert awards == {AwardState.ASSIGNED}
    assert (first.state, first.answer) == (NoticeState.ANSWERED, "agree")
    assert task.state is RequestState.WITHDRAWN
    assert "agreed already" in again


async def test_who_answered_or_chose_her_own_day_is_not_reminded_besides(waiting: Waiting) -> None:
    await waiting.taps("later")
    await waiting.after(days=3)

    assert [notice.key.split(":")[1] for notice in await waiting.reminders()] == ["later"]


async def test_no_such_notices_said_to_a_reminder_turns_off_what_it_reminds_of(waiting: Waiting) -> None:
    await waiting.after(days=3)
    (reminder,) = await waiting.reminders()

    answer = await waiting.taps("stop", reminder)

    async with waiting.stage.parts.store.read() as uow:
        refused = [opt_out.kind for opt_out in await uow.list(OptOut, person_id=waiting.person.id)]
    assert refused == ["pension"]
    assert "Pension" in answer


async def test_a_yes_after_the_time_is_told_that_it_is_too_late(waiting: Waiting) -> None:
    waiting.stage.clock.advance(timedelta(days=91))

    assert "has passed" in await waiting.taps("agree")


async def test_a_task_done_by_staff_is_not_told_to_the_citizen(waiting: Waiting) -> None:
    await waiting.after(days=3)
    await waiting.after(days=7)
    (task,) = await waiting.tasks()
    parts = waiting.stage.parts
    async with parts.store.begin() as uow:
        staff = await add_staff(
            uow,
            parts.clock,
            login="one",
            display_name="One",
            role=Role.OPERATOR,
            password="a long enough word",
            language="en",
        )
        await decide(uow, parts.clock, parts.outbox, staff, task.id, Verdict(True, "person_reached"))

    async with parts.store.read() as uow:
        told = await uow.count(Notice, kind="request")
    (done,) = await waiting.tasks()
    assert (done.state, told) == (RequestState.ACCEPTED, 0)
