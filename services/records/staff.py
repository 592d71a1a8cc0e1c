"""Support staff and what they did."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from services.records import new_id


class Role(StrEnum):
    """What a member of staff may do; the console's routes name the roles they admit."""

    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    COMMUNICATIONS = "communications"
    LEGISLATION_EDITOR = "legislation_editor"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    BODY_OFFICER = "body_officer"


@dataclass(eq=False, kw_only=True)
class Staff:
    """An account of support staff: local with an Argon2 hash of its password, or of a provider by its `subject`.

    `phone_index` finds the person whose chat gets the test messages of this account's campaigns.
    """

    id: str = field(default_factory=new_id)
    login: str
    display_name: str
    role: Role
    body: str | None = None
    regions: list[str] = field(default_factory=list)
    language: str = "ru"
    password_hash: str | None = None
    subject: str | None = None
    phone_index: bytes | None = None
    failed_logins: int = 0
    locked_until: datetime | None = None
    is_active: bool = True
    created_at: datetime


@dataclass(eq=False, kw_only=True)
class StaffSession:
    """A login; the cookie holds only the id, whose hash is the key here."""

    id_hash: str
    staff_id: str
    csrf_token: str
    created_at: datetime
    seen_at: datetime


@dataclass(eq=False, kw_only=True)
class StaffAction:
    """The console's own audit: who did what to which thing."""

    id: int | None = None
    staff_id: str
    action: str
    subject: str
    at: datetime
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(eq=False, kw_only=True)
class CannedReply:
    """A reply staff use often, in three languages, with placeholders."""

    id: int | None = None
    name: str
    texts: dict[str, str]
    written_by: str
