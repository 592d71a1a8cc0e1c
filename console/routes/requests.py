"""Queues of requests, and deciding one."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from console.documents import document_answer
from console.pages import page
from console.visits import CurrentVisit
from services.corrections import compare, compute_anew, corrects, tiyn_of
from services.person_file import PersonFile
from services.records.requests import OPEN_STATES, Document, RequestKind
from services.records.requests import Request as Asked
from services.records.staff import Staff
from services.staff.access import access_request_as_staff
from services.staff.audit import note_action
from services.staff.decisions import Verdict, decide, list_queue, reasons_for
from services.staff.person_card import open_person_card

router = APIRouter()
KINDS = [kind.value for kind in RequestKind]


@router.get("/requests", name="requests")
async def requests(request: Request, visit: CurrentVisit, kind: str = "", decided: bool = False) -> Response:
    """What waits for a decision, the nearest deadline first."""
    kind = kind if kind in KINDS else ""
    async with visit.tools.store.read() as uow:
        rows = await list_queue(uow, visit.staff, visit.tools.clock.today(), kind=kind, is_decided=decided)
    return page(request, visit, "requests/queue.html", rows=rows, kind=kind, decided=decided, kinds=KINDS)


@router.get("/requests/{identity}", name="request")
async def one_request(request: Request, visit: CurrentVisit, identity: str) -> Response:
    """A request with all that is needed to decide it; opening it opens her card, and is recorded as such."""
    async with visit.tools.store.begin() as uow:
        asked = await access_request_as_staff(uow, visit.staff, identity)
        card = await open_person_card(uow, visit.tools.clock, visit.staff, asked.person_id, "deciding_request")
        names = [i for i in (asked.decided_by, asked.seconded_by) if i]
        context: dict[str, Any] = {
            "asked": asked,
            "card": card,
            "documents": await uow.list(Document, request_id=asked.id, order="received_at"),
            "deciders": await uow.list(Staff, id=names) if names else [],
            "is_open": asked.state in OPEN_STATES,
            "is_late": asked.state in OPEN_STATES and asked.deadline < visit.tools.clock.today(),
            "accepted_reasons": reasons_for(asked.kind)[0],
            "rejected_reasons": reasons_for(asked.kind)[1],
            "since": _since(asked),
            "corrects": corrects(asked),
        }
    return page(request, visit, "requests/request.html", **context, **_disputed(asked, card.file, visit.language))


@router.get("/requests/{identity}/documents/{document_id}", name="request_document")
async def request_document(visit: CurrentVisit, identity: str, document_id: str) -> Response:
    """A document of a request, as a download."""
    async with visit.tools.store.begin() as uow:
        await access_request_as_staff(uow, visit.staff, identity)
        document = await uow.get(Document, document_id)
        note_action(uow, visit.tools.clock, visit.staff, "document_read", document_id, request=identity)
    return await document_answer(visit, document, document.request_id == identity)


@router.post("/requests/{identity}/decide", name="decide_request")
async def decide_request(
    visit: CurrentVisit,
    identity: str,
    verdict: Annotated[str, Form()],
    reason: Annotated[str, Form()] = "",
    text: Annotated[str, Form()] = "",
    amount: Annotated[str, Form()] = "",
) -> Response:
    """Accept or refuse; the page shows what became of it."""
    tools = visit.tools
    given = Verdict(verdict == "accept", reason, text, tiyn_of(amount) if amount.strip() else None)
    async with tools.store.begin() as uow:
        decided = await decide(uow, tools.clock, tools.outbox, visit.staff, identity, given)
    if decided.conversation_id:
        tools.feed.wake(decided.conversation_id)
    return RedirectResponse(f"/requests/{identity}", 303)


def _disputed(asked: Asked, file: PersonFile, language: str) -> dict[str, Any]:
    """The frozen computation beside the law of that day, and the sum that law gives."""
    if not (asked.computation and asked.service):
        return {"compared": [], "disputed_step": None, "sums": None, "suggested_amount": None}
    anew = compute_anew(asked, file, language)
    compared = compare(asked, anew)
    named = next((row.words for row in compared if row.is_disputed), None)
    return {
        "compared": compared,
        "disputed_step": named or _in_words(asked),
        "sums": (asked.computation["amount"], anew["amount"]),
        "suggested_amount": anew["amount"],
    }


def _in_words(asked: Asked) -> str | None:
    step = asked.details.get("step")
    return None if step in (None, "-") else str(step)


def _since(asked: Asked) -> date | None:
    written = asked.details.get("day")
    return date.fromisoformat(written) if written else None
