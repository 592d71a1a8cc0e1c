"""What she agreed to on her word, after staff decided about the word: assigned, ended or offered anew."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from aldyn.bootstrap import build_taps
from knowledge.status_changes import status_changes
from services.notices.entitlements import look_again
from services.records.conversation import ChatLink
from services.records.people import Award, AwardState, ContributionKind, ContributionPeriod, Person
from services.records.proactive import Notice
from services.records.requests import Request
from services.records.staff import Role
from services.staff.accounts import add_staff
from services.staff.decisions import Verdict, decide
from services.status import declare_change
from services.taps import TapContext
from tests.stage import Stage, staged


@dataclass
class Told:
    """Someone who told of her lost job, with what she was offered."""

    stage: Stage
    person: Person
    link: ChatLink
    request: Request
    notice: Notice

    async def says_yes(self) -> str:
        tap = TapContext("", self.link.id, self.person.id, "en", {"do": "notice_agree", "notice": self.notice.id})
        outcome = await build_taps(self.stage.parts)["notice_agree"](tap)
        return "\n".join(reply.text for reply in outcome.replies)

    async def was_paid(self, monthly_tenge: int) -> None:
        async with self.stage.parts.store.begin() as uow:
            for period in await uow.list(ContributionPeriod, person_id=self.person.id):
                period.monthly_base_tiyn = monthly_tenge * 100

    async def staff_decide(self, verdict: Verdict, *logins: str) -> None:
        parts = self.stage.parts
        for login in logins:
            async with parts.store.begin() as uow:
                staff = await add_staff(
                    uow,
                    parts.clock,
                    login=login,
                    display_name=login,
                    role=Role.OPERATOR,
                    password="a long enough word",
                    language="en",
                )
                await decide(uow, parts.clock, parts.outbox, staff, self.request.id, verdict)

    async def awards(self) -> dict[str, Award]:
        async with self.stage.parts.store.read() as uow:
            return {award.service: award for award in await uow.list(Award, person_id=self.person.id)}

    async def notices(self) -> list[Notice]:
        async with self.stage.parts.store.read() as uow:
            return await uow.list(Notice, person_id=self.person.id, id__ne=self.notice.id, order="planned_at")


@pytest.fixture
async def told(tmp_path: Path) -> AsyncIterator[Told]:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen(language="en", statuses={"employee": date(2019, 9, 1)})
        change = status_changes()["lost_job"]
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
            await uow.flush()
            declared = await declare_change(uow, stage.clock, person, change, date(2026, 11, 5), "redundancy")
            notice = await look_again(uow, stage.clock, stage.parts.outbox, person, change, declared, "en")
        assert notice is not None
        yield Told(stage, person, link, declared.request, notice)


ACCEPT = Verdict(accept=True, reason="confirmed_by_source")
REFUSE = Verdict(accept=False, reason="not_confirmed", text="No such order.")


async def test_an_accepted_status_assigns_what_she_agreed_to(told: Told) -> None:
    await told.says_yes()
    before = {award.state for award in (await told.awards()).values()}

    await told.staff_decide(ACCEPT, "first", "second")

    assert before == {AwardState.AGREED}
    assert {award.state for award in (await told.awards()).values()} == {AwardState.ASSIGNED}


async def test_a_refused_status_ends_what_rested_on_it(told: Told) -> None:
    await told.says_yes()

    await told.staff_decide(REFUSE, "first")

    assert {award.state for award in (await told.awards()).values()} == {AwardState.ENDED}


async def test_another_sum_at_verification_is_offered_anew_and_not_assigned_unseen(told: Told) -> None:
    await told.says_yes()
    await told.was_paid(200_000)

    await told.staff_decide(ACCEPT, "first", "second")

    award = (await told.awards())["job_loss_payment"]
    offered = [due for notice in await told.notices() for due in notice.arguments.get("due", [])]
    assert award.state is AwardState.PROPOSED
    assert [(due["award"], due["amount_tiyn"]) for due in offered] == [(award.id, award.amount_tiyn)]


async def test_a_yes_to_terms_that_changed_since_assigns_nothing(told: Told) -> None:
    await told.was_paid(200_000)

    answer = await told.says_yes()

    assert (await told.awards())["job_loss_payment"].state is AwardState.PROPOSED
    assert "changed since this offer" in answer
