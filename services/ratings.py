"""What citizens think: three marks from 1 to 5, asked where something ended, at most once a conversation and day."""

from datetime import datetime, time

from aldyn.clock import ALMATY, Clock
from knowledge.catalogue import say
from services.ports import Store, UnitOfWork
from services.records.conversation import Conversation, Rating
from services.replies import Choice, Reply, rows_of
from services.taps import TapContext, TapHandler, TapOutcome

MARKS = ("speed", "clarity", "result")
BEST = 5
LOW = 2
ABOUT_ASSISTANT, ABOUT_OPERATOR, ABOUT_SERVICE = "assistant", "operator", "service:"
CRISIS = "crisis"


async def ask_for_rating(uow: UnitOfWork, clock: Clock, conversation: Conversation, about: str) -> Reply | None:
    """The first question; None in a crisis or sensitive talk, and where she was asked today already."""
    if conversation.is_sensitive or conversation.reason == CRISIS:
        return None
    if await uow.count(Rating, conversation_id=conversation.id, at__gte=_begin_of_day(clock)):
        return None
    rating = Rating(conversation_id=conversation.id, person_id=conversation.person_id, about=about, at=clock.now())
    uow.add(rating)
    await uow.flush()
    return _question(conversation.language, rating, MARKS[0])


def _begin_of_day(clock: Clock) -> datetime:
    return datetime.combine(clock.today(), time(), ALMATY)


def _question(language: str, rating: Rating, mark: str) -> Reply:
    choices = [
        Choice(say(language, "rating-mark", mark=value), {"do": "rate", "rating": rating.id, mark: value})
        for value in range(1, BEST + 1)
    ]
    return Reply(say(language, f"rating-{mark}"), rows_of(choices, BEST))


class Ratings:
    """The buttons of the marks; tapped again, the new mark holds."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def taps(self) -> dict[str, TapHandler]:
        """Handlers by name."""
        return {"rate": self.rate}

    async def rate(self, tap: TapContext) -> TapOutcome:
        """Keep a mark and ask for the next; at the end thank, and after a low mark offer a person."""
        async with self._store.begin() as uow:
            rating = await uow.find(Rating, id=tap.payload["rating"])
            if rating is None or not await _is_of_chat(uow, rating, tap):
                return TapOutcome([Reply(say(tap.language, "rating-over"))])
            for mark in MARKS:
                if mark in tap.payload:
                    setattr(rating, mark, int(tap.payload[mark]))
        open_marks = [mark for mark in MARKS if getattr(rating, mark) is None]
        if open_marks:
            return TapOutcome([_question(tap.language, rating, open_marks[0])])
        return TapOutcome([_thanks(tap.language, rating)])


async def _is_of_chat(uow: UnitOfWork, rating: Rating, tap: TapContext) -> bool:
    """Whether it is about a conversation of this chat; the one it is about may be closed by now."""
    conversation = await uow.find(Conversation, id=rating.conversation_id)
    return conversation is not None and conversation.chat_link_id == tap.chat_link_id


def _thanks(language: str, rating: Rating) -> Reply:
    if min(getattr(rating, mark) for mark in MARKS) > LOW:
        return Reply(say(language, "rating-thanks"))
    operator = Choice(say(language, "menu-operator"), {"say": "/talk_to_operator"})
    return Reply(say(language, "rating-sorry"), rows_of([operator]))
