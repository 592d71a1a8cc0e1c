"""People taking a conversation over from the assistant, and giving it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import Conflict, InvalidInput
from knowledge.catalogue import say
from services.conversations import draft
from services.handoff import place_of
from services.ports import UnitOfWork
from services.ratings import ABOUT_OPERATOR, ask_for_rating
from services.records.conversation import (
    Author,
    Conversation,
    ConversationState,
    Delivery,
    Handoff,
    Message,
    Note,
)
from services.records.requests import Document
from services.records.staff import Role, Staff
from services.replies import Reply
from services.staff.access import access_conversation_as_staff, is_in_regions
from services.staff.audit import note_action

LONGEST = 4000
QUEUES = ("general",)
OUTCOMES = ("solved", "request_opened", "sent_elsewhere", "no_answer", "not_ours")


class AlreadyTaken(Conflict):
    """A colleague answers already."""

    code = "already_taken"


class NotYours(Conflict):
    """The conversation is not in this operator's hands (any more)."""

    code = "not_yours"


@dataclass(frozen=True)
class Handled:
    """What a step did: the conversation and the messages it drafted, to be delivered after the commit."""

    conversation: Conversation
    message_ids: list[str]


async def take(uow: UnitOfWork, clock: Clock, staff: Staff, conversation_id: str) -> Handled:
    """Take a conversation over; from now on no message of the assistant is sent in it.

    A supervisor may take it from a colleague too, so that nobody is left with one who went home.

    Raises:
        AlreadyTaken: Somebody else holds it.
        Conflict: It is closed.
    """
    conversation = await _locked(uow, staff, conversation_id)
    if conversation.state is ConversationState.CLOSED:
        raise Conflict("The conversation is closed.")
    if conversation.state is ConversationState.OPERATOR:
        if conversation.operator_id == staff.id:
            return Handled(conversation, [])
        if staff.role is not Role.SUPERVISOR:
            raise AlreadyTaken("A colleague holds the conversation.")
        await _return(uow, clock, conversation, "taken_over")
    handoff = await _open_handoff(uow, clock, conversation)
    handoff.taken_at, handoff.taken_by = clock.now(), staff.id
    conversation.state = ConversationState.OPERATOR
    conversation.operator_id = staff.id
    await _silence(uow, conversation)
    note_action(uow, clock, staff, "conversation_taken", conversation.id)
    return await _told(uow, clock, conversation, "takeover-joined", name=staff.display_name)


async def reply(
    uow: UnitOfWork, clock: Clock, staff: Staff, conversation_id: str, text: str, files: Sequence[Document] = ()
) -> Handled:
    """Write to the citizen as a person.

    Args:
        files: Checked and kept already (`services.documents.keep_file`), not yet in the store.
    Raises:
        NotYours: She does not hold the conversation.
        InvalidInput: Nothing to say, or more than a message holds.
    """
    conversation = await _held(uow, staff, conversation_id)
    text = text.strip()
    if not (text or files) or len(text) > LONGEST:
        raise InvalidInput(f"A reply has 1 to {LONGEST} characters, or a file.")
    for file in files:
        uow.add(file)
    attachments = [{"document_id": file.id, "name": file.name, "size_bytes": file.size_bytes} for file in files]
    said: dict[str, Any] = {"author": Author.OPERATOR, "author_id": staff.id, "attachments": attachments}
    message = await draft(uow, clock, conversation, Reply(_escaped(text)), **said)
    conversation.misunderstood_in_row = 0
    return Handled(conversation, [message.id])


async def add_note(uow: UnitOfWork, clock: Clock, staff: Staff, conversation_id: str, text: str) -> Note:
    """Keep a note for colleagues; the citizen never sees it.

    Raises:
        InvalidInput: It is empty.
    """
    conversation = await access_conversation_as_staff(uow, staff, conversation_id)
    if not text.strip():
        raise InvalidInput("A note is not empty.")
    note = Note(conversation_id=conversation.id, staff_id=staff.id, text=text.strip()[:LONGEST], at=clock.now())
    uow.add(note)
    await uow.flush()
    return note


async def hand_to_colleague(
    uow: UnitOfWork, clock: Clock, staff: Staff, conversation_id: str, colleague_id: str
) -> Handled:
    """Pass a conversation to a colleague, who goes on from here.

    Raises:
        NotYours: She does not hold it.
        InvalidInput: The colleague does not answer conversations.
    """
    conversation = await _held(uow, staff, conversation_id)
    colleague = await uow.find(Staff, id=colleague_id, is_active=True, role=[Role.OPERATOR, Role.SUPERVISOR])
    if colleague is None or colleague.id == staff.id:
        raise InvalidInput("Choose a colleague who answers conversations.")
    if not await is_in_regions(uow, colleague, conversation.person_id):
        raise InvalidInput("Choose a colleague who answers people of this region.")
    await _return(uow, clock, conversation, "handed_over")
    conversation.operator_id = colleague.id
    uow.add(
        Handoff(
            conversation_id=conversation.id,
            reason="handed_over",
            asked_at=clock.now(),
            taken_at=clock.now(),
            taken_by=colleague.id,
        )
    )
    note_action(uow, clock, staff, "conversation_handed", conversation.id, to=colleague.id)
    return await _told(uow, clock, conversation, "takeover-joined", name=colleague.display_name)


async def hand_to_queue(uow: UnitOfWork, clock: Clock, staff: Staff, conversation_id: str, queue: str) -> Handled:
    """Put a conversation back among those that wait, and tell her her place.

    Raises:
        NotYours: She does not hold it.
        InvalidInput: No such queue.
    """
    if queue not in QUEUES:
        raise InvalidInput("Choose a queue of the list.")
    conversation = await _held(uow, staff, conversation_id)
    await _return(uow, clock, conversation, "queued")
    conversation.state, conversation.operator_id = ConversationState.WAITING, None
    conversation.queue, conversation.waiting_since = queue, clock.now()
    uow.add(Handoff(conversation_id=conversation.id, reason="queued", asked_at=clock.now()))
    await uow.flush()
    note_action(uow, clock, staff, "conversation_queued", conversation.id, queue=queue)
    place = await place_of(uow, clock, conversation)
    key = "takeover-queued" if place.is_open else "takeover-queued-closed"
    return await _told(uow, clock, conversation, key, place=place.number, minutes=place.wait_minutes, opens=place.opens)


async def check_held(uow: UnitOfWork, staff: Staff, conversation_id: str) -> Conversation:
    """The conversation, if it is in the hands of this member of staff.

    Raises:
        NotYours: It is not (any more).
    """
    conversation = await access_conversation_as_staff(uow, staff, conversation_id)
    if conversation.state is not ConversationState.OPERATOR or conversation.operator_id != staff.id:
        raise NotYours("The conversation is not in your hands.")
    return conversation


async def give_back(uow: UnitOfWork, clock: Clock, staff: Staff, conversation_id: str) -> Handled:
    """Let the assistant answer again. Its dialogue must be forgotten first, so that it begins clean.

    Raises:
        NotYours: She does not hold it.
    """
    conversation = await _held(uow, staff, conversation_id)
    await _silence(uow, conversation)
    await _return(uow, clock, conversation, "given_back")
    conversation.state = ConversationState.ASSISTANT
    conversation.operator_id = conversation.reason = conversation.waiting_since = None
    conversation.misunderstood_in_row = 0
    note_action(uow, clock, staff, "conversation_given_back", conversation.id)
    told = await _told(uow, clock, conversation, "takeover-given-back")
    return await _asked_for_rating(uow, clock, told)


async def close(uow: UnitOfWork, clock: Clock, staff: Staff, conversation_id: str, outcome: str) -> Handled:
    """End a conversation with its outcome; what she writes next begins a new one with the assistant.

    Raises:
        NotYours: She does not hold it.
        InvalidInput: No such outcome.
    """
    if outcome not in OUTCOMES:
        raise InvalidInput("Choose an outcome of the list.")
    conversation = await _held(uow, staff, conversation_id)
    await _silence(uow, conversation)
    await _return(uow, clock, conversation, outcome)
    told = await _asked_for_rating(uow, clock, await _told(uow, clock, conversation, "takeover-closed"))
    conversation.state = ConversationState.CLOSED
    conversation.operator_id = conversation.waiting_since = None
    conversation.closed_at, conversation.outcome = clock.now(), outcome
    note_action(uow, clock, staff, "conversation_closed", conversation.id, outcome=outcome)
    return told


async def is_assistant_sending(uow: UnitOfWork, clock: Clock, conversation_id: str) -> bool:
    """Whether an answer of the assistant is on its way to the messenger at this moment."""
    lately = clock.now() - timedelta(minutes=1)
    waiting = await uow.count(
        Message,
        conversation_id=conversation_id,
        author=Author.ASSISTANT,
        delivery=Delivery.SENDING,
        created_at__gte=lately,
    )
    return waiting > 0


async def _locked(uow: UnitOfWork, staff: Staff, conversation_id: str) -> Conversation:
    await access_conversation_as_staff(uow, staff, conversation_id)
    return await uow.get_locked(Conversation, conversation_id)


async def _held(uow: UnitOfWork, staff: Staff, conversation_id: str) -> Conversation:
    await _locked(uow, staff, conversation_id)
    return await check_held(uow, staff, conversation_id)


async def _open_handoff(uow: UnitOfWork, clock: Clock, conversation: Conversation) -> Handoff:
    waiting = await uow.list(
        Handoff, conversation_id=conversation.id, taken_at=None, returned_at=None, order="-asked_at", limit=1
    )
    if waiting:
        return waiting[0]
    made = Handoff(conversation_id=conversation.id, reason="joined", asked_at=clock.now())
    uow.add(made)
    return made


async def _return(uow: UnitOfWork, clock: Clock, conversation: Conversation, outcome: str) -> None:
    for handoff in await uow.list(Handoff, conversation_id=conversation.id, taken_at__ne=None, returned_at=None):
        handoff.returned_at, handoff.outcome = clock.now(), outcome


async def _silence(uow: UnitOfWork, conversation: Conversation) -> None:
    """What the assistant drafted and nobody sent stays unsent, whoever speaks next."""
    for message in await uow.list(
        Message, conversation_id=conversation.id, author=Author.ASSISTANT, delivery=Delivery.DRAFTED
    ):
        message.delivery = Delivery.SUPPRESSED


async def _told(uow: UnitOfWork, clock: Clock, conversation: Conversation, key: str, **arguments: Any) -> Handled:
    text = say(conversation.language, key, **arguments)
    message = await draft(uow, clock, conversation, Reply(text), author=Author.SYSTEM)
    return Handled(conversation, [message.id])


async def _asked_for_rating(uow: UnitOfWork, clock: Clock, told: Handled) -> Handled:
    """Ask how the talk was, after what she is told; not where the operator never wrote."""
    if not await uow.count(Message, conversation_id=told.conversation.id, author=Author.OPERATOR):
        return told
    question = await ask_for_rating(uow, clock, told.conversation, ABOUT_OPERATOR)
    if question is None:
        return told
    message = await draft(uow, clock, told.conversation, question, author=Author.SYSTEM)
    return Handled(told.conversation, [*told.message_ids, message.id])


def _escaped(text: str) -> str:
    """As Telegram's HTML wants it: what staff type is text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
