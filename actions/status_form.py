"""The form that takes a change of status: question by question, nothing changed without her yes."""

from datetime import date

from rasa_sdk.events import SlotSet

from actions.base import FormQuestion, FormValidation, Outcome, Turn, TurnAction, kept, refused, told
from knowledge.days import ImpossibleDay, read_day
from knowledge.status_changes import (
    StatusChangeKind,
    detail_told,
    of_her_child,
    recognise_change,
    status_changes,
    whose,
)
from services.notices.entitlements import look_again
from services.replies import Choice, Reply, rows_of
from services.status import AlreadyTold, DayRefused, changes_offered, check_day, declare_change, statuses_of

SLOTS = ("status_change", "change_date", "change_detail", "change_confirmed")
NOT_NEEDED = "-"
ASK_AGAIN = "?"


class AskChange(FormQuestion):
    """`action_ask_status_change`: what changed, offered from where she stands now."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_status_change"

    async def question(self, turn: Turn) -> Outcome:
        """Buttons of the likely changes; free text is welcome."""
        assert turn.person is not None
        current = await statuses_of(turn.uow, turn.person, turn.clock.today())
        offered = changes_offered(turn.person, current, turn.clock.today())
        buttons = [turn.choice(f"change-{c.id}", told("inform", status_change=c.id)) for c in offered]
        rows = (*rows_of(buttons, 2), (turn.choice("form-cancel", told("cancel")),))
        return Outcome([Reply(turn.say("change-question"), rows)])


class AskDate(FormQuestion):
    """`action_ask_change_date`: since which day."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_change_date"

    async def question(self, turn: Turn) -> Outcome:
        """Ask, with the two commonest answers as buttons."""
        buttons = [
            turn.choice("day-today", told("inform", change_date="today")),
            turn.choice("day-yesterday", told("inform", change_date="yesterday")),
        ]
        question = turn.say("change-date-question", change=turn.say(f"change-{turn.slot('status_change')}"))
        return Outcome([Reply(question, (tuple(buttons), way_out(turn)))])


class AskDetail(FormQuestion):
    """`action_ask_change_detail`: what this kind of change needs beyond its day."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_change_detail"

    async def question(self, turn: Turn) -> Outcome:
        """Choices as buttons, or a question for free text."""
        change = status_changes()[turn.slot("status_change")]
        buttons = [turn.choice(f"detail-{c}", told("inform", change_detail=c)) for c in change.choices]
        if change.wants_text:
            buttons.append(turn.choice("form-skip", told("inform", change_detail=NOT_NEEDED)))
        return Outcome([Reply(turn.say(f"detail-question-{change.id}"), (*rows_of(buttons), way_out(turn)))])


class AskConfirmed(FormQuestion):
    """`action_ask_change_confirmed`: the summary; nothing is changed without her yes."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_ask_change_confirmed"

    async def question(self, turn: Turn) -> Outcome:
        """Read everything back, the day written out."""
        change = status_changes()[turn.slot("status_change")]
        lines = [
            turn.say("change-summary"),
            turn.say("change-summary-what", change=turn.say(f"change-{change.id}")),
            turn.say("change-summary-day", day=_day(turn)),
        ]
        detail = turn.slot("change_detail")
        if detail and detail != NOT_NEEDED:
            shown = turn.say(f"detail-{detail}") if detail in change.choices else detail
            lines.append(turn.say("change-summary-detail", detail=shown))
        lines.append(turn.say("change-summary-route" if change.routed_to else "change-summary-question"))
        yes = turn.choice("form-yes", told("affirm"))
        no = turn.choice("form-no", told("deny"))
        redate = turn.choice("form-other-day", told("inform", change_date=ASK_AGAIN))
        return Outcome([Reply("\n".join(lines), ((yes, no), (redate,), way_out(turn)))])


def way_out(turn: Turn) -> tuple[Choice, ...]:
    """Back one step, or out without any change."""
    return (turn.choice("form-back", told("go_back")), turn.choice("form-cancel", told("cancel")))


def _day(turn: Turn) -> date:
    read = read_day(str(turn.slot("change_date")), turn.clock.today())
    assert read is not None
    return read.day


class ValidateStatusForm(FormValidation):
    """`validate_status_form`: checks what she told, as she tells it."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "validate_status_form"

    async def check_status_change(self, turn: Turn, value: str | None) -> Outcome:
        """The kind of change, by button or in her words; a day told with it is kept too."""
        if value is None:
            return kept(status_change=None)
        change_id = value if value in status_changes() else recognise_change(value)
        if change_id is None:
            # "I want to update my status" opens the form and names no change: the question itself is the answer.
            opening = turn.tracker.slots.get("requested_slot") is None
            return kept(status_change=None) if opening else refused(turn, "status_change", "change-not-recognised")
        if value != change_id:
            told_of = status_changes()[change_id]
            who = _who_lives(turn, told_of, value)
            if who != "self" and told_of.is_own:
                change_id = of_her_child(told_of, value) if who == "child" else None
            if change_id is None:
                return refused(turn, "status_change", "change-of-another", who=who)
        outcome = kept(status_change=change_id, **_detail_slots(status_changes()[change_id], turn, value))
        if value == change_id:
            return outcome
        day = await self._day_told(turn, value)
        return Outcome([*outcome.replies, *day.replies], [*outcome.events, *day.events])

    async def check_change_date(self, turn: Turn, value: str | None) -> Outcome:
        """A day in any human form; an impossible one is refused here."""
        if value is None or value == ASK_AGAIN:
            return kept(change_date=None, change_confirmed=None)
        return await self._day_told(turn, value, is_needed=True)

    async def check_change_detail(self, turn: Turn, value: str | None) -> Outcome:
        """One of the choices, or free text."""
        change = status_changes().get(turn.slot("status_change") or "")
        if value is None or change is None or value == NOT_NEEDED:
            return kept(change_detail=value)
        if change.wants_text:
            return kept(change_detail=value[:200])
        chosen = _chosen(turn, change, value)
        return kept(change_detail=chosen) if chosen else refused(turn, "change_detail", "detail-not-recognised")

    async def check_change_confirmed(self, turn: Turn, value: bool | None) -> Outcome:
        """Yes goes on to submit; no asks what to correct."""
        if value is False:
            return Outcome(
                [Reply(turn.say("change-what-is-wrong"))],
                [SlotSet("change_confirmed", None), SlotSet("change_date", None)],
            )
        return kept(change_confirmed=value)

    async def _day_told(self, turn: Turn, value: str, is_needed: bool = False) -> Outcome:
        assert turn.person is not None
        try:
            read = read_day(value, turn.clock.today())
        except ImpossibleDay:
            return refused(turn, "change_date", "day-impossible")
        if read is None:
            return refused(turn, "change_date", "day-not-read") if is_needed else kept()
        try:
            check_day(turn.person, read.day, turn.clock.today())
        except DayRefused as wrong:
            return refused(turn, "change_date", f"error-{wrong.code}", **wrong.fields)
        note = [Reply(turn.say("day-read-back", day=read.day))] if read.is_inferred and value != "today" else []
        return Outcome(note, [SlotSet("change_date", read.day.isoformat())])


def _who_lives(turn: Turn, change: StatusChangeKind, said: str) -> str:
    """Who lives the change she or he tells of; a man's pregnancy is his wife's."""
    assert turn.person is not None
    who = whose(said)
    return "spouse" if who == "self" and change.sex not in (None, turn.person.sex.value) else who


def _detail_slots(change: StatusChangeKind, turn: Turn, said: str) -> dict[str, str | None]:
    """What her message tells of the detail ("меня сократили") is not asked."""
    if not change.needs_detail:
        return {"change_detail": NOT_NEEDED}
    if told_already := detail_told(change, said):
        return {"change_detail": told_already}
    detail, of_any = turn.slot("change_detail"), {one for kind in status_changes().values() for one in kind.choices}
    fits = detail in change.choices if change.choices else detail not in {*of_any, NOT_NEEDED}
    return {} if fits else {"change_detail": None}  # what she told of another change before this one


def _chosen(turn: Turn, change: StatusChangeKind, value: str) -> str | None:
    said = value.strip().lower()
    labels = {turn.say(f"detail-{choice}").lower(): choice for choice in change.choices}
    if said in change.choices:
        return said
    named = next((choice for label, choice in labels.items() if said in label or label in said), None)
    return named or detail_told(change, value)


class SubmitStatus(TurnAction):
    """`action_status_submit`: keeps her word as a pending record, or routes a correction request."""

    resumes_form = False
    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_status_submit"

    async def answer(self, turn: Turn) -> Outcome:
        """Record, tell number, body and what happens next; then look again at what she is due."""
        assert turn.person is not None
        emptied = [SlotSet(slot, None) for slot in SLOTS]
        change = status_changes()[turn.slot("status_change")]
        detail = turn.slot("change_detail")
        try:
            declared = await declare_change(
                turn.uow,
                turn.clock,
                turn.person,
                change,
                _day(turn),
                None if detail == NOT_NEEDED else detail,
                turn.conversation.id,
            )
        except AlreadyTold:
            return Outcome([Reply(turn.say("error-already_told"))], emptied)
        text = turn.say(
            "change-recorded" if declared.record else "change-routed",
            number=declared.request.number,
            body=turn.say(f"body-{declared.request.responsible}"),
            deadline=declared.request.deadline,
        )
        progress = turn.choice("menu-requests", told("ask_request_progress"))
        await look_again(turn.uow, turn.clock, turn.outbox, turn.person, change, declared, turn.language)
        return Outcome([Reply(text, rows_of([progress]))], emptied)


ACTIONS = (AskChange, AskDate, AskDetail, AskConfirmed, ValidateStatusForm, SubmitStatus)
