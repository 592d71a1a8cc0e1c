"""Violence, self-harm, hunger, a child in danger: numbers to call and a person at once, in any flow."""

from rasa_sdk.events import ActiveLoop, SlotSet

from actions.base import Outcome, Turn, TurnAction
from knowledge.hotlines import Line, kind_of, lines_for
from services.handoff import Place, call_operator
from services.replies import Reply

REASON = "crisis"


class HelpInCrisis(TurnAction):
    """`action_crisis_help`: no menu and no question first; an open form is left, nothing of it is kept."""

    resumes_form = False

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_crisis_help"

    async def answer(self, turn: Turn) -> Outcome:
        """Calm words, the numbers of this kind of crisis, a person called."""
        place = await call_for_crisis(turn)
        return Outcome([help_reply(turn, place)], [ActiveLoop(None), SlotSet("requested_slot", None)])


async def call_for_crisis(turn: Turn) -> Place:
    """A person at once, without asking; one who waits already is moved to the front."""
    turn.conversation.is_sensitive = True
    place = await call_operator(turn.uow, turn.clock, turn.conversation, reason=REASON)
    turn.conversation.reason = REASON
    return place


def help_reply(turn: Turn, place: Place) -> Reply:
    """Whom to call, the one for danger first; what else there is; that a person comes."""
    kind = kind_of(turn.text)
    parts = [turn.say("crisis-calm"), "\n".join(_line(turn, line) for line in lines_for(kind))]
    if kind is not None:
        parts.append(turn.say(f"crisis-more-{kind}"))
    parts.append(turn.say("crisis-person") if place.is_open else turn.say("crisis-person-closed", opens=place.opens))
    parts.append(turn.say("crisis-delete"))
    return Reply("\n\n".join(parts))


def _line(turn: Turn, line: Line) -> str:
    key = "crisis-line-free" if line.is_free else "crisis-line"
    if line.is_anonymous:
        key = "crisis-line-anonymous"
    return turn.say(key, number=line.number, name=line.names[turn.language])


ACTIONS = (HelpInCrisis,)
