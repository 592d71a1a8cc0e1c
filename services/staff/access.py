"""What a member of staff may see: her regions, and for officers of a body what that body answers for."""

from typing import Any, TypeVar

from aldyn.errors import NotFound
from services.ports import UnitOfWork
from services.records.conversation import Conversation
from services.records.people import Person
from services.records.requests import Request
from services.records.staff import Role, Staff

R = TypeVar("R")


async def access_conversation_as_staff(uow: UnitOfWork, staff: Staff, conversation_id: str) -> Conversation:
    """A conversation, if its person lives in the regions of the member of staff.

    Raises:
        NotFound: Absent, or not hers to see.
    """
    conversation = await uow.get(Conversation, conversation_id)
    if not await is_in_regions(uow, staff, conversation.person_id):
        raise NotFound("There is no such conversation.")
    return conversation


async def access_request_as_staff(uow: UnitOfWork, staff: Staff, request_id: str) -> Request:
    """A request, if it is of her regions and, for an officer, of her body.

    Raises:
        NotFound: Absent, or not hers to see.
    """
    request = await uow.get(Request, request_id)
    if not is_of_body(staff, request.responsible) or not await is_in_regions(uow, staff, request.person_id):
        raise NotFound("There is no such request.")
    return request


def is_of_body(staff: Staff, responsible: str) -> bool:
    """Whether what a body answers for is hers to see; only officers are bound to a body."""
    return staff.role is not Role.BODY_OFFICER or staff.body == responsible


async def is_in_regions(uow: UnitOfWork, staff: Staff, person_id: int | None) -> bool:
    """Whether a person lives in her regions; a chat without a person is of no region."""
    if not staff.regions or person_id is None:
        return True
    person = await uow.find(Person, id=person_id)
    return person is not None and person.region in staff.regions


async def visible_people(uow: UnitOfWork, staff: Staff, person_ids: set[int]) -> dict[int, Person]:
    """The people among these whom she may see, by id."""
    where: dict[str, Any] = {"region": staff.regions} if staff.regions else {}
    found = await uow.list(Person, id=list(person_ids), **where) if person_ids else []
    return {person.id or 0: person for person in found}


async def list_visible(
    uow: UnitOfWork, staff: Staff, kind: type[R], *, limit: int, **query: Any
) -> tuple[list[R], dict[int, Person]]:
    """The first records of a kind that are of her regions, and their people by id.

    Other regions' records do not use up the limit, or a busy region would hide a quiet one from its own staff.
    """
    seen: list[R] = []
    people: dict[int, Person] = {}
    offset = 0
    while len(seen) < limit:
        page: list[Any] = await uow.list(kind, limit=limit, offset=offset, **query)
        people |= await visible_people(uow, staff, {r.person_id for r in page if r.person_id})
        seen += [r for r in page if r.person_id is None or r.person_id in people]
        offset += limit
        if len(page) < limit:
            break
    return seen[:limit], people
