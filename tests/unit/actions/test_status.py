"""What she is shown of her status."""

from datetime import date, timedelta

from actions.status import ConfirmStatus, ShowStatus
from services.records.status import StatusRecord, StatusState
from tests.unit.actions.conftest import Talk


async def test_a_confirmation_after_midnight_is_of_the_day_in_almaty(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        uow.add(
            StatusRecord(
                person_id=talk.person.id or 0,
                category="employee",
                from_day=date(2019, 9, 1),
                source="scpp",
                responsible="MLSPP",
                state=StatusState.VERIFIED,
                recorded_at=talk.clock.now(),
            )
        )
    talk.clock.advance(timedelta(hours=13))
    await talk.hears(ConfirmStatus, "всё верно", intent="confirm_status")

    (answer,) = await talk.hears(ShowStatus, "мой статус", intent="ask_my_status")

    assert "24 ноября 2026 года" in answer.text
