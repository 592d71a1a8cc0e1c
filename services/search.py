"""Search over masked texts of messages by their spelling skeleton, so that all spellings of a word meet.

PostgreSQL has no Kazakh dictionary; a trigram index over skeletons serves Kazakh and Russian alike. Conversations
about a crisis or about health are not indexed: their messages hold no skeleton.
"""

from knowledge.orthography import skeleton_words
from services.ports import UnitOfWork
from services.records.conversation import Conversation, Message

SENSITIVE_INTENTS = frozenset({"report_crisis"})
SENSITIVE_SERVICES = frozenset(
    {"disability_benefit", "disability_social_payment", "disability_carer_benefit", "disabled_child_carer_benefit"}
)
SHORTEST_WORD = 2
A_TALK = 5  # messages read for each conversation wanted: a word is said again in the same one


async def conversations_saying(uow: UnitOfWork, text: str, *, limit: int) -> list[str]:
    """Ids of the conversations in whose messages all words of a text stand, the newest first."""
    words = [word for word in skeleton_words(text) if len(word) >= SHORTEST_WORD]
    if not words:
        return []
    found = await uow.list(Message, skeleton__contains_all=words, order="-created_at", limit=limit * A_TALK)
    return list(dict.fromkeys(message.conversation_id for message in found))[:limit]


def skeleton_of(conversation: Conversation, text: str) -> str | None:
    """What search keeps of a message; nothing in a sensitive conversation."""
    return None if conversation.is_sensitive else " ".join(skeleton_words(text))


async def keep_out_of_search(uow: UnitOfWork, conversation: Conversation, message: Message) -> None:
    """Once a crisis or health was understood, take the whole conversation out of the index."""
    understood = message.intent in SENSITIVE_INTENTS or message.service in SENSITIVE_SERVICES
    if not understood and not conversation.is_sensitive:
        return
    conversation.is_sensitive = True
    for kept in await uow.list(Message, conversation_id=conversation.id, skeleton__ne=None):
        kept.skeleton = None
