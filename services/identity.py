"""Linking a chat to a person: her own phone, shared as a contact, proven by a one-time code sent to it."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from aldyn.clock import Clock
from services.masking import phone_normalised
from services.ports import SmsGateway, Store, UnitOfWork, Vault
from services.records.conversation import ChatLink, Conversation, ConversationState, LinkAttempt
from services.records.people import Person

CODE_LIVES = timedelta(minutes=10)
LOCKED_FOR = timedelta(hours=1)
TRIES = 5
CODES = 6  # asked for within the hour; more would only cost her SMS


class LinkOutcome(StrEnum):
    """What became of a step; each is a sentence of the catalogue, `link-<outcome>`."""

    CODE_SENT = "code_sent"
    NOT_YOUR_CONTACT = "not_your_contact"
    UNKNOWN_PHONE = "unknown_phone"
    LINKED = "linked"
    WRONG_CODE = "wrong_code"
    EXPIRED = "expired"
    LOCKED = "locked"
    NOTHING_TO_CONFIRM = "nothing_to_confirm"
    SMS_FAILED = "sms_failed"


@dataclass(frozen=True)
class LinkStep:
    """An outcome with what its sentence needs."""

    outcome: LinkOutcome
    tries_left: int = 0
    minutes: int = 0


class Identity:
    """Use cases of linking."""

    def __init__(self, store: Store, vault: Vault, clock: Clock, sms: SmsGateway) -> None:
        self._store = store
        self._vault = vault
        self._clock = clock
        self._sms = sms

    async def offer_phone(
        self, link_id: str, phone: str, contact_user_id: int | None, sender_id: int, sms_text: str
    ) -> LinkStep:
        """Take a shared contact and send a code to its phone.

        Args:
            contact_user_id: Whose contact it is; only the sender's own links.
            sms_text: The sentence with `{code}` in it.
        """
        if contact_user_id != sender_id:
            return LinkStep(LinkOutcome.NOT_YOUR_CONTACT)
        async with self._store.begin() as uow:
            lately = await self._lately(uow, link_id)
            if wrong_tries(lately) >= TRIES or len(lately) >= CODES:
                wait = self._until_forgotten(lately)
                if wait is not None:
                    return LinkStep(LinkOutcome.LOCKED, minutes=wait)
            index = self._vault.index(phone_normalised(phone))
            person = await uow.find(Person, phone_index=index, death_date=None)
            if person is None or person.id is None:
                return LinkStep(LinkOutcome.UNKNOWN_PHONE)
            code = f"{secrets.randbelow(1_000_000):06d}"
            await self._close_open_attempts(uow, link_id)
            uow.add(
                LinkAttempt(
                    chat_link_id=link_id,
                    person_id=person.id,
                    code_hash=self._hash(link_id, code),
                    sent_at=self._clock.now(),
                )
            )
        await self._sms.send(phone_normalised(phone), sms_text.replace("{code}", code))
        return LinkStep(LinkOutcome.CODE_SENT, minutes=int(CODE_LIVES.total_seconds() // 60))

    async def confirm_code(self, link_id: str, code: str) -> LinkStep:
        """Check a typed code; the fifth wrong one locks linking for an hour."""
        async with self._store.begin() as uow:
            if (wait := await self._locked_minutes(uow, link_id)) is not None:
                return LinkStep(LinkOutcome.LOCKED, minutes=wait)
            attempt = await uow.find(LinkAttempt, chat_link_id=link_id, closed_at=None)
            if attempt is None:
                return LinkStep(LinkOutcome.NOTHING_TO_CONFIRM)
            if self._clock.now() > attempt.sent_at + CODE_LIVES:
                attempt.closed_at = self._clock.now()
                return LinkStep(LinkOutcome.EXPIRED)
            if not hmac.compare_digest(attempt.code_hash, self._hash(link_id, code.strip())):
                return self._count_wrong(attempt, wrong_tries(await self._lately(uow, link_id)))
            attempt.closed_at = self._clock.now()
            await self._link(uow, link_id, attempt.person_id)
            return LinkStep(LinkOutcome.LINKED)

    async def is_code_awaited(self, uow: UnitOfWork, link_id: str) -> bool:
        """Whether a code was sent to this chat's owner and not used yet."""
        attempt = await uow.find(LinkAttempt, chat_link_id=link_id, closed_at=None)
        return attempt is not None and self._clock.now() <= attempt.sent_at + CODE_LIVES

    async def unlink(self, link_id: str) -> None:
        """Forget who is behind a chat; running conversations end with it."""
        async with self._store.begin() as uow:
            link = await uow.get(ChatLink, link_id)
            link.person_id = None
            link.linked_at = None
            for talk in await uow.list(Conversation, chat_link_id=link_id, closed_at=None):
                talk.state = ConversationState.CLOSED
                talk.closed_at = self._clock.now()

    def _count_wrong(self, attempt: LinkAttempt, tried_before: int) -> LinkStep:
        attempt.tries += 1
        if tried_before + 1 < TRIES:
            return LinkStep(LinkOutcome.WRONG_CODE, tries_left=TRIES - tried_before - 1)
        attempt.closed_at = self._clock.now()
        return LinkStep(LinkOutcome.LOCKED, minutes=int(LOCKED_FOR.total_seconds() // 60))

    async def _link(self, uow: UnitOfWork, link_id: str, person_id: int) -> None:
        link = await uow.get(ChatLink, link_id)
        link.person_id = person_id
        link.linked_at = self._clock.now()
        for talk in await uow.list(Conversation, chat_link_id=link_id, closed_at=None):
            talk.person_id = person_id

    async def _close_open_attempts(self, uow: UnitOfWork, link_id: str) -> None:
        for attempt in await uow.list(LinkAttempt, chat_link_id=link_id, closed_at=None):
            attempt.closed_at = self._clock.now()

    async def _locked_minutes(self, uow: UnitOfWork, link_id: str) -> int | None:
        """Minutes until a code may be tried again: wrong tries count over all codes of the last hour."""
        lately = await self._lately(uow, link_id)
        return self._until_forgotten(lately) if wrong_tries(lately) >= TRIES else None

    def _until_forgotten(self, lately: list[LinkAttempt]) -> int | None:
        return minutes_left(max(a.closed_at or a.sent_at for a in lately) + LOCKED_FOR, self._clock.now())

    async def _lately(self, uow: UnitOfWork, link_id: str) -> list[LinkAttempt]:
        since = self._clock.now() - LOCKED_FOR - CODE_LIVES
        return await uow.list(LinkAttempt, chat_link_id=link_id, sent_at__gte=since)

    def _hash(self, link_id: str, code: str) -> str:
        return self._vault.index(f"{link_id}:{code}").hex()


def wrong_tries(attempts: list[LinkAttempt]) -> int:
    """How often a wrong code was typed."""
    return sum(attempt.tries for attempt in attempts)


def minutes_left(until: datetime, now: datetime) -> int | None:
    """Whole minutes until a moment, at least one; None when it has passed."""
    return None if now >= until else max(1, int((until - now).total_seconds() // 60))
