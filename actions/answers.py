"""Decisions as people read them: the sum first, then why, then what to do next."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from actions.base import Turn
from knowledge.catalogue import Tenge, day_written, has
from knowledge.legislation.declared_facts import Fact
from knowledge.service_catalogue import Service, service
from knowledge.suppositions import suppositions_about
from services.corrections import correction_of
from services.law.decision import Decision, Step
from services.records.people import Award, AwardState
from services.replies import Choice, Reply, rows_of

STEPS_A_PAGE = 5
NOTES_SHOWN = 2


def name_of(turn: Turn, service_id: str) -> str:
    """The service's short name in her language."""
    return turn.say(f"service-{service_id}") if has(f"service-{service_id}") else turn.say(f"answer-name-{service_id}")


def decision_reply(turn: Turn, decision: Decision, held: Award | None = None) -> Reply:
    """The answer about one service: it names the service, so that a wrong reading is seen at once.

    Args:
        held: What she was given of this service: it is told first, and the law's answer only where it differs.
    """
    lines = [heading(turn, decision.service)]
    lines += _verdict(turn, decision) if held is None else held_lines(turn, held, decision)
    notes = decision.notes[:NOTES_SHOWN] if held is None else []
    lines += [turn.say("answer-note", note=note) for note in notes]
    return Reply("\n".join(lines), follow_ups(turn, decision.service, decision))


def held_lines(turn: Turn, held: Award, decision: Decision) -> list[str]:
    """What she was given, since and until when; the sum computed now where it is another."""
    amount = None if held.amount_tiyn is None else Tenge.of_tiyn(held.amount_tiyn)
    if amount is None:
        lines = [turn.say("held-plain", day=held.from_day)]
    else:
        lines = [turn.say("held-month" if held.period == "month" else "held-once", amount=amount, day=held.from_day)]
    if held.to_day is not None:
        lines.append(turn.say("held-until", day=held.to_day))
    if held.state is AwardState.AGREED:
        lines.append(turn.say("held-not-verified"))
    if corrected := correction_lines(turn, held):
        return [*lines, *corrected]
    if decision.entitled == "yes" and amount is not None and decision.amount not in (None, amount.amount):
        lines.append(turn.say("held-otherwise", amount=Tenge(decision.amount)))
    return lines


def correction_lines(turn: Turn, held: Award) -> list[str]:
    """That staff corrected what she was given, when, why, and what past payments differ by; else nothing."""
    correction = correction_of(held)
    if correction is None:
        return []
    said = {"day": correction.on, "number": correction.number, "reason": turn.say(f"decision-{correction.reason}")}
    sums = {"amount": Tenge.of_tiyn(held.amount_tiyn or 0)}
    if correction.by_law_tiyn is not None:
        sums["by_law"] = Tenge.of_tiyn(correction.by_law_tiyn)
    lines = [turn.say("answer-corrected" if "by_law" in sums else "answer-corrected-set", **said, **sums)]
    if correction.past_tiyn:
        key = "answer-corrected-short" if correction.past_tiyn > 0 else "answer-corrected-over"
        difference = Tenge.of_tiyn(abs(correction.past_tiyn))
        lines.append(turn.say(key, payments=correction.payments, difference=difference))
    return lines


def named_sum(turn: Turn, service_id: str, amount: Tenge, period: str | None) -> str:
    """A service and what it pays, in one line."""
    key = "due-line-month" if period == "month" else "due-line-once"
    return turn.say(key, name=name_of(turn, service_id), amount=amount)


def award_line(turn: Turn, award: Award) -> str:
    """A service that was given, with its sum where it has one."""
    if award.amount_tiyn is None:
        return name_of(turn, award.service)
    return named_sum(turn, award.service, Tenge.of_tiyn(award.amount_tiyn), award.period)


def heading(turn: Turn, service_id: str) -> str:
    """The service's name, and for whom it was asked where that is not she herself."""
    name = f"<b>{name_of(turn, service_id)}</b>"
    if turn.question(service_id).is_about_her:
        return name
    return f"{name} · {turn.say(f'answer-for-{turn.for_whom}')}"


def _verdict(turn: Turn, decision: Decision) -> list[str]:
    if decision.entitled == "yes":
        return [*sum_lines(turn, decision), *days_lines(turn, decision)]
    if decision.entitled == "no":
        unmet = [condition.words for condition in decision.conditions if condition.met is False]
        if not unmet:
            return [turn.say(f"answer-reason-{decision.reason}" if decision.reason else "answer-no")]
        return [turn.say("answer-no"), *[f"• {words}" for words in unmet[:3]]]
    return [turn.say(f"answer-reason-{decision.reason or 'facts_missing'}"), *_illustration(turn, decision)]


def _illustration(turn: Turn, decision: Decision) -> list[str]:
    if decision.illustration is None:
        return []
    return [turn.say("answer-illustration", amount=Tenge(decision.illustration))]


def sum_lines(turn: Turn, decision: Decision) -> list[str]:
    """The sum of what is due, and what of it is withheld."""
    if decision.amount is None:
        key = f"answer-yes-{decision.reason}"
        return [turn.say(key if has(key) else "answer-yes")]
    key = "answer-amount-month" if decision.period == "month" else "answer-amount-once"
    lines = [turn.say(key, amount=Tenge(decision.amount))]
    if decision.withheld and decision.paid is not None:
        taken = sum(part.amount for part in decision.withheld)
        lines.append(turn.say("answer-paid", withheld=Tenge(taken), paid=Tenge(decision.paid)))
    return lines


def days_lines(turn: Turn, decision: Decision) -> list[str]:
    """The days of a decision: of the payment, until when to apply, of retirement."""
    days = {name: date.fromisoformat(day) for name, day in decision.dates.items() if day}
    lines = []
    if "from" in days and "to" in days:
        lines.append(turn.say("answer-days", first=days["from"], last=days["to"]))
    elif "from" in days:
        lines.append(turn.say("answer-day-from", first=days["from"]))
    if "deadline" in days:
        lines.append(turn.say("answer-deadline", day=days["deadline"]))
    if "retirement" in days:
        lines.append(turn.say("answer-retirement", day=days["retirement"]))
    return lines


def follow_ups(turn: Turn, service_id: str, decision: Decision | None = None) -> tuple[tuple[Choice, ...], ...]:
    """What one asks next about a service, with "not this?" beside it."""
    choices: list[Choice] = []
    if decision is not None and decision.steps:
        choices.append(turn.choice("button-steps", turn.about("ask_amount", service_id, facet="steps")))
    if decision is not None and decision.entitled == "no":
        choices.append(turn.choice("button-what-changes", turn.about("ask_eligibility", service_id, facet="change")))
    if decision is None or decision.entitled != "no":
        facets = {"button-documents": "ask_documents", "button-apply": "ask_how_to_apply"}
        choices += [turn.choice(key, turn.about(i, service_id)) for key, i in facets.items() if i != turn.intent]
    if decision is not None:
        choices += suppose_button(turn, service_id)
    if decision is not None and decision.amount is not None:
        choices.append(turn.choice("button-disagree", turn.about("dispute_calculation", service_id)))
    choices.append(Choice(turn.say("button-not-this"), {"do": "not_this", "service": service_id}))
    return rows_of(choices, 2)


def suppose_button(turn: Turn, service_id: str) -> list[Choice]:
    """The button that opens what can be supposed about a service, where there is anything."""
    if not suppositions_about(service_id):
        return []
    return [turn.choice("button-suppose", turn.about("ask_amount", service_id, facet="suppose"))]


def steps_reply(turn: Turn, decision: Decision, page: int = 0, above: Sequence[str] = (), **kept: Any) -> Reply:
    """The computation step by step, each with its article; a few steps a page.

    Args:
        above: What is said before the first step.
        kept: What the button to the next page needs.
    """
    first = page * STEPS_A_PAGE
    shown = decision.steps[first : first + STEPS_A_PAGE]
    lines = [turn.say("steps-header", service=name_of(turn, decision.service), count=len(decision.steps))]
    lines += above if page == 0 else []
    lines += [_step(turn, number, step) for number, step in enumerate(shown, first + 1)]
    buttons = []
    if first + STEPS_A_PAGE < len(decision.steps):
        more = turn.about("ask_amount", decision.service, facet="steps", page=str(page + 1), **kept)
        buttons.append(turn.choice("button-more", more))
    buttons.append(turn.choice("button-disagree", turn.about("dispute_calculation", decision.service)))
    return Reply("\n\n".join(lines), rows_of(buttons, 2))


def _step(turn: Turn, number: int, step: Step) -> str:
    if step.article is None:
        return f"{number}. {step.words}"
    return f'{number}. {step.words}\n<a href="{step.article.link}">{step.article.text}</a>'


def papers(turn: Turn, about: Service) -> list[str]:
    """What must be brought, and what the state holds already."""
    named = {d.id: turn.say(f"document-{d.id.replace('_', '-')}") for d in about.documents}
    held = [named[d.id] for d in about.documents if d.held_by_state]
    brought = [named[d.id] for d in about.documents if not d.held_by_state]
    lines = [turn.say("papers-brought")] if brought else [turn.say("papers-none")]
    lines += [f"• {name}" for name in brought]
    if held:
        lines.append(turn.say("papers-held", names="; ".join(held)))
    return lines


def term_of(turn: Turn, about: Service) -> str | None:
    """How long a decision takes, where that is published."""
    term = about.decision_term
    if "working_days" in term:
        return turn.say("term-working-days", days=int(term["working_days"]))
    if "days" in term:
        return turn.say("term-days", days=int(term["days"]))
    return turn.say(f"term-{term['note']}") if "note" in term else None


def known_service(service_id: str | None) -> Service | None:
    """The service of an id a message carried, if there is one."""
    try:
        return service(service_id) if service_id else None
    except KeyError:
        return None


def said_of(turn: Turn, key: str) -> list[str]:
    """A sentence that not every service has."""
    return [turn.say(key)] if has(key) else []


def value_words(turn: Turn, fact: Fact, value: Any) -> str:
    """A fact's value as people read it."""
    if fact.type == "bool":
        return turn.say("fact-yes" if value else "fact-no")
    if fact.type == "money":
        return Tenge(value or 0).written(turn.language)
    if fact.type == "choice":
        return fact.choices[value][turn.language]
    if isinstance(value, date):
        return day_written(value, turn.language)
    return str(value)
