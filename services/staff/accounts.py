"""Accounts of support staff: adding one, and proving who one is, with a lock after too many wrong passwords."""

import asyncio
import secrets
from datetime import timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from aldyn.clock import Clock
from aldyn.errors import Conflict, InvalidInput, NotFound, Refused
from services.masking import phone_normalised
from services.ports import Store, UnitOfWork, Vault
from services.records.staff import Role, Staff
from services.staff.sessions import close_sessions

TRIES = 5
LOCKED_FOR = timedelta(minutes=15)
SHORTEST_PASSWORD = 12
# An officer's body is for an administrator to name, so no provider makes officers.
GIVEN_ROLES = frozenset(role.value for role in Role if role is not Role.BODY_OFFICER)


class LoginTaken(Conflict):
    """Another account has this login."""

    code = "login_taken"


class NoRole(Refused):
    """Nobody gave her a role in the console."""

    code = "no_role"


async def add_staff(
    uow: UnitOfWork,
    clock: Clock,
    *,
    login: str,
    display_name: str,
    role: Role,
    password: str,
    language: str = "ru",
    body: str | None = None,
    regions: list[str] | None = None,
) -> Staff:
    """Add a local account.

    Raises:
        LoginTaken: The login is another's.
        InvalidInput: The password is too short, or an officer of a body has no body.
    """
    login = login.strip().lower()
    if await uow.find(Staff, login=login) is not None:
        raise LoginTaken(f"There is an account {login!r} already.", login=login)
    if role is Role.BODY_OFFICER and not body:
        raise InvalidInput("An officer belongs to a responsible body: give one, such as MLSPP.")
    staff = Staff(
        login=login,
        display_name=display_name,
        role=role,
        body=body,
        regions=regions or [],
        language=language,
        password_hash=await _sealed(password),
        created_at=clock.now(),
    )
    uow.add(staff)
    await uow.flush()
    return staff


async def staff_by_subject(uow: UnitOfWork, clock: Clock, subject: str, name: str, role: str) -> Staff:
    """The account of somebody a provider vouches for, made at her first login; her role is the provider's to give.

    A role of ours that needs more than the provider tells (an officer's body) is kept as the administrator set it.

    Raises:
        NoRole: The provider names no role of the console for her, or her account is closed.
    """
    staff = await uow.find(Staff, subject=subject)
    if (staff is not None and not staff.is_active) or role not in GIVEN_ROLES:
        raise NoRole(f"The provider gives {subject!r} the role {role!r}; the console has {sorted(GIVEN_ROLES)}.")
    if staff is None:
        staff = Staff(
            login=f"openid:{subject}", subject=subject, display_name=name, role=Role(role), created_at=clock.now()
        )
        uow.add(staff)
    staff.display_name = name
    if staff.role is not Role.BODY_OFFICER:
        staff.role = Role(role)
    await uow.flush()
    return staff


async def set_password(uow: UnitOfWork, login: str, password: str) -> Staff:
    """Give an account another password; it is unlocked and its open sessions end.

    Raises:
        NotFound: No such account.
        InvalidInput: The password is too short.
    """
    staff = await _by_login(uow, login)
    staff.password_hash = await _sealed(password)
    staff.failed_logins, staff.locked_until = 0, None
    await close_sessions(uow, staff.id)
    return staff


async def set_phone(uow: UnitOfWork, vault: Vault, login: str, phone: str) -> Staff:
    """Note an account's own phone, by which its chat is found for tests of campaigns.

    Raises:
        NotFound: No such account.
        InvalidInput: No phone number of Kazakhstan.
    """
    staff = await _by_login(uow, login)
    normalised = phone_normalised(phone)
    if len(normalised) != len("+77011234567"):
        raise InvalidInput(f"A phone number is like +77011234567, got '{phone}'.")
    staff.phone_index = vault.index(normalised)
    return staff


async def _by_login(uow: UnitOfWork, login: str) -> Staff:
    login = login.strip().lower()
    staff = await uow.find(Staff, login=login)
    if staff is None:
        raise NotFound(f"There is no account {login!r}; see `aldyn staff list`.", login=login)
    return staff


async def _sealed(password: str) -> str:
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidInput(f"A password has at least {SHORTEST_PASSWORD} characters.")
    return await asyncio.to_thread(_hasher().hash, password)


def new_password() -> str:
    """A password that nobody guesses and everybody can type."""
    return secrets.token_urlsafe(12)


async def prove(store: Store, clock: Clock, login: str, password: str) -> Staff | None:
    """The account of a login and password, or None; the fifth wrong one locks it for a quarter of an hour.

    Wrong, locked and unknown cost the same and are answered the same: none tells who has an account.
    """
    async with store.read() as uow:
        known = await uow.find(Staff, login=login.strip().lower(), is_active=True)
    sealed = known.password_hash if known is not None and known.password_hash else _nobody()
    is_right = await asyncio.to_thread(_verify, sealed, password) and known is not None and sealed != _nobody()
    if known is None:
        return None
    async with store.begin() as uow:
        return _counted(await uow.get_locked(Staff, known.id), clock, is_right)


def _counted(staff: Staff, clock: Clock, is_right: bool) -> Staff | None:
    # Looked at after the check, in the row's lock: many tries at once are no way around it.
    if staff.locked_until is not None and staff.locked_until > clock.now():
        return None
    if is_right:
        staff.failed_logins, staff.locked_until = 0, None
        return staff
    staff.failed_logins += 1
    if staff.failed_logins >= TRIES:
        staff.failed_logins, staff.locked_until = 0, clock.now() + LOCKED_FOR
    return None


def _verify(sealed: str, password: str) -> bool:
    try:
        return _hasher().verify(sealed, password)
    except VerificationError:
        return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobody() -> str:
    return _hasher().hash(secrets.token_urlsafe(16))
