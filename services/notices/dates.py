"""From a day that has come to the notice: an offer, a text, a pension ahead, statuses to confirm, new figures."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aldyn.clock import Clock
from knowledge.date_triggers import DateTrigger, date_triggers
from knowledge.news import news
from services.award_offers import propose
from services.news import fits
from services.notices.date_hits import Hit
from services.notices.entitlements import tell
from services.notices.new_figures import apply_new_figures
from services.notices.pension_ahead import PARTS, PensionAhead, expected, pension_ahead
from services.notices.planning import plan_notice
from services.notices.policy import quiet_until
from services.person_file import read_file
from services.ports import NoticeOutbox, UnitOfWork
from services.records.conversation import ChatLink
from services.records.people import Award, Person
from services.records.privacy import Consent
from services.records.proactive import Notice
from services.records.status import StatusState
from services.status import statuses_of

Teller = Callable[[UnitOfWork, Person, DateTrigger, Hit], Awaitable[Notice | None]]
# What is no offer: a change of what she is paid, and news of a topic she subscribed to.
ASKED_FOR = ("new_figures", "news")


class DateNotices:
    """Tells each person of each day once: the notice's key names the day."""

    def __init__(self, clock: Clock, outbox: NoticeOutbox) -> None:
        self._clock = clock
        self._outbox = outbox
        self._tellers: dict[str, Teller] = {
            "offer": self._offer,
            "word": self._word,
            "pension_ahead": self._pension_ahead,
            "confirm": self._confirm,
            "new_figures": self._new_figures,
            "news": self._news,
        }

    async def tell(self, uow: UnitOfWork, hit: Hit) -> Notice | None:
        """Plan the notice of a hit.

        Returns:
            The notice; None where she was told, does not want offers made to her, or there is nothing to say.
        """
        person = await uow.get_locked(Person, hit.person_id)
        if person.death_date is not None or await uow.find(Notice, key=hit.key) is not None:
            return None
        trigger = date_triggers()[hit.trigger]
        if trigger.tells not in ASKED_FOR and not await _wants_offers(uow, person):
            return None
        return await self._tellers[trigger.tells](uow, person, trigger, hit)

    async def _offer(self, uow: UnitOfWork, person: Person, trigger: DateTrigger, hit: Hit) -> Notice | None:
        offered = await propose(uow, self._clock, person, trigger.services, source=f"date:{trigger.id}")
        return await tell(
            uow,
            self._clock,
            self._outbox,
            person,
            offered,
            template=f"notice-{trigger.sentence}",
            event=trigger.sentence,
            arguments={"day": {"day": hit.day.isoformat()}},
            **self._common(trigger, hit),
        )

    async def _word(self, uow: UnitOfWork, person: Person, trigger: DateTrigger, hit: Hit) -> Notice | None:
        arguments = {"day": {"day": hit.day.isoformat()}, "ways": list(trigger.ways)}
        arguments |= await _subject(uow, trigger, hit)
        return await self._plan(uow, person, trigger, hit, arguments)

    async def _pension_ahead(self, uow: UnitOfWork, person: Person, trigger: DateTrigger, hit: Hit) -> Notice | None:
        ahead = await pension_ahead(uow, person, hit.day)
        return await self._plan(uow, person, trigger, hit, _ahead_arguments(ahead), service=PARTS[0])

    async def _confirm(self, uow: UnitOfWork, person: Person, trigger: DateTrigger, hit: Hit) -> Notice | None:
        held = await statuses_of(uow, person, self._clock.today())
        shown = [record.category for record in held if record.state is StatusState.VERIFIED]
        arguments = {"day": {"day": hit.day.isoformat()}, "statuses": shown, "ways": list(trigger.ways)}
        return await self._plan(uow, person, trigger, hit, arguments, asks=True) if shown else None

    async def _new_figures(self, uow: UnitOfWork, person: Person, trigger: DateTrigger, hit: Hit) -> Notice | None:
        link = await uow.find(ChatLink, person_id=person.id)
        language = link.language if link else person.language
        changed = await apply_new_figures(uow, person, trigger.services, hit.day, language)
        if not changed or link is None:
            return None
        arguments = {
            "day": {"day": hit.day.isoformat()},
            "changed": [
                {
                    "award": one.award.id,
                    "service": one.award.service,
                    "was_tiyn": one.was_tiyn,
                    "amount_tiyn": one.award.amount_tiyn,
                    "because": one.because,
                }
                for one in changed
            ],
        }
        return await self._plan(uow, person, trigger, hit, arguments, service=changed[0].award.service)

    async def _news(self, uow: UnitOfWork, person: Person, trigger: DateTrigger, hit: Hit) -> Notice | None:
        item = news()[hit.subject]
        if not fits(item.audience, await read_file(uow, person, self._clock.today())):
            return None
        ways = [{"article": item.article}] if item.article else []
        return await self._plan(uow, person, trigger, hit, {"news": item.id, "ways": ways}, fact=f"news:{item.id}")

    async def _plan(
        self, uow: UnitOfWork, person: Person, trigger: DateTrigger, hit: Hit, arguments: dict[str, Any], **fields: Any
    ) -> Notice | None:
        return await plan_notice(
            uow,
            self._clock,
            self._outbox,
            person,
            template=f"notice-{trigger.sentence}",
            arguments=arguments,
            **self._common(trigger, hit),
            **fields,
        )

    def _common(self, trigger: DateTrigger, hit: Hit) -> dict[str, Any]:
        now = self._clock.now()
        return {
            "key": hit.key,
            "kind": trigger.kind,
            "expires_at": now + timedelta(days=trigger.valid),
            "follows_action": hit.follows_action,
            "not_before": None if hit.follows_action else quiet_until(now),
        }


async def _wants_offers(uow: UnitOfWork, person: Person) -> bool:
    """Whether her last word on proactive services is not a no."""
    said = await uow.list(Consent, person_id=person.id, purpose="proactive", order="-id", limit=1)
    return not said or said[0].is_given


async def _subject(uow: UnitOfWork, trigger: DateTrigger, hit: Hit) -> dict[str, Any]:
    """What of hers the day is about, in words: the payment that ends, the status that ends."""
    if trigger.of == "award_end":
        award = await uow.get(Award, int(hit.subject))
        return {"service": {"say": f"service-{award.service}"}}
    return {"category": {"say": f"category-{hit.subject}"}} if trigger.of == "status_end" else {}


def _ahead_arguments(ahead: PensionAhead) -> dict[str, Any]:
    missing = ahead.missing
    return {
        "day": {"day": ahead.day.isoformat()},
        "expected": [
            {"service": part.service, "amount_tiyn": round((expected(part) or 0) * 100), "period": part.period}
            for part in ahead.parts
        ],
        "record": {
            "before_1998": missing.before_1998,
            "unrecorded": missing.unrecorded,
            "gaps": [[gap.first.isoformat(), gap.last.isoformat(), gap.months] for gap in missing.gaps],
            "documents": list(missing.documents),
        },
    }
