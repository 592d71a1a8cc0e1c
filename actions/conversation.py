"""The conversation itself: help, cancel, back, language, a person, doubt, and what is not ours."""

from rasa_sdk.events import EventType, FollowupAction, SlotSet

from actions.base import FORM_SLOTS, Outcome, Turn, TurnAction, leave_form, take_up, told
from knowledge.catalogue import LANGUAGE_NAMES, LANGUAGES
from knowledge.rudeness import is_rude
from services.handoff import call_operator
from services.ratings import ABOUT_SERVICE, ask_for_rating
from services.replies import Choice, Reply, rows_of

LEAVING = ("thank", "goodbye")


class ShortReply(TurnAction):
    """`action_conversation_reply`: greeting, thanks, goodbye, "are you a robot"; kept short."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_reply"

    async def answer(self, turn: Turn) -> Outcome:
        """The sentence of the intent; where she leaves after an answer about a service, how that was."""
        if turn.says_goodbye and turn.open_form is not None:
            return Outcome([Reply(turn.say("goodbye-question-waits"))])
        return Outcome([Reply(turn.say(f"utter_{turn.intent}")), *await self._rating(turn)])

    @staticmethod
    async def _rating(turn: Turn) -> list[Reply]:
        if turn.intent not in LEAVING or turn.conversation.topic is None or turn.open_form is not None:
            return []
        about = f"{ABOUT_SERVICE}{turn.conversation.topic}"
        question = await ask_for_rating(turn.uow, turn.clock, turn.conversation, about)
        return [question] if question else []


class Help(TurnAction):
    """`action_conversation_help`: what it can do, with examples."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_help"

    async def answer(self, turn: Turn) -> Outcome:
        """What one can ask, and the ways to people."""
        buttons = [
            turn.choice("menu-status", told("ask_my_status")),
            turn.choice("menu-entitlements", told("ask_entitlements")),
            turn.choice("menu-operator", told("talk_to_operator")),
        ]
        return Outcome([Reply(turn.say("utter_help"), rows_of(buttons))])


class Affirm(TurnAction):
    """`action_conversation_affirm`: a yes where no yes or no was asked."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_affirm"

    async def answer(self, turn: Turn) -> Outcome:
        """Say that nothing is open; an open question is asked again."""
        return Outcome([] if turn.open_form else [Reply(turn.say("utter_nothing_open"))])


class Deny(Affirm):
    """`action_conversation_deny`: a no where no yes or no was asked."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_deny"

    async def answer(self, turn: Turn) -> Outcome:
        """At the first question of a form she does not want it: out, nothing changed."""
        if turn.open_form is None or turn.slot("requested_slot") != FORM_SLOTS[turn.open_form][0]:
            return await super().answer(turn)
        return Outcome([Reply(turn.say("form-cancelled"))], [*leave_form(turn), *take_up(turn)])


class Cancel(TurnAction):
    """`action_conversation_cancel`: out of a form, nothing changed."""

    resumes_form = False

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_cancel"

    async def answer(self, turn: Turn) -> Outcome:
        """Close the form and empty its slots."""
        if turn.open_form is None:
            return Outcome([Reply(turn.say("utter_nothing_open"))])
        return Outcome([Reply(turn.say("form-cancelled"))], [*leave_form(turn), *take_up(turn)])


class GoBack(TurnAction):
    """`action_conversation_go_back`: the question before this one, asked again."""

    resumes_form = False

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_go_back"

    async def answer(self, turn: Turn) -> Outcome:
        """Empty the last answered slot and let the form go on from there; back from the first question is out."""
        if turn.open_form is None:
            return Outcome([Reply(turn.say("utter_nothing_open"))])
        slots = FORM_SLOTS[turn.open_form]
        asked = turn.tracker.slots.get("requested_slot")
        before = slots[: slots.index(asked)] if asked in slots else ()
        answered = [slot for slot in before if turn.slot(slot) not in (None, "-") and slot != "fact_asked"]
        if not answered:
            return Outcome([Reply(turn.say("form-cancelled"))], [*leave_form(turn), *take_up(turn)])
        events: list[EventType] = [SlotSet(answered[-1], None), FollowupAction(turn.open_form)]
        return Outcome([], events)


class ChangeLanguage(TurnAction):
    """`action_conversation_change_language`: by words ("по-русски, пожалуйста") or after the bot's own button."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_change_language"

    async def answer(self, turn: Turn) -> Outcome:
        """Ask which; the bot's button changes it. After the button nothing is left to say but the open question."""
        if turn.text.startswith("/change_language"):
            return Outcome()
        choices = [Choice(LANGUAGE_NAMES[name], {"do": "language", "language": name}) for name in LANGUAGES]
        return Outcome([Reply(turn.say("language-question"), (tuple(choices),))])


class CallOperator(TurnAction):
    """`action_operator_call`: puts her in the queue for a person."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_operator_call"

    async def answer(self, turn: Turn) -> Outcome:
        """Queue her and tell her place and when somebody will answer."""
        place = await call_operator(turn.uow, turn.clock, turn.conversation, reason="asked")
        key = "operator-called" if place.is_open else "operator-called-closed"
        return Outcome([Reply(turn.say(key, place=place.number, minutes=place.wait_minutes, opens=place.opens))])


def patience(turn: Turn) -> Outcome:
    """Meet anger: no blame, one way on, and a person."""
    return Outcome(
        [Reply(turn.say("utter_patience"), rows_of([turn.choice("menu-operator", told("talk_to_operator"))]))]
    )


class TakeFeedback(TurnAction):
    """`action_feedback_take`: a complaint or praise, kept with the conversation."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_feedback_take"

    async def answer(self, turn: Turn) -> Outcome:
        """Thank, and offer a person."""
        if is_rude(turn.text):
            return patience(turn)
        operator = turn.choice("menu-operator", told("talk_to_operator"))
        return Outcome([Reply(turn.say("feedback-taken"), rows_of([operator]))])


class Decline(TurnAction):
    """`action_conversation_decline`: out of scope; said so, with what we can do."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_decline"

    async def answer(self, turn: Turn) -> Outcome:
        """Say it is not ours."""
        if is_rude(turn.text):
            return patience(turn)
        menu = turn.choice("menu-entitlements", told("ask_entitlements"))
        status = turn.choice("menu-status", told("ask_my_status"))
        operator = turn.choice("menu-operator", told("talk_to_operator"))
        return Outcome([Reply(turn.say("utter_out_of_scope"), rows_of([status, menu, operator]))])


class StaleButton(TurnAction):
    """`action_conversation_stale_button`: a button of a question that is no longer open."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_conversation_stale_button"

    async def answer(self, turn: Turn) -> Outcome:
        """Say so and offer to begin anew."""
        return Outcome([Reply(turn.say("button-stale"))])


ACTIONS = (
    ShortReply,
    Help,
    Affirm,
    Deny,
    Cancel,
    GoBack,
    ChangeLanguage,
    CallOperator,
    TakeFeedback,
    Decline,
    StaleButton,
)
