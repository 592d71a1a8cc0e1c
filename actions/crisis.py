"""Violence, self-harm, hunger, a child in danger: numbers to call and a person at once, in any flow."""

from actions.base import Outcome, Turn, TurnAction
from knowledge.hotlines import kind_of, lines_for
from services.handoff import call_operator
from services.replies import Reply


class HelpInCrisis(TurnAction):
    """`action_crisis_help`: no menu and no question first."""

    resumes_form = False

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_crisis_help"

    async def answer(self, turn: Turn) -> Outcome:
        """Calm words, the numbers of this kind of crisis, a person called."""
        turn.conversation.is_sensitive = True
        await call_operator(turn.uow, turn.clock, turn.conversation, reason="crisis")
        lines = [turn.say("crisis-calm")]
        for line in lines_for(kind_of(turn.text)):
            lines.append(turn.say("crisis-line", number=line.number, name=line.names[turn.language]))
        lines.append(turn.say("crisis-person"))
        return Outcome([Reply("\n".join(lines))])


ACTIONS = (HelpInCrisis,)
