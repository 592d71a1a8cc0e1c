"""What the bot does by itself: beginning, menu, language, linking and unlinking."""

import re

from aldyn.clock import Clock
from aldyn.errors import Retryable
from bot.intake import Taken
from bot.menu import contact_question, language_question, menu
from knowledge.catalogue import say
from services.identity import Identity, LinkOutcome, LinkStep
from services.news import news_replies
from services.ports import Store
from services.records.conversation import ChatLink, Conversation
from services.replies import Choice, Reply, rows_of
from services.taps import TapContext, TapHandler, TapOutcome

CODE = re.compile(r"^\s*(\d[\s-]?){6}\s*$")
SAID = {
    "status": "/ask_my_status",
    "update": "/update_status",
    "entitlements": "/ask_entitlements",
    "pension": "/ask_pension_amount",
    "requests": "/ask_request_progress",
    "operator": "/talk_to_operator",
    "cancel": "/cancel",
    "help": "/help",
}


class Commands:
    """Commands and the bot's own buttons."""

    def __init__(self, store: Store, clock: Clock, identity: Identity) -> None:
        self._store = store
        self._clock = clock
        self._identity = identity
        self._taps: dict[str, TapHandler] = {
            "language": self._choose_language,
            "ask_language": self._ask_language,
            "menu": self._show_menu,
            "link": self._ask_contact,
            "unlink": self._unlink,
        }

    def tap(self, name: str) -> TapHandler:
        """The handler of one of the bot's own buttons."""
        return self._taps[name]

    async def run(self, taken: Taken) -> list[Reply] | str:
        """Carry out a command; a text starting with `/` is to be said to the assistant instead."""
        name = taken.incoming.text.split()[0].lstrip("/").split("@")[0].lower()
        link = await self._link(taken.chat_link_id)
        if name == "start":
            return [Reply(say(link.language, "welcome")), language_question(link.language)]
        if name == "menu":
            return [menu(link.language, link.person_id is not None)]
        if name == "language":
            return [language_question(link.language)]
        if name == "link":
            return [self._linking(link)]
        if name == "news":
            async with self._store.read() as uow:
                return await news_replies(uow, self._clock, link)
        if name in SAID:
            return SAID[name]
        return [Reply(say(link.language, "bot-command-unknown")), menu(link.language, link.person_id is not None)]

    async def awaits_code(self, chat_link_id: str, text: str) -> bool:
        """Whether this text is an answer to a code just sent."""
        if CODE.match(text) is None:
            return False
        async with self._store.read() as uow:
            return await self._identity.is_code_awaited(uow, chat_link_id)

    async def take_contact(self, taken: Taken) -> list[Reply]:
        """Send a code to the phone of a shared contact."""
        incoming = taken.incoming
        link = await self._link(taken.chat_link_id)
        try:
            step = await self._identity.offer_phone(
                link.id,
                incoming.phone or "",
                incoming.contact_user_id,
                incoming.user_id,
                say(link.language, "link-sms", code="{code}"),
            )
        except Retryable:
            step = LinkStep(LinkOutcome.SMS_FAILED)
        return [self._told(link.language, step)]

    async def take_code(self, taken: Taken) -> list[Reply]:
        """Check a typed code; once right, the menu."""
        link = await self._link(taken.chat_link_id)
        digits = re.sub(r"\D", "", taken.incoming.text)
        step = await self._identity.confirm_code(link.id, digits)
        if step.outcome is not LinkOutcome.LINKED:
            return [self._told(link.language, step)]
        return [self._told(link.language, step), menu(link.language, is_linked=True)]

    def _told(self, language: str, step: LinkStep) -> Reply:
        text = say(language, f"link-{step.outcome.value}", tries=step.tries_left, minutes=step.minutes)
        gone = Choice("", {"remove": True})
        return Reply(text, ((gone,),) if step.outcome in (LinkOutcome.LINKED, LinkOutcome.CODE_SENT) else ())

    def _linking(self, link: ChatLink) -> Reply:
        if link.person_id is None:
            return contact_question(link.language)
        unlink = Choice(say(link.language, "link-undo"), {"do": "unlink"})
        return Reply(say(link.language, "link-already"), rows_of([unlink]))

    async def _choose_language(self, tap: TapContext) -> TapOutcome:
        language = tap.payload["language"]
        async with self._store.begin() as uow:
            link = await uow.get(ChatLink, tap.chat_link_id)
            conversation = await uow.get(Conversation, tap.conversation_id)
            link.language = conversation.language = language
        replies = [Reply(say(language, "language-chosen"))]
        if link.person_id is None:
            replies.append(Reply(say(language, "privacy-first")))
        replies.append(menu(language, link.person_id is not None))
        return TapOutcome(replies, say="/change_language")

    async def _ask_language(self, tap: TapContext) -> TapOutcome:
        return TapOutcome([language_question(tap.language)])

    async def _show_menu(self, tap: TapContext) -> TapOutcome:
        return TapOutcome([menu(tap.language, tap.person_id is not None)])

    async def _ask_contact(self, tap: TapContext) -> TapOutcome:
        return TapOutcome([self._linking(await self._link(tap.chat_link_id))])

    async def _unlink(self, tap: TapContext) -> TapOutcome:
        await self._identity.unlink(tap.chat_link_id)
        return TapOutcome([Reply(say(tap.language, "link-undone"))])

    async def _link(self, chat_link_id: str) -> ChatLink:
        async with self._store.read() as uow:
            return await uow.get(ChatLink, chat_link_id)
