"""Status: showing what is on record, confirming it, explaining the categories."""

from actions.base import Outcome, Turn, TurnAction, told
from aldyn.clock import ALMATY
from knowledge.statuses import categories
from services.records.status import StatusRecord, StatusState
from services.replies import Reply, rows_of
from services.status import confirm_statuses, statuses_of


class ShowStatus(TurnAction):
    """`action_status_show`: what is on record, since when, from which source, who answers for it."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_status_show"

    async def answer(self, turn: Turn) -> Outcome:
        """List the records that hold today."""
        assert turn.person is not None
        records = await statuses_of(turn.uow, turn.person, turn.clock.today())
        update = turn.choice("status-button-update", told("update_status"))
        if not records:
            return Outcome([Reply(turn.say("status-none"), rows_of([update]))])
        lines = [turn.say("status-header"), *[describe(turn, record) for record in records]]
        buttons = [turn.choice("status-button-confirm", told("confirm_status")), update]
        buttons.append(turn.choice("status-button-due", told("ask_entitlements")))
        return Outcome([Reply("\n\n".join(lines), rows_of(buttons))])


def describe(turn: Turn, record: StatusRecord) -> str:
    """A record in words."""
    key = "status-record-pending" if record.state is StatusState.PENDING else "status-record"
    text = turn.say(
        key,
        category=turn.say(f"category-{record.category}"),
        day=record.from_day,
        source=turn.say(f"source-{record.source}"),
        body=turn.say(f"body-{record.responsible}"),
    )
    if record.confirmed_at is None:
        return text
    return text + "\n" + turn.say("status-record-confirmed", day=record.confirmed_at.astimezone(ALMATY).date())


class ConfirmStatus(TurnAction):
    """`action_status_confirm`: she says the record is right."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_status_confirm"

    async def answer(self, turn: Turn) -> Outcome:
        """Set confirmed_at and confirmed_by on what is verified."""
        assert turn.person is not None
        confirmed = await confirm_statuses(turn.uow, turn.clock, turn.person)
        if not confirmed:
            update = turn.choice("status-button-update", told("update_status"))
            return Outcome([Reply(turn.say("status-nothing-to-confirm"), rows_of([update]))])
        names = "; ".join(turn.say(f"category-{record.category}") for record in confirmed)
        return Outcome([Reply(turn.say("status-confirmed", names=names, day=turn.clock.today()))])


class ExplainStatus(TurnAction):
    """`action_status_explain`: which categories there are, by group."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_status_explain"

    async def answer(self, turn: Turn) -> Outcome:
        """Groups as buttons, or the categories of the group asked for."""
        group = turn.entity("status_group")
        groups = list(dict.fromkeys(category.group for category in categories().values()))
        if group not in groups:
            buttons = [turn.choice(f"group-{g}", told("ask_status_categories", status_group=g)) for g in groups]
            return Outcome([Reply(turn.say("status-groups", count=len(categories())), rows_of(buttons, 2))])
        names = [turn.say(f"category-{c.id}") for c in categories().values() if c.group == group]
        lines = [turn.say("status-group-header", group=turn.say(f"group-{group}")), *[f"• {n}" for n in names]]
        return Outcome([Reply("\n".join(lines))])


ACTIONS = (ShowStatus, ConfirmStatus, ExplainStatus)
