"""Consent, and the record of who saw whose data."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(eq=False, kw_only=True)
class Consent:
    """A person's yes or no to a purpose; the newest row of a purpose holds."""

    id: int | None = None
    person_id: int
    purpose: str
    is_given: bool
    at: datetime
    by: str


@dataclass(eq=False, kw_only=True)
class AccessRecord:
    """Append-only, hash-chained: who saw or changed whose data, when, why. The citizen can read hers."""

    id: int | None = None
    person_id: int
    actor: str
    actor_role: str
    purpose: str
    what: str
    at: datetime
    details: dict[str, Any] = field(default_factory=dict)
    previous_hash: str
    hash: str
