"""Buttons by which a person changes her own consent and notices."""

from aldyn.clock import Clock
from knowledge.catalogue import say
from services.notices.texts import kind_named
from services.ports import Store
from services.records.privacy import Consent
from services.records.proactive import OptOut
from services.replies import Reply
from services.taps import TapContext, TapHandler, TapOutcome

ALL_KINDS = "all"


class OwnSettings:
    """Consent and notices."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def taps(self) -> dict[str, TapHandler]:
        """Handlers by name."""
        return {"consent": self.set_consent, "notices": self.set_notices, "notice_kind": self.bring_back}

    async def set_consent(self, tap: TapContext) -> TapOutcome:
        """Record a yes or no to proactive services."""
        if tap.person_id is None:
            return TapOutcome([Reply(say(tap.language, "link-first"))])
        is_given = bool(tap.payload["is_given"])
        async with self._store.begin() as uow:
            uow.add(
                Consent(
                    person_id=tap.person_id, purpose="proactive", is_given=is_given, at=self._clock.now(), by="self"
                )
            )
        return TapOutcome([Reply(say(tap.language, "consent-now-given" if is_given else "consent-now-withdrawn"))])

    async def set_notices(self, tap: TapContext) -> TapOutcome:
        """Turn all notices on or off."""
        if tap.person_id is None:
            return TapOutcome([Reply(say(tap.language, "link-first"))])
        async with self._store.begin() as uow:
            for old in await uow.list(OptOut, person_id=tap.person_id):
                await uow.delete(old)
            if not tap.payload["on"]:
                uow.add(OptOut(person_id=tap.person_id, kind=ALL_KINDS, at=self._clock.now()))
        return TapOutcome([Reply(say(tap.language, "notices-now-on" if tap.payload["on"] else "notices-now-off"))])

    async def bring_back(self, tap: TapContext) -> TapOutcome:
        """Want a kind of notices again that she had turned off."""
        if tap.person_id is None:
            return TapOutcome([Reply(say(tap.language, "link-first"))])
        kind = str(tap.payload["kind"])
        async with self._store.begin() as uow:
            for old in await uow.list(OptOut, person_id=tap.person_id, kind=kind):
                await uow.delete(old)
        return TapOutcome([Reply(say(tap.language, "notices-kind-now-on", kind=kind_named(tap.language, kind)))])
