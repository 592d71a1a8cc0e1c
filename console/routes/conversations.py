"""The list of conversations, and one of them as it grows."""

import asyncio
import json
from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse

from console.documents import document_answer
from console.feed import EVERYTHING
from console.pages import draw, page
from console.roles import admits
from console.routes.figures import asked_period
from console.tools import Visit
from console.visits import CurrentVisit, is_still_in
from knowledge.catalogue import has, say
from knowledge.service_catalogue import service_ids
from services.documents import ACCEPTED
from services.ports import UnitOfWork
from services.records.conversation import Conversation, ConversationState
from services.records.requests import Document
from services.records.staff import Role, Staff
from services.staff.access import access_conversation_as_staff, is_in_regions, list_visible, visible_people
from services.staff.audit import note_action, note_once
from services.staff.canned_replies import ready_replies
from services.staff.conversations import PAGE, Wanted, list_rows, short_name
from services.staff.person_card import REASONS, open_person_card
from services.staff.takeover import OUTCOMES
from services.staff.timeline import Entry, first_seq, read_timeline

router = APIRouter()
QUIET_S = 10.0
TAIL = 40
MOST_SHOWN = 600
MOST_COUNTED = 100
BEHIND = 200
STATES = [state.value for state in ConversationState]


@router.get("/conversations", name="conversations")
async def conversations(request: Request, visit: CurrentVisit) -> Response:
    """Who needs a person, first."""
    async with visit.tools.store.read() as uow:
        context = await _list(uow, request, visit)
    part = request.headers.get("hx-target") == "rows"
    return page(request, visit, "conversations/rows.html" if part else "conversations/desk.html", **context, open=None)


@router.get("/waiting", name="waiting")
async def waiting(visit: CurrentVisit) -> Response:
    """How many wait for a person, for the menu of every page; nothing where nobody does."""
    async with visit.tools.store.read() as uow:
        found, _ = await list_visible(
            uow, visit.staff, Conversation, limit=MOST_COUNTED, state=ConversationState.WAITING
        )
    number = f"{len(found)}+" if len(found) == MOST_COUNTED else len(found) or ""
    return HTMLResponse(
        f'{number}<span class="sr"> {say(visit.language, "console-state-waiting")}</span>' if number else ""
    )


@router.get("/conversations/stream", name="conversations_stream")
async def conversations_stream(visit: CurrentVisit) -> Response:
    """Says that the list changed."""
    return _stream(_list_changes(visit))


@router.get("/conversations/{identity}", name="conversation")
async def conversation(request: Request, visit: CurrentVisit, identity: str, before: int | None = None) -> Response:
    """One conversation in its line of time."""
    if before is not None:
        return await _earlier(request, visit, identity, before)
    async with visit.tools.store.read() as uow:
        talk = await access_conversation_as_staff(uow, visit.staff, identity)
        entries = await read_timeline(uow, talk)
        context = {} if request.headers.get("hx-target") == "desk" else await _list(uow, request, visit)
        context |= await handling_context(uow, visit, talk)
        people = await visible_people(uow, visit.staff, {talk.person_id} if talk.person_id else set())
    async with visit.tools.store.begin() as uow:
        note_action(uow, visit.tools.clock, visit.staff, "conversation_read", identity)
    template = "conversations/talk.html" if request.headers.get("hx-target") == "desk" else "conversations/desk.html"
    who = short_name(people.get(talk.person_id or 0))
    context |= {"entries": entries, "earlier": first_seq(entries), "who": who, "card_reasons": REASONS}
    return page(request, visit, template, **context)


@router.get("/conversations/{identity}/stream", name="conversation_stream")
async def conversation_stream(visit: CurrentVisit, identity: str) -> Response:
    """What is new in a conversation, as it happens."""
    await _note_going_on(visit, identity)
    return _stream(_entry_changes(visit, identity))


@router.get("/conversations/{identity}/handling", name="conversation_handling")
async def conversation_handling(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """What can be done with it now."""
    async with visit.tools.store.read() as uow:
        talk = await access_conversation_as_staff(uow, visit.staff, identity)
        context = await handling_context(uow, visit, talk)
    return page(request, visit, "conversations/handling.html", **context)


@router.post("/conversations/{identity}/card", name="open_card")
async def open_card(request: Request, visit: CurrentVisit, identity: str, reason: Annotated[str, Form()]) -> Response:
    """The person's card: opened with a reason, recorded for her to see."""
    async with visit.tools.store.begin() as uow:
        talk = await access_conversation_as_staff(uow, visit.staff, identity)
        card = await open_person_card(uow, visit.tools.clock, visit.staff, talk.person_id, reason)
        note_action(uow, visit.tools.clock, visit.staff, "card_opened", f"person:{talk.person_id}", reason=reason)
    return page(request, visit, "conversations/card.html", card=card)


@router.get("/conversations/{identity}/documents/{document_id}", name="conversation_document")
async def conversation_document(visit: CurrentVisit, identity: str, document_id: str) -> Response:
    """A file she sent, as a download."""
    async with visit.tools.store.begin() as uow:
        await access_conversation_as_staff(uow, visit.staff, identity)
        document = await uow.get(Document, document_id)
        note_action(uow, visit.tools.clock, visit.staff, "document_read", document_id, conversation=identity)
    return await document_answer(visit, document, document.conversation_id == identity)


async def _earlier(request: Request, visit: Visit, identity: str, before: int) -> Response:
    await _note_going_on(visit, identity)
    async with visit.tools.store.read() as uow:
        talk = await access_conversation_as_staff(uow, visit.staff, identity)
        entries = await read_timeline(uow, talk, before_seq=before)
    return page(request, visit, "conversations/earlier.html", entries=entries, open=talk, earlier=first_seq(entries))


async def _note_going_on(visit: Visit, identity: str) -> None:
    """What follows of an open conversation is read no second time; asked for by itself, it is noted like the page."""
    async with visit.tools.store.begin() as uow:
        await access_conversation_as_staff(uow, visit.staff, identity)
        await note_once(uow, visit.tools.clock, visit.staff, "conversation_read", identity)


async def handling_context(uow: UnitOfWork, visit: Visit, talk: Conversation) -> dict[str, Any]:
    """What the lower part of a conversation is drawn from."""
    colleagues = await uow.list(Staff, is_active=True, role=[Role.OPERATOR, Role.SUPERVISOR], order="display_name")
    return {
        "open": talk,
        "is_mine": talk.state is ConversationState.OPERATOR and talk.operator_id == visit.staff.id,
        "holder": next((s.display_name for s in colleagues if s.id == talk.operator_id), None),
        "colleagues": [s for s in colleagues if s.id != visit.staff.id and await is_in_regions(uow, s, talk.person_id)],
        "outcomes": OUTCOMES,
        "canned": await ready_replies(uow, visit.staff, talk),
        "accepted_files": list(ACCEPTED),
        "documents": await uow.list(Document, conversation_id=talk.id, sent_by=None, order="received_at"),
    }


async def _list(uow: UnitOfWork, request: Request, visit: Visit) -> dict[str, Any]:
    asked = {name: request.query_params.get(name, "") for name in Wanted.__dataclass_fields__}
    asked["state"] = asked["state"] if asked["state"] in STATES else ""
    wanted = Wanted(**asked)
    among = None
    if wanted.figure:
        period = asked_period(request, visit)
        among = await visit.tools.figures.conversations_behind(wanted.figure, wanted.value, period, BEHIND)
    asked_for = request.query_params.get("shown", "")
    shown = min(max(int(asked_for) if asked_for.isdecimal() else 0, PAGE), MOST_SHOWN)
    rows = await list_rows(uow, visit.staff, visit.tools.clock.now(), wanted, limit=shown, among=among)
    operators = await uow.list(Staff, role=[Role.OPERATOR, Role.SUPERVISOR], order="display_name")
    return {
        "rows": rows,
        "shown": shown,
        "more": shown + PAGE if len(rows) == shown < MOST_SHOWN else None,
        "wanted": wanted,
        "states": STATES,
        "topics": _topics(visit.language),
        "operators": operators,
        "entries": [],
        "earlier": None,
    }


def _topics(language: str) -> list[str]:
    named = [service for service in service_ids() if has(f"service-{service}", language)]
    return sorted(named, key=lambda service: say(language, f"service-{service}"))


def _stream(events: AsyncIterator[str]) -> StreamingResponse:
    return StreamingResponse(events, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


def event(name: str, data: Any) -> str:
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


async def _list_changes(visit: Visit) -> AsyncIterator[str]:
    with visit.tools.feed.listen(EVERYTHING) as changed:
        yield ": open\n\n"
        while await is_still_in(visit):
            # Without changes too: how long somebody waits grows by itself.
            await _wait(changed)
            yield event("list", {})
            await asyncio.sleep(1)
    yield event("ended", {})


async def _entry_changes(visit: Visit, identity: str) -> AsyncIterator[str]:
    shown: dict[str, str] = {}
    state: tuple[Any, ...] | None = None
    with visit.tools.feed.listen(identity) as changed:
        yield ": open\n\n"
        while await is_still_in(visit):
            changed.clear()
            async with visit.tools.store.read() as uow:
                talk = await access_conversation_as_staff(uow, visit.staff, identity)
                entries = await read_timeline(uow, talk, limit=TAIL)
            for entry in entries:
                if shown.get(entry.id) != entry.print:
                    shown[entry.id] = entry.print
                    yield event(
                        "entry", {"id": entry.id, "at": entry.at.timestamp(), "html": drawn(visit, entry, talk)}
                    )
            if state not in (None, (talk.state, talk.operator_id)):
                yield event("state", {"state": talk.state.value})
            state = (talk.state, talk.operator_id)
            if not await _wait(changed):
                yield ": still here\n\n"
    yield event("ended", {})


def drawn(visit: Visit, entry: Entry, talk: Conversation) -> str:
    """An entry as it stands in the line of time."""
    may = partial(admits, role=visit.staff.role)
    today = visit.tools.clock.today()
    return draw(visit.language, "conversations/entry.html", entry=entry, open=talk, may=may, today=today).strip()


async def _wait(changed: asyncio.Event) -> bool:
    try:
        await asyncio.wait_for(changed.wait(), QUIET_S)
    except TimeoutError:
        return False
    changed.clear()
    return True
