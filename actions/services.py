"""Services: what they are, who is entitled, how much, which papers, how to apply, when it is paid."""

from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.answers import (
    decision_reply,
    follow_ups,
    held_lines,
    known_service,
    name_of,
    papers,
    said_of,
    steps_reply,
    sum_lines,
    term_of,
    value_words,
)
from actions.asking import ask_fact, asked_fact
from actions.base import Outcome, Turn, TurnAction, leave_form
from actions.decisions import decision_on
from actions.entitlements import ListEntitlements
from actions.pension import TellPensionAmount
from actions.what_if import offers, what_if
from knowledge.how_computed import asks_how_computed
from knowledge.legislation.declared_facts import declared_facts
from knowledge.legislation.system import ASKED_DAY
from knowledge.service_catalogue import Service
from knowledge.suppositions import asks_what_if, is_supposing
from knowledge.told_in_passing import facts_told
from services.law.decision import FACTS_MISSING, Decision
from services.law.what_if import FactChange, nearest_changes
from services.questions import overview, tell_fact
from services.replies import Reply, rows_of

OFFERED = 6
CHANGES_SHOWN = 3
# Below it the service understood is asked back, where another is likely enough to be meant; measured.
SURE_OF_SERVICE = 0.6
LIKELY_SERVICE = 0.15


class ServiceAction(TurnAction):
    """An answer about one service; asked without a service, it offers which."""

    async def answer(self, turn: Turn) -> Outcome:
        """Find the service, then answer about it; a fact asked for another service is no longer wanted."""
        about = known_service(turn.slot("service"))
        if about is None:
            return await which_service(turn)
        if close := close_services(turn):
            return which_of(turn, close)
        turn.conversation.topic = about.id
        for name, value in facts_told(turn.text).items():
            if name in about.facts and not is_supposing(turn.text):
                tell_fact(turn.conversation, turn.question(about.id), name, value)
        outcome = await self.answer_about(turn, about)
        asked = asked_fact(turn)
        is_left = asked is not None and asked.question.service != about.id and turn.is_first_part
        if not is_left or any(event["event"] == "followup" for event in outcome.events):
            return outcome
        return Outcome(outcome.replies, [*outcome.events, *leave_form(turn)])

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
    also = {"also": others} if (others := turn.entity("also")) else {}
    buttons = [turn.choice(f"service-{s}", turn.about(asked, s, **also)) for s in chosen]
    return Outcome([Reply(turn.say("which-service"), rows_of(buttons))])


def close_services(turn: Turn) -> list[str]:
    """The services that a message may mean, where none is clearly the likeliest; else none."""
    ranking = turn.tracker.latest_message.get("service_ranking") or []
    if turn.entity("service") is None or len(ranking) < 2 or ranking[0]["confidence"] >= SURE_OF_SERVICE:
        return []
    close = [told["name"] for told in ranking if told["confidence"] >= LIKELY_SERVICE]
    is_likeliest = turn.entity("service") == ranking[0]["name"]
    return close if is_likeliest and len(close) > 1 else []


def which_of(turn: Turn, services: list[str]) -> Outcome:
    """Ask which of a few services is meant."""
    buttons = [turn.choice(f"service-{s}", turn.about(turn.intent, s)) for s in services]
    return Outcome([Reply(turn.say("which-of-services"), rows_of(buttons))])


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


def _due(turn: Turn, decision: Decision) -> list[str]:
    return sum_lines(turn, decision) if decision.entitled == "yes" else []


class Assess(ServiceAction):
    """`action_services_assess` and `action_services_calculate`: entitled or not, how much, and why."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_services_assess"

    async def answer(self, turn: Turn) -> Outcome:
        """Answer a "what if"; look at all services where "am I due something" or "how much" names none."""
        if (supposed := await what_if(turn)) is not None:
            return supposed
        if _is_about_all(turn):
            return await ListEntitlements(self.tools).answer(turn)
        return await super().answer(turn)

    async def answer_about(self, turn: Turn, about: Service) -> Outcome:
        """Decide; ask for what is missing; show steps or the nearest change when those are wanted."""
        decision, held = await decision_on(turn, about.id), await turn.held(turn.question(about.id))
        facet = turn.entity("facet")
        if facet == "steps" or (decision.steps and decision.entitled != "unknown" and asks_how_computed(turn.text)):
            above = held_lines(turn, held, decision) if held is not None else _due(turn, decision)
            return Outcome([steps_reply(turn, decision, int(turn.entity("page") or 0), above)])
        if facet == "change":
            return Outcome([await self._what_changes(turn, decision)])
        if facet == "suppose":
            return Outcome([offers(turn, about)])
        if held is None and decision.entitled != "no" and decision.reason == FACTS_MISSING and decision.missing:
            return ask_fact(turn, decision)
        if held is None and decision.entitled == "no" and (instead := await self._instead(turn, about)) is not None:
            return instead
        reply = decision_reply(turn, decision, held)
        return Outcome([reply, offers(turn, about)] if asks_what_if(turn.text) else [reply])

    @staticmethod
    async def _instead(turn: Turn, about: Service) -> Outcome | None:
        """What she has or is due in place of a service that is not hers: from now on the talk is about it."""
        if about.instead is None:
            return None
        decision = await decision_on(turn, about.instead)
        held = await turn.held(turn.question(about.instead))
        if held is None and decision.entitled != "yes":
            return None
        told = turn.say("answer-instead", service=name_of(turn, about.id))
        reply = decision_reply(turn, decision, held)
        return Outcome([replace(reply, text=f"{told}\n{reply.text}")], [SlotSet("service", about.instead)])

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


def _is_about_all(turn: Turn) -> bool:
    if known_service(turn.slot("service")) is not None or turn.entity("also") is not None:
        return False
    return turn.intent == "ask_eligibility" or (turn.intent == "ask_amount" and turn.person is not None)


class Calculate(Assess):
    """The same answer, asked by its amount."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_services_calculate"

    async def answer(self, turn: Turn) -> Outcome:
        """Of a pension all parts are told together, unless one was chosen by a button."""
        if turn.slot("service") == "pension_by_age" and not turn.text.startswith("/"):
            return await TellPensionAmount(self.tools).answer(turn)
        return await super().answer(turn)


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
            lines.append(turn.say("apply-proactive" if about.proactive is True else "apply-proactive-unconfirmed"))
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
        held = await turn.held(turn.question(about.id))
        if held is not None or decision.entitled == "yes":
            reply = decision_reply(turn, decision, held)
            lines += reply.text.split("\n")[1:]
        if (term := term_of(turn, about)) is not None:
            lines.append(term)
        return Outcome([Reply("\n".join(lines), follow_ups(turn, about.id, decision))])


ACTIONS = (Explain, Assess, Calculate, ListDocuments, TellHowToApply, TellPayment)
