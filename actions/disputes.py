"""The form of a dispute: what is wrong, why, documents; the computation is frozen into the request."""

from textwrap import shorten
from typing import Any

from rasa_sdk.events import SlotSet

from actions.answers import known_service, name_of
from actions.base import FormQuestion, FormValidation, Outcome, Turn, TurnAction, kept, take_up, told
from actions.decisions import decision_on
from actions.services import which_service
from actions.status_form import way_out
from services.disputes import open_dispute
from services.law.decision import Decision, Step
from services.replies import Reply, rows_of

SLOTS = ("dispute_step", "dispute_reason", "dispute_documents", "dispute_confirmed")
NONE = "-"
STEPS_OFFERED = 6
LONGEST_LABEL = 60


class AskStep(FormQuestion):
    """`action_ask_dispute_step`: what is wrong, chosen from the steps or in her words."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_dispute_step"

    async def question(self, turn: Turn) -> Outcome:
        """Offer the steps of the computation; without a service, ask which."""
        about = known_service(turn.slot("service"))
        if about is None:
            return await which_service(turn, "dispute_calculation")
        decision = await decision_on(turn, about.id)
        buttons = [
            turn.choice("dispute-step", told("inform", dispute_step=step.name), words=_label(step.words))
            for step in _likely(decision)
        ]
        buttons.append(turn.choice("dispute-all", told("inform", dispute_step=NONE)))
        text = f"<b>{name_of(turn, about.id)}</b>\n{turn.say('dispute-question-step')}"
        return Outcome([Reply(text, (*rows_of(buttons), (turn.choice("form-cancel", told("cancel")),)))])


class AskReason(FormQuestion):
    """`action_ask_dispute_reason`: why, in her own words."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_dispute_reason"

    async def question(self, turn: Turn) -> Outcome:
        """Ask for the reason."""
        return Outcome([Reply(turn.say("dispute-question-reason"), (way_out(turn),))])


class AskDocuments(FormQuestion):
    """`action_ask_dispute_documents`: a photo or PDF, or none."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_dispute_documents"

    async def question(self, turn: Turn) -> Outcome:
        """Ask for documents."""
        none = turn.choice("dispute-no-documents", told("inform", dispute_documents=NONE))
        return Outcome([Reply(turn.say("dispute-question-documents"), ((none,), way_out(turn)))])


class AskConfirmed(FormQuestion):
    """`action_ask_dispute_confirmed`: the summary."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_dispute_confirmed"

    async def question(self, turn: Turn) -> Outcome:
        """Read back and ask."""
        text = turn.say(
            "dispute-summary",
            service=name_of(turn, turn.slot("service")),
            step=await self._step(turn),
            reason=str(turn.slot("dispute_reason")),
        )
        yes, no = turn.choice("form-yes", told("affirm")), turn.choice("form-no", told("deny"))
        return Outcome([Reply(text, ((yes, no), way_out(turn)))])

    @staticmethod
    async def _step(turn: Turn) -> str:
        """What she disagrees with: the whole, a step in its words, or her own words."""
        chosen = str(turn.slot("dispute_step"))
        if chosen == NONE:
            return turn.say("dispute-all")
        decision = await decision_on(turn, turn.slot("service"))
        return next((_label(step.words) for step in decision.steps if step.name == chosen), chosen)


def _likely(decision: Decision) -> list[Step]:
    """The steps worth offering: of a sum its last ones, which compute it; of a refusal the first, the conditions."""
    return decision.steps[-STEPS_OFFERED:] if decision.entitled == "yes" else decision.steps[:STEPS_OFFERED]


def _label(words: str) -> str:
    return shorten(words, LONGEST_LABEL, placeholder="…")


class ValidateDisputeForm(FormValidation):
    """`validate_dispute_form`."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "validate_dispute_form"

    async def check_dispute_step(self, turn: Turn, value: str | None) -> Outcome:
        """A step, or her words; a message that says only "I disagree" leaves the question open."""
        if value is None or known_service(turn.slot("service")) is None:
            return kept(dispute_step=None)
        is_opening = turn.intent == "dispute_calculation"
        return kept(dispute_step=None if is_opening else value[:500])

    async def check_dispute_reason(self, turn: Turn, value: str | None) -> Outcome:
        """Any words."""
        return kept(dispute_reason=value[:2000] if value else None)

    async def check_dispute_documents(self, turn: Turn, value: str | None) -> Outcome:
        """A file was received (its text is empty), or she has none; words belong to the reason."""
        if value is None or value == NONE:
            return kept(dispute_documents=value)
        return kept(dispute_documents="given" if turn.entity("document") else NONE)

    async def check_dispute_confirmed(self, turn: Turn, value: Any) -> Outcome:
        """Yes submits; no goes back to the reason."""
        return kept(dispute_confirmed=None, dispute_reason=None) if value is False else kept(dispute_confirmed=value)


class Submit(TurnAction):
    """`action_dispute_submit`: a numbered request with the computation as it stood."""

    resumes_form = False
    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_dispute_submit"

    async def answer(self, turn: Turn) -> Outcome:
        """Open the request and tell number and deadline."""
        assert turn.person is not None
        decision = await decision_on(turn, turn.slot("service"))
        request = await open_dispute(
            turn.uow,
            turn.clock,
            turn.person,
            turn.conversation,
            decision,
            step=turn.slot("dispute_step"),
            reason=turn.slot("dispute_reason"),
        )
        progress = turn.choice("menu-requests", told("ask_request_progress"))
        body = turn.say(f"body-{request.responsible}")
        text = turn.say("dispute-opened", number=request.number, body=body, deadline=request.deadline)
        events = [*(SlotSet(slot, None) for slot in SLOTS), *take_up(turn)]
        return Outcome([Reply(text, rows_of([progress]))], events)


ACTIONS = (AskStep, AskReason, AskDocuments, AskConfirmed, ValidateDisputeForm, Submit)
