"""What the buttons under a notice do; each sensible when tapped late, twice, or after the matter was settled."""

from datetime import timedelta
from typing import Any

from aldyn.clock import ALMATY, Clock
from knowledge.catalogue import say
from services.award_offers import HELD_STATES, agree
from services.notice_texts import offer_line
from services.notices import plan_notice
from services.ports import NoticeOutbox, Store, UnitOfWork
from services.ratings import ABOUT_SERVICE, ask_for_rating
from services.records.conversation import ChatLink, Conversation
from services.records.people import Award, AwardState, BankAccount, Person
from services.records.proactive import Notice, NoticeState, OptOut
from services.replies import Choice, Reply, rows_of
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
            "notice_later": self.remind_later,
            "notice_stop": self.stop_kind,
        }

    async def agree(self, tap: TapContext) -> TapOutcome:
        """Take her yes; where she has several accounts, ask which one first."""
        async with self._store.begin() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            awards = await _awards(uow, notice)
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
            self._answered(notice, "agree")
            if len(agreed) < len(offered):
                replies = [_agreed(tap.language, agreed, account)] if agreed else []
                return TapOutcome([*replies, _anew(tap, "notice-changed")])
            question = await self._rating(uow, tap, agreed)
            return TapOutcome([_agreed(tap.language, agreed, account), *question])

    async def _rating(self, uow: UnitOfWork, tap: TapContext, agreed: list[Award]) -> list[Reply]:
        """How it went, once a service was agreed to."""
        talk = await uow.get(Conversation, tap.conversation_id)
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
        """Start the dispute of the computation in the conversation."""
        async with self._store.begin() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            self._answered(notice, "wrong")
            service = notice.service
        return TapOutcome(say=f'/dispute_calculation{{"service": "{service}"}}' if service else "/dispute_calculation")

    async def show_details(self, tap: TapContext) -> TapOutcome:
        """Show the steps of each computation with their articles, as they stood when it was offered."""
        async with self._store.read() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            awards = await _awards(uow, notice)
        replies = [_steps(tap.language, award) for award in awards if award.computation]
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
        return _told(tap, "notice-later", day=day)

    async def stop_kind(self, tap: TapContext) -> TapOutcome:
        """Send no more of this kind."""
        async with self._store.begin() as uow:
            notice = await _own_notice(uow, tap)
            if notice is None:
                return _told(tap, "notice-not-yours")
            if await uow.find(OptOut, person_id=notice.person_id, kind=notice.kind) is None:
                reason = f"notice:{notice.id}"
                uow.add(OptOut(person_id=notice.person_id, kind=notice.kind, reason=reason, at=self._clock.now()))
        return _told(tap, "notice-stopped")

    def _answered(self, notice: Notice, answer: str) -> None:
        notice.state, notice.answer, notice.answered_at = NoticeState.ANSWERED, answer, self._clock.now()


async def plan_reminder(
    uow: UnitOfWork, clock: Clock, outbox: NoticeOutbox, notice: Notice, *, at_key: str, **fields: Any
) -> Notice | None:
    """Plan a reminder of an unanswered notice, with the same offer and buttons."""
    person = await uow.get(Person, notice.person_id)
    return await plan_notice(
        uow,
        clock,
        outbox,
        person,
        key=f"reminder:{at_key}:{notice.key}",
        kind="reminder",
        template="notice-reminder",
        arguments=notice.arguments,
        service=notice.service,
        expires_at=notice.expires_at,
        **fields,
    )


async def check_code(uow: UnitOfWork, code: str) -> Notice | None:
    """The notice that bears a code (as `knowledge.notice_codes.code_in` gives it); None where we never sent it."""
    found = await uow.find(Notice, code=code)
    return found if found is not None and found.sent_at is not None else None


async def _own_notice(uow: UnitOfWork, tap: TapContext) -> Notice | None:
    notice = await uow.find(Notice, id=tap.payload.get("notice"))
    link = await uow.get(ChatLink, tap.chat_link_id)
    return notice if notice is not None and notice.person_id == link.person_id else None


async def _awards(uow: UnitOfWork, notice: Notice) -> list[Award]:
    ids = [offer["award"] for offer in notice.arguments.get("due", [])]
    return await uow.list(Award, id=ids, person_id=notice.person_id, order="id") if ids else []


async def _accounts(uow: UnitOfWork, awards: list[Award]) -> list[BankAccount]:
    """Where a payment may go; nowhere when nothing is paid."""
    paid = [award.person_id for award in awards if award.amount_tiyn is not None]
    return await uow.list(BankAccount, person_id=paid[0], order="id") if paid else []


def _account(accounts: list[BankAccount], chosen: Any) -> BankAccount | None:
    if len(accounts) == 1:
        return accounts[0]
    named = (account for account in accounts if (account.id == chosen if chosen else account.is_chosen))
    return next(named, None)


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


def _steps(language: str, award: Award) -> Reply:
    header = say(language, "notice-details-header", service=say(language, f"service-{award.service}"))
    lines = []
    for step in (award.computation or {}).get("steps", []):
        article = step.get("article")
        cited = say(language, "notice-article", article=article["text"]) if article else ""
        lines.append(f"• {step['words']} {cited}".rstrip())
    return Reply("\n".join([header, *lines]))


def _told(tap: TapContext, key: str, **arguments: Any) -> TapOutcome:
    return TapOutcome([Reply(say(tap.language, key, **arguments))])
