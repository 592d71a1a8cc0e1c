"""Services: what they are, who is entitled, how much, which papers, how to apply, when it is paid."""

from dataclasses import replace

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.answers import (
    decision_reply,
    follow_ups,
    known_service,
    name_of,
    papers,
    said_of,
    steps_reply,
    term_of,
    value_words,
)
from actions.base import Outcome, Turn, TurnAction, told
from knowledge.catalogue import Tenge
from knowledge.legislation.declared_facts import declared_facts
from knowledge.legislation.system import ASKED_DAY
from knowledge.service_catalogue import Service, all_services
from knowledge.told_in_passing import facts_told
from services.decision import FACTS_MISSING, Decision
from services.questions import OTHERS, decide, overview, supposed_for, tell_fact
from services.replies import Reply, rows_of
from services.what_if import FactChange, nearest_changes

OFFERED = 6
CHANGES_SHOWN = 3


async def decision_on(turn: Turn, service_id: str) -> Decision:
    """The law's answer for the one it is asked about."""
    on = turn.clock.today()
    facts = await turn.known(turn.question(service_id))
    supposed = supposed_for(service_id, facts, on)
    decision = decide(service_id, on, supposed, turn.language)
    doubts = decision.notes if decision.entitled == "yes" else []
    said = [] if supposed.keys() == facts.keys() else [turn.say("answer-supposed-today", day=on)]
    return replace(decision, notes=[*said, *doubts])


class ServiceAction(TurnAction):
    """An answer about one service; asked without a service, it offers which."""

    async def answer(self, turn: Turn) -> Outcome:
        """Find the service, then answer about it."""
        about = known_service(turn.slot("service"))
        if about is None:
            return await which_service(turn)
        turn.conversation.topic = about.id
        for name, value in facts_told(turn.text).items():
            if name in about.facts:
                tell_fact(turn.conversation, turn.question(about.id), name, value)
        return await self.answer_about(turn, about)

    async def answer_about(self, turn: Turn, about: Service) -> Outcome:
        """Answer about a service."""
        raise NotImplementedError


async def which_service(turn: Turn, intent: str | None = None) -> Outcome:
    """Offer the services that are likely meant: hers first, else the commonest."""
    likely: list[str] = []
    if turn.person is not None:
        seen = await overview(turn.uow, turn.person, turn.clock.today(), turn.language)
        likely = [d.service for d in seen.due] + [a.service for a in seen.received]
    common = ["childcare_benefit", "birth_benefit", "job_loss_payment", "pension_by_age", "disability_benefit"]
    chosen = list(dict.fromkeys([*likely, *common, "targeted_social_assistance"]))[:OFFERED]
    asked = intent or turn.intent or "ask_service_info"
    buttons = [turn.choice(f"service-{s}", turn.about(asked, s)) for s in chosen]
    return Outcome([Reply(turn.say("which-service"), rows_of(buttons))])


class ListEntitlements(TurnAction):
    """`action_entitlements_list`: all services at once: due now, received, possible."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_entitlements_list"

    async def answer(self, turn: Turn) -> Outcome:
        """For a linked person from the registers; else by situation."""
        if turn.person is None or turn.for_whom in OTHERS:
            return self._by_situation(turn)
        seen = await overview(turn.uow, turn.person, turn.clock.today(), turn.language)
        lines = [turn.say("due-header" if seen.due else "due-none")]
        lines += [f"• {self._line(turn, decision)}" for decision in seen.due]
        if seen.received:
            lines += ["", turn.say("received-header")]
            lines += [f"• {name_of(turn, award.service)}" for award in seen.received]
        if seen.possible:
            lines += ["", turn.say("possible-header")]
            lines += [f"• {name_of(turn, decision.service)}" for decision in seen.possible[:3]]
        offered = [d.service for d in (*seen.due, *seen.possible)][:OFFERED]
        buttons = [turn.choice(f"service-{s}", turn.about("ask_amount", s)) for s in offered]
        return Outcome([Reply("\n".join(lines), rows_of(buttons))])

    @staticmethod
    def _line(turn: Turn, decision: Decision) -> str:
        name = name_of(turn, decision.service)
        if decision.paid is None and decision.amount is None:
            return name
        key = "due-line-month" if decision.period == "month" else "due-line-once"
        amount = decision.paid if decision.paid is not None else decision.amount
        return turn.say(key, name=name, amount=Tenge(amount or 0))

    @staticmethod
    def _by_situation(turn: Turn) -> Outcome:
        areas = list(dict.fromkeys(s.area for s in all_services() if s.kind == "benefit"))
        chosen = turn.entity("area")
        if chosen not in areas:
            buttons = [turn.choice(f"area-{area}", told("ask_entitlements", area=area)) for area in areas]
            return Outcome([Reply(turn.say("situation-question"), rows_of(buttons, 2))])
        inside = [s for s in all_services() if s.area == chosen and s.kind == "benefit"]
        buttons = [turn.choice(f"service-{s.id}", turn.about("ask_eligibility", s.id)) for s in inside]
        return Outcome([Reply(turn.say("situation-services"), rows_of(buttons))])


class Explain(ServiceAction):
    """`action_services_explain`: what a service is and who pays it."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_services_explain"

    async def answer_about(self, turn: Turn, about: Service) -> Outcome:
        """Name, what it is for, payer."""
        lines = [f"<b>{turn.say(f'service-{about.id}.official')}</b>"]
        lines += said_of(turn, f"about-{about.id}")
        lines.append(turn.say("about-payer", payer=turn.say(f"payer-{about.payer.replace('_', '-')}")))
        amount = turn.choice("button-amount", turn.about("ask_amount", about.id))
        return Outcome([Reply("\n".join(lines), ((amount,), *follow_ups(turn, about.id)))])


class Assess(ServiceAction):
    """`action_services_assess` and `action_services_calculate`: entitled or not, how much, and why."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_services_assess"

    async def answer(self, turn: Turn) -> Outcome:
        """Look at all services where "am I due something" names none."""
        if turn.intent == "ask_eligibility" and known_service(turn.slot("service")) is None:
            return await ListEntitlements(self.tools).answer(turn)
        return await super().answer(turn)

    async def answer_about(self, turn: Turn, about: Service) -> Outcome:
        """Decide; ask for what is missing; show steps or the nearest change when those are wanted."""
        decision = await decision_on(turn, about.id)
        facet = turn.entity("facet")
        if facet == "steps":
            return Outcome([steps_reply(turn, decision, int(turn.entity("page") or 0))])
        if facet == "change":
            return Outcome([await self._what_changes(turn, decision)])
        if decision.entitled != "no" and decision.reason == FACTS_MISSING and decision.missing:
            return Outcome([], ask_fact(decision))
        return Outcome([decision_reply(turn, decision)])

    @staticmethod
    async def _what_changes(turn: Turn, decision: Decision) -> Reply:
        on = turn.clock.today()
        facts = await turn.known(turn.question(decision.service))
        known = {name: fact.value for name, fact in facts.items()}
        nearest = nearest_changes(decision.service, on, known, turn.language)
        lines = [f"<b>{name_of(turn, decision.service)}</b>", turn.say("change-nearest" if nearest else "change-none")]
        for found in nearest[:CHANGES_SHOWN]:
            lines.append("• " + "; ".join(change_words(turn, change) for change in found.changes))
        return Reply("\n".join(lines), follow_ups(turn, decision.service))


def change_words(turn: Turn, change: FactChange) -> str:
    """A change in words: what is now and what would have to be."""
    if change.fact == ASKED_DAY:
        return turn.say("change-wait", day=change.new)
    fact = declared_facts()[change.fact]
    meaning = fact.meaning[turn.language]
    if fact.type == "bool":
        return turn.say("change-to-yes" if change.new else "change-to-no", fact=meaning)
    return turn.say(
        "change-value",
        fact=meaning,
        old=value_words(turn, fact, change.old),
        new=value_words(turn, fact, change.new),
    )


class Calculate(Assess):
    """The same answer, asked by its amount."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_services_calculate"


def ask_fact(decision: Decision) -> list[EventType]:
    """Open the form that asks for the first missing fact."""
    return [
        SlotSet("service", decision.service),
        SlotSet("fact_name", decision.missing[0]),
        SlotSet("fact_value", None),
        FollowupAction("fact_form"),
    ]


class ListDocuments(ServiceAction):
    """`action_services_list_documents`: the papers the state does not hold already."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_services_list_documents"

    async def answer_about(self, turn: Turn, about: Service) -> Outcome:
        """What to bring and what not."""
        lines = [f"<b>{name_of(turn, about.id)}</b>", *papers(turn, about)]
        return Outcome([Reply("\n".join(lines), follow_ups(turn, about.id))])


class TellHowToApply(ServiceAction):
    """`action_services_tell_how_to_apply`: where, how, how long."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_services_tell_how_to_apply"

    async def answer_about(self, turn: Turn, about: Service) -> Outcome:
        """Proactive first, then the other ways."""
        lines = [f"<b>{name_of(turn, about.id)}</b>"]
        if about.proactive:
            lines.append(turn.say("apply-proactive"))
        lines.append(turn.say("apply-ways"))
        lines += [f"• {turn.say(f'channel-{channel}')}" for channel in about.channels]
        if (term := term_of(turn, about)) is not None:
            lines.append(term)
        return Outcome([Reply("\n".join(lines), follow_ups(turn, about.id))])


class TellPayment(ServiceAction):
    """`action_services_tell_payment`: when it is paid, for how long, deadlines."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_services_tell_payment"

    async def answer_about(self, turn: Turn, about: Service) -> Outcome:
        """Days from the decision where there is one, then the general terms."""
        decision = await decision_on(turn, about.id)
        lines = [f"<b>{name_of(turn, about.id)}</b>", *said_of(turn, f"payment-{about.id}")]
        if decision.entitled == "yes":
            reply = decision_reply(turn, decision)
            lines += reply.text.split("\n")[1:]
        if (term := term_of(turn, about)) is not None:
            lines.append(term)
        return Outcome([Reply("\n".join(lines), follow_ups(turn, about.id, decision))])


ACTIONS = (ListEntitlements, Explain, Assess, Calculate, ListDocuments, TellHowToApply, TellPayment)
