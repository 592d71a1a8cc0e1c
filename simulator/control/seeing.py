"""People, and what each of them sees: chats, messages, live events, files, text messages."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import FileResponse, StreamingResponse

from simulator import acts
from simulator.botapi.profile import bot_view
from simulator.control.access import HerChat, Sim
from simulator.control.forms import PersonForm, SmsForm, UserForm
from simulator.core import Simulator
from simulator.hub import Event
from simulator.people import Chat, Person, user_id_for

router = APIRouter()
MAX_WAIT_S = 60.0
HEARTBEAT_S = 15.0
SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/", "video/")


@router.put("/people", tags=["people"])
async def put_people(sim: Sim, people: list[PersonForm]) -> dict[str, int]:
    """Set the people whom the page offers; chats that exist stay."""
    sim.people = {form.key: Person(**form.model_dump()) for form in people}
    sim.hub.publish("people", None, {"people": people_view(sim)})
    return {"people": len(sim.people)}


@router.get("/people", tags=["people"])
async def list_people(sim: Sim) -> list[dict[str, Any]]:
    """The people whom the page offers, with the Telegram id each of them has or will have."""
    return people_view(sim)


def people_view(sim: Simulator) -> list[dict[str, Any]]:
    """The offered people as JSON."""
    return [{**vars(person), "user_id": user_id_for(person.key)} for person in sim.people.values()]


@router.post("/people/{key}/choose", tags=["people"])
async def choose_person(sim: Sim, key: str) -> dict[str, Any]:
    """Be one of the offered people: her chat is made and Start pressed, unless that was done before."""
    if key not in sim.people:
        raise HTTPException(404, f"Nobody is offered under the key {key!r}.")
    chat = acts.meet_person(sim, sim.people[key])
    if not chat.started:
        acts.press_start(sim, chat)
    return sim.chat_view(chat)


@router.post("/users", tags=["people"], status_code=201)
async def add_user(sim: Sim, form: UserForm) -> dict[str, Any]:
    """Let a new person into Telegram."""
    if form.id is not None and form.id in sim.chats:
        raise HTTPException(409, f"The id {form.id} is taken.")
    chat = acts.meet_newcomer(sim, form.name, form.phone, form.language_code, form.id, form.story)
    if form.start:
        acts.press_start(sim, chat)
    return sim.chat_view(chat)


@router.get("/users", tags=["people"])
async def list_users(sim: Sim) -> list[dict[str, Any]]:
    """All people on this Telegram, each with her last message."""
    return [{**sim.chat_view(chat), "last_message": last_message(sim, chat)} for chat in sim.chats.values()]


def last_message(sim: Simulator, chat: Chat) -> dict[str, Any] | None:
    """The newest message of a chat."""
    return sim.record_view(next(reversed(chat.records.values()))) if chat.records else None


@router.get("/users/{user_id}", tags=["people"])
async def get_user(sim: Sim, chat: HerChat) -> dict[str, Any]:
    """One person: names, phone, keyboard, commands, whether the bot types to her or is blocked."""
    return sim.chat_view(chat)


@router.delete("/users/{user_id}", tags=["people"], status_code=204)
async def delete_user(sim: Sim, chat: HerChat) -> None:
    """Remove a person and her chat."""
    del sim.chats[chat.id]
    sim.hub.publish("gone", chat.id, {})


@router.get("/users/{user_id}/messages", tags=["what a person sees"])
async def messages(
    sim: Sim,
    chat: HerChat,
    after: Annotated[int, Query(description="Only what is new or changed since this version.")] = 0,
    wait_s: Annotated[float, Query(ge=0, le=MAX_WAIT_S, description="Wait so long for something new.")] = 0.0,
    from_bot: Annotated[bool, Query(description="Only what the bot wrote.")] = False,
) -> dict[str, Any]:
    """What she sees. Ask with the `version` of an act (or of the last answer) as `after` to wait for what follows."""
    deadline = asyncio.get_running_loop().time() + wait_s
    while True:
        found = [
            sim.record_view(record)
            for record in chat.records.values()
            if record.version > after and not (from_bot and record.outgoing)
        ]
        left_s = deadline - asyncio.get_running_loop().time()
        if found or left_s <= 0 or not await sim.hub.wait(left_s):
            return {"version": sim.hub.seq, "messages": found, "chat": sim.chat_view(chat)}


@router.get("/callbacks/{callback_query_id}", tags=["what a person sees"])
async def callback_answer(
    sim: Sim, callback_query_id: str, wait_s: Annotated[float, Query(ge=0, le=MAX_WAIT_S)] = 0.0
) -> dict[str, Any]:
    """How the bot answered a tap: `answer` is null until it did."""
    if callback_query_id not in sim.callbacks:
        raise HTTPException(404, "There was no such tap.")
    callback = sim.callbacks[callback_query_id]
    deadline = asyncio.get_running_loop().time() + wait_s
    while callback.answer is None:
        left_s = deadline - asyncio.get_running_loop().time()
        if left_s <= 0 or not await sim.hub.wait(left_s):
            break
    return {"message_id": callback.message_id, "answer": callback.answer}


@router.get("/state", tags=["what a person sees"])
async def state(sim: Sim) -> dict[str, Any]:
    """All the page needs to begin: the bot, the people offered, the chats, and the number to listen from."""
    return {
        "seq": sim.hub.seq,
        "bot": bot_view(sim),
        "people": people_view(sim),
        "chats": await list_users(sim),
    }


@router.get("/events", tags=["what a person sees"])
async def events(sim: Sim, request: Request, after: int | None = None) -> StreamingResponse:
    """Everything that changes, as events: message, deleted, delivered, typing, chat, callback_answer, sms."""
    last = request.headers.get("last-event-id", "")
    since = int(last) if last.isdigit() else sim.hub.seq if after is None else after
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(_stream(sim, since), media_type="text/event-stream", headers=headers)


async def _stream(sim: Simulator, since: int) -> AsyncIterator[str]:
    yield "retry: 1000\n\n"
    if not sim.hub.knows_since(since):  # away too long, or the Telegram has been started anew meanwhile
        yield "event: restarted\ndata: {}\n\n"
        since = sim.hub.seq
    while not sim.hub.closed:
        for event in sim.hub.since(since):
            since = event.seq
            yield _sse(event)
        if since == sim.hub.seq and not await sim.hub.wait(HEARTBEAT_S):
            yield ": still here\n\n"


def _sse(event: Event) -> str:
    body = json.dumps({"user_id": event.user_id, **event.data}, ensure_ascii=False)
    return f"id: {event.seq}\nevent: {event.kind}\ndata: {body}\n\n"


@router.get("/files/{file_id}", tags=["what a person sees"])
async def file(sim: Sim, file_id: str) -> FileResponse:
    """The content of a file in a chat; pictures and sound to be shown, everything else to be saved."""
    if file_id not in sim.files.by_id:
        raise HTTPException(404, "There is no such file.")
    stored = sim.files.by_id[file_id]
    inline = stored.mime_type.startswith(SHOWN_INLINE)
    return FileResponse(
        sim.files.folder / stored.path,
        media_type=stored.mime_type if inline else "application/octet-stream",
        filename=stored.name or stored.path.rpartition("/")[2],
        content_disposition_type="inline" if inline else "attachment",
        # What a stranger uploaded must never run as a page of ours.
        headers={"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"},
    )


@router.post("/sms", tags=["phone"], status_code=201)
async def post_sms(sim: Sim, form: SmsForm) -> dict[str, Any]:
    """A text message arrives on a phone; it shows in the phone panel of whoever has the number."""
    return sim.add_sms(form.phone, form.text)


@router.get("/sms", tags=["phone"])
async def list_sms(
    sim: Sim,
    phone: Annotated[str, Query(description="In any form; all phones when empty.")] = "",
    after: Annotated[int, Query(description="Skip so many of the oldest.")] = 0,
    wait_s: Annotated[float, Query(ge=0, le=MAX_WAIT_S)] = 0.0,
) -> list[dict[str, Any]]:
    """The text messages on a phone, oldest first."""
    deadline = asyncio.get_running_loop().time() + wait_s
    while True:
        found = (sim.sms_of(phone) if phone else sim.sms)[after:]
        left_s = deadline - asyncio.get_running_loop().time()
        if found or left_s <= 0 or not await sim.hub.wait(left_s):
            return found
