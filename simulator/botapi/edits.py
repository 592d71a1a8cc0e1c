"""Changing messages the bot has sent."""

from typing import Any

from simulator.botapi.chats import chat_of, message_of
from simulator.botapi.markup import read_markup
from simulator.botapi.messages import caption_content, text_content
from simulator.botapi.params import Params
from simulator.core import Simulator
from simulator.errors import NOT_MODIFIED, bad_request
from simulator.people import Chat, Record


def edit_message_text(sim: Simulator, params: Params) -> dict[str, Any]:
    """Change the text of a message; without a keyboard in the call the old one goes, as with Telegram."""
    chat, record = _own_message(sim, params)
    content = text_content(params)
    if "text" not in record.message:
        raise bad_request("there is no text in the message to edit")
    return _replace(sim, chat, record, ("text", "entities"), content, read_markup(params))


def edit_message_caption(sim: Simulator, params: Params) -> dict[str, Any]:
    """Change the text under a photo or document."""
    chat, record = _own_message(sim, params)
    content = caption_content(params)
    if "text" in record.message:
        raise bad_request("there is no caption in the message to edit")
    return _replace(sim, chat, record, ("caption", "caption_entities"), content, read_markup(params))


def edit_message_reply_markup(sim: Simulator, params: Params) -> dict[str, Any]:
    """Change or remove the inline keyboard of a message."""
    chat, record = _own_message(sim, params)
    return _replace(sim, chat, record, (), {}, read_markup(params))


def _own_message(sim: Simulator, params: Params) -> tuple[Chat, Record]:
    chat = chat_of(sim, params)
    record = message_of(chat, params, "message to edit")
    if record.outgoing:
        raise bad_request("message can't be edited")
    return chat, record


def _replace(
    sim: Simulator,
    chat: Chat,
    record: Record,
    parts: tuple[str, ...],
    content: dict[str, Any],
    markup: dict[str, Any] | None,
) -> dict[str, Any]:
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    keyboard = {"reply_markup": markup} if markup and markup["inline_keyboard"] else {}
    kept = {key: value for key, value in record.message.items() if key not in (*parts, "reply_markup")}
    changed = {**kept, **content, **keyboard}
    if changed == record.message:
        raise bad_request(NOT_MODIFIED)
    sim.limits.take(chat.id)
    record.message = {**changed, "edit_date": int(sim.clock.timestamp())}
    sim.show(chat, record)
    return record.message


METHODS = {
    "editmessagetext": edit_message_text,
    "editmessagecaption": edit_message_caption,
    "editmessagereplymarkup": edit_message_reply_markup,
}
