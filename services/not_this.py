"""The button "not this?": the answer was about something else. Staff see it, and other readings are offered."""

from typing import Any

from knowledge.catalogue import has, say
from knowledge.search import search
from knowledge.service_catalogue import all_services, service
from services.learning.doubts import doubt_as_citizen
from services.matters import nothing_found, offer
from services.ports import Store, UnitOfWork
from services.records.conversation import Direction, Message
from services.replies import Choice, Reply, rows_of
from services.taps import TapContext, TapHandler, TapOutcome

OFFERED = 4
READINGS = 2
LIKELY = 0.05
ABOUT_A_SERVICE = (
    "ask_service_info",
    "ask_eligibility",
    "ask_amount",
    "ask_documents",
    "ask_how_to_apply",
    "ask_payment_date",
    "ask_request_progress",
    "dispute_calculation",
)


class NotThis:
    """What happens when an answer missed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def taps(self) -> dict[str, TapHandler]:
        """Handlers by name."""
        return {"not_this": self.another_service, "not_this_article": self.another_article}

    async def another_service(self, tap: TapContext) -> TapOutcome:
        """Mark the message that was misread; offer its other readings, then the services beside the one named."""
        wrong = tap.payload["service"]
        async with self._store.begin() as uow:
            message = await _mark_misread(uow, tap.conversation_id, wrong)
        understood = message.understood if message else {}
        asked = message.intent if message else None
        intent = asked if asked in ABOUT_A_SERVICE else "ask_service_info"
        readings = [_reading(tap.language, other, wrong) for other in _other_intents(understood, intent, tap.language)]
        beside = [_service(tap.language, intent, other) for other in _services_beside(wrong, tap.language)]
        ways_out = [
            Choice(say(tap.language, "menu-entitlements"), {"say": "/ask_entitlements"}),
            Choice(say(tap.language, "menu-operator"), {"say": "/talk_to_operator"}),
        ]
        return TapOutcome([Reply(say(tap.language, "which-service"), rows_of([*beside, *readings, *ways_out]))])

    async def another_article(self, tap: TapContext) -> TapOutcome:
        """Mark the message that was misread; offer the next articles that fit it, a person and the menu."""
        wrong = tap.payload["article"]
        async with self._store.begin() as uow:
            message = await _mark_misread(uow, tap.conversation_id, wrong)
        found = search(tap.language, message.text if message else "", limit=OFFERED)
        others = [one.article for one in found if one.article.id != wrong]
        reply = offer(tap.language, others, "matters-others") if others else nothing_found(tap.language)
        return TapOutcome([reply])


async def _mark_misread(uow: UnitOfWork, conversation_id: str, wrong: str) -> Message | None:
    """Her last written message, marked with what it was wrongly taken for."""
    messages = await uow.list(
        Message, conversation_id=conversation_id, direction=Direction.IN, kind="text", order="-seq", limit=1
    )
    if not messages:
        return None
    doubt_as_citizen(messages[0], wrong)
    return messages[0]


def _other_intents(understood: dict[str, Any], but: str, language: str) -> list[str]:
    ranking = understood.get("alternatives") or []
    likely = [reading["intent"] for reading in ranking if reading.get("confidence", 0) >= LIKELY]
    named = [intent for intent in likely if has(f"intent-{intent.replace('_', '-')}", language)]
    return [intent for intent in named if intent != but][:READINGS]


def _services_beside(wrong: str, language: str) -> list[str]:
    area = service(wrong).area
    beside = [s.id for s in all_services() if s.area == area and s.id != wrong]
    return [s for s in beside if has(f"service-{s}", language)][:OFFERED]


def _service(language: str, intent: str, service_id: str) -> Choice:
    return Choice(say(language, f"service-{service_id}"), {"say": f'/{intent}{{"service": "{service_id}"}}'})


def _reading(language: str, intent: str, service_id: str) -> Choice:
    said = f'/{intent}{{"service": "{service_id}"}}' if intent in ABOUT_A_SERVICE else f"/{intent}"
    return Choice(say(language, f"intent-{intent.replace('_', '-')}"), {"say": said})
