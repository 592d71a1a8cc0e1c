"""Answers what was taken in: one message of a chat at a time, in order, with a typing sign meanwhile."""

import asyncio
import contextlib
import logging
from collections import defaultdict
from functools import partial

from telegram import Bot
from telegram.error import TelegramError

from aldyn.clock import Clock
from aldyn.errors import InvalidInput, NotFound, Retryable
from bot.commands import Commands
from bot.delivery import MessageDelivery, nothing
from bot.incoming import Kind
from bot.intake import Taken
from bot.rasa_client import Answer, RasaClient
from knowledge.catalogue import say
from knowledge.hotlines import kind_of
from services.conversations import draft, press, typed
from services.crisis import call_for_crisis, help_reply
from services.documents import Documents
from services.identity import Identity
from services.learning.doubts import note_understood
from services.ports import Store, UnitOfWork
from services.records.conversation import Author, ChatLink, Conversation, ConversationState, Delivery, Message
from services.replies import Reply
from services.search import keep_out_of_search
from services.steps import without_steps
from services.taps import TapContext, TapHandler

logger = logging.getLogger(__name__)
AT_ONCE = 32
TYPING_AFTER_S, TYPING_EVERY_S = 0.5, 4  # an answer that comes sooner needs no sign of work
NOT_UNDERSTOOD = "nlu_fallback"
DRAFTED = "drafted"
Read = tuple[Message, ChatLink, Conversation]
UNREADABLE = {Kind.VOICE: "bot-voice", Kind.STICKER: "bot-sticker", Kind.EDITED: "bot-edited", Kind.OTHER: "bot-other"}


class Turns:
    """Works off what `Intake` kept."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        telegram: Bot,
        rasa: RasaClient,
        delivery: MessageDelivery,
        commands: Commands,
        identity: Identity,
        documents: Documents,
        taps: dict[str, TapHandler],
    ) -> None:
        self._store = store
        self._clock = clock
        self._telegram = telegram
        self._rasa = rasa
        self._delivery = delivery
        self._commands = commands
        self._identity = identity
        self._documents = documents
        self._taps = taps
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._places = asyncio.Semaphore(AT_ONCE)
        self._told_of_outage: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._answering: set[str] = set()
        self._answered: set[str] = set()

    def start(self, taken: Taken) -> asyncio.Task[None]:
        """Begin answering; messages of one chat are answered in the order of these calls."""
        self._answering.add(taken.message_id)
        task = asyncio.create_task(self.answer(taken))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def finish(self) -> None:
        """Wait until all that was begun is answered."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def answer(self, taken: Taken) -> None:
        """Answer one message; a failure of ours is told in her language and logged with its ids."""
        self._answering.add(taken.message_id)
        async with self._locks[taken.chat_link_id], self._places:
            typing = asyncio.create_task(self._show_typing(taken.incoming.chat_id))
            try:
                await self._answer(taken)
                if taken.message_id not in self._answered:
                    async with self._store.begin() as uow:
                        await self._mark_answered(taken.message_id, uow)
            except Retryable as outage:
                logger.warning("message %s waits: %s", taken.message_id, outage)
                await self._tell_of_outage(taken)
            except Exception:
                logger.exception("message %s of conversation %s failed", taken.message_id, taken.conversation_id)
                await self.give_up(taken)
            finally:
                typing.cancel()
                self._answering.discard(taken.message_id)
                self._answered.discard(taken.message_id)

    async def give_up(self, taken: Taken) -> None:
        """Say that a message cannot be answered, and let it be."""
        await self._say(taken, [("error-unexpected", {})])
        async with self._store.begin() as uow:
            await self._mark_answered(taken.message_id, uow)

    def is_answering(self, message_id: str) -> bool:
        """Whether a message's answer is under way or waits its turn."""
        return message_id in self._answering

    async def _answer(self, taken: Taken) -> None:
        incoming = taken.incoming
        if incoming.kind is Kind.TAP:
            await self._tap(taken)
        elif incoming.kind is Kind.COMMAND:
            await self._command(taken)
        elif incoming.kind is Kind.CONTACT:
            await self._deliver_replies(taken, await self._commands.take_contact(taken))
        else:
            await self._message(taken)

    async def _message(self, taken: Taken) -> None:
        kind = taken.incoming.kind
        read = await self._read(taken)
        message, link, conversation = read
        if kind is Kind.FILE:
            await self._file(taken, read)
        elif conversation.state is ConversationState.OPERATOR:
            await self._watch_over(taken, message, link)
        elif kind in UNREADABLE:
            await self._say(taken, [(UNREADABLE[kind], {})])
        else:
            await self._text(taken, read)

    async def _text(self, taken: Taken, read: Read) -> None:
        message, link, _ = read
        text = typed(message)
        if not text.strip(" \u200b\u200c\u200d\u2060\ufeff\n\t"):
            await self._say(taken, [("bot-empty", {})])
            return
        if await self._commands.awaits_code(link.id, taken.incoming.text):
            await self._deliver_replies(taken, await self._commands.take_code(taken))
            return
        await self._ask(taken, text, read)

    async def _watch_over(self, taken: Taken, message: Message, link: ChatLink) -> None:
        """While a person answers, only danger is answered too: numbers to call do not wait."""
        if kind_of(message.text) is None:
            return
        async with self._store.begin() as uow:
            conversation = await uow.get(Conversation, taken.conversation_id)
            place = await call_for_crisis(uow, self._clock, conversation)
            reply = help_reply(link.language, message.text, conversation, place)
            drafted = await draft(uow, self._clock, conversation, reply, author=Author.SYSTEM)
        await self._delivery.deliver([drafted.id])

    async def _command(self, taken: Taken) -> None:
        handled = await self._commands.run(taken)
        if isinstance(handled, str):
            await self._ask(taken, handled)
        else:
            await self._deliver_replies(taken, handled)

    async def _tap(self, taken: Taken) -> None:
        with contextlib.suppress(TelegramError):
            await self._telegram.answer_callback_query(taken.incoming.callback_id or "")
        try:
            payload = await self._pressed(taken)
        except NotFound:
            await self._say(taken, [("bot-button-unknown", {})])
            return
        if "say" in payload:
            await self._ask(taken, payload["say"])
            return
        handler = self._taps.get(payload["do"]) or self._commands.tap(payload["do"])
        _, link, _ = await self._read(taken)
        context = TapContext(taken.conversation_id, link.id, link.person_id, link.language, payload)
        outcome = await handler(context)
        await self._deliver_replies(taken, outcome.replies)
        if outcome.say:
            # What the tap was for is done and said; the open question of a form is only brought back after it.
            with contextlib.suppress(Retryable):
                await self._ask(taken, outcome.say)

    async def _pressed(self, taken: Taken) -> dict[str, str]:
        async with self._store.begin() as uow:
            link = await uow.get(ChatLink, taken.chat_link_id)
            return (await press(uow, self._clock, link, taken.incoming.button_id or "")).payload

    async def _file(self, taken: Taken, read: Read) -> None:
        message, link, conversation = read
        try:
            document_id = taken.incoming.file.get("document_id") or await self._keep_document(taken)
        except InvalidInput as refusal:
            await self._say(taken, [(f"error-{refusal.code}", refusal.fields)])
            return
        if conversation.state is ConversationState.OPERATOR:
            await self._watch_over(taken, message, link)
        elif link.person_id is None:
            await self._say(taken, [("bot-file-kept", {})])
        else:
            await self._ask(taken, f'/answer{{"document": "{document_id}"}}')

    async def _keep_document(self, taken: Taken) -> str:
        document = await self._documents.keep(taken.conversation_id, taken.incoming.file, self._download)
        async with self._store.begin() as uow:
            message = await uow.get(Message, taken.message_id)
            message.attachments = [{**file, "document_id": document.id} for file in message.attachments]
        return document.id

    async def _download(self, file_id: str) -> bytes:
        file = await self._telegram.get_file(file_id)
        return bytes(await file.download_as_bytearray())

    async def _ask(self, taken: Taken, text: str, read: Read | None = None) -> None:
        """Let the assistant answer a text; the end of every turn that gets here.

        Args:
            taken: The update that is answered.
            text: What is said to the assistant.
            read: What the turn has read already, where nothing was changed since.
        """
        message, link, conversation = read or await self._read(taken)
        if conversation.state is ConversationState.OPERATOR:
            return
        first, drafted = nothing, message.understood.get(DRAFTED)
        is_again = drafted is not None  # the dialogue has gone on with this very message, before we were stopped
        if drafted is None:
            answer = await self._rasa.ask(
                taken.conversation_id, text, link.language, link.person_id is not None, message.id
            )
            self._told_of_outage.discard(taken.chat_link_id)
            first, drafted = partial(self._keep_understood, taken.message_id, answer), answer.message_ids
        mark = partial(self._mark_answered, taken.message_id)
        await self._delivery.deliver(drafted, first, mark, again=is_again)
        self._answered.add(taken.message_id)

    async def _keep_understood(self, message_id: str, answer: Answer, uow: UnitOfWork) -> None:
        """Keep what was understood and which answers were drafted, so that no turn is taken twice."""
        understood = answer.understood
        message = await uow.get(Message, message_id)
        conversation = await uow.get(Conversation, message.conversation_id)
        message.intent = understood.get("intent")
        message.confidence = understood.get("confidence")
        message.service = understood.get("service")
        message.language = understood.get("language") or message.language
        message.action = ", ".join(understood.get("actions", []))
        message.understood = {**without_steps(message.understood), **understood, DRAFTED: answer.message_ids}
        if message.intent != NOT_UNDERSTOOD:
            conversation.misunderstood_in_row = 0
        await note_understood(uow, message)
        await keep_out_of_search(uow, conversation, message)

    async def _tell_of_outage(self, taken: Taken) -> None:
        if taken.chat_link_id not in self._told_of_outage:
            self._told_of_outage.add(taken.chat_link_id)
            await self._say(taken, [("bot-assistant-away", {})])

    async def _say(self, taken: Taken, sentences: list[tuple[str, dict[str, object]]]) -> None:
        _, link, _ = await self._read(taken)
        replies = [Reply(say(link.language, key, **arguments)) for key, arguments in sentences]
        await self._deliver_replies(taken, replies)

    async def _deliver_replies(self, taken: Taken, replies: list[Reply]) -> None:
        if not replies:
            return
        async with self._store.begin() as uow:
            conversation = await uow.get(Conversation, taken.conversation_id)
            drafted = [await draft(uow, self._clock, conversation, reply) for reply in replies]
        await self._delivery.deliver([message.id for message in drafted])

    async def _read(self, taken: Taken) -> Read:
        async with self._store.read() as uow:
            return (
                await uow.get(Message, taken.message_id),
                await uow.get(ChatLink, taken.chat_link_id),
                await uow.get(Conversation, taken.conversation_id),
            )

    async def _mark_answered(self, message_id: str, uow: UnitOfWork) -> None:
        await uow.change(Message, message_id, delivery=Delivery.SENT)

    async def _show_typing(self, chat_id: int) -> None:
        with contextlib.suppress(TelegramError):
            await asyncio.sleep(TYPING_AFTER_S)
            while True:
                await self._telegram.send_chat_action(chat_id, "typing")
                await asyncio.sleep(TYPING_EVERY_S)
