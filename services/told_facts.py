"""What she told in a conversation: saved among her registry facts with source `self`, or forgotten."""

from aldyn.clock import Clock
from knowledge.catalogue import say
from services.ports import Store
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
        async with self._store.begin() as uow:
            conversation = await uow.get(Conversation, tap.conversation_id)
            if tap.person_id is not None:
                told_here = conversation.told_facts.get(tap.payload["scope"], {})
                for name in tap.payload["names"]:
                    told = {"name": name, "value": told_here[name]}
                    uow.add(
                        RegistryFact(
                            person_id=tap.person_id,
                            kind="law_fact",
                            value=told,
                            source="self",
                            on_day=self._clock.today(),
                        )
                    )
            _drop(conversation, tap.payload["scope"])
        return TapOutcome([Reply(say(tap.language, "facts-saved"))])

    async def forget(self, tap: TapContext) -> TapOutcome:
        """Drop what was told."""
        async with self._store.begin() as uow:
            _drop(await uow.get(Conversation, tap.conversation_id), tap.payload["scope"])
        return TapOutcome([Reply(say(tap.language, "facts-forgotten"))])


def _drop(conversation: Conversation, scope: str) -> None:
    conversation.told_facts = {name: told for name, told in conversation.told_facts.items() if name != scope}
