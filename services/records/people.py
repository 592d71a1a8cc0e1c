"""A person and what systems of record hold about her. Money is integer tiyn, days are dates in Almaty."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Sex(StrEnum):
    """As the register of individuals records it."""

    FEMALE = "female"
    MALE = "male"


@dataclass(eq=False, kw_only=True)
class Person:
    """A person of the register. IIN and phone are sealed; the indices find them without opening."""

    id: int | None = None
    iin_sealed: bytes
    iin_index: bytes
    given_name: str
    family_name: str
    patronymic: str = ""
    sex: Sex
    birth_date: date
    death_date: date | None = None
    region: str
    citizenship: str = "KZ"
    language: str
    phone_sealed: bytes | None = None
    phone_index: bytes | None = None


class Relation(StrEnum):
    """What the relative is to the person."""

    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    GUARDIAN = "guardian"
    WARD = "ward"


@dataclass(eq=False, kw_only=True)
class FamilyRelation:
    """`relative` is the person's spouse, child, … from a day on. Each relation stands from both sides.

    `event_id` is the event that made it, `ended_by` the one that ended it.
    """

    id: int | None = None
    person_id: int
    relative_id: int
    relation: Relation
    from_day: date
    to_day: date | None = None
    source: str = "civil_registry"
    event_id: str | None = None
    ended_by: str | None = None


@dataclass(eq=False, kw_only=True)
class RegistryFact:
    """Anything else a system reports and the account shows (property, taxes, clinic, degree of loss of capacity …)."""

    id: int | None = None
    person_id: int
    kind: str
    value: dict[str, Any]
    source: str
    on_day: date
    event_id: str | None = None


class ContributionKind(StrEnum):
    """Which record a period belongs to."""

    OPV = "opv"
    OPVR = "opvr"
    SOCIAL = "so"
    HEALTH = "osms"
    WORK_BEFORE_1998 = "work_before_1998"
    EQUATED = "equated"


@dataclass(eq=False, kw_only=True)
class ContributionPeriod:
    """Contributions (or record) of one payer over a period, with the average monthly base in tiyn."""

    id: int | None = None
    person_id: int
    kind: ContributionKind
    from_day: date
    to_day: date | None = None
    monthly_base_tiyn: int = 0
    months_paid: int = 0
    payer: str = ""
    source: str = "scpp"
    event_id: str | None = None


@dataclass(eq=False, kw_only=True)
class Savings:
    """What stands on a pension account (kind: opv, opvr, oppv) on a day."""

    id: int | None = None
    person_id: int
    kind: str = "opv"
    amount_tiyn: int
    as_of: date


@dataclass(eq=False, kw_only=True)
class Insurance:
    """Health insurance over a period and on what basis (a status category, employment, own payment)."""

    id: int | None = None
    person_id: int
    is_insured: bool
    basis: str
    from_day: date
    to_day: date | None = None
    source: str = "ssif"


@dataclass(eq=False, kw_only=True)
class BankAccount:
    """An account for payments; the number is masked already by the bank."""

    id: int | None = None
    person_id: int
    bank: str
    masked_number: str
    is_special: bool = False
    is_chosen: bool = False


class AwardState(StrEnum):
    """A service's way from offer to end."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    ASSIGNED = "assigned"
    ENDED = "ended"


@dataclass(eq=False, kw_only=True)
class Award:
    """A service given (or offered) to a person, with the computation as it stood.

    `facts` are what the event behind it told beside the registers; `ended_by` is the event that ended it and
    `ended_from` the state it had, for the case that the event is withdrawn.
    """

    id: int | None = None
    person_id: int
    service: str
    state: AwardState
    amount_tiyn: int | None
    period: str
    from_day: date
    to_day: date | None = None
    about_person_id: int | None = None
    account_id: int | None = None
    source: str
    computation: dict[str, Any] | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    ended_by: str | None = None
    ended_from: AwardState | None = None
    recorded_at: datetime


@dataclass(eq=False, kw_only=True)
class Payment:
    """One payment made under an award; `event_id` is the payer's report of it."""

    id: int | None = None
    award_id: int
    person_id: int
    on_day: date
    gross_tiyn: int
    withheld_tiyn: int = 0
    paid_tiyn: int
    event_id: str | None = None
