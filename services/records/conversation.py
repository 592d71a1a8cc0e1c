"""Chats, conversations and messages. Texts are masked before they come here."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from services.records import new_id


@dataclass(eq=False, kw_only=True)
class ChatLink:
    """A chat of a messenger and, once proven by a code, the person behind it."""

    id: str = field(default_factory=new_id)
    channel: str = "telegram"
    chat_id: int
    language: str
    person_id: int | None = None
    linked_at: datetime | None = None
    blocked_at: datetime | None = None
    created_at: datetime
    preferences: dict[str, Any] = field(default_factory=dict)


@dataclass(eq=False, kw_only=True)
class LinkAttempt:
    """A one-time code sent to a phone to prove that the chat's owner is the person."""

    id: str = field(default_factory=new_id)
    chat_link_id: str
    person_id: int
    code_hash: str
    sent_at: datetime
    tries: int = 0
    closed_at: datetime | None = None


class ConversationState(StrEnum):
    """Who holds the conversation."""

    ASSISTANT = "assistant"
    WAITING = "waiting"
    OPERATOR = "operator"
    CLOSED = "closed"


@dataclass(eq=False, kw_only=True)
class Conversation:
    """The one running conversation of a chat. Its id is Rasa's `sender`."""

    id: str = field(default_factory=new_id)
    chat_link_id: str
    person_id: int | None = None
    language: str
    state: ConversationState = ConversationState.ASSISTANT
    operator_id: str | None = None
    queue: str = "general"
    topic: str | None = None
    reason: str | None = None
    misunderstood_in_row: int = 0
    is_sensitive: bool = False
    told_facts: dict[str, Any] = field(default_factory=dict)
    opened_at: datetime
    last_message_at: datetime
    waiting_since: datetime | None = None
    closed_at: datetime | None = None
    outcome: str | None = None


class Direction(StrEnum):
    """Towards us or from us."""

    IN = "in"
    OUT = "out"


class Author(StrEnum):
    """Who wrote a message."""

    CITIZEN = "citizen"
    ASSISTANT = "assistant"
    OPERATOR = "operator"
    SYSTEM = "system"


class Delivery(StrEnum):
    """What became of an outgoing message."""

    DRAFTED = "drafted"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    SUPPRESSED = "suppressed"


@dataclass(eq=False, kw_only=True)
class Message:
    """One message.

    Attributes:
        seq: Its place in the conversation.
        skeleton: What search looks in; None in sensitive conversations.
        buttons: Rows of {id, label}.
        understood: What the channel tells of it.
        spelling: How it is written, of `knowledge.spellings`.
        doubt: Why staff should look at it, of `services.learning.doubts`; `is_sampled`: drawn by chance.
        label_id: What they said it means.
    """

    id: str = field(default_factory=new_id)
    seq: int | None = None
    conversation_id: str
    direction: Direction
    author: Author
    author_id: str | None = None
    kind: str = "text"
    text: str = ""
    skeleton: str | None = None
    buttons: list[list[dict[str, str]]] = field(default_factory=list)
    attachments: list[dict[str, Any]] = field(default_factory=list)
    language: str | None = None
    intent: str | None = None
    confidence: float | None = None
    service: str | None = None
    action: str | None = None
    understood: dict[str, Any] = field(default_factory=dict)
    spelling: str | None = None
    doubt: str | None = None
    is_sampled: bool = False
    label_id: str | None = None
    notice_id: str | None = None
    created_at: datetime
    sent_at: datetime | None = None
    delivery: Delivery | None = None
    telegram_message_id: int | None = None


@dataclass(eq=False, kw_only=True)
class Button:
    """An opaque button: what it does is here, not in the chat. `payload`: {"say": "/intent{…}"} or {"do": name, …}."""

    id: str = field(default_factory=new_id)
    chat_link_id: str
    payload: dict[str, Any]
    created_at: datetime
    used_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class ProcessedUpdate:
    """An update of the messenger that was taken in; the same one again is dropped."""

    update_id: int
    received_at: datetime


@dataclass(eq=False, kw_only=True)
class Rating:
    """What a citizen thought of a conversation or service, 1 to 5; without marks where she was asked and did not say.

    `about` is "assistant", "operator" or "service:<id>".
    """

    id: str = field(default_factory=new_id)
    conversation_id: str
    person_id: int | None = None
    about: str
    speed: int | None = None
    clarity: int | None = None
    result: int | None = None
    comment: str = ""
    at: datetime


@dataclass(eq=False, kw_only=True)
class Handoff:
    """One passage of a conversation to people and back."""

    id: str = field(default_factory=new_id)
    conversation_id: str
    reason: str
    asked_at: datetime
    taken_at: datetime | None = None
    taken_by: str | None = None
    returned_at: datetime | None = None
    outcome: str | None = None


@dataclass(eq=False, kw_only=True)
class Note:
    """A note of staff on a conversation, never shown to the citizen."""

    id: int | None = None
    conversation_id: str
    staff_id: str
    text: str
    at: datetime
