"""Her data and settings: who looked, and whether that record is whole."""

from datetime import timedelta

import pytest

from actions.settings import ManageNotifications, ShowAccess
from aldyn.bootstrap import build_taps
from services.access import record_access
from services.records.privacy import AccessRecord
from services.records.proactive import OptOut
from services.staff.person_card import REASONS
from services.taps import TapContext
from tests.unit.actions.conftest import Talk


async def looked_at(talk: Talk, *purposes: str) -> None:
    async with talk.parts.store.begin() as uow:
        for purpose in purposes:
            await record_access(
                uow,
                talk.clock,
                talk.person.id or 0,
                actor="staff-1",
                role="operator",
                purpose=purpose,
                what="card",
            )


async def test_she_reads_who_looked_and_why(talk: Talk) -> None:
    await looked_at(talk, *REASONS)

    (answer,) = await talk.hears(ShowAccess, "кто смотрел мои данные", intent="ask_my_data_access")

    assert "23 ноября 2026 года — оператор поддержки. Зачем: решение по вашему обращению" in answer.text
    assert "повреждён" not in answer.text


async def test_a_look_after_midnight_is_of_the_day_in_almaty(talk: Talk) -> None:
    talk.clock.advance(timedelta(hours=13))
    await looked_at(talk, "answering")

    (answer,) = await talk.hears(ShowAccess, "кто смотрел мои данные", intent="ask_my_data_access")

    assert "24 ноября 2026 года" in answer.text


@pytest.mark.parametrize("changed", [{"purpose": "complaint"}, {"actor_role": "supervisor"}])
async def test_a_changed_entry_of_the_record_is_told(talk: Talk, changed: dict[str, str]) -> None:
    await looked_at(talk, "answering", "deciding_request")
    async with talk.parts.store.begin() as uow:
        (first,) = await uow.list(AccessRecord, purpose="answering")
        await uow.change(AccessRecord, first.id, **changed)

    (answer,) = await talk.hears(ShowAccess, "кто смотрел мои данные", intent="ask_my_data_access")

    assert "повреждён" in answer.text


async def test_a_kind_of_notices_that_was_turned_off_can_be_brought_back(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        uow.add(OptOut(person_id=talk.person.id or 0, kind="pension", at=talk.clock.now()))

    (before,) = await talk.hears(ManageNotifications, "уведомления", intent="manage_notifications")
    tap = TapContext("", "", talk.person.id, "ru", {"do": "notice_kind", "kind": "pension"})
    await build_taps(talk.parts)["notice_kind"](tap)
    (after,) = await talk.hears(ManageNotifications, "уведомления", intent="manage_notifications")

    assert "Вернуть: Пенсия" in str(before.buttons)
    assert "Вернуть" not in str(after.buttons)
