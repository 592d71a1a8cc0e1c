"""The two buttons that save what she told, or forget it."""

from typing import Any

from services.records.conversation import Conversation
from services.records.people import RegistryFact
from services.taps import TapContext
from services.told_facts import ToldFacts
from tests.unit.actions.conftest import Talk

SCOPE = "families:self"
SAVE = {"do": "save_facts", "scope": SCOPE, "names": ["dependent_children"]}
FORGET = {"do": "forget_facts", "scope": SCOPE}


async def tell(talk: Talk) -> None:
    async with talk.parts.store.begin() as uow:
        conversation = await uow.get(Conversation, talk.conversation.id)
        conversation.told_facts = {SCOPE: {"dependent_children": 4}, "pensions:self": {"work_years": 30}}


async def text_after(talk: Talk, payload: dict[str, Any]) -> str:
    return (await talk.taps(payload)).replies[0].text


async def saved(talk: Talk) -> list[Any]:
    async with talk.parts.store.read() as uow:
        return [fact.value for fact in await uow.list(RegistryFact, source="self")]


async def test_what_she_told_is_saved_once_however_often_she_taps(talk: Talk) -> None:
    await tell(talk)

    first, again, other = [await text_after(talk, payload) for payload in (SAVE, SAVE, FORGET)]

    assert "Сохранил" in first
    assert "уже закрыт" in again
    assert "уже закрыт" in other
    assert await saved(talk) == [{"name": "dependent_children", "value": 4}]
    assert (await talk.now()).told_facts == {"pensions:self": {"work_years": 30}}


async def test_what_was_forgotten_is_not_said_to_be_saved(talk: Talk) -> None:
    await tell(talk)

    first, again = await text_after(talk, FORGET), await text_after(talk, SAVE)

    assert "не сохраняю" in first
    assert "уже закрыт" in again
    assert await saved(talk) == []


async def test_in_a_chat_not_linked_nothing_is_said_to_be_saved(talk: Talk) -> None:
    await tell(talk)

    tap = TapContext(talk.conversation.id, talk.link.id, None, "ru", SAVE)
    outcome = await ToldFacts(talk.parts.store, talk.clock).save(tap)

    assert "это вы" in outcome.replies[0].text
    assert await saved(talk) == []
