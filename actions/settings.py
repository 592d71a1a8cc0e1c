"""Her data and settings: who looked, consent, notices, details."""

from actions.base import Outcome, Turn, TurnAction, told
from aldyn.clock import ALMATY
from services.access import is_chain_whole
from services.notices.texts import kind_named
from services.own_settings import ALL_KINDS
from services.records.privacy import AccessRecord, Consent
from services.records.proactive import OptOut
from services.replies import Choice, Reply, rows_of

SHOWN = 5


class ShowAccess(TurnAction):
    """`action_data_show_access`: what is held, and who looked at it, when and why."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_data_show_access"

    async def answer(self, turn: Turn) -> Outcome:
        """The latest accesses."""
        assert turn.person is not None
        records = await turn.uow.list(AccessRecord, person_id=turn.person.id, order="-at", limit=SHOWN)
        lines = [turn.say("access-held"), turn.say("access-header" if records else "access-none")]
        if not await is_chain_whole(turn.uow, turn.person.id or 0):
            lines.append(turn.say("access-broken"))
        for record in records:
            role = turn.say(f"role-{record.actor_role.replace('_', '-')}")
            purpose = turn.say(f"access-purpose-{record.purpose.replace('_', '-')}")
            day = record.at.astimezone(ALMATY).date()
            lines.append(turn.say("access-line", day=day, role=role, purpose=purpose))
        status = turn.choice("menu-status", told("ask_my_status"))
        return Outcome([Reply("\n".join(lines), rows_of([status]))])


class ManageConsent(TurnAction):
    """`action_consent_manage`: what consent stands, with buttons to give or withdraw it."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_consent_manage"

    async def answer(self, turn: Turn) -> Outcome:
        """The consent to proactive notices, and how to have data corrected or the chat forgotten."""
        assert turn.person is not None
        newest = await turn.uow.list(Consent, person_id=turn.person.id, purpose="proactive", order="-at", limit=1)
        is_given = not newest or newest[0].is_given
        withdraw = Choice(turn.say("consent-withdraw"), {"do": "consent", "is_given": False})
        give = Choice(turn.say("consent-give"), {"do": "consent", "is_given": True})
        unlink = Choice(turn.say("link-undo"), {"do": "unlink"})
        correct = turn.choice("consent-correct", told("update_status"))
        text = turn.say("consent-given" if is_given else "consent-withdrawn")
        return Outcome([Reply(text, rows_of([withdraw if is_given else give, correct, unlink]))])


class ManageNotifications(TurnAction):
    """`action_notifications_manage`: which notices she does not get, with buttons to change it."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_notifications_manage"

    async def answer(self, turn: Turn) -> Outcome:
        """Turn all notices off or on, or bring back one kind that was turned off, and choose topics of news."""
        assert turn.person is not None
        refused = {opt_out.kind for opt_out in await turn.uow.list(OptOut, person_id=turn.person.id)}
        is_off = ALL_KINDS in refused
        choices = [Choice(turn.say("notices-on" if is_off else "notices-off"), {"do": "notices", "on": is_off})]
        for kind in sorted(refused - {ALL_KINDS}):
            label = turn.say("notices-kind-on", kind=kind_named(turn.language, kind))
            choices.append(Choice(label, {"do": "notice_kind", "kind": kind}))
        choices.append(Choice(turn.say("news-button-topics"), {"do": "news_topics"}))
        return Outcome([Reply(turn.say("notices-are-off" if is_off else "notices-are-on"), rows_of(choices))])


class ChangeDetails(TurnAction):
    """`action_details_change`: where account, phone and address are changed; the language at once."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_details_change"

    async def answer(self, turn: Turn) -> Outcome:
        """Say where, and offer the language."""
        language = Choice(turn.say("menu-language"), {"do": "ask_language"})
        return Outcome([Reply(turn.say("details-where"), rows_of([language]))])


ACTIONS = (ShowAccess, ManageConsent, ManageNotifications, ChangeDetails)
