"""Finding the chat and the message that a call is about."""

from typing import Any

from simulator.botapi.params import Params
from simulator.core import Simulator
from simulator.errors import bad_request
from simulator.people import Chat, Record


def chat_of(sim: Simulator, params: Params, name: str = "chat_id") -> Chat:
    """The chat named by a parameter.

    Raises:
        BotApiError: 400 when it is missing or unknown, 403 when the person blocked the bot.
    """
    value = params.text(name).strip()
    if not value:
        raise bad_request(f"{name} is empty")
    if value.startswith("@"):
        raise bad_request("chat not found")
    try:
        return sim.chat_for_bot(int(value))
    except ValueError:
        raise bad_request("chat not found") from None


def message_of(chat: Chat, params: Params, what: str, name: str = "message_id") -> Record:
    """The message named by a parameter; `what` is Telegram's word for it, as in "message to edit"."""
    message_id = params.integer(name)
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    if message_id not in chat.records:
        raise bad_request(f"{what} not found")
    return chat.records[message_id]


def reply_parameters(chat: Chat, params: Params) -> dict[str, Any]:
    """The `reply_to_message` of a new message, if it answers another one."""
    asked = params.json("reply_parameters", "reply parameters") or {}
    if not isinstance(asked, dict):
        raise bad_request("object expected as reply parameters")
    message_id = int(asked.get("message_id") or params.integer("reply_to_message_id"))
    if not message_id:
        return {}
    if message_id in chat.records:
        answered = dict(chat.records[message_id].message)
        answered.pop("reply_to_message", None)
        return {"reply_to_message": answered}
    if asked.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")
