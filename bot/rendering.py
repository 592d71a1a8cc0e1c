"""Our messages as Telegram shows them."""

from dataclasses import dataclass
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from services.records.conversation import Message

LONGEST = 4096


@dataclass(frozen=True)
class Rendered:
    """Arguments of `sendMessage`, one message or several for a text over Telegram's limit."""

    texts: tuple[str, ...]
    markup: Any


def render(message: Message) -> Rendered:
    """Text and keyboard of a message; a long text is divided between paragraphs, the keyboard under the last part."""
    return Rendered(tuple(divided(message.text)), _markup(message))


def divided(text: str, longest: int = LONGEST) -> list[str]:
    """The text in parts no longer than the limit, divided at empty lines, else at line ends, else anywhere."""
    parts = []
    while len(text) > longest:
        cut = max(text.rfind("\n\n", 0, longest), 0) or max(text.rfind("\n", 0, longest), 0) or longest
        parts.append(text[:cut])
        text = text[cut:].lstrip("\n")
    return [*parts, text]


def _markup(message: Message) -> Any:
    flat = [button for row in message.buttons for button in row]
    if any("contact" in button for button in flat):
        keys = [[_reply_key(button) for button in row] for row in message.buttons]
        return ReplyKeyboardMarkup(keys, resize_keyboard=True, one_time_keyboard=True)
    if any("remove" in button for button in flat):
        return ReplyKeyboardRemove()
    if not flat:
        return None
    return InlineKeyboardMarkup([[_inline_key(button) for button in row] for row in message.buttons])


def _reply_key(button: dict[str, str]) -> KeyboardButton:
    return KeyboardButton(button["label"], request_contact="contact" in button)


def _inline_key(button: dict[str, str]) -> InlineKeyboardButton:
    if "url" in button:
        return InlineKeyboardButton(button["label"], url=button["url"])
    return InlineKeyboardButton(button["label"], callback_data=button["id"])
