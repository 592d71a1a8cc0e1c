"""What if: her own facts with some supposed otherwise, put to the law; now, then, and the difference."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.answers import days_lines, heading, name_of, steps_reply, suppose_button
from actions.asking import FORM, ask_fact
from actions.base import Outcome, Turn, leave_form
from knowledge.catalogue import Tenge
from knowledge.service_catalogue import Service, service
from knowledge.suppositions import (
    MONTHS_A_YEAR,
    Supposition,
    asks_besides,
    is_short,
    kinds,
    of_payload,
    supposed_in,
    suppositions_about,
)
from services.law.decision import FACTS_MISSING, Decision
from services.law.entitlements import assess
from services.law.what_if import compare
from services.person_facts import values_of
from services.questions import supposed_for
from services.replies import Choice, Reply, rows_of

OFFERED = 8
PENSIONS = ("base_pension", "pension_by_age", "pension_savings_payment")


@dataclass(frozen=True)
class Case:
    """One service as things are and as supposed; `difference` in tenge a payment, None where there is none to tell.

    Attributes:
        has_now: Whether there is a "now" to compare with: a child not born yet has none.
    """

    now: Decision
    then: Decision
    difference: int | float | None
    has_now: bool


async def what_if(turn: Turn, within: Collection[str] | None = None) -> Outcome | None:
    """The answer to a supposition told in words or by a button; None where nothing known by its words is supposed.

    Args:
        within: The services that the question is about, where it names none; others are not meant.
    """
    supposed = _supposed(turn)
    concerned = _concerned(turn, supposed) if supposed else []
    if within is not None:
        concerned = [service_id for service_id in concerned if service_id in within]
    if supposed is None or not concerned:
        return None
    if len(concerned) == 1:
        outcome = await suppose(turn, concerned[0], supposed)
    else:
        outcome = await _several(turn, concerned, supposed)
    if turn.open_form != FORM or any(event["event"] == "followup" for event in outcome.events):
        return outcome
    return Outcome(outcome.replies, [*outcome.events, *leave_form(turn)])


def _supposed(turn: Turn) -> Supposition | None:
    if told := turn.entity("suppose"):
        return of_payload(told)
    if turn.text.startswith("/"):
        return None
    return supposed_in(turn.text, turn.clock.today(), turn.slot("service"))


def _concerned(turn: Turn, supposed: Supposition) -> list[str]:
    """The services the supposition is put to: the one asked about, else all that it matters for."""
    topic, named, kind = turn.slot("service"), turn.entity("service"), kinds()[supposed.kind]
    if turn.entity("suppose") or not kind.services:
        return [topic] if topic else []
    if named and named not in kind.services:
        return [named] if kind.facts & set(service(named).facts) else []
    is_named = named is not None and asks_besides(turn.text)
    is_carried = topic in kind.services and named is None and (asks_besides(turn.text) or is_short(turn.text))
    return [topic] if is_named or is_carried else list(kind.services)


async def _case(turn: Turn, service_id: str, supposed: Supposition) -> Case:
    today = turn.clock.today()
    facts = await turn.known(turn.question(service_id))
    known = values_of(supposed_for(service_id, facts, today))
    changed = supposed.changed(values_of(facts), today)
    day = supposed.day() or _day_of_pension(service_id, known, today)
    on = today if supposed.day() else day
    found = compare(service_id, on, known, changed, turn.language, then_on=day)
    happens = "child_birth_date" in changed and "child_birth_date" in service(service_id).facts
    return Case(found.now, found.then, _difference(found.now, found.then), has_now=not happens)


def _day_of_pension(service_id: str, known: dict[str, Any], today: date) -> date:
    """The day a pension is reckoned for: that of retirement, where it is still to come."""
    if service_id not in PENSIONS:
        return today
    retirement = assess("retirement_date", today, known).dates.get("retirement")
    return max(today, date.fromisoformat(retirement)) if retirement else today


def _difference(now: Decision, then: Decision) -> int | float | None:
    before, after = _amount(now), _amount(then)
    if after is None or (before is None and now.entitled != "no"):
        return None
    return after - (before or 0)


def _amount(decision: Decision) -> int | float | None:
    return decision.illustration if decision.amount is None else decision.amount


async def suppose(turn: Turn, service_id: str, supposed: Supposition) -> Outcome:
    """Put one supposition to one service: now, then, the difference; a fact that is missing is asked for."""
    case = await _case(turn, service_id, supposed)
    payload = supposed.as_payload()
    if case.then.reason == FACTS_MISSING and case.then.missing and case.then.entitled != "no":
        return ask_fact(turn, case.then, payload)
    if turn.entity("facet") == "steps":
        return Outcome([steps_reply(turn, case.then, int(turn.entity("page") or 0), suppose=payload)])
    lines = [heading(turn, service_id), turn.say("what-if", supposed=words_of(turn, supposed))]
    if case.has_now:
        lines.append(turn.say("what-if-now", verdict=_verdict(turn, case.now)))
    lines.append(turn.say("what-if-then", verdict=_verdict(turn, case.then)))
    lines += [f"• {words}" for words in _unmet(case.then)[:2]]
    lines += days_lines(turn, case.then) if case.then.entitled == "yes" else []
    if supposed.day() and case.then.entitled == "no" and service_id in PENSIONS:
        lines += await _retirement(turn)
    if case.has_now and case.difference is not None and "yes" in (case.now.entitled, case.then.entitled):
        lines.append(_difference_line(turn, case.difference))
    lines += _doubts(turn, [case.now, case.then])
    steps = turn.choice("button-steps", turn.about("ask_amount", service_id, facet="steps", suppose=payload))
    not_this = Choice(turn.say("button-not-this"), {"do": "not_this", "service": service_id})
    buttons = [steps] if case.then.steps else []
    return Outcome([Reply("\n".join(lines), rows_of([*buttons, *suppose_button(turn, service_id), not_this], 2))])


async def _retirement(turn: Turn) -> list[str]:
    facts = values_of(await turn.known(turn.question("retirement_date")))
    return days_lines(turn, assess("retirement_date", turn.clock.today(), facts, turn.language))


async def _several(turn: Turn, services: list[str], supposed: Supposition) -> Outcome:
    cases = [await _case(turn, service_id, supposed) for service_id in services]
    telling = [case for case in cases if case.then.entitled == "yes" or case.now.entitled == "yes" or case.difference]
    if len(telling) < 2:
        return await suppose(turn, telling[0].then.service if telling else services[0], supposed)
    lines = [turn.say("what-if", supposed=words_of(turn, supposed))]
    for case in telling:
        key = "what-if-line" if case.has_now and case.difference != 0 else "what-if-line-then"
        now, then = _verdict(turn, case.now), _verdict(turn, case.then)
        lines.append(turn.say(key, name=name_of(turn, case.then.service), now=now, then=then))
    lines += _doubts(turn, [case.then for case in telling])
    payload = supposed.as_payload()
    buttons = [
        turn.choice(f"service-{case.then.service}", turn.about("ask_amount", case.then.service, suppose=payload))
        for case in telling
    ]
    return Outcome([Reply("\n".join(lines), rows_of(buttons))])


def _verdict(turn: Turn, decision: Decision) -> str:
    amount = _amount(decision)
    if decision.entitled == "no":
        return turn.say("what-if-no")
    if amount is not None:
        return turn.say("what-if-month" if decision.period == "month" else "what-if-once", amount=Tenge(amount))
    return turn.say("what-if-yes" if decision.entitled == "yes" else "what-if-unknown")


def _unmet(decision: Decision) -> list[str]:
    return [condition.words for condition in decision.conditions if condition.met is False]


def _difference_line(turn: Turn, difference: int | float) -> str:
    if difference == 0:
        return turn.say("what-if-same")
    return turn.say("what-if-more" if difference > 0 else "what-if-less", amount=Tenge(abs(difference)))


def _doubts(turn: Turn, decisions: list[Decision]) -> list[str]:
    """Say where an amount is reckoned by the last figures known and is no law."""
    is_example = any(decision.amount is None and decision.illustration is not None for decision in decisions)
    return [turn.say("what-if-not-law")] if is_example else []


def words_of(turn: Turn, supposed: Supposition) -> str:
    """A supposition in words, to stand after "if"."""
    kind, value = kinds()[supposed.kind], supposed.value
    if supposed.kind == "child" and value is None:
        return turn.say("what-if-next-child")
    if kind.value == "span" and value % MONTHS_A_YEAR == 0:
        return turn.say("what-if-work-years", value=value // MONTHS_A_YEAR)
    return turn.say(f"what-if-{supposed.kind.replace('_', '-')}", **_shown(kind.value, value))


def _shown(kind: str, value: Any) -> dict[str, Any]:
    if kind == "money":
        return {"value": Tenge(value)}
    if kind == "day":
        return {"day": date.fromisoformat(value)}
    return {"value": str(value) if kind in ("year", "group") else value}


def offers(turn: Turn, about: Service) -> Reply:
    """What can be supposed about a service, to choose from."""
    offered = [(words_of(turn, one), one) for one in suppositions_about(about.id)[:OFFERED]]
    buttons = [
        Choice(words[0].upper() + words[1:], {"say": turn.about("ask_amount", about.id, suppose=one.as_payload())})
        for words, one in offered
    ]
    key = "what-if-which" if buttons else "what-if-nothing"
    return Reply(f"{heading(turn, about.id)}\n{turn.say(key)}", rows_of(buttons))
