"""A person's card for staff: opened with a reason, recorded for her to see."""

from dataclasses import dataclass

from aldyn.clock import Clock
from aldyn.errors import InvalidInput, NotFound
from services.access import access_person_as_staff
from services.person_file import PersonFile, read_file
from services.ports import UnitOfWork
from services.records.people import Payment
from services.records.requests import Request
from services.records.staff import Staff
from services.requests import requests_of

REASONS = ("answering", "deciding_request", "complaint", "data_error")


@dataclass(frozen=True)
class PersonCard:
    """What staff see of a person."""

    file: PersonFile
    requests: list[Request]
    payments: list[Payment]


async def open_person_card(
    uow: UnitOfWork, clock: Clock, staff: Staff, person_id: int | None, reason: str
) -> PersonCard:
    """Read a card and record who did and why.

    Raises:
        InvalidInput: No reason of the list.
        NotFound: Nobody is linked, or she lives outside the regions of the member of staff.
    """
    if reason not in REASONS:
        raise InvalidInput("Choose a reason of the list.")
    if person_id is None:
        raise NotFound("Nobody is linked to the chat.")
    person = await access_person_as_staff(
        uow,
        clock,
        person_id,
        actor=staff.display_name,
        role=staff.role.value,
        regions=staff.regions,
        purpose=reason,
        what="person_card",
    )
    return PersonCard(
        await read_file(uow, person, clock.today()),
        await requests_of(uow, person),
        await uow.list(Payment, person_id=person.id, order="-on_day", limit=6),
    )
