"""Who the bot is and what it shows: getMe, commands, menu button, names and descriptions; getChat."""

from collections.abc import Callable
from typing import Any

from simulator.botapi.chats import chat_of
from simulator.botapi.params import Params
from simulator.core import Simulator
from simulator.errors import bad_request

MAX_COMMANDS = 100
COMMAND_SIGNS = set("abcdefghijklmnopqrstuvwxyz0123456789_")
TEXTS = {"name": "name", "description": "description", "shortdescription": "short_description"}


def get_me(sim: Simulator, params: Params) -> dict[str, Any]:
    """The bot itself."""
    return {
        **sim.bot.user,
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(sim: Simulator, params: Params) -> dict[str, Any]:
    """What the bot may know of a person's chat."""
    chat = chat_of(sim, params)
    return {**chat.card, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _no_gifts()}


def _no_gifts() -> dict[str, bool]:
    kinds = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return dict.fromkeys(kinds, False)


def set_my_commands(sim: Simulator, params: Params) -> bool:
    """Set the commands of a scope and language."""
    commands = params.json("commands", "commands")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    sim.bot.commands[_scope(params), params.text("language_code")] = commands
    _announce_all(sim)
    return True


def _check_command(command: Any) -> None:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(command.get("command", "")).removeprefix("/")
    if not 1 <= len(name) <= 32 or set(name) - COMMAND_SIGNS:
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    command["command"] = name


def _scope(params: Params) -> str:
    scope = params.json("scope", "BotCommandScope") or {"type": "default"}
    kind = scope.get("type", "default") if isinstance(scope, dict) else ""
    if kind == "chat":
        return f"chat:{scope.get('chat_id')}"
    if kind not in ("default", "all_private_chats", "all_group_chats", "all_chat_administrators"):
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return str(kind)


def get_my_commands(sim: Simulator, params: Params) -> list[dict[str, Any]]:
    """The commands of a scope and language."""
    return sim.bot.commands.get((_scope(params), params.text("language_code")), [])


def delete_my_commands(sim: Simulator, params: Params) -> bool:
    """Remove the commands of a scope and language."""
    sim.bot.commands.pop((_scope(params), params.text("language_code")), None)
    _announce_all(sim)
    return True


def set_chat_menu_button(sim: Simulator, params: Params) -> bool:
    """Set the button beside the text field, for one chat or for all."""
    button = params.json("menu_button", "menu button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    if params.text("chat_id"):
        chat = chat_of(sim, params)
        chat.menu_button = None if button["type"] == "default" else button
        sim.announce_chat(chat)
    else:
        sim.bot.menu_button = {"type": "commands"} if button["type"] == "default" else button
        _announce_all(sim)
    return True


def get_chat_menu_button(sim: Simulator, params: Params) -> dict[str, Any]:
    """The button beside the text field."""
    own = chat_of(sim, params).menu_button if params.text("chat_id") else None
    return own or sim.bot.menu_button


def _announce_all(sim: Simulator) -> None:
    for chat in sim.chats.values():
        sim.announce_chat(chat)


def _text_setter(kind: str, field: str) -> Callable[[Simulator, Params], bool]:
    def set_text(sim: Simulator, params: Params) -> bool:
        sim.bot.texts.setdefault(kind, {})[params.text("language_code")] = params.text(field)
        sim.hub.publish("bot", None, bot_view(sim))
        return True

    return set_text


def _text_getter(kind: str, field: str) -> Callable[[Simulator, Params], dict[str, str]]:
    def get_text(sim: Simulator, params: Params) -> dict[str, str]:
        texts = sim.bot.texts.get(kind, {})
        fallback = sim.bot.name if kind == "name" else ""
        return {field: texts.get(params.text("language_code")) or texts.get("", "") or fallback}

    return get_text


def bot_view(sim: Simulator) -> dict[str, Any]:
    """What the page shows of the bot."""
    return {"user": sim.bot.user, "texts": sim.bot.texts}


METHODS: dict[str, Callable[[Simulator, Params], Any]] = {
    "getme": get_me,
    "getchat": get_chat,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setchatmenubutton": set_chat_menu_button,
    "getchatmenubutton": get_chat_menu_button,
    **{f"setmy{kind}": _text_setter(kind, field) for kind, field in TEXTS.items()},
    **{f"getmy{kind}": _text_getter(kind, field) for kind, field in TEXTS.items()},
}
