"""One local Telegram: its chats, its bot and everything between them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from simulator.clock import SimulatedClock
from simulator.errors import BLOCKED, QUERY_TOO_OLD, ActRefused, BotApiError, bad_request
from simulator.faults import Faults
from simulator.files import FileStore
from simulator.hub import EventHub
from simulator.limits import RateLimits
from simulator.people import Chat, Person, Record, digits_of
from simulator.settings import SimulatorSettings
from simulator.stats import Delivery, Stats
from simulator.updates import QueuedUpdate, UpdateQueue

KEPT_MESSAGES = 1_000
TYPING_LASTS_S = 5.0
CALLBACK_LIVES_S = 60.0
KEPT_SMS = 1_000


@dataclass
class Callback:
    """A tap on an inline button and, once it came, the bot's answer to it."""

    chat_id: int
    message_id: int
    tapped_at: float
    answer: dict[str, Any] | None = None


@dataclass
class BotProfile:
    """What people see of the bot: names, descriptions and commands.

    `commands` is keyed by (scope, language), the scope as "default", "all_private_chats" or "chat:<id>".
    """

    id: int
    name: str
    username: str
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    menu_button: dict[str, Any] = field(default_factory=lambda: {"type": "commands"})

    @property
    def user(self) -> dict[str, Any]:
        """The bot as a Telegram user."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


class Simulator:
    """Holds the state; the Bot API, the control API and the acts of people work on it."""

    def __init__(self, settings: SimulatorSettings) -> None:
        self.settings = settings
        self.clock = SimulatedClock(settings.clock)
        self.hub = EventHub()
        self.limits = RateLimits(self.clock, settings.limits)
        self.faults = Faults()
        self.stats = Stats()
        self.files = FileStore(settings.data_dir / "files" if settings.data_dir else None)
        # Numbers begin with the time, so that after a lost snapshot no number comes a second time.
        started_at = int(self.clock.timestamp())
        self.updates = UpdateQueue(started_at, self._update_taken)
        self.bot = BotProfile(settings.bot_id, settings.bot_name, settings.bot_username)
        self.people: dict[str, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.callbacks: dict[str, Callback] = {}
        self.sms: list[dict[str, Any]] = []
        self.next_message_id = 1
        self.next_user_id = 6_000_000_000 + started_at % 1_000_000_000

    def chat(self, user_id: int) -> Chat:
        """The chat of a person.

        Raises:
            KeyError: Nobody has this id.
        """
        return self.chats[user_id]

    def chat_for_bot(self, chat_id: int) -> Chat:
        """The chat the bot may write to.

        Raises:
            BotApiError: 400 when the bot never met the person, 403 when she blocked it.
        """
        chat = self.chats.get(chat_id)
        if chat is None or not chat.started:
            raise bad_request("chat not found")
        if chat.blocked:
            raise BotApiError(403, BLOCKED)
        return chat

    def add_chat(self, chat: Chat) -> Chat:
        """Let a new person into Telegram."""
        self.chats[chat.id] = chat
        self.announce_chat(chat)
        return chat

    def announce_chat(self, chat: Chat) -> None:
        """Tell the page that something about a chat changed other than its messages."""
        self.hub.publish("chat", chat.id, self.chat_view(chat))

    def chat_view(self, chat: Chat) -> dict[str, Any]:
        """What the person's Telegram shows around the messages."""
        typing = chat.typing if chat.typing_until > self.clock.timestamp() else None
        return {
            "id": chat.id,
            "user": chat.user,
            "phone": chat.phone,
            "person_key": chat.person_key,
            "story": chat.story,
            "started": chat.started,
            "blocked": chat.blocked,
            "keyboard": chat.keyboard,
            "pinned": chat.pinned,
            "typing": typing,
            "menu_button": chat.menu_button or self.bot.menu_button,
            "commands": self.commands_for(chat),
        }

    def commands_for(self, chat: Chat) -> list[dict[str, Any]]:
        """The commands her Telegram offers: the narrowest scope first, her language before the general list."""
        language = str(chat.user.get("language_code", ""))
        for scope in (f"chat:{chat.id}", "all_private_chats", "default"):
            for code in (language, ""):
                if commands := self.bot.commands.get((scope, code)):
                    return commands
        return []

    def record_view(self, record: Record) -> dict[str, Any]:
        """A message as the control API and the page show it."""
        return {
            **record.message,
            "outgoing": record.outgoing,
            "version": record.version,
            "delivered": record.delivered,
        }

    def add_message(self, chat: Chat, content: dict[str, Any], *, outgoing: bool) -> Record:
        """Put a new message into a chat; `outgoing` as the person sees it: she wrote it."""
        message = {
            "message_id": self.next_message_id,
            "from": chat.user if outgoing else self.bot.user,
            "chat": chat.card,
            "date": int(self.clock.timestamp()),
            **content,
        }
        self.next_message_id += 1
        record = Record(message, outgoing, self.hub.seq + 1)
        chat.records[message["message_id"]] = record
        if len(chat.records) > KEPT_MESSAGES:
            chat.records.pop(next(iter(chat.records)))
        self.show(chat, record)
        return record

    def show(self, chat: Chat, record: Record) -> None:
        """Tell the page that a message is new or changed."""
        record.version = self.hub.seq + 1
        self.hub.publish("message", chat.id, self.record_view(record))

    def deliver(self, chat: Chat, content: dict[str, Any], method: str) -> dict[str, Any]:
        """A message from the bot reaches the person, within the limits; gives the message."""
        self.limits.take(chat.id)
        chat.typing = None
        record = self.add_message(chat, content, outgoing=False)
        message_id = record.message["message_id"]
        self.stats.deliveries.append(Delivery(chat.id, message_id, method, self.clock.timestamp()))
        return record.message

    def send_update(self, kind: str, chat: Chat, content: dict[str, Any], record: Record | None = None) -> int | None:
        """Queue an update for the bot; gives its number, None when the bot did not ask for its kind."""
        update = self.updates.add(kind, chat.id, content)
        if update is None:
            return None
        self.stats.updates[kind] += 1
        if record:
            record.update_id = update.update_id
        return update.update_id

    def _update_taken(self, update: QueuedUpdate) -> None:
        chat = self.chats.get(update.chat_id)
        message_id = update.content.get("message_id")
        record = chat.records.get(message_id) if chat and isinstance(message_id, int) else None
        if chat and record and record.update_id == update.update_id and not record.delivered:
            record.delivered = True
            self.hub.publish("delivered", chat.id, {"message_id": message_id})

    def open_callback(self, callback_id: str) -> Callback:
        """The tap that the bot answers now; it stays answerable for a while.

        Raises:
            BotApiError: There was no such tap, or it is too old.
        """
        callback = self.callbacks.get(callback_id)
        if callback is None or self.clock.timestamp() - callback.tapped_at > CALLBACK_LIVES_S:
            raise bad_request(QUERY_TOO_OLD)
        return callback

    def add_sms(self, phone: str, text: str) -> dict[str, Any]:
        """A text message arrives on a phone."""
        sms: dict[str, Any] = {"phone": digits_of(phone), "text": text, "date": int(self.clock.timestamp())}
        self.sms = [*self.sms[-KEPT_SMS + 1 :], sms]
        for chat in self._chats_with_phone(sms["phone"]):
            self.hub.publish("sms", chat.id, sms)
        return sms

    def sms_of(self, phone: str) -> list[dict[str, Any]]:
        """The text messages on a phone, oldest first."""
        return [sms for sms in self.sms if sms["phone"] == digits_of(phone)]

    def _chats_with_phone(self, digits: str) -> Iterable[Chat]:
        return [chat for chat in self.chats.values() if digits_of(chat.phone) == digits]

    def record(self, chat: Chat, message_id: int) -> Record:
        """A message of a chat as the person sees it.

        Raises:
            ActRefused: The message is not there any more.
        """
        if message_id not in chat.records:
            raise ActRefused(f"Message {message_id} is not in the chat of {chat.id}.")
        return chat.records[message_id]

    def close(self) -> None:
        """Let everybody who waits go, so that the server can stop."""
        self.hub.close()
        self.updates.added.fire()
