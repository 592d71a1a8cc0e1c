"""The button "not this?": the answer was about something else. Staff see it, and other readings are offered."""

from knowledge.catalogue import has, say
from knowledge.service_catalogue import all_services, service
from services.ports import Store
from services.records.conversation import Direction, Message
from services.replies import Choice, Reply, rows_of
from services.taps import TapContext, TapHandler, TapOutcome

OFFERED = 5


class NotThis:
    """What happens when an answer missed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def taps(self) -> dict[str, TapHandler]:
        """Handlers by name."""
        return {"not_this": self.answer}

    async def answer(self, tap: TapContext) -> TapOutcome:
        """Mark the message that was misread, then offer the services beside the one that was named."""
        async with self._store.begin() as uow:
            messages = await uow.list(
                Message,
                conversation_id=tap.conversation_id,
                direction=Direction.IN,
                kind="text",
                order="-seq",
                limit=1,
            )
            intent = "ask_service_info"
            if messages:
                messages[0].understood = {**messages[0].understood, "not_this": tap.payload["service"]}
                intent = messages[0].intent or intent
        area = service(tap.payload["service"]).area
        beside = [s.id for s in all_services() if s.area == area and s.id != tap.payload["service"]][:OFFERED]
        asked = intent if has(f"intent-{intent.replace('_', '-')}", tap.language) else "ask_service_info"
        choices = [
            Choice(say(tap.language, f"service-{s}"), {"say": f'/{asked}{{"service": "{s}"}}'})
            for s in beside
            if has(f"service-{s}", tap.language)
        ]
        choices.append(Choice(say(tap.language, "menu-entitlements"), {"say": "/ask_entitlements"}))
        choices.append(Choice(say(tap.language, "menu-operator"), {"say": "/talk_to_operator"}))
        return TapOutcome([Reply(say(tap.language, "which-service"), rows_of(choices))])
