"""What the buttons under a notice do; each sensible when tapped late, twice, or after the matter was settled."""

from datetime import timedelta
from typing import Any

from aldyn.clock import ALMATY, Clock
from knowledge.catalogue import say
from services.award_offers import agree
from services.notices.details import awards_of, details_of
from services.notices.parts import offer_line
from services.notices.texts import kind_named
from services.notices.unanswered import REMINDED, close_tasks, plan_reminder
from services.person_file import HELD_STATES
from services.ports import NoticeOutbox, Store, UnitOfWork
from services.ratings import ABOUT_SERVICE, ask_for_rating
from services.records.conversation import ChatLink, Conversation
from services.records.people import Award, AwardState, BankAccount, Person
from services.records.proactive import Notice, NoticeState, OptOut
from services.replies import Choice, Reply, rows_of
from services.status import confirm_statuses
from services.taps import TapContext, TapHandler, TapOutcome

LATER = timedelta(days=1)


class NoticeAnswers:
    """Taps of notices. A notice answers only to the person it was written to."""

    def __init__(self, store: Store, clock: Clock, outbox: NoticeOutbox) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox

    def taps(self) -> dict[str, TapHandler]:
        """The handlers by the names buttons carry."""
        return {
            "notice_agree": self.agree,
            "notice_wrong": self.dispute,
            "notice_details": self.show_details,
            "notice_confirm": self.confirm,
            "notice_later": self.remind_later,
            "notice_stop": self.stop_kind,
        }

    async def agree(self, tap: TapContext) -> TapOutcome:
        """Take her yes; where she has several accounts, ask which one first."""
        async with self._store.begin() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            awards = await awards_of(uow, notice)
            refusal = self._cannot_agree(tap, notice, awards)
            if refusal is not None:
                return refusal
            offered = [award for award in awards if award.state is AwardState.PROPOSED]
            accounts = await _accounts(uow, offered)
            account = _account(accounts, tap.payload.get("account"))
            if account is None and accounts:
                return _which_account(tap, notice, accounts)
            person = await uow.get(Person, notice.person_id)
            agreed = await agree(uow, self._clock, person, offered, account)
            await self._answered(uow, notice, "agree")
            if len(agreed) < len(offered):
                replies = [_agreed(tap.language, agreed, account)] if agreed else []
                return TapOutcome([*replies, _anew(tap, "notice-changed")])
            question = await self._rating(uow, tap, agreed)
            return TapOutcome([_agreed(tap.language, agreed, account), *question])

    async def _rating(self, uow: UnitOfWork, tap: TapContext, agreed: list[Award]) -> list[Reply]:
        """How it went, once a service was agreed to."""
        talk = await uow.find(Conversation, id=tap.conversation_id)
        if talk is None:
            return []
        question = await ask_for_rating(uow, self._clock, talk, f"{ABOUT_SERVICE}{agreed[0].service}")
        return [question] if question else []

    def _cannot_agree(self, tap: TapContext, notice: Notice, awards: list[Award]) -> TapOutcome | None:
        if any(award.state is AwardState.PROPOSED for award in awards):
            if notice.expires_at is None or notice.expires_at > self._clock.now():
                return None
            return TapOutcome([_anew(tap, "notice-too-late")])
        is_held = any(award.state in HELD_STATES for award in awards)
        return _told(tap, "notice-agreed-already" if is_held else "notice-settled")

    async def dispute(self, tap: TapContext) -> TapOutcome:
        """Start the dispute of a computation in the conversation; of several, ask which one first."""
        async with self._store.begin() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            told_of = _services(notice)
            service = tap.payload.get("service") or (told_of[0] if len(told_of) == 1 else None)
            if service is None and told_of:
                return _which_service(tap, notice, told_of)
            await self._answered(uow, notice, "wrong")
        return TapOutcome(say=f'/dispute_calculation{{"service": "{service}"}}' if service else "/dispute_calculation")

    async def confirm(self, tap: TapContext) -> TapOutcome:
        """Take her word that the statuses on record are right."""
        async with self._store.begin() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            await confirm_statuses(uow, self._clock, await uow.get(Person, notice.person_id))
            await self._answered(uow, notice, "confirm")
        return _told(tap, "notice-confirmed")

    async def show_details(self, tap: TapContext) -> TapOutcome:
        """Show the steps of each computation with their articles, as they stood when it was offered."""
        async with self._store.read() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            replies = await details_of(uow, notice, tap.language)
        return TapOutcome(replies) if replies else _told(tap, "notice-details-none")

    async def remind_later(self, tap: TapContext) -> TapOutcome:
        """Promise a reminder for tomorrow; tapped again the same day, the promise stays one."""
        async with self._store.begin() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            at = self._clock.now() + LATER
            day = at.astimezone(ALMATY).date()
            await plan_reminder(uow, self._clock, self._outbox, notice, at_key=f"later:{day}", not_before=at)
            notice.chased = max(notice.chased, REMINDED)  # she chose when to be reminded
        return _told(tap, "notice-later", day=day)

    async def stop_kind(self, tap: TapContext) -> TapOutcome:
        """Send no more of this kind; a reminder is of the kind it reminds of."""
        async with self._store.begin() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            kind = notice.arguments.get("reminds", {"kind": notice.kind})["kind"]
            if await uow.find(OptOut, person_id=notice.person_id, kind=kind) is None:
                reason = f"notice:{notice.id}"
                uow.add(OptOut(person_id=notice.person_id, kind=kind, reason=reason, at=self._clock.now()))
        return _told(tap, "notice-stopped", kind=kind_named(tap.language, kind))

    async def _answered(self, uow: UnitOfWork, notice: Notice, answer: str) -> None:
        """Keep her answer, also with the notice that this one reminds of."""
        reminded = notice.arguments.get("reminds")
        told = [notice, *([await uow.get(Notice, reminded["notice"])] if reminded else [])]
        for one in told:
            one.state, one.answer, one.answered_at = NoticeState.ANSWERED, answer, self._clock.now()
            await close_tasks(uow, self._clock, one)


async def _own_notice(uow: UnitOfWork, tap: TapContext) -> Notice | None:
    notice = await uow.find(Notice, id=tap.payload.get("notice"))
    link = await uow.get(ChatLink, tap.chat_link_id)
    return notice if notice is not None and notice.person_id == link.person_id else None


async def _accounts(uow: UnitOfWork, awards: list[Award]) -> list[BankAccount]:
    """Where a payment may go; nowhere when nothing is paid."""
    paid = [award.person_id for award in awards if award.amount_tiyn is not None]
    return await uow.list(BankAccount, person_id=paid[0], order="id") if paid else []


def _account(accounts: list[BankAccount], chosen: Any) -> BankAccount | None:
    if len(accounts) == 1:
        return accounts[0]
    named = (account for account in accounts if (account.id == chosen if chosen else account.is_chosen))
    return next(named, None)


def _services(notice: Notice) -> list[str]:
    """The services whose sums a notice tells."""
    told = (one["service"] for name in ("due", "changed", "expected") for one in notice.arguments.get(name, []))
    return list(dict.fromkeys(told)) or ([notice.service] if notice.service else [])


def _which_service(tap: TapContext, notice: Notice, services: list[str]) -> TapOutcome:
    choices = [
        Choice(say(tap.language, f"service-{s}"), {"do": "notice_wrong", "notice": notice.id, "service": s})
        for s in services
    ]
    return TapOutcome([Reply(say(tap.language, "notice-which-wrong"), rows_of(choices))])


def _which_account(tap: TapContext, notice: Notice, accounts: list[BankAccount]) -> TapOutcome:
    choices = [
        Choice(_named(tap.language, account), {"do": "notice_agree", "notice": notice.id, "account": account.id})
        for account in accounts
    ]
    return TapOutcome([Reply(say(tap.language, "notice-choose-account"), rows_of(choices))])


def _named(language: str, account: BankAccount) -> str:
    return say(language, "notice-account", bank=account.bank, number=account.masked_number)


def _anew(tap: TapContext, key: str) -> Reply:
    button = Choice(say(tap.language, "notice-button-anew"), {"say": "/ask_entitlements"})
    return Reply(say(tap.language, key), rows_of([button]))


def _agreed(language: str, awards: list[Award], account: BankAccount | None) -> Reply:
    parts = []
    for state, key in ((AwardState.ASSIGNED, "notice-assigned"), (AwardState.AGREED, "notice-agreed")):
        lines = [
            offer_line(language, {"service": a.service, "amount_tiyn": a.amount_tiyn, "period": a.period})
            for a in awards
            if a.state is state
        ]
        parts += ["\n".join([say(language, key), *lines])] if lines else []
    if account is not None:
        parts.append(say(language, "notice-paid-to", account=_named(language, account)))
    elif any(award.amount_tiyn is not None for award in awards):
        parts.append(say(language, "notice-no-account"))
    return Reply("\n\n".join(parts))


def _told(tap: TapContext, key: str, **arguments: Any) -> TapOutcome:
    return TapOutcome([Reply(say(tap.language, key, **arguments))])
