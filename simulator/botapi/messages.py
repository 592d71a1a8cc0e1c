"""Sending messages, showing "typing…", forwarding, copying, deleting."""

from typing import Any

from simulator.botapi.chats import chat_of, message_of, reply_parameters
from simulator.botapi.markup import read_markup
from simulator.botapi.params import Params
from simulator.core import TYPING_LASTS_S, Simulator
from simulator.entities import MAX_CAPTION, MAX_TEXT, formatted
from simulator.errors import bad_request
from simulator.people import Chat

ACTIONS = (
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
)  # fmt: skip
DELETABLE_S = 48 * 3600


def text_content(params: Params) -> dict[str, Any]:
    """Text and entities of sendMessage and editMessageText.

    Raises:
        BotApiError: The text is empty, too long or wrongly marked up.
    """
    given = params.json("entities", "entities")
    text, entities = formatted(params.text("text"), params.text("parse_mode"), given)
    if not text:
        raise bad_request("message text is empty")
    if len(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_content(params: Params) -> dict[str, Any]:
    """Caption and its entities, for messages with a file."""
    given = params.json("caption_entities", "caption entities")
    text, entities = formatted(params.text("caption"), params.text("parse_mode"), given)
    if len(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    content: dict[str, Any] = {"caption": text} if text else {}
    if entities:
        content["caption_entities"] = entities
    return content


def post(sim: Simulator, chat: Chat, params: Params, content: dict[str, Any], method: str) -> dict[str, Any]:
    """Send content with what every sending method shares: keyboard, reply, protection."""
    markup = read_markup(params)
    content = {**content, **reply_parameters(chat, params)}
    if params.flag("protect_content"):
        content["has_protected_content"] = True
    if markup and "inline_keyboard" in markup and markup["inline_keyboard"]:
        content["reply_markup"] = markup
    message = sim.deliver(chat, content, method)
    _apply_keyboard(sim, chat, markup)
    return message


def _apply_keyboard(sim: Simulator, chat: Chat, markup: dict[str, Any] | None) -> None:
    before = chat.keyboard
    if markup and (markup.get("keyboard") or markup.get("force_reply")):
        chat.keyboard = markup
    elif markup and markup.get("remove_keyboard"):
        chat.keyboard = None
    if chat.keyboard != before:
        sim.announce_chat(chat)


def send_message(sim: Simulator, params: Params) -> dict[str, Any]:
    """Send a text."""
    chat = chat_of(sim, params)
    return post(sim, chat, params, text_content(params), "sendmessage")


def send_chat_action(sim: Simulator, params: Params) -> bool:
    """Show for five seconds what the bot is doing."""
    chat = chat_of(sim, params)
    action = params.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.typing = action
    chat.typing_until = sim.clock.timestamp() + TYPING_LASTS_S
    sim.hub.publish("typing", chat.id, {"action": action, "seconds": TYPING_LASTS_S})
    return True


def delete_message(sim: Simulator, params: Params) -> bool:
    """Delete a message younger than two days."""
    chat = chat_of(sim, params)
    record = message_of(chat, params, "message to delete")
    if sim.clock.timestamp() - record.message["date"] > DELETABLE_S:
        raise bad_request("message can't be deleted")
    remove(sim, chat, record.message["message_id"])
    return True


def delete_messages(sim: Simulator, params: Params) -> bool:
    """Delete several messages; those that are not there are passed over."""
    chat = chat_of(sim, params)
    message_ids = params.json("message_ids", "message identifiers") or []
    if not message_ids:
        raise bad_request("message identifiers are not specified")
    for message_id in message_ids:
        if message_id in chat.records:
            remove(sim, chat, message_id)
    return True


def remove(sim: Simulator, chat: Chat, message_id: int) -> None:
    """Take a message out of a chat, for both sides."""
    del chat.records[message_id]
    chat.pinned = [pinned for pinned in chat.pinned if pinned != message_id]
    sim.hub.publish("deleted", chat.id, {"message_id": message_id})


def copy_message(sim: Simulator, params: Params) -> dict[str, Any]:
    """Send the content of another message anew."""
    chat = chat_of(sim, params)
    source = chat_of(sim, params, "from_chat_id")
    record = message_of(source, params, "message to copy")
    head = ("message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message", "forward_origin")
    content = {name: value for name, value in record.message.items() if name not in head}
    message = post(sim, chat, params, content, "copymessage")
    return {"message_id": message["message_id"]}


def forward_message(sim: Simulator, params: Params) -> dict[str, Any]:
    """Forward a message of one chat to another."""
    chat = chat_of(sim, params)
    source = chat_of(sim, params, "from_chat_id")
    record = message_of(source, params, "message to forward")
    head = ("message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message")
    content = {name: value for name, value in record.message.items() if name not in head}
    origin = {"type": "user", "sender_user": record.message["from"], "date": record.message["date"]}
    return post(sim, chat, params, {"forward_origin": origin, **content}, "forwardmessage")


def pin_message(sim: Simulator, params: Params) -> bool:
    """Pin a message at the top of the chat."""
    chat = chat_of(sim, params)
    record = message_of(chat, params, "message to pin")
    chat.pinned = [record.message["message_id"], *chat.pinned]
    sim.announce_chat(chat)
    return True


def unpin_message(sim: Simulator, params: Params) -> bool:
    """Unpin one message, or the last pinned."""
    chat = chat_of(sim, params)
    message_id = params.integer("message_id") or next(iter(chat.pinned), 0)
    chat.pinned = [pinned for pinned in chat.pinned if pinned != message_id]
    sim.announce_chat(chat)
    return True


METHODS = {
    "sendmessage": send_message,
    "sendchataction": send_chat_action,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
    "copymessage": copy_message,
    "forwardmessage": forward_message,
    "pinchatmessage": pin_message,
    "unpinchatmessage": unpin_message,
}
