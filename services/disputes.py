"""Disputes: a request that keeps the computation as it stood and the documents sent in its conversation."""

from aldyn.clock import Clock
from services.law.decision import Decision
from services.ports import UnitOfWork
from services.records.conversation import Conversation
from services.records.people import Person
from services.records.requests import Document, Request, RequestKind
from services.requests import open_request


async def open_dispute(
    uow: UnitOfWork,
    clock: Clock,
    person: Person,
    conversation: Conversation,
    decision: Decision,
    *,
    step: str | None,
    reason: str,
) -> Request:
    """Open a dispute of a computation.

    Args:
        step: Name of the step she disagrees with, her words, or "-" for the whole.
    """
    request = await open_request(
        uow,
        clock,
        person,
        kind=RequestKind.DISPUTE,
        responsible="MLSPP",
        service=decision.service,
        conversation_id=conversation.id,
        details={"step": step, "reason": reason},
        computation=decision.as_json(),
    )
    for document in await uow.list(Document, conversation_id=conversation.id, request_id=None, sent_by=None):
        document.request_id = request.id
    await uow.flush()
    return request
