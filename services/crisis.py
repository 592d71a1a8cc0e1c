"""Violence, self-harm, hunger, a child in danger: a person at once, and whom to call meanwhile."""

from aldyn.clock import Clock
from knowledge.catalogue import say
from knowledge.hotlines import Line, kind_of, lines_for
from services.handoff import Place, call_operator
from services.ports import UnitOfWork
from services.records.conversation import Conversation, ConversationState
from services.replies import Reply

REASON = "crisis"


async def call_for_crisis(uow: UnitOfWork, clock: Clock, conversation: Conversation) -> Place:
    """A person at once, without asking; one who waits already is moved to the front."""
    conversation.is_sensitive = True
    place = await call_operator(uow, clock, conversation, reason=REASON)
    conversation.reason = REASON
    return place


def help_reply(language: str, text: str, conversation: Conversation, place: Place) -> Reply:
    """Whom to call, the one for danger first; what else there is; that a person comes, or reads this now."""
    kind = kind_of(text)
    parts = [say(language, "crisis-calm"), "\n".join(_line(language, line) for line in lines_for(kind))]
    if kind is not None:
        parts.append(say(language, f"crisis-more-{kind}"))
    parts.append(_person(language, conversation, place))
    parts.append(say(language, "crisis-delete"))
    return Reply("\n\n".join(parts))


def _person(language: str, conversation: Conversation, place: Place) -> str:
    if conversation.state is ConversationState.OPERATOR:
        return say(language, "crisis-person-here")
    if place.is_open:
        return say(language, "crisis-person")
    return say(language, "crisis-person-closed", opens=place.opens)


def _line(language: str, line: Line) -> str:
    key = "crisis-line-free" if line.is_free else "crisis-line"
    if line.is_anonymous:
        key = "crisis-line-anonymous"
    return say(language, key, number=line.number, name=line.names[language])
