"""Takes an update in: drops repeats, finds the chat, masks, keeps the message. Only then is the update acknowledged."""

from dataclasses import dataclass

from aldyn.clock import Clock
from bot.incoming import Incoming, Kind
from knowledge.catalogue import LANGUAGES
from services.conversations import append, is_repeated, label_of_tapped, open_chat, open_conversation
from services.masking import mask
from services.notices.returned import send_what_was_missed
from services.ports import NoticeOutbox, Store, UnitOfWork, Vault
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

    def __init__(self, store: Store, vault: Vault, clock: Clock, outbox: NoticeOutbox) -> None:
        self._store = store
        self._vault = vault
        self._clock = clock
        self._outbox = outbox

    async def take(self, incoming: Incoming) -> Taken | None:
        """Keep what came; None for a repeat, a block or a return, which need no answer."""
        async with self._store.begin() as uow:
            if await is_repeated(uow, self._clock, incoming.update_id):
                return None
            language = first_language(incoming.language_code)
            link = await open_chat(uow, self._clock, CHANNEL, incoming.chat_id, language)
            await self._note_presence(uow, link, incoming)
            conversation = await open_conversation(uow, self._clock, link)
            return await self._keep(uow, incoming, link, conversation)

    async def _note_presence(self, uow: UnitOfWork, link: ChatLink, incoming: Incoming) -> None:
        """Whoever sends anything can be written to; who comes back is told what she missed."""
        if incoming.kind is Kind.BLOCKED:
            link.blocked_at = self._clock.now()
        elif link.blocked_at is not None:
            link.blocked_at = None
            await send_what_was_missed(uow, self._clock, self._outbox, link)

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
