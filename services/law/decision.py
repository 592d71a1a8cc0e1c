"""A decision on one service: the answer, the money, the days, and why. Its JSON form is a published contract."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Entitled = Literal["yes", "no", "unknown"]

FACTS_MISSING = "facts_missing"
LAW_NOT_HELD = "law_not_held"
LAW_NOT_YET_KNOWN = "law_not_yet_known"
LAW_UNCONFIRMED = "law_unconfirmed"
NOT_IN_LAW_YET = "not_in_law_yet"
REASONS = (FACTS_MISSING, LAW_NOT_HELD, LAW_NOT_YET_KNOWN, LAW_UNCONFIRMED, NOT_IN_LAW_YET, "set_locally")


@dataclass(frozen=True)
class NamedAmount:
    """A part of a sum, in whole tenge."""

    name: str
    amount: int | float


@dataclass(frozen=True)
class Article:
    """Where the law says so: the article in words of the language asked, and a link to the act."""

    text: str
    link: str


@dataclass(frozen=True)
class ParameterUsed:
    """A number of the law: its path, value, unit, the day it applies from and where it was read."""

    name: str
    value: float | int | str | bool
    unit: str
    from_day: str
    reference: str


@dataclass(frozen=True)
class Step:
    """One computed value. `value` is None where missing facts leave it open."""

    name: str
    value: Any
    unit: str
    words: str
    parameter: ParameterUsed | None
    article: Article | None


@dataclass(frozen=True)
class ConditionMet:
    """A condition of the right; `met` is None where missing facts leave it open."""

    name: str
    met: bool | None
    words: str
    article: Article | None


@dataclass(frozen=True)
class FactUsed:
    """A fact the decision took; `assumed` when nobody gave it and the usual is supposed."""

    name: str
    value: Any
    assumed: bool


@dataclass(frozen=True)
class Decision:
    """What a person is due from a service on a day.

    Attributes:
        entitled: "unknown" never counts as "no".
        amount: Gross, in tenge as the payer rounds; None when there is none to give.
        paid: What reaches the person: `amount` less `withheld`.
        missing: Facts that would turn the answer (or its amount), in the order to ask for them.
        reason: Why something is unknown, one of REASONS; None when all is decided.
        illustration: With `law_not_yet_known` and `law_unconfirmed`: the amount by the last known figures, not law.
        notes: What no source confirms, in the language asked.
    """

    service: str
    on: str
    entitled: Entitled
    amount: int | float | None = None
    currency: str = "KZT"
    period: str | None = None
    withheld: list[NamedAmount] = field(default_factory=list)
    paid: int | float | None = None
    components: list[NamedAmount] = field(default_factory=list)
    dates: dict[str, str] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    conditions: list[ConditionMet] = field(default_factory=list)
    facts: list[FactUsed] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    reason: str | None = None
    illustration: int | float | None = None
    notes: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The decision as plain values for JSON; names as in the contract (`from` for a parameter's first day)."""
        data = asdict(self)
        for step in data["steps"]:
            if step["parameter"]:
                step["parameter"]["from"] = step["parameter"].pop("from_day")
        return data
