"""Telling the genuine from fraud, and help when something does not work."""

from actions.base import Outcome, Turn, TurnAction, told
from aldyn.clock import ALMATY
from knowledge.articles import articles
from knowledge.catalogue import say
from knowledge.notice_codes import code_in
from knowledge.symptoms import symptom_of
from services.matters import source_of
from services.notices.checks import check_code
from services.notices.texts import decoded
from services.records.proactive import Notice
from services.replies import Choice, Reply, rows_of

FRAUD, TROUBLE = "sms_1414_and_fraud", "technical_trouble"


class ExplainAuthenticity(TurnAction):
    """`action_authenticity_explain`: how to tell; a notice's code is looked up."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_authenticity_explain"

    async def answer(self, turn: Turn) -> Outcome:
        """Whether the code is of a notice sent to her, then how to tell in general."""
        article = articles(turn.language)[FRAUD]
        more = Choice(turn.say("authenticity-more"), {"do": "article", "article": FRAUD, "first": 0})
        page = turn.say("authenticity-page", url=f"{self.tools.public_url}/check") if self.tools.public_url else ""
        parts = [turn.say("authenticity"), page, source_of(turn.language, article)]
        general = "\n\n".join(part for part in parts if part)
        replies = [Reply(general, rows_of([more]))]
        if (code := code_in(turn.text)) is not None:
            replies.insert(0, Reply(await _about_code(turn, code)))
        return Outcome(replies)


async def _about_code(turn: Turn, code: str) -> str:
    notice = await check_code(turn.uow, code)
    if notice is None or notice.sent_at is None:
        return turn.say("authenticity-code-unknown", code=code)
    if notice.person_id != (turn.person.id if turn.person else None):
        return turn.say("authenticity-code-of-another", code=code)
    day = notice.sent_at.astimezone(ALMATY).date()
    return turn.say("authenticity-code-ours", code=code, title=_title(turn, notice), day=day)


def _title(turn: Turn, notice: Notice) -> str:
    return say(turn.language, f"{notice.template}.title", **decoded(notice))


class HelpTechnically(TurnAction):
    """`action_technical_help`: what to try, in order."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_technical_help"

    async def answer(self, turn: Turn) -> Outcome:
        """Advice by symptom, more to read, and a person."""
        symptom = symptom_of(turn.text)
        text = turn.say(f"technical-{symptom}") if symptom else turn.say("technical")
        more = Choice(turn.say("technical-more"), {"do": "article", "article": TROUBLE, "first": 0})
        operator = turn.choice("menu-operator", told("talk_to_operator"))
        return Outcome([Reply(text, rows_of([more, operator], 2))])


ACTIONS = (ExplainAuthenticity, HelpTechnically)
