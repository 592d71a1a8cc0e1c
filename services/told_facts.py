"""What she told in a conversation: saved among her registry facts with source `self`, or forgotten."""

from typing import Any

from aldyn.clock import Clock
from knowledge.catalogue import say
from services.ports import Store, UnitOfWork
from services.records.conversation import Conversation
from services.records.people import RegistryFact
from services.replies import Reply
from services.taps import TapContext, TapHandler, TapOutcome


class ToldFacts:
    """The two buttons after an answer that needed her word."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def taps(self) -> dict[str, TapHandler]:
        """Handlers by name."""
        return {"save_facts": self.save, "forget_facts": self.forget}

    async def save(self, tap: TapContext) -> TapOutcome:
        """Keep what was told for later questions; a newer word of the same fact stands beside the older."""
        if tap.person_id is None:
            return _answer(tap, "link-first")
        async with self._store.begin() as uow:
            told_here = await _taken(uow, tap)
            savable = [name for name in tap.payload["names"] if name in told_here]
            for name in savable:
                uow.add(
                    RegistryFact(
                        person_id=tap.person_id,
                        kind="law_fact",
                        value={"name": name, "value": told_here[name]},
                        source="self",
                        on_day=self._clock.today(),
                    )
                )
        return _answer(tap, "facts-saved" if savable else "button-stale")

    async def forget(self, tap: TapContext) -> TapOutcome:
        """Drop what was told."""
        async with self._store.begin() as uow:
            told_here = await _taken(uow, tap)
        return _answer(tap, "facts-forgotten" if told_here else "button-stale")


async def _taken(uow: UnitOfWork, tap: TapContext) -> dict[str, Any]:
    """What was told, out of the conversation; empty after an earlier tap, and in another conversation."""
    conversation = await uow.get_locked(Conversation, tap.conversation_id)
    kept = dict(conversation.told_facts)
    taken: dict[str, Any] = kept.pop(tap.payload["scope"], {})
    conversation.told_facts = kept
    return taken


def _answer(tap: TapContext, key: str) -> TapOutcome:
    return TapOutcome([Reply(say(tap.language, key))])
