"""Logins that are open: kept in the store, ended by idleness, by age or by leaving."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aldyn.clock import Clock
from services.ports import Store, UnitOfWork
from services.records.staff import Staff, StaffSession

IDLE_FOR = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True)
class Login:
    """Who is at the screen, and the token her forms carry."""

    staff: Staff
    csrf_token: str
    id_hash: str
    seen_at: datetime


async def open_session(uow: UnitOfWork, clock: Clock, staff: Staff) -> str:
    """Begin a session; the token is for the cookie alone, the store keeps its digest."""
    token = secrets.token_urlsafe(32)
    uow.add(
        StaffSession(
            id_hash=digest(token),
            staff_id=staff.id,
            csrf_token=secrets.token_urlsafe(24),
            created_at=clock.now(),
            seen_at=clock.now(),
        )
    )
    await uow.flush()
    return token


async def find_login(store: Store, clock: Clock, token: str, *, is_active_use: bool = True) -> Login | None:
    """The login behind a cookie; None where it never was, has idled out, is too old, or the account was closed.

    Args:
        is_active_use: False for streams that run by themselves: they do not keep an idle session alive.
    """
    login = await find_session(store, clock, digest(token))
    if login is not None and is_active_use and clock.now() - login.seen_at >= SEEN_EVERY:
        async with store.begin() as uow:
            session = await uow.find(StaffSession, id_hash=login.id_hash)
            if session is not None:
                session.seen_at = clock.now()
    return login


async def find_session(store: Store, clock: Clock, id_hash: str) -> Login | None:
    """The login of a session that is known already, None once it ended."""
    async with store.read() as uow:
        session = await uow.find(StaffSession, id_hash=id_hash)
        staff = await uow.find(Staff, id=session.staff_id, is_active=True) if session else None
    if session is None or staff is None or _is_over(session, clock):
        return None
    return Login(staff, session.csrf_token, id_hash, session.seen_at)


def _is_over(session: StaffSession, clock: Clock) -> bool:
    return clock.now() - session.seen_at > IDLE_FOR or clock.now() - session.created_at > LONGEST


async def close_sessions(uow: UnitOfWork, staff_id: str, id_hash: str | None = None) -> None:
    """End one session of an account, or all."""
    where: dict[str, Any] = {"staff_id": staff_id} | ({"id_hash": id_hash} if id_hash else {})
    for session in await uow.list(StaffSession, **where):
        await uow.delete(session)


def digest(token: str) -> str:
    """What the store keeps of a cookie's token."""
    return hashlib.sha256(token.encode()).hexdigest()
