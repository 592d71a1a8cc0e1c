"""Asking for the fact that decides: which one, of which service, for whom."""

from dataclasses import dataclass
from typing import Any

from rasa_sdk.events import FollowupAction, SlotSet

from actions.answers import heading
from actions.base import Outcome, Turn
from knowledge.legislation.declared_facts import declared_facts
from services.law.decision import Decision
from services.questions import Question
from services.replies import Reply, rows_of

FORM = "fact_form"
NOT_KNOWN = "not_known"


@dataclass(frozen=True)
class AskedFact:
    """What the form of facts asks now.

    Attributes:
        supposed: The supposition that the answer shall be put to, as a button carries it, or None.
        then: The action that answers once the facts are told; None for the answer about the service.
    """

    fact: str
    question: Question
    supposed: dict[str, Any] | None
    then: str | None


def fact_kept(turn: Turn) -> AskedFact:
    """The fact that the form of facts asks or has just been told."""
    kept = turn.slot("fact_asked")
    return AskedFact(kept["fact"], Question(kept["service"], kept["for_whom"]), kept["supposed"], kept["then"])


def asked_fact(turn: Turn) -> AskedFact | None:
    """The fact whose question is open, or None."""
    return fact_kept(turn) if turn.open_form == FORM else None


def ask_fact(
    turn: Turn, decision: Decision, supposed: dict[str, Any] | None = None, then: str | None = None
) -> Outcome:
    """Open the form that asks for the first missing fact; inside another form, only say that something is missing.

    Args:
        supposed: The supposition to be put to the answer.
        then: The action that answers once the facts are told, where it is not the answer about the service.
    """
    is_busy = turn.open_form not in (None, FORM) or (turn.open_form == FORM and not turn.is_first_part)
    if is_busy:
        lines = [heading(turn, decision.service), turn.say("answer-reason-facts_missing")]
        count = turn.choice("button-count", turn.about("ask_amount", decision.service))
        return Outcome([Reply("\n".join(lines), rows_of([count]))])
    asked = {
        "fact": declared_facts()[decision.missing[0]].asked,
        "service": decision.service,
        "for_whom": turn.for_whom,
        "supposed": supposed,
        "then": then,
    }
    slots = {"service": decision.service, "fact_asked": asked, "fact_value": None}
    return Outcome([], [*(SlotSet(name, value) for name, value in slots.items()), FollowupAction(FORM)])
