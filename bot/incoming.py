"""What a Telegram update says, in our words: the one place that reads Telegram's types on the way in."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from telegram import Message, Update


class Kind(StrEnum):
    """What came."""

    TEXT = "text"
    COMMAND = "command"
    TAP = "tap"
    CONTACT = "contact"
    FILE = "file"
    VOICE = "voice"
    STICKER = "sticker"
    EDITED = "edited"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    OTHER = "other"


@dataclass(frozen=True)
class Incoming:
    """One thing a citizen did.

    Attributes:
        language_code: Of her Telegram, as a first guess.
        callback_id: To be answered when a button was tapped; `button_id` is our opaque id.
        contact_user_id: Whose contact was shared.
        file: `{file_id, name, size_bytes, kind}` of a photo, document or other file.
    """

    update_id: int
    chat_id: int
    user_id: int
    kind: Kind
    text: str = ""
    language_code: str | None = None
    telegram_message_id: int | None = None
    callback_id: str | None = None
    button_id: str | None = None
    phone: str | None = None
    contact_user_id: int | None = None
    file: dict[str, Any] = field(default_factory=dict)
    is_forwarded: bool = False


def read_update(update: Update) -> Incoming | None:
    """What an update says; None for what is not a citizen's doing in a private chat."""
    if update.my_chat_member is not None:
        return _membership(update)
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None or chat.type != "private":
        return None
    common: dict[str, Any] = {
        "update_id": update.update_id,
        "chat_id": chat.id,
        "user_id": user.id,
        "language_code": user.language_code,
    }
    if update.callback_query is not None:
        query = update.callback_query
        shown = query.message.message_id if query.message else None
        return Incoming(
            **common,
            kind=Kind.TAP,
            callback_id=query.id,
            button_id=query.data or "",
            telegram_message_id=shown,
        )
    message = update.message or update.edited_message
    if message is None:
        return None
    common["telegram_message_id"] = message.message_id
    if update.edited_message is not None:
        return Incoming(**common, kind=Kind.EDITED, text=message.text or message.caption or "")
    return Incoming(**common, is_forwarded=message.forward_origin is not None, **_content(message))


def _membership(update: Update) -> Incoming | None:
    change = update.my_chat_member
    if change is None or change.chat.type != "private":
        return None
    gone = change.new_chat_member.status in ("kicked", "left")
    return Incoming(
        update_id=update.update_id,
        chat_id=change.chat.id,
        user_id=change.from_user.id,
        kind=Kind.BLOCKED if gone else Kind.UNBLOCKED,
        language_code=change.from_user.language_code,
    )


def _content(message: Message) -> dict[str, Any]:
    if message.contact is not None:
        contact = message.contact
        return {"kind": Kind.CONTACT, "phone": contact.phone_number, "contact_user_id": contact.user_id}
    if message.photo:
        largest = message.photo[-1]
        file = {"file_id": largest.file_id, "name": "photo.jpg", "size_bytes": largest.file_size or 0}
        return {"kind": Kind.FILE, "text": message.caption or "", "file": file}
    if message.document is not None:
        sent = message.document
        file = {"file_id": sent.file_id, "name": sent.file_name or "file", "size_bytes": sent.file_size or 0}
        return {"kind": Kind.FILE, "text": message.caption or "", "file": file}
    if message.voice is not None or message.audio is not None or message.video_note is not None:
        return {"kind": Kind.VOICE}
    if message.sticker is not None or message.animation is not None:
        return {"kind": Kind.STICKER, "text": message.sticker.emoji or "" if message.sticker else ""}
    if message.text is None:
        return {"kind": Kind.OTHER}
    return {"kind": Kind.COMMAND if message.text.startswith("/") else Kind.TEXT, "text": message.text}
