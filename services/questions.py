"""A question about a service, put to the law with what is known: registers first, then what she told in the chat."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from knowledge.legislation.declared_facts import declared_facts
from knowledge.service_catalogue import all_services, service
from services.held_awards import held_in_family, was_paid
from services.law.decision import Decision
from services.law.entitlements import assess
from services.law.what_if import first_day
from services.person_facts import KnownFact, facts_of, values_of
from services.person_file import read_file
from services.ports import UnitOfWork
from services.records.conversation import Conversation
from services.records.people import Award, Person

TOLD = "self"
SUPPOSED = "supposed"
OTHERS = ("child", "spouse", "parent", "other")
# Facts that a register would hold if there were any: their absence in a linked person's file means "there is none".
HELD_IF_ANY = frozenset(
    {
        "adoption_decision_date",
        "care_form",
        "cared_group_1_persons",
        "child_birth_date",
        "deceased_average_monthly_income",
        "deceased_dependants",
        "deceased_participation_months",
        "deceased_received",
        "disability_cause",
        "ent_score",
        "maternity_leave_start",
        "mother_award",
        "service_months",
        "special_allowance_category",
        "survivors_unable_to_work",
        "work_capacity_loss_percent",
    }
)
# A question "how much" about a birth is meant for a child born now, unless another day is told; said in the answer.
OF_THE_CHILD = ("child_birth_date", "children_born_together")
SUPPOSED_TODAY = frozenset({"child_birth_date", "maternity_leave_start", "adoption_decision_date", "death_date"})


@dataclass(frozen=True)
class Question:
    """Which service is asked about, and for whom: what is told for one person or matter is not taken for another."""

    service: str
    for_whom: str | None = None

    @property
    def is_about_her(self) -> bool:
        """Whether the asker herself is concerned, so that her registers answer."""
        return self.for_whom not in OTHERS

    @property
    def scope(self) -> str:
        """Where what she tells belongs: the services of one area share it."""
        who = "self" if self.is_about_her else self.for_whom
        return f"{service(self.service).area}:{who}"


@dataclass(frozen=True)
class Overview:
    """All services at once for one person.

    Attributes:
        due: Entitled now and not received.
        received: What is being paid.
        soon: Service to the day within the next months from which it is due, the nearest first.
        possible: Not decided because she was not asked yet.
    """

    due: list[Decision]
    received: list[Award]
    soon: dict[str, date]
    possible: list[Decision]


def known_facts(
    conversation: Conversation, registered: dict[str, KnownFact], question: Question
) -> dict[str, KnownFact]:
    """What is known for a question: her registers where it is about her, and what she told for it, which wins."""
    told = told_for(conversation, question)
    facts = registered if question.is_about_her else {}
    if means_another_child(told, facts):
        facts = {name: fact for name, fact in facts.items() if name not in OF_THE_CHILD}
    said = {name: KnownFact(declared_facts()[name].parse(value), TOLD) for name, value in told.items()}
    return {**facts, **said}


def means_another_child(told: dict[str, Any], registered: dict[str, KnownFact]) -> bool:
    """Whether "for a third child" is not the youngest on record but one she will have or once had."""
    youngest = registered.get("child_order")
    is_youngest = youngest is not None and told.get("child_order") == youngest.value
    return "child_order" in told and "child_birth_date" not in told and not is_youngest


def told_for(conversation: Conversation, question: Question) -> dict[str, Any]:
    """Fact to JSON value of what she told in this conversation for such a question."""
    told: dict[str, Any] = conversation.told_facts.get(question.scope, {})
    return told


def supposed_for(service_id: str, facts: dict[str, KnownFact], on: date) -> dict[str, KnownFact]:
    """The facts with the days that a general question supposes: as if it happened today."""
    needed = SUPPOSED_TODAY.intersection(service(service_id).facts)
    missing = {name: KnownFact(on, SUPPOSED) for name in needed if name not in facts}
    return {**facts, **missing}


def decide(service: str, on: date, facts: dict[str, KnownFact], language: str) -> Decision:
    """The decision on one service with these facts."""
    return assess(service, on, {name: fact.value for name, fact in facts.items()}, language)


def tell_fact(conversation: Conversation, question: Question, name: str, value: Any) -> None:
    """Keep for this conversation what she told of a fact (JSON value)."""
    told = {**told_for(conversation, question), name: value}
    conversation.told_facts = {**conversation.told_facts, question.scope: told}


async def overview(uow: UnitOfWork, person: Person, on: date, language: str, months_ahead: int = 0) -> Overview:
    """What a linked person is due, receives, and might be due, by the registers alone.

    Args:
        months_ahead: How far to look for what is due soon.
    """
    file = await read_file(uow, person, on)
    facts, taken = facts_of(file), await held_in_family(uow, file)
    due: list[Decision] = []
    soon: dict[str, date] = {}
    possible: list[Decision] = []
    for known in all_services():
        if known.kind != "benefit" or known.id in taken:
            continue
        decision = decide(known.id, on, facts, language)
        if was_paid(file, decision):
            continue
        if decision.entitled == "yes":
            due.append(decision)
        elif decision.missing and not HELD_IF_ANY.intersection(decision.missing):
            possible.append(decision)
        elif decision.entitled == "no" and (day := first_day(known.id, on, values_of(facts), months_ahead)):
            soon[known.id] = day
    return Overview(due, file.running_awards(), dict(sorted(soon.items(), key=lambda one: one[1])), possible)
