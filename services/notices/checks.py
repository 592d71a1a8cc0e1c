"""Whether a code is of a notice of ours: for anybody (no personal data), and for staff."""

from dataclasses import dataclass
from datetime import date

from aldyn.clock import ALMATY
from knowledge.notice_codes import code_in
from services.ports import UnitOfWork
from services.records.conversation import ChatLink
from services.records.people import Person
from services.records.proactive import Notice, NoticeState
from services.records.staff import Staff
from services.staff.access import list_visible, visible_people

# What an unreachable person still waits to hear.
WAITING = [NoticeState.PLANNED, NoticeState.BLOCKED]


@dataclass(frozen=True)
class Checked:
    """What anybody may know of a code: that we sent a notice under it, of which kind and when; never to whom.

    Attributes:
        code: As we write it; None where the text holds none.
        kind: None where no notice of ours bears it.
    """

    code: str | None
    kind: str | None = None
    day: date | None = None


@dataclass(frozen=True)
class Unreachable:
    """Somebody whose chat is no more: she blocked the assistant or left."""

    person: Person
    link: ChatLink
    waiting: int


async def check_code(uow: UnitOfWork, code: str) -> Notice | None:
    """The notice that bears a code (as `code_in` gives it); None where we never sent it."""
    found = await uow.find(Notice, code=code)
    return found if found is not None and found.sent_at is not None else None


async def check_publicly(uow: UnitOfWork, typed: str) -> Checked:
    """Check a code that somebody typed."""
    code = code_in(typed)
    notice = await check_code(uow, code) if code else None
    if notice is None or notice.sent_at is None:
        return Checked(code)
    return Checked(code, notice.kind, notice.sent_at.astimezone(ALMATY).date())


async def check_as_staff(uow: UnitOfWork, staff: Staff, typed: str) -> tuple[Notice, Person] | None:
    """The notice of a code and whose it is; None where there is none, or not of her regions."""
    code = code_in(typed)
    notice = await uow.find(Notice, code=code) if code else None
    if notice is None:
        return None
    people = await visible_people(uow, staff, {notice.person_id})
    return (notice, people[notice.person_id]) if notice.person_id in people else None


async def list_unreachable(uow: UnitOfWork, staff: Staff, *, limit: int = 100) -> list[Unreachable]:
    """People of her regions who cannot be written to, the latest first."""
    links, people = await list_visible(
        uow, staff, ChatLink, blocked_at__ne=None, person_id__ne=None, order="-blocked_at", limit=limit
    )
    return [
        Unreachable(
            people[link.person_id or 0],
            link,
            await uow.count(Notice, person_id=link.person_id, state=WAITING),
        )
        for link in links
    ]
