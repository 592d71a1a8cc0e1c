"""Conversations: finding the one of a chat, and keeping every message in its order."""

import re
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import NotFound
from services.ports import UnitOfWork
from services.records.conversation import (
    Author,
    Button,
    ChatLink,
    Conversation,
    ConversationState,
    Delivery,
    Direction,
    Message,
    ProcessedUpdate,
)
from services.records.proactive import Notice
from services.replies import Choice, Reply
from services.search import skeleton_of

_AS_A_BUTTON = re.compile(r"^[\s/]+")


async def open_chat(uow: UnitOfWork, clock: Clock, channel: str, chat_id: int, language: str) -> ChatLink:
    """The link of a chat, made on first contact in the language given."""
    link = await uow.find(ChatLink, channel=channel, chat_id=chat_id)
    if link is None:
        link = ChatLink(channel=channel, chat_id=chat_id, language=language, created_at=clock.now())
        uow.add(link)
        await uow.flush()
    return link


async def open_conversation(uow: UnitOfWork, clock: Clock, link: ChatLink) -> Conversation:
    """The running conversation of a chat; a new one when there is none or the last was closed."""
    found = await uow.find(
        Conversation,
        chat_link_id=link.id,
        state=[ConversationState.ASSISTANT, ConversationState.WAITING, ConversationState.OPERATOR],
    )
    return found or await begin_conversation(uow, clock, link)


async def begin_conversation(uow: UnitOfWork, clock: Clock, link: ChatLink) -> Conversation:
    """A new conversation of a chat that has none running."""
    conversation = Conversation(
        chat_link_id=link.id,
        person_id=link.person_id,
        language=link.language,
        opened_at=clock.now(),
        last_message_at=clock.now(),
    )
    uow.add(conversation)
    await uow.flush()
    return conversation


async def is_repeated(uow: UnitOfWork, clock: Clock, update_id: int) -> bool:
    """Whether an update was taken in before; if not, it now is."""
    if await uow.find(ProcessedUpdate, update_id=update_id) is not None:
        return True
    uow.add(ProcessedUpdate(update_id=update_id, received_at=clock.now()))
    return False


async def append(uow: UnitOfWork, clock: Clock, conversation: Conversation, **fields: Any) -> Message:
    """Keep a message as the next one of its conversation; text must be masked already."""
    conversation.last_message_at = clock.now()
    fields.setdefault("language", conversation.language)
    message = Message(
        conversation_id=conversation.id,
        created_at=clock.now(),
        seq=await next_seq(uow, conversation),
        skeleton=skeleton_of(conversation, fields.get("text", "")),
        **fields,
    )
    uow.add(message)
    await uow.flush()
    return message


async def next_seq(uow: UnitOfWork, conversation: Conversation) -> int:
    """The number of the next message of a conversation."""
    last = await uow.list(Message, conversation_id=conversation.id, order="-seq", limit=1)
    return (last[0].seq or 0) + 1 if last else 1


def typed(message: Message) -> str:
    """What she typed, for the assistant's ears: a text that begins with "/" is a button's payload there."""
    return _AS_A_BUTTON.sub("", message.text)


async def draft(
    uow: UnitOfWork,
    clock: Clock,
    conversation: Conversation,
    reply: Reply,
    author: Author = Author.ASSISTANT,
    **fields: Any,
) -> Message:
    """Keep a reply as a message to be sent, its buttons made opaque."""
    rows = []
    for row in reply.rows:
        labels = []
        for choice in row:
            if (plain := _plain_button(choice)) is not None:
                labels.append(plain)
                continue
            button = Button(chat_link_id=conversation.chat_link_id, payload=choice.payload, created_at=clock.now())
            uow.add(button)
            labels.append({"label": choice.label, "id": button.id})
        rows.append(labels)
    return await append(
        uow,
        clock,
        conversation,
        direction=Direction.OUT,
        author=author,
        text=reply.text,
        buttons=rows,
        **{"delivery": Delivery.DRAFTED, **fields},
    )


async def press(uow: UnitOfWork, clock: Clock, link: ChatLink, button_id: str) -> Button:
    """The button behind an id, if it was given to this chat.

    Raises:
        NotFound: No such button, or another chat's.
    """
    button = await uow.find(Button, id=button_id, chat_link_id=link.id)
    if button is None:
        raise NotFound("The button is not of this chat.")
    button.used_at = button.used_at or clock.now()
    if (notice := await uow.find(Notice, id=button.payload.get("notice"))) is not None:
        notice.tapped_at = notice.tapped_at or clock.now()
    return button


async def label_of_tapped(uow: UnitOfWork, link: ChatLink, button_id: str, telegram_message_id: int | None) -> str:
    """What stood on a tapped button of a message of this chat, for people who read it later; "" where it is gone."""
    talks = [talk.id for talk in await uow.list(Conversation, chat_link_id=link.id)]
    shown = await uow.list(Message, conversation_id=talks, telegram_message_id=telegram_message_id, order="-created_at")
    labels = (b["label"] for message in shown for row in message.buttons for b in row if b.get("id") == button_id)
    return next(labels, "")


def _plain_button(choice: Choice) -> dict[str, str] | None:
    """A button that needs no id of ours: a page, a contact to share, or the wish to remove the keyboard."""
    for name in ("url", "contact", "remove"):
        if name in choice.payload:
            return {"label": choice.label, name: str(choice.payload[name])}
    return None
