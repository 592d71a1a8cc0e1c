"""What an operator does with a conversation: take, write, note, suggest, hand on, give back, close."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, Response, UploadFile

from aldyn.errors import Conflict
from console.pages import page
from console.routes.conversations import handling_context
from console.tools import Visit
from console.visits import CurrentVisit
from services.conversations import typed
from services.documents import check_size, keep_file
from services.ports import UnitOfWork
from services.records.conversation import Author, Conversation, Delivery, Direction, Message
from services.records.requests import Document
from services.staff import takeover
from services.staff.takeover import Handled

logger = logging.getLogger(__name__)
router = APIRouter(prefix="/conversations/{identity}")
Step = Callable[[UnitOfWork], Awaitable[Handled]]
STILL_SENDING_S = 3.0


@router.post("/take", name="take_conversation")
async def take_conversation(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """Take it over; she is told who speaks only once no answer of the assistant is on its way any more."""
    tools = visit.tools
    async with tools.store.begin() as uow:
        handled = await takeover.take(uow, tools.clock, visit.staff, identity)
    await _until_silent(visit, identity)
    return await _told(request, visit, handled)


@router.post("/reply", name="reply_in_conversation")
async def reply(
    request: Request,
    visit: CurrentVisit,
    identity: str,
    text: Annotated[str, Form()] = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    """Write to her, or send her a file."""
    files = await _kept(visit, identity, file) if file is not None and file.filename else []
    clock, staff = visit.tools.clock, visit.staff
    return await _do(request, visit, lambda uow: takeover.reply(uow, clock, staff, identity, text, files))


async def _kept(visit: Visit, identity: str, file: UploadFile) -> list[Document]:
    async with visit.tools.store.read() as uow:
        await takeover.check_held(uow, visit.staff, identity)
    check_size(file.size or 0)
    tools, name = visit.tools, file.filename or "file"
    sent_by = visit.staff.id
    return [await keep_file(tools.files, tools.clock, identity, name, await file.read(), sent_by=sent_by)]


@router.post("/note", name="note_in_conversation")
async def note(request: Request, visit: CurrentVisit, identity: str, text: Annotated[str, Form()] = "") -> Response:
    """Leave a note for colleagues."""
    async with visit.tools.store.begin() as uow:
        await takeover.add_note(uow, visit.tools.clock, visit.staff, identity, text)
    return await _handling(request, visit, identity)


@router.post("/hand", name="hand_conversation")
async def hand(request: Request, visit: CurrentVisit, identity: str, to: Annotated[str, Form()]) -> Response:
    """Pass it to a colleague, or back into the queue (`queue:<name>`)."""
    clock, staff = visit.tools.clock, visit.staff
    kind, _, name = to.partition(":")
    if kind == "queue":
        return await _do(request, visit, lambda uow: takeover.hand_to_queue(uow, clock, staff, identity, name))
    return await _do(request, visit, lambda uow: takeover.hand_to_colleague(uow, clock, staff, identity, to))


@router.post("/return", name="give_back_conversation")
async def give_back(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """Let the assistant answer again, from a clean start."""
    async with visit.tools.store.read() as uow:
        await takeover.check_held(uow, visit.staff, identity)
    await visit.tools.assistant.forget(identity)
    return await _do(request, visit, lambda uow: takeover.give_back(uow, visit.tools.clock, visit.staff, identity))


@router.post("/close", name="close_conversation")
async def close(request: Request, visit: CurrentVisit, identity: str, outcome: Annotated[str, Form()]) -> Response:
    """End it with an outcome."""
    return await _do(request, visit, lambda uow: takeover.close(uow, visit.tools.clock, visit.staff, identity, outcome))


@router.post("/suggest", name="suggest_in_conversation")
async def suggest(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """The assistant's own answer to her last message, as a draft for the operator; it is not sent, nor carried out."""
    tools = visit.tools
    async with tools.store.read() as uow:
        talk = await takeover.check_held(uow, visit.staff, identity)
        said = await uow.list(
            Message, conversation_id=identity, direction=Direction.IN, kind="text", order="-seq", limit=1
        )
    if not said:
        raise Conflict("She has not written anything yet.")
    await tools.assistant.forget(identity)  # else her words would answer the question of a form left open
    is_linked = talk.person_id is not None
    answer = await tools.assistant.ask(
        identity, typed(said[0]), talk.language, is_linked, said[0].id, is_suggestion=True
    )
    await tools.assistant.forget(identity)
    texts = await _withhold(visit, answer.message_ids)
    return page(request, visit, "conversations/suggestion.html", text="\n\n".join(texts))


async def _withhold(visit: Visit, message_ids: list[str]) -> list[str]:
    async with visit.tools.store.begin() as uow:
        drafted = [await uow.get(Message, message_id) for message_id in message_ids]
        for message in drafted:
            if message.delivery is Delivery.DRAFTED and message.author is Author.ASSISTANT:
                message.delivery = Delivery.SUPPRESSED
        return [message.text for message in drafted]


async def _until_silent(visit: Visit, identity: str) -> None:
    for _ in range(int(STILL_SENDING_S / 0.1)):
        async with visit.tools.store.read() as uow:
            if not await takeover.is_assistant_sending(uow, visit.tools.clock, identity):
                return
        await asyncio.sleep(0.1)


async def _do(request: Request, visit: Visit, step: Step) -> Response:
    async with visit.tools.store.begin() as uow:
        handled = await step(uow)
    return await _told(request, visit, handled)


async def _told(request: Request, visit: Visit, handled: Handled) -> Response:
    """Show the screen at once; what is to be sent goes out meanwhile and the line of time tells what became of it."""
    identity = handled.conversation.id
    task = asyncio.create_task(_deliver(visit, identity, handled.message_ids))
    _running.add(task)
    task.add_done_callback(_running.discard)
    return await _handling(request, visit, identity)


_running: set[asyncio.Task[None]] = set()


async def _deliver(visit: Visit, identity: str, message_ids: list[str]) -> None:
    try:
        await visit.tools.sender.deliver(message_ids)
    except Exception:
        logger.exception("delivering %s of conversation %s failed", message_ids, identity)
    visit.tools.feed.wake(identity)


async def _handling(request: Request, visit: Visit, identity: str) -> Response:
    visit.tools.feed.wake(identity)
    async with visit.tools.store.read() as uow:
        context = await handling_context(uow, visit, await uow.get(Conversation, identity))
    return page(request, visit, "conversations/handling.html", **context)
