"""Telling the genuine from fraud, and help when something does not work."""

import re

from actions.base import Outcome, Turn, TurnAction, told
from services.records.proactive import Notice
from services.replies import Reply, rows_of

CODE = re.compile(r"\b([A-Z2-9]{4})[-\s]?([A-Z2-9]{4})\b")


class ExplainAuthenticity(TurnAction):
    """`action_authenticity_explain`: how to tell; a notice's code is looked up."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_authenticity_explain"

    async def answer(self, turn: Turn) -> Outcome:
        """Whether the code is of a notice sent to her, then how to tell in general."""
        replies = []
        if found := CODE.search(turn.text.upper()):
            replies.append(Reply(await self._about_code(turn, f"{found.group(1)}-{found.group(2)}")))
        return Outcome([*replies, Reply(turn.say("authenticity"))])

    @staticmethod
    async def _about_code(turn: Turn, code: str) -> str:
        notice = await turn.uow.find(Notice, code=code, person_id=turn.person.id) if turn.person else None
        if notice is None or notice.sent_at is None:
            return turn.say("authenticity-code-unknown", code=code)
        return turn.say("authenticity-code-ours", code=code, day=notice.sent_at.date())


class HelpTechnically(TurnAction):
    """`action_technical_help`: what to try, in order."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_technical_help"

    async def answer(self, turn: Turn) -> Outcome:
        """Advice and a person."""
        operator = turn.choice("menu-operator", told("talk_to_operator"))
        return Outcome([Reply(turn.say("technical"), rows_of([operator]))])


ACTIONS = (ExplainAuthenticity, HelpTechnically)
