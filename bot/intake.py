"""Takes an update in: drops repeats, finds the chat, masks, keeps the message. Only then is the update acknowledged."""

from dataclasses import dataclass

from aldyn.clock import Clock
from bot.incoming import Incoming, Kind
from knowledge.catalogue import LANGUAGES
from services.conversations import append, is_repeated, label_of_tapped, open_chat, open_conversation
from services.masking import mask
from services.ports import Store, UnitOfWork, Vault
from services.records.conversation import Author, ChatLink, Conversation, Delivery, Direction

CHANNEL = "telegram"


@dataclass(frozen=True)
class Taken:
    """An update kept as a message that waits for its answer."""

    incoming: Incoming
    conversation_id: str
    chat_link_id: str
    message_id: str


class Intake:
    """The first step of every update, one transaction each."""

    def __init__(self, store: Store, vault: Vault, clock: Clock) -> None:
        self._store = store
        self._vault = vault
        self._clock = clock

    async def take(self, incoming: Incoming) -> Taken | None:
        """Keep what came; None for a repeat, a block or a return, which need no answer."""
        async with self._store.begin() as uow:
            if await is_repeated(uow, self._clock, incoming.update_id):
                return None
            language = first_language(incoming.language_code)
            link = await open_chat(uow, self._clock, CHANNEL, incoming.chat_id, language)
            link.blocked_at = self._clock.now() if incoming.kind is Kind.BLOCKED else None
            conversation = await open_conversation(uow, self._clock, link)
            return await self._keep(uow, incoming, link, conversation)

    async def _keep(
        self, uow: UnitOfWork, incoming: Incoming, link: ChatLink, conversation: Conversation
    ) -> Taken | None:
        is_event = incoming.kind in (Kind.BLOCKED, Kind.UNBLOCKED)
        text = incoming.text
        if incoming.button_id:
            text = await label_of_tapped(uow, link, incoming.button_id, incoming.telegram_message_id)
        message = await append(
            uow,
            self._clock,
            conversation,
            direction=Direction.IN,
            author=Author.SYSTEM if is_event else Author.CITIZEN,
            kind=incoming.kind.value,
            text=mask(text, self._vault),
            attachments=[incoming.file] if incoming.file else [],
            understood={"button": incoming.button_id} if incoming.button_id else {},
            telegram_message_id=incoming.telegram_message_id,
            delivery=None if is_event else Delivery.DRAFTED,
        )
        return None if is_event else Taken(incoming, conversation.id, link.id, message.id)


def first_language(language_code: str | None) -> str:
    """The language to begin in: Telegram's own where we speak it, else Kazakh."""
    begins = (language_code or "")[:2]
    return begins if begins in LANGUAGES else "kk"
