"""Payments that payers report: under the award that held, in whatever order they come, and in the funnel of notices."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from services.notices.funnel import notice_funnel
from services.notices.planning import plan_notice
from services.records.people import Award, AwardState, Payment, Person
from services.records.proactive import NoticeState
from tests.builders import a_person
from tests.integration.open_api.registry import Registry, api, event, iin_of, report

PENSION = {"service": "pension_by_age"}
ASSIGNED: dict[str, Any] = {**PENSION, "period": "month", "amount": 112000}
PAID: dict[str, Any] = {**PENSION, "paid": 106400, "withheld": 5600}


async def agreed(registry: Registry, person: Person, state: AwardState = AwardState.AGREED) -> Award:
    """An award she was offered in a notice and agreed to."""
    parts = registry.parts
    async with parts.store.begin() as uow:
        award = Award(
            person_id=person.id or 0,
            service="pension_by_age",
            state=state,
            amount_tiyn=112_000_00,
            period="month",
            from_day=date(2026, 10, 1),
            source="scan",
            recorded_at=parts.clock.now(),
        )
        uow.add(award)
        await uow.flush()
        notice = await plan_notice(
            *(uow, parts.clock, parts.outbox, person),
            key="offer",
            kind="life_event",
            template="notice-event",
            arguments={"event": {"say": "event-retirement-reached"}, "due": [{"award": award.id}]},
        )
        assert notice is not None
        notice.state, notice.answer, notice.sent_at = NoticeState.ANSWERED, "agree", parts.clock.now()
    return award


async def paid_in_funnel(registry: Registry) -> int:
    now = registry.clock.now()
    async with registry.parts.store.read() as uow:
        (row,) = await notice_funnel(uow, now - timedelta(days=1), now + timedelta(days=1))
    return row.paid


@pytest.mark.parametrize("is_assigned_by_payer", [False, True])
async def test_a_payment_moves_the_notice_that_was_agreed_to_to_paid_until_it_is_withdrawn(
    tmp_path: Path, is_assigned_by_payer: bool
) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts, born=date(1963, 5, 2))
        await agreed(registry, person)
        iin = iin_of(registry, person)
        if is_assigned_by_payer:
            await report(client, "scpp", event(1, "benefit.assigned", iin, "2026-10-05", **ASSIGNED))
        before = await paid_in_funnel(registry)

        for _ in range(2):
            await report(client, "scpp", event(2, "benefit.paid", iin, "2026-10-25", **PAID))
        after = await paid_in_funnel(registry)
        async with registry.parts.store.read() as uow:
            (payment,) = await uow.list(Payment, person_id=person.id)
        withdrawal = {"id": "e3", "type": "event.withdrawn", "subject": iin, "data": {"event": "e2"}}
        await report(client, "scpp", withdrawal)

        assert [before, after, await paid_in_funnel(registry)] == [0, 1, 0]
        assert (payment.gross_tiyn, payment.withheld_tiyn, payment.paid_tiyn) == (112_000_00, 5_600_00, 106_400_00)
        assert payment.on_day == date(2026, 10, 25)


async def test_a_payment_that_comes_before_its_assignment_waits_for_it(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts, born=date(1963, 5, 2))
        iin = iin_of(registry, person)
        counts = []
        for told in (
            event(1, "benefit.paid", iin, "2026-10-25", **PAID),
            event(2, "benefit.assigned", iin, "2026-10-01", **ASSIGNED),
            event(3, "benefit.ended", iin, "2026-10-20", **PENSION),
        ):
            await report(client, "scpp", told)
            async with registry.parts.store.read() as uow:
                counts.append(await uow.count(Payment, person_id=person.id))
    assert counts == [0, 1, 1]


async def test_a_payer_that_reports_what_was_assigned_on_her_yes_makes_no_second_award(tmp_path: Path) -> None:
    async with api(tmp_path) as (registry, client):
        person, _ = await a_person(registry.parts, born=date(1963, 5, 2))
        await agreed(registry, person, AwardState.ASSIGNED)

        await report(client, "scpp", event(1, "benefit.assigned", iin_of(registry, person), "2026-10-01", **ASSIGNED))

        async with registry.parts.store.read() as uow:
            (running,) = await uow.list(Award, person_id=person.id, state=AwardState.ASSIGNED)
        assert running.source.startswith("event:")
