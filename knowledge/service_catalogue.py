"""The services: what is published about each in `services/<id>.yaml`, and which variables of law answer for it."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

FOLDER = Path(__file__).parent / "services"
ROLES = ("entitled", "amount", "from", "to", "deadline", "retirement", "paid_at_once")
KINDS = ("benefit", "calculation", "certificate")


class UnknownService(KeyError):
    """No service has this id."""


@dataclass(frozen=True)
class Document:
    """A paper the rules name; its name for people is the catalogue's `document-<id>`."""

    id: str
    held_by_state: bool


@dataclass(frozen=True)
class Service:
    """What is known of a service.

    Attributes:
        kind: "benefit" (paid), "calculation" (no payment: contributions, retirement date), "certificate".
        period: "once", "month" or None where nothing is paid.
        proactive: Whether the state offers it by itself; "unconfirmed" where no source confirms that.
        in_law_since: First day the service exists in law; None: before all days we answer for.
        instead: The service that is given in place of this one, where the conditions of the two exclude each other.
        one_per_family: Due to one of a couple, so that two parents are not counted twice.
        decision_term: {working_days: n} or {days: n} or {note: key}, as published; empty where unconfirmed.
        articles: "<act>:<article>[:<paragraph>]", the right first.
        unconfirmed: Notes per language on what no source confirms; told with every decision.
        facts: Names of the facts taken, the natural ones first (missing facts are asked for in this order).
        assumed: Fact -> what this service supposes where nobody gave it (null: "there is none"), told as an assumption.
        variables: entitled, amount, from, to, deadline, retirement, paid_at_once (then the period is "once") ->
            variable; and any other name for what is told as a step only, such as a total with another payment.
        no_amount_reason: Why no number can be given although the service pays: "set_locally" or "law_unconfirmed".
        components: Name -> money variable, parts of the gross amount (or of a calculation's answer).
        withheld: Name -> money variable, taken from the gross amount.
    """

    id: str
    area: str
    kind: str
    names: dict[str, str]
    payer: str
    period: str | None
    proactive: bool | Literal["unconfirmed"]
    channels: tuple[str, ...]
    documents: tuple[Document, ...]
    articles: tuple[str, ...]
    facts: tuple[str, ...]
    variables: dict[str, str]
    assumed: dict[str, Any] = field(default_factory=dict)
    components: dict[str, str] = field(default_factory=dict)
    withheld: dict[str, str] = field(default_factory=dict)
    in_law_since: date | None = None
    no_amount_reason: str | None = None
    instead: str | None = None
    one_per_family: bool = False
    decision_term: dict[str, Any] = field(default_factory=dict)
    unconfirmed: tuple[dict[str, str], ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Variables that stand beside the amount: its components, what is withheld, what is told as a step only."""
        told = (variable for role, variable in self.variables.items() if role not in ROLES)
        beside = (*self.components.values(), *self.withheld.values(), *told)
        return tuple(name for name in beside if name != self.variables.get("amount"))

    @property
    def is_once_per_child(self) -> bool:
        """Paid once for each child, so that what was given for an elder one leaves it due for the next."""
        return self.period == "once" and "child_birth_date" in self.facts

    @property
    def all_variables(self) -> tuple[str, ...]:
        """Every variable to compute for a decision, eligibility first."""
        return (*self.variables.values(), *self.components.values(), *self.withheld.values())


@cache
def service_ids() -> tuple[str, ...]:
    """Ids of all services, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


@cache
def service(service_id: str) -> Service:
    """A service by its id.

    Raises:
        UnknownService: There is none.
    """
    if service_id not in service_ids():
        raise UnknownService(service_id)
    data: dict[str, Any] = yaml.load((FOLDER / f"{service_id}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    lists = ("channels", "articles", "facts", "unconfirmed", "sources")
    variables = dict(data.pop("variables", {}))
    documents = tuple(Document(**document) for document in data.pop("documents", []))
    plain: dict[str, Any] = {key: tuple(value) if key in lists else value for key, value in data.items()}
    return Service(
        components=variables.pop("components", {}),
        withheld=variables.pop("withheld", {}),
        variables=variables,
        documents=documents,
        **plain,
    )


def all_services() -> list[Service]:
    """Every service, by id."""
    return [service(service_id) for service_id in service_ids()]
