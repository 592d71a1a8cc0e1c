"""Linking a chat to a person by a code sent to her own phone."""

import re
from datetime import timedelta

import pytest

from services.identity import CODES, Identity, LinkOutcome
from services.records.conversation import ChatLink
from tests.builders import NOON, a_person
from tests.unit.actions.conftest import Talk, talk

__all__ = ["talk"]


class Phone:
    """A gateway that keeps what it is given."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    async def send(self, phone: str, text: str) -> None:
        self.texts.append(text)

    @property
    def code(self) -> str:
        found = re.search(r"\d{6}", self.texts[-1])
        assert found is not None
        return found.group()


class Newcomer:
    """A chat not linked yet, of somebody in the register."""

    def __init__(self, talk: Talk, number: str) -> None:
        self.talk = talk
        self.number = number
        self.phone = Phone()
        self.identity = Identity(talk.parts.store, talk.parts.vault, talk.clock, self.phone)
        self.link = ChatLink(chat_id=77, language="ru", created_at=NOON)

    async def shares(self, contact_user_id: int = 77) -> LinkOutcome:
        step = await self.identity.offer_phone(self.link.id, self.number, contact_user_id, 77, "код {code}")
        return step.outcome

    async def types(self, code: str) -> LinkOutcome:
        return (await self.identity.confirm_code(self.link.id, code)).outcome

    @property
    def wrong(self) -> str:
        return f"{(int(self.phone.code) + 1) % 1_000_000:06d}"


@pytest.fixture
async def newcomer(talk: Talk) -> Newcomer:
    _, number = await a_person(talk.parts)
    made = Newcomer(talk, number)
    async with talk.parts.store.begin() as uow:
        uow.add(made.link)
    return made


async def test_the_right_code_links_and_works_once(newcomer: Newcomer) -> None:
    assert await newcomer.shares() is LinkOutcome.CODE_SENT

    assert await newcomer.types(newcomer.phone.code) is LinkOutcome.LINKED
    assert await newcomer.types(newcomer.phone.code) is LinkOutcome.NOTHING_TO_CONFIRM


async def test_somebody_elses_contact_gets_no_code(newcomer: Newcomer) -> None:
    assert await newcomer.shares(contact_user_id=78) is LinkOutcome.NOT_YOUR_CONTACT
    assert newcomer.phone.texts == []


async def test_an_old_code_is_refused(newcomer: Newcomer) -> None:
    await newcomer.shares()
    newcomer.talk.clock.advance(timedelta(minutes=11))

    assert await newcomer.types(newcomer.phone.code) is LinkOutcome.EXPIRED


async def test_five_wrong_tries_lock_for_an_hour_however_many_codes_were_asked_for(newcomer: Newcomer) -> None:
    await newcomer.shares()
    for _ in range(4):
        assert await newcomer.types(newcomer.wrong) is LinkOutcome.WRONG_CODE
    await newcomer.shares()

    assert await newcomer.types(newcomer.wrong) is LinkOutcome.LOCKED
    assert await newcomer.shares() is LinkOutcome.LOCKED
    newcomer.talk.clock.advance(timedelta(minutes=59))
    assert await newcomer.shares() is LinkOutcome.LOCKED
    newcomer.talk.clock.advance(timedelta(minutes=13))
    assert await newcomer.shares() is LinkOutcome.CODE_SENT


async def test_codes_are_not_sent_without_end_and_the_last_one_still_works(newcomer: Newcomer) -> None:
    for _ in range(CODES):
        assert await newcomer.shares() is LinkOutcome.CODE_SENT
    assert await newcomer.shares() is LinkOutcome.LOCKED

    assert await newcomer.types(newcomer.phone.code) is LinkOutcome.LINKED
