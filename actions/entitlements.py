"""What she is entitled to: all services at once, or by the situation she is in."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from rasa_sdk.events import SlotSet

from actions.answers import award_line, name_of, named_sum
from actions.base import Outcome, Turn, TurnAction, told
from knowledge.catalogue import Tenge
from knowledge.legislation.declared_facts import declared_facts
from knowledge.service_catalogue import all_services
from services.law.decision import Decision
from services.questions import OTHERS, Overview, overview
from services.replies import Choice, Reply, rows_of

T = TypeVar("T")
MONTHS_AHEAD = 6  # "soon"
SHOWN = 5  # lines under a heading; a phone screen holds about fifteen


class ListEntitlements(TurnAction):
    """`action_entitlements_list`: all services at once: due now, received, due soon, possible."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_entitlements_list"

    async def answer(self, turn: Turn) -> Outcome:
        """For a linked person from the registers; else by situation."""
        if turn.person is None or turn.for_whom in OTHERS:
            return Outcome([_by_situation(turn)])
        seen = await overview(turn.uow, turn.person, turn.clock.today(), turn.language, MONTHS_AHEAD)
        reply = _overview_reply(turn, seen, int(turn.entity("page") or 0))
        with_sum = [decision.service for decision in seen.due if decision.amount is not None]
        # "How much?" after a list with one sum in it is about that one.
        return Outcome([reply], [SlotSet("service", with_sum[0])] if len(with_sum) == 1 else [])


def _overview_reply(turn: Turn, seen: Overview, page: int) -> Reply:
    def shown(all_lines: Iterable[T]) -> list[T]:
        return list(all_lines)[page * SHOWN : (page + 1) * SHOWN]

    lines = [turn.say("due-header" if seen.due else "due-none"), *[f"• {_due(turn, one)}" for one in shown(seen.due)]]
    lines += _section(turn, "soon-header", [_soon(turn, *one) for one in shown(seen.soon.items())])
    lines += _section(turn, "received-header", [award_line(turn, award) for award in shown(seen.received)])
    lines += _section(turn, "possible-header", [_possible(turn, decision) for decision in shown(seen.possible)])
    asked = [decision.service for decision in (*shown(seen.due), *shown(seen.possible))]
    buttons = [turn.choice(f"service-{s}", turn.about("ask_amount", s)) for s in asked]
    if max(map(len, (seen.due, seen.soon, seen.received, seen.possible))) > (page + 1) * SHOWN:
        buttons.append(turn.choice("button-more", told("ask_entitlements", page=str(page + 1))))
    return Reply("\n".join(lines), rows_of(buttons))


def _section(turn: Turn, header: str, lines: list[str]) -> list[str]:
    return ["", turn.say(header), *[f"• {line}" for line in lines]] if lines else []


def _due(turn: Turn, decision: Decision) -> str:
    """The service and its sum before anything is withheld, as notices and awards tell it."""
    if decision.amount is None:
        return name_of(turn, decision.service)
    return named_sum(turn, decision.service, Tenge(decision.amount), decision.period)


def _soon(turn: Turn, service_id: str, day: date) -> str:
    return turn.say("soon-line", name=name_of(turn, service_id), day=day)


def _possible(turn: Turn, decision: Decision) -> str:
    """The service, and what decides it and is not known."""
    asked = declared_facts()[decision.missing[0]].asked
    fact = declared_facts()[asked].meaning[turn.language]
    return turn.say("possible-line", name=name_of(turn, decision.service), fact=fact)


def _by_situation(turn: Turn) -> Reply:
    areas = list(dict.fromkeys(s.area for s in all_services() if s.kind == "benefit"))
    chosen = turn.entity("area")
    if chosen not in areas:
        buttons = [turn.choice(f"area-{area}", told("ask_entitlements", area=area, **_person(turn))) for area in areas]
        return Reply(turn.say("situation-question"), rows_of(buttons, 2))
    inside = [s for s in all_services() if s.area == chosen and s.kind == "benefit"]
    choices: list[Choice] = [turn.choice(f"service-{s.id}", turn.about("ask_eligibility", s.id)) for s in inside]
    return Reply(turn.say("situation-services"), rows_of(choices))


def _person(turn: Turn) -> dict[str, str]:
    return {"for_whom": turn.for_whom} if turn.for_whom else {}


ACTIONS = (ListEntitlements,)
