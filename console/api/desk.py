"""What the routes of the open API share: who calls, how often, and the log of what was answered."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Header

from aldyn.clock import Clock
from console.api.problems import Problem
from services.event_sources import TooManyCalls, count_call, find_by_key, log_call
from services.life_events import LifeEvents
from services.ports import Store, Vault
from services.records.proactive import EventSource

CHALLENGE = {"WWW-Authenticate": "Bearer"}


@dataclass
class Call:
    """One call while it is answered."""

    source: EventSource
    what: str
    count: int = 0
    status: int = 200


@dataclass(frozen=True)
class Desk:
    """The parts that routes work with."""

    store: Store
    clock: Clock
    vault: Vault
    life: LifeEvents

    async def source_of(self, authorization: Annotated[str, Header()] = "") -> EventSource:
        """The source whose key was given; each call counts against its rate.

        Raises:
            Problem: No or no valid key, or the source has used up its calls.
        """
        scheme, _, key = authorization.partition(" ")
        if scheme.lower() != "bearer" or not key.strip():
            raise Problem("unauthorized", headers=CHALLENGE)
        async with self.store.read() as uow:
            source = await find_by_key(uow, key.strip())
        if source is None:
            raise Problem("unauthorized", headers=CHALLENGE)
        try:
            async with self.store.begin() as uow:
                await count_call(uow, self.clock, source.id)
        except TooManyCalls as refused:
            wait = {"Retry-After": str(refused.fields["retry_after_s"])}
            raise Problem("too_many_calls", headers=wait) from None
        return source

    @asynccontextmanager
    async def logged(self, source: EventSource, what: str) -> AsyncIterator[Call]:
        """Keep a delivery in the log of its source, whether it is taken or refused."""
        call = Call(source, what)
        try:
            yield call
        except Problem as problem:
            await self._log(call, problem)
            raise
        except Exception:
            await self._log(call, Problem("unexpected"))
            raise
        await self._log(call, None)

    async def _log(self, call: Call, problem: Problem | None) -> None:
        status, told = (problem.kind.status, problem.body) if problem else (call.status, {})
        async with self.store.begin() as uow:
            log_call(uow, self.clock, call.source.id, call.what, call.count, status, told)
