"""A crisis is heard in any flow: numbers to call and a person at once."""

from actions.base import Outcome, Turn, TurnAction, leave_all_forms
from services.crisis import call_for_crisis, help_reply
from services.replies import Reply


class HelpInCrisis(TurnAction):
    """`action_crisis_help`: no menu and no question first; an open form is left, nothing of it is kept."""

    resumes_form = False

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_crisis_help"

    async def answer(self, turn: Turn) -> Outcome:
        """Calm words, the numbers of this kind of crisis, a person called."""
        return Outcome([await help_now(turn)], leave_all_forms(turn))


async def help_now(turn: Turn) -> Reply:
    """Call a person, and tell whom to call."""
    place = await call_for_crisis(turn.uow, turn.clock, turn.conversation)
    return help_reply(turn.language, turn.text, turn.conversation, place)


ACTIONS = (HelpInCrisis,)
