"""The form that asks for what the law needs and no register holds: one fact at a time, offered to be saved."""

from typing import Any

from rasa_sdk.events import SlotSet

from actions.answers import decision_reply, heading, value_words
from actions.base import FormQuestion, FormValidation, Outcome, Turn, TurnAction, kept, refused, told
from actions.services import ask_fact, decision_on
from actions.status_form import way_out
from knowledge.amounts import read_number
from knowledge.catalogue import has
from knowledge.days import ImpossibleDay, read_day
from knowledge.legislation.declared_facts import Fact, FactProblem, declared_facts
from services.decision import FACTS_MISSING
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

    async def answer(self, turn: Turn) -> Outcome:
        """Ask, with buttons where the answers are few."""
        fact = declared_facts()[turn.slot("fact_name")]
        key = f"fact-question-{fact.name.replace('_', '-')}"
        asked = turn.say(key) if has(key) else turn.say("fact-question", fact=fact.meaning[turn.language])
        text = f"{heading(turn, turn.slot('service'))}\n{asked}"
        return Outcome([Reply(text, (*rows_of(_choices(turn, fact)), way_out(turn)))])


def _choices(turn: Turn, fact: Fact) -> list[Choice]:
    if fact.type == "bool":
        return [turn.choice(f"form-{v}", told("inform", fact_value=v)) for v in (YES, NO)]
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
        name = turn.slot("fact_name")
        if value is None or name not in declared_facts():
            return kept(fact_value=None)
        fact = declared_facts()[name]
        try:
            read = read_value(fact, str(value), turn)
        except ImpossibleDay:
            return refused(turn, "fact_value", "day-impossible")
        except FactProblem:
            read = None
        if read is None:
            return refused(turn, "fact_value", f"fact-not-read-{fact.type}")
        tell_fact(turn.conversation, turn.question(turn.slot("service")), name, read)
        return kept(fact_value="told")


def read_value(fact: Fact, text: str, turn: Turn) -> Any:
    """The JSON value of an answer; None when it cannot be read.

    Raises:
        FactProblem: It is readable and impossible for this fact.
        ImpossibleDay: A day the calendar lacks.
    """
    if fact.type == "bool":
        return {YES: True, NO: False}.get(text, _yes_or_no(turn))
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


def _yes_or_no(turn: Turn) -> bool | None:
    return {"affirm": True, "deny": False}.get(turn.intent)


class AnswerWithFact(TurnAction):
    """`action_facts_answer`: the question again with what she told; the next missing fact, or the answer."""

    resumes_form = False

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_facts_answer"

    async def answer(self, turn: Turn) -> Outcome:
        """Decide again."""
        emptied = [SlotSet("fact_name", None), SlotSet("fact_value", None)]
        decision = await decision_on(turn, turn.slot("service"))
        told_now = told_for(turn.conversation, turn.question(decision.service))
        missing = [name for name in decision.missing if name not in told_now]
        if decision.entitled != "no" and decision.reason == FACTS_MISSING and missing:
            return Outcome([], ask_fact(decision))
        replies = [decision_reply(turn, decision)]
        savable = {name: value for name, value in told_now.items() if name not in OF_ONE_CASE}
        if savable and turn.person is not None and turn.question(decision.service).is_about_her:
            replies.append(self._offer_to_save(turn, decision.service, savable))
        return Outcome(replies, emptied)

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


ACTIONS = (AskFact, ValidateFactForm, AnswerWithFact)
