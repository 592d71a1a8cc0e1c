"""What a person does in her Telegram; each act changes the chat and becomes an update for the bot."""

import secrets
from dataclasses import dataclass
from typing import Any

from simulator.core import Callback, Simulator
from simulator.entities import MAX_TEXT, find_entities
from simulator.errors import ActRefused
from simulator.people import Chat, Person, Record, digits_of, user_id_for, user_of


@dataclass(frozen=True)
class Done:
    """What an act led to.

    `version` is the state of the chat right after it, to wait from; `update_id` is None when no update went out.
    """

    version: int
    update_id: int | None
    message: dict[str, Any] | None = None
    callback_query_id: str | None = None
    url: str | None = None


def meet_person(sim: Simulator, person: Person) -> Chat:
    """The chat of one of the offered people; made when she is chosen for the first time."""
    user_id = user_id_for(person.key)
    if user_id in sim.chats:
        return sim.chats[user_id]
    user = user_of(user_id, person.name, person.language)
    return sim.add_chat(Chat(user, person.phone, person.key, person.story))


def meet_newcomer(
    sim: Simulator,
    name: str,
    phone: str,
    language: str,
    user_id: int | None = None,
    story: dict[str, str] | None = None,
) -> Chat:
    """The chat of somebody whom nobody knows yet."""
    if user_id is None:
        user_id = sim.next_user_id
        sim.next_user_id += 1
    number = digits_of(phone) or f"7700{user_id % 10_000_000:07d}"
    return sim.add_chat(Chat(user_of(user_id, name, language), f"+{number}", story=story or {}))


def press_start(sim: Simulator, chat: Chat, parameter: str = "") -> Done:
    """Press Start (or Restart after blocking): sends /start."""
    if chat.blocked:
        unblock(sim, chat)
    return say(sim, chat, f"/start {parameter}".strip())


def say(sim: Simulator, chat: Chat, text: str, reply_to: int | None = None) -> Done:
    """Send a text."""
    text = text.strip()
    if not text or len(text) > MAX_TEXT:
        raise ActRefused("Telegram sends texts of 1 to 4096 characters.")
    content: dict[str, Any] = {"text": text}
    if entities := find_entities(text):
        content["entities"] = entities
    if reply_to is not None:
        content["reply_to_message"] = sim.record(chat, reply_to).message
    return send(sim, chat, content)


def send(sim: Simulator, chat: Chat, content: dict[str, Any]) -> Done:
    """Send a message with any content Telegram knows (or does not know yet)."""
    _refuse_if_blocked(chat)
    if not chat.started:
        chat.started = True
        sim.announce_chat(chat)
    record = sim.add_message(chat, content, outgoing=True)
    update_id = sim.send_update("message", chat, record.message, record)
    return Done(sim.hub.seq, update_id, record.message)


def edit(sim: Simulator, chat: Chat, message_id: int, text: str) -> Done:
    """Change the text (or caption) of one of her own messages."""
    _refuse_if_blocked(chat)
    record = sim.record(chat, message_id)
    if not record.outgoing:
        raise ActRefused("She can edit only what she wrote herself.")
    part = "text" if "text" in record.message else "caption"
    record.message = {**record.message, part: text.strip(), "edit_date": int(sim.clock.timestamp())}
    record.message.pop("entities", None)
    if entities := find_entities(text.strip()):
        record.message["entities" if part == "text" else "caption_entities"] = entities
    sim.show(chat, record)
    return Done(sim.hub.seq, sim.send_update("edited_message", chat, record.message), record.message)


def tap_inline(
    sim: Simulator, chat: Chat, message_id: int, *, text: str | None, data: str | None, inaccessible: bool = False
) -> Done:
    """Tap an inline button, found by its text or its data.

    Args:
        inaccessible: The bot gets the tap without the message, as when the message is old or deleted.
    """
    _refuse_if_blocked(chat)
    record = sim.record(chat, message_id)
    button = _inline_button(record, text, data)
    if "callback_data" not in button:
        return Done(sim.hub.seq, None, url=button.get("url") or button.get("web_app", {}).get("url"))
    query_id = str(secrets.randbits(62))
    sim.callbacks[query_id] = Callback(chat.id, message_id, sim.clock.timestamp())
    message = {"chat": chat.card, "message_id": message_id, "date": 0} if inaccessible else record.message
    query = {
        "id": query_id,
        "from": chat.user,
        "message": message,
        "chat_instance": str(chat.id * 7919),
        "data": button["callback_data"],
    }
    return Done(sim.hub.seq, sim.send_update("callback_query", chat, query), callback_query_id=query_id)


def _inline_button(record: Record, text: str | None, data: str | None) -> dict[str, Any]:
    rows = record.message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    for button in buttons:
        if (text is None or button["text"] == text) and (data is None or button.get("callback_data") == data):
            return dict(button)
    offered = ", ".join(button["text"] for button in buttons) or "none"
    raise ActRefused(f"Message {record.message['message_id']} has no button {text or data!r}; it has: {offered}.")


def tap_reply(sim: Simulator, chat: Chat, text: str) -> Done:
    """Tap a button of the keyboard below the chat: sends its text, or her contact when the button asks for it."""
    rows = (chat.keyboard or {}).get("keyboard", [])
    buttons = [button if isinstance(button, dict) else {"text": button} for row in rows for button in row]
    button = next((one for one in buttons if one["text"] == text), None)
    if button is None:
        offered = ", ".join(one["text"] for one in buttons) or "none"
        raise ActRefused(f"The keyboard of {chat.id} has no button {text!r}; it has: {offered}.")
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None
        sim.announce_chat(chat)
    return share_contact(sim, chat) if button.get("request_contact") else say(sim, chat, text)


def share_contact(sim: Simulator, chat: Chat, other: dict[str, Any] | None = None) -> Done:
    """Share her own contact, or somebody else's: {phone_number, first_name, user_id if that person is on Telegram}."""
    own = {"phone_number": digits_of(chat.phone), "user_id": chat.id}
    own |= {name: chat.user[name] for name in ("first_name", "last_name") if name in chat.user}
    return send(sim, chat, {"contact": other or own})


def forward(sim: Simulator, chat: Chat, text: str, origin: dict[str, Any] | None = None) -> Done:
    """Forward a text that somebody else wrote; `origin` in Telegram's form, by default a person who hides."""
    hidden = {"type": "hidden_user", "sender_user_name": "Ерлан"}
    moment = {"date": int(sim.clock.timestamp()) - 3600}
    return send(sim, chat, {"text": text, "forward_origin": {**moment, **(origin or hidden)}})


def block(sim: Simulator, chat: Chat) -> Done:
    """Block the bot."""
    return _set_blocked(sim, chat, True)


def unblock(sim: Simulator, chat: Chat) -> Done:
    """Let the bot write again."""
    return _set_blocked(sim, chat, False)


def _set_blocked(sim: Simulator, chat: Chat, blocked: bool) -> Done:
    if chat.blocked == blocked or not chat.started:
        raise ActRefused(f"For {chat.id} the bot is {'already' if blocked else 'not'} blocked, or was never started.")
    chat.blocked = blocked
    sim.announce_chat(chat)
    states: list[dict[str, Any]] = [
        {"user": sim.bot.user, "status": "member"},
        {"user": sim.bot.user, "status": "kicked", "until_date": 0},
    ]
    change = {
        "chat": chat.card,
        "from": chat.user,
        "date": int(sim.clock.timestamp()),
        "old_chat_member": states[not blocked],
        "new_chat_member": states[blocked],
    }
    return Done(sim.hub.seq, sim.send_update("my_chat_member", chat, change))


def send_file(
    sim: Simulator, chat: Chat, kind: str, content: bytes, *, name: str, mime_type: str, caption: str = "", **extra: Any
) -> Done:
    """Send a photo, document, voice, sticker, audio or video.

    Args:
        kind: The field of the message.
        extra: Further fields of the file: duration in seconds, emoji of a sticker.
    """
    stored = sim.files.add(kind, content, name, mime_type)
    body = file_body(kind, stored.file_id, sim, extra)
    message: dict[str, Any] = {kind: body}
    if caption.strip():
        message["caption"] = caption.strip()
    return send(sim, chat, message)


def file_body(kind: str, file_id: str, sim: Simulator, extra: dict[str, Any]) -> Any:
    """A file as it stands in a message of its kind."""
    stored = sim.files.get(file_id)
    width, height = stored.width or 512, stored.height or 512
    if kind == "photo":
        return [{**stored.reference(), "width": width, "height": height}]
    body: dict[str, Any] = dict(stored.reference())
    if kind == "sticker":
        shape = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
        return {**body, **shape, **extra}
    if kind in ("voice", "audio", "video", "animation", "video_note"):
        body["duration"] = int(extra.pop("duration", 0) or 0)
    if kind in ("video", "animation"):
        body |= {"width": width, "height": height}
    if kind == "video_note":
        body["length"] = 240
    if stored.mime_type:
        body["mime_type"] = stored.mime_type
    if stored.name and kind not in ("voice", "video_note"):
        body["file_name"] = stored.name
    return {**body, **extra}


def _refuse_if_blocked(chat: Chat) -> None:
    if chat.blocked:
        raise ActRefused(f"{chat.id} has blocked the bot; unblock first.")
