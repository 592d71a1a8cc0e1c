"""Which messages staff should look at: doubted by the assistant, by the citizen, by an operator, or drawn by chance.

The chance is what makes correctness measurable: among the messages it drew, the share that staff confirm is that of
all messages, sure or not.
"""

import hashlib

from aldyn.clock import Clock
from aldyn.errors import InvalidInput
from knowledge.spellings import spelling_of
from services.ports import UnitOfWork
from services.records.conversation import Conversation, Direction, Message
from services.records.learning import Label
from services.records.staff import Staff
from services.staff.access import access_conversation_as_staff
from services.staff.audit import note_action

FALLBACK, WEAK, NOT_THIS, OPERATOR, SAMPLE = "fallback", "weak", "not_this", "operator", "sample"
DOUBTS = (NOT_THIS, OPERATOR, FALLBACK, WEAK, SAMPLE)
NOT_UNDERSTOOD = "nlu_fallback"
IN_A_FORM = "answer"
WEAK_BELOW = 0.5
ONE_IN = 20
WRITTEN = "text"


async def note_understood(uow: UnitOfWork, message: Message) -> None:
    """Note on a message just understood how it is written and why staff should look at it, if they should.

    What staff said of the same words before holds for this one too.
    """
    if message.kind != WRITTEN or message.intent in (None, IN_A_FORM) or message.text.startswith("/"):
        return
    message.spelling = spelling_of(message.text, message.language or "ru")
    message.is_sampled = _is_drawn(message.id)
    message.doubt = _doubt(message)
    if message.doubt is not None and message.skeleton:
        label = await uow.find(Label, id=label_id_of(message.skeleton))
        message.label_id = label.id if label else None


def _doubt(message: Message) -> str | None:
    if message.intent == NOT_UNDERSTOOD:
        return FALLBACK
    if message.confidence is not None and message.confidence < WEAK_BELOW:
        return WEAK
    return SAMPLE if message.is_sampled else None


def _is_drawn(message_id: str) -> bool:
    """Drawn by its id, which is chance: the same message is drawn or not however often it is understood."""
    return int(hashlib.sha256(message_id.encode()).hexdigest()[:8], 16) % ONE_IN == 0


def label_id_of(skeleton: str) -> str:
    """The id of the label of all messages with a skeleton."""
    return hashlib.sha256(skeleton.encode()).hexdigest()[:20]


def doubt_as_citizen(message: Message, wrong: str) -> None:
    """The citizen tapped "not this": keep what it was wrongly taken for; a label of before no longer settles it."""
    message.understood = {**message.understood, "not_this": wrong}
    message.doubt, message.label_id = NOT_THIS, None


async def doubt_as_staff(uow: UnitOfWork, clock: Clock, staff: Staff, conversation_id: str, message_id: str) -> Message:
    """An operator saw that a message was misread.

    Raises:
        NotFound: No such message of this conversation, or not hers to see.
        InvalidInput: Nothing was understood of it, or the conversation is sensitive: its words are not for training.
    """
    talk: Conversation = await access_conversation_as_staff(uow, staff, conversation_id)
    message = await uow.get(Message, message_id)
    is_readable = message.skeleton and not talk.is_sensitive and message.intent is not None
    if message.conversation_id != talk.id or message.direction is not Direction.IN or not is_readable:
        raise InvalidInput("Only what was understood of a message outside sensitive conversations can be corrected.")
    message.doubt, message.label_id = OPERATOR, None
    note_action(uow, clock, staff, "message_doubted", message.id)
    return message
