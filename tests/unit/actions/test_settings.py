"""Her data and settings: who looked, and whether that record is whole."""

from actions.settings import ShowAccess
from services.access import record_access
from services.records.privacy import AccessRecord
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
    await looked_at(talk, "звонок гражданки", "решение по обращению")

    (answer,) = await talk.hears(ShowAccess, "кто смотрел мои данные", intent="ask_my_data_access")

    assert "оператор поддержки. Зачем: звонок гражданки" in answer.text
    assert "повреждён" not in answer.text


async def test_a_changed_entry_of_the_record_is_told(talk: Talk) -> None:
    await looked_at(talk, "звонок гражданки", "решение по обращению")
    async with talk.parts.store.begin() as uow:
        (first,) = await uow.list(AccessRecord, purpose="звонок гражданки")
        first.purpose = "проверка"

    (answer,) = await talk.hears(ShowAccess, "кто смотрел мои данные", intent="ask_my_data_access")

    assert "повреждён" in answer.text
