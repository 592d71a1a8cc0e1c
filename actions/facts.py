"""The form that asks for what the law needs and no register holds: one fact at a time, offered to be saved."""

from typing import Any

from rasa_sdk.events import SlotSet

from actions import pension
from actions.answers import decision_reply, follow_ups, heading, value_words
from actions.asking import NOT_KNOWN, AskedFact, ask_fact, fact_kept
from actions.base import FormQuestion, FormValidation, Outcome, Tools, Turn, TurnAction, kept, refused, told
from actions.decisions import decision_on
from actions.status_form import way_out
from actions.what_if import suppose
from knowledge.amounts import read_number
from knowledge.catalogue import has
from knowledge.days import ImpossibleDay, read_day
from knowledge.legislation.declared_facts import Fact, FactProblem, declared_facts
from knowledge.not_known import says_not_known
from knowledge.suppositions import of_payload
from services.law.decision import FACTS_MISSING
from services.questions import HELD_IF_ANY, tell_fact, told_for
from services.replies import Choice, Reply, rows_of

YES, NO = "yes", "no"
# What she tells of one child or event to have it computed is not kept as a fact about her.
OF_ONE_CASE = HELD_IF_ANY | {"child_order", "children_born_together"}


class AskFact(FormQuestion):
    """`action_ask_fact_value`: the fact that decides, in plain words."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_fact_value"

    async def question(self, turn: Turn) -> Outcome:
        """Ask, with buttons where the answers are few; the talk is about that service and person again."""
        asked = fact_kept(turn)
        turn.return_to(asked.question)
        fact = declared_facts()[asked.fact]
        key = f"fact-question-{fact.name.replace('_', '-')}"
        sentence = turn.say(key) if has(key) else turn.say("fact-question", fact=fact.meaning[turn.language])
        text = f"{heading(turn, asked.question.service)}\n{sentence}"
        events = [SlotSet("service", asked.question.service), SlotSet("for_whom", asked.question.for_whom)]
        not_known = turn.choice("fact-not-known", told("inform", fact_value=NOT_KNOWN))
        return Outcome([Reply(text, (*rows_of(_choices(turn, fact)), (not_known,), way_out(turn)))], events)


def _choices(turn: Turn, fact: Fact) -> list[Choice]:
    if fact.type == "bool":
        return [turn.choice(f"fact-{v}", told("inform", fact_value=v)) for v in (YES, NO)]
    return [
        Choice(words[turn.language], {"say": told("inform", fact_value=choice)})
        for choice, words in fact.choices.items()
    ]


class ValidateFactForm(FormValidation):
    """`validate_fact_form`: reads the answer in the fact's own type."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "validate_fact_form"

    async def check_fact_value(self, turn: Turn, value: Any) -> Outcome:
        """Keep a readable answer as JSON; say how to write an unreadable one."""
        if value is None:
            return kept(fact_value=None)
        if value == NOT_KNOWN or says_not_known(str(value)):
            return kept(fact_value=NOT_KNOWN)
        asked = fact_kept(turn)
        fact = declared_facts()[asked.fact]
        try:
            read = read_value(fact, str(value), turn)
        except ImpossibleDay:
            return refused(turn, "fact_value", "day-impossible")
        except FactProblem:
            read = None
        if read is None:
            return refused(turn, "fact_value", f"fact-not-read-{fact.type}")
        tell_fact(turn.conversation, asked.question, asked.fact, read)
        return kept(fact_value="told")


def read_value(fact: Fact, text: str, turn: Turn) -> Any:
    """The JSON value of an answer; None when it cannot be read.

    Raises:
        FactProblem: It is readable and impossible for this fact.
        ImpossibleDay: A day the calendar lacks.
    """
    if fact.type == "bool":
        return {YES: True, NO: False}.get(text)
    if fact.type == "choice":
        said = text.strip().lower()
        return next((c for c, w in fact.choices.items() if said == c or said in w[turn.language].lower()), None)
    if fact.type == "date":
        read = read_day(text, turn.clock.today())
        return None if read is None else read.day.isoformat()
    number = read_number(text)
    if number is None:
        return None
    value = int(number) if fact.type == "int" else number
    fact.parse(value)
    return value


class AnswerWithFact(TurnAction):
    """`action_facts_answer`: the question again with what she told; the next missing fact, or the answer."""

    resumes_form = False

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_facts_answer"

    async def answer(self, turn: Turn) -> Outcome:
        """Decide again."""
        asked = fact_kept(turn)
        turn.return_to(asked.question)
        emptied = [SlotSet("fact_asked", None), SlotSet("fact_value", None)]
        if turn.slot("fact_value") == NOT_KNOWN:
            return Outcome([self._left_open(turn, asked)], emptied)
        if asked.then is not None:
            outcome = await _answering(self.tools, asked.then).answer(turn)
            return Outcome(outcome.replies, [*emptied, *outcome.events])
        if asked.supposed is not None and (supposed := of_payload(asked.supposed)) is not None:
            outcome = await suppose(turn, asked.question.service, supposed)
            return Outcome(outcome.replies, [*emptied, *outcome.events])
        decision = await decision_on(turn, asked.question.service)
        told_now = told_for(turn.conversation, asked.question)
        missing = [name for name in decision.missing if declared_facts()[name].asked not in told_now]
        if decision.entitled != "no" and decision.reason == FACTS_MISSING and missing:
            return ask_fact(turn, decision)
        replies = [decision_reply(turn, decision)]
        savable = {name: value for name, value in told_now.items() if name not in OF_ONE_CASE}
        if savable and turn.person is not None and turn.question(decision.service).is_about_her:
            replies.append(self._offer_to_save(turn, decision.service, savable))
        return Outcome(replies, emptied)

    @staticmethod
    def _left_open(turn: Turn, asked: AskedFact) -> Reply:
        """Without the fact there is no answer: what to find out, and how to go on without it."""
        fact, service = declared_facts()[asked.fact], asked.question.service
        text = turn.say("facts-left-open", fact=fact.meaning[turn.language])
        count = turn.choice("button-count", turn.about("ask_amount", service))
        operator = turn.choice("menu-operator", told("talk_to_operator"))
        return Reply(f"{heading(turn, service)}\n{text}", ((count, operator), *follow_ups(turn, service)))

    @staticmethod
    def _offer_to_save(turn: Turn, service: str, savable: dict[str, Any]) -> Reply:
        scope = turn.question(service).scope
        lines = [turn.say("facts-save-question")]
        for name, value in savable.items():
            fact = declared_facts()[name]
            lines.append(f"• {fact.meaning[turn.language]}: {value_words(turn, fact, fact.parse(value))}")
        save = Choice(turn.say("facts-save"), {"do": "save_facts", "scope": scope, "names": list(savable)})
        forget = Choice(turn.say("facts-forget"), {"do": "forget_facts", "scope": scope})
        return Reply("\n".join(lines), ((save, forget),))


def _answering(tools: Tools, name: str) -> TurnAction:
    """The action of pension, contributions or insurance that asked."""
    return next(action for action in (kind(tools) for kind in pension.ACTIONS) if action.name() == name)


ACTIONS = (AskFact, ValidateFactForm, AnswerWithFact)
