"""Who blocked the bot and comes back is told what she missed, what is still in time, and nothing twice."""

import asyncio
import itertools
from datetime import timedelta
from pathlib import Path
from typing import Any

from aldyn.bootstrap import build_worker
from bot.incoming import Incoming, Kind
from bot.intake import Intake
from services.notices.planning import plan_notice
from services.notices.returned import STILL_NEWS
from services.records.conversation import ChatLink, Message
from services.records.people import Person
from services.records.proactive import Notice, NoticeState
from tests.stage import Stage, staged

_updates = itertools.count(1)


async def planned(stage: Stage, person: Person, key: str, **fields: Any) -> Notice:
    async with stage.parts.store.begin() as uow:
        notice = await plan_notice(
            *(uow, stage.clock, stage.parts.outbox, person),
            key=key,
            kind="life_event",
            template="notice-event",
            arguments={"event": {"say": "change-married"}},
            **fields,
        )
    assert notice is not None
    return notice


async def ended(stage: Stage, notice: Notice) -> Notice:
    for _ in range(200):
        async with stage.parts.store.read() as uow:
            found = await uow.get(Notice, notice.id)
        if found.state not in (NoticeState.PLANNED, NoticeState.SENDING):
            return found
        await asyncio.sleep(0.05)
    raise AssertionError(f"the notice is still {found.state} ({found.error})")


async def comes(stage: Stage, link: ChatLink, kind: Kind) -> None:
    if kind in (Kind.BLOCKED, Kind.UNBLOCKED):
        await stage.control.post(f"/users/{link.chat_id}/{'block' if kind is Kind.BLOCKED else 'unblock'}")
    parts = stage.parts
    intake = Intake(parts.store, parts.vault, parts.clock, parts.outbox)
    await intake.take(Incoming(next(_updates), link.chat_id, link.chat_id, kind))


async def test_what_a_block_held_back_is_told_once_on_return_and_what_is_too_late_is_not(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen()
        worker = build_worker(stage.parts)
        await worker.start()
        try:
            await stage.control.post(f"/users/{link.chat_id}/block")
            met = await ended(stage, await planned(stage, person, "met-the-block"))
            await comes(stage, link, Kind.BLOCKED)
            knew = await ended(stage, await planned(stage, person, "knew-of-it"))
            soon = {"expires_at": stage.clock.now() + timedelta(hours=1)}
            late = await ended(stage, await planned(stage, person, "ends-soon", **soon))
            held = [met.state, knew.state, late.state]
            stage.clock.advance(timedelta(days=1))
            await comes(stage, link, Kind.UNBLOCKED)
            await comes(stage, link, Kind.UNBLOCKED)
            after = [(await ended(stage, notice)).state for notice in (met, knew, late)]
            told = await stage.seen(link, wait_s=0)
        finally:
            await worker.stop()
        async with stage.parts.store.read() as uow:
            written = await uow.count(Message, notice_id=met.id)
    assert held == [NoticeState.BLOCKED] * 3
    assert after == [NoticeState.SENT, NoticeState.SENT, NoticeState.EXPIRED]
    assert len(told) == 2
    assert written == 1


async def test_who_comes_back_after_months_is_not_told_old_news(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen()
        await comes(stage, link, Kind.BLOCKED)
        notice = await planned(stage, person, "old-news")
        async with stage.parts.store.begin() as uow:
            (await uow.get(Notice, notice.id)).state = NoticeState.BLOCKED
        stage.clock.advance(STILL_NEWS + timedelta(minutes=1))

        await comes(stage, link, Kind.UNBLOCKED)

        async with stage.parts.store.read() as uow:
            found = await uow.get(Notice, notice.id)
    assert found.state is NoticeState.BLOCKED
