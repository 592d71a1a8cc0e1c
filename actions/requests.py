"""What became of requests, and certificates."""

from actions.answers import known_service, name_of, term_of
from actions.base import Outcome, Turn, TurnAction, told
from knowledge.service_catalogue import all_services
from services.records.requests import OPEN_STATES, RequestKind
from services.replies import Reply, rows_of
from services.requests import requests_of

SHOWN = 5


class ShowRequests(TurnAction):
    """`action_requests_show`: her requests, newest first."""

    needs_person = True

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_requests_show"

    async def answer(self, turn: Turn) -> Outcome:
        """Number, about what, state, by when; tasks of staff are no requests of hers."""
        assert turn.person is not None
        found = [r for r in await requests_of(turn.uow, turn.person) if r.kind is not RequestKind.STAFF_TASK]
        if not found:
            update = turn.choice("status-button-update", told("update_status"))
            return Outcome([Reply(turn.say("requests-none"), rows_of([update]))])
        lines = [turn.say("requests-header")]
        for request in found[:SHOWN]:
            if request.category:
                about = turn.say(f"category-{request.category}")
            elif request.service:
                about = name_of(turn, request.service)
            else:
                about = turn.say(f"request-kind-{request.kind.value.replace('_', '-')}")
            key = "requests-line-open" if request.state in OPEN_STATES else "requests-line-closed"
            state = turn.say(f"request-state-{request.state.value.replace('_', '-')}")
            body = turn.say(f"body-{request.responsible}")
            lines.append(
                turn.say(key, number=request.number, about=about, state=state, body=body, day=request.deadline)
            )
            if request.decision_text:
                lines.append(turn.say("requests-decision", text=request.decision_text))
        return Outcome([Reply("\n\n".join(lines))])


class GiveCertificate(TurnAction):
    """`action_certificates_give`: which certificate, where it is got at once."""

    def name(self) -> str:
        """Rasa's name of it."""
        return "action_certificates_give"

    async def answer(self, turn: Turn) -> Outcome:
        """The certificate asked for, or all of them."""
        about = known_service(turn.slot("service"))
        if about is None or about.kind != "certificate":
            certificates = [s for s in all_services() if s.kind == "certificate"]
            buttons = [turn.choice(f"service-{s.id}", told("get_certificate", service=s.id)) for s in certificates]
            return Outcome([Reply(turn.say("certificate-question"), rows_of(buttons))])
        lines = [f"<b>{name_of(turn, about.id)}</b>", turn.say("certificate-ways")]
        lines += [f"• {turn.say(f'channel-{channel}')}" for channel in about.channels]
        if (term := term_of(turn, about)) is not None:
            lines.append(term)
        return Outcome([Reply("\n".join(lines))])


ACTIONS = (ShowRequests, GiveCertificate)
