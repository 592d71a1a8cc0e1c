"""Counts over the whole population, kept by day, and the editions of open data made of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(eq=False, kw_only=True)
class ServiceCount:
    """How many people of a region were due a service on a day, received it, or could not be decided on.

    Attributes:
        due: Entitled and not receiving it.
        received: It is being paid or granted to them.
        undecided: A fact is missing that decides it.
        tenge_due: What is not received, gross, in whole tenge, per the service's own period.
    """

    id: int | None = None
    day: date
    service: str
    region: str
    due: int
    received: int
    undecided: int
    tenge_due: int


@dataclass(eq=False, kw_only=True)
class OpenDataEdition:
    """The open data of a month (`2026-11`), as it was published; it does not change afterwards."""

    month: str
    made_at: datetime
    tables: dict[str, Any]
