"""Answers to surveys: one tap, changed by another as long as the survey lasts."""

from aldyn.clock import Clock
from knowledge.catalogue import say
from services.campaigns.form import form_of
from services.ports import Store
from services.records.campaigns import Campaign
from services.records.conversation import ChatLink
from services.records.proactive import Notice, NoticeState
from services.replies import Reply
from services.taps import TapContext, TapHandler, TapOutcome


class Surveys:
    """Taps of surveys. A survey takes answers from those it was sent to."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def taps(self) -> dict[str, TapHandler]:
        """Handlers by name."""
        return {"survey_answer": self.answer}

    async def answer(self, tap: TapContext) -> TapOutcome:
        """Keep an answer, in place of an earlier one."""
        async with self._store.begin() as uow:
            notice = await uow.find(Notice, id=tap.payload.get("notice"))
            link = await uow.get(ChatLink, tap.chat_link_id)
            if notice is None or notice.person_id != link.person_id or notice.campaign_id is None:
                return _told(tap, "notice-not-yours")
            form = form_of(await uow.get(Campaign, notice.campaign_id))
            chosen = next((answer for answer in form.answers if answer.id == tap.payload.get("answer")), None)
            is_over = notice.expires_at is not None and notice.expires_at <= self._clock.now()
            if chosen is None or is_over:
                return _told(tap, "survey-over")
            key = "survey-thanks" if notice.answer in (None, chosen.id) else "survey-changed"
            notice.state, notice.answer, notice.answered_at = NoticeState.ANSWERED, chosen.id, self._clock.now()
            return _told(tap, key, answer=chosen.label(tap.language))


def _told(tap: TapContext, key: str, **arguments: str) -> TapOutcome:
    return TapOutcome([Reply(say(tap.language, key, **arguments))])
