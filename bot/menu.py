"""The menu, the greeting and the choice of language: what works even while Rasa does not."""

from knowledge.catalogue import LANGUAGE_NAMES, LANGUAGES, say
from services.replies import Choice, Reply, rows_of

# What a menu button says to the assistant; those of None are carried out by the bot itself.
ITEMS = {
    "status": "/ask_my_status",
    "entitlements": "/ask_entitlements",
    "update": "/update_status",
    "pension": "/ask_pension_amount",
    "requests": "/ask_request_progress",
    "operator": "/talk_to_operator",
}
# Telegram commands and what they stand for; the bot's own are in `bot.commands`.
COMMANDS = (
    "menu",
    "status",
    "entitlements",
    "pension",
    "requests",
    "update",
    "news",
    "language",
    "link",
    "operator",
    "help",
)


def menu(language: str, is_linked: bool) -> Reply:
    """The menu; a chat not linked yet is offered to link first."""
    choices = [Choice(say(language, f"menu-{item}"), {"say": said}) for item, said in ITEMS.items()]
    if not is_linked:
        choices.insert(0, Choice(say(language, "menu-link"), {"do": "link"}))
    choices.append(Choice(say(language, "menu-news"), {"do": "news"}))
    choices.append(Choice(say(language, "menu-language"), {"do": "ask_language"}))
    return Reply(say(language, "menu"), rows_of(choices, 2))


def language_question(language: str) -> Reply:
    """Asks for the language, in all three."""
    choices = [Choice(LANGUAGE_NAMES[name], {"do": "language", "language": name}) for name in LANGUAGES]
    return Reply(say(language, "language-question"), (tuple(choices),))


def contact_question(language: str) -> Reply:
    """Asks for her own contact, with Telegram's button that shares it."""
    return Reply(say(language, "link-question"), ((Choice(say(language, "link-share"), {"contact": True}),),))
