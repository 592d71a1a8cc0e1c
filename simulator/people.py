"""Who can be chosen on the page, and the chat each person has with the bot."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

LANGUAGES = ("kk", "ru", "en")


@dataclass
class Person:
    """Somebody the page offers: name, phone, language of her Telegram, and her story in each language."""

    key: str
    name: str
    phone: str
    language: str
    story: dict[str, str] = field(default_factory=dict)


@dataclass
class Record:
    """A message of a chat: what Telegram would show of it, who wrote it, and when it last changed.

    `version` is the number of the change; `delivered` tells whether the bot has taken the update.
    """

    message: dict[str, Any]
    outgoing: bool
    version: int
    delivered: bool = False
    update_id: int | None = None


@dataclass
class Chat:
    """The private chat of one person with the bot."""

    user: dict[str, Any]
    phone: str
    person_key: str | None = None
    story: dict[str, str] = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    keyboard: dict[str, Any] | None = None
    menu_button: dict[str, Any] | None = None
    pinned: list[int] = field(default_factory=list)
    typing: str | None = None
    typing_until: float = 0.0
    records: dict[int, Record] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The id of the chat, which is the person's own."""
        return int(self.user["id"])

    @property
    def card(self) -> dict[str, Any]:
        """The chat as it stands inside messages."""
        shown = ("first_name", "last_name", "username")
        names: dict[str, Any] = {name: self.user[name] for name in shown if name in self.user}
        return {"id": self.id, "type": "private", **names}


def user_of(user_id: int, name: str, language: str, username: str | None = None) -> dict[str, Any]:
    """A Telegram user; the first word of the name is the first name, the rest the last name."""
    first, _, last = name.strip().partition(" ")
    user: dict[str, Any] = {"id": user_id, "is_bot": False, "first_name": first or "?"}
    if last:
        user["last_name"] = last
    if username:
        user["username"] = username
    if language:
        user["language_code"] = language
    return user


def user_id_for(key: str) -> int:
    """The Telegram id of a person who is offered under a key.

    It depends on the key alone, so that a chat linked by the bot stays hers when the local Telegram forgets.
    """
    digest = hashlib.sha256(key.encode()).digest()
    return 5_000_000_000 + int.from_bytes(digest[:4], "big") % 1_000_000_000


def digits_of(phone: str) -> str:
    """A phone number as bare digits, a leading Kazakhstan 8 turned into 7."""
    digits = "".join(char for char in phone if char.isdigit())
    return "7" + digits[1:] if len(digits) == 11 and digits.startswith("8") else digits
