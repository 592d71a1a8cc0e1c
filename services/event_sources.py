"""Systems of record that may report: their keys, what on whom and how often, and the log of their calls."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import Conflict, InvalidInput, Refused
from knowledge.life_events import life_events
from knowledge.regions import REGIONS
from services.ports import UnitOfWork
from services.records.proactive import EventSource
from services.records.sources import SourceCall

MINUTE = timedelta(minutes=1)


class SourceTaken(Conflict):
    """There is a source of this id."""

    code = "source_taken"


class TooManyCalls(Refused):
    """The source has used up its calls of this minute; `fields["retry_after_s"]` tells when the next one begins."""

    code = "too_many_calls"


def hash_key(key: str) -> str:
    """What is kept of a source's key: a long random secret, so a plain digest is enough."""
    return hashlib.sha256(key.encode()).hexdigest()


def types_of(source_id: str) -> list[str]:
    """The types of event that a system of record reports by its nature."""
    return [kind.id for kind in life_events().values() if source_id in kind.sources]


async def add_source(
    uow: UnitOfWork,
    clock: Clock,
    source_id: str,
    name: str,
    *,
    types: Iterable[str] = (),
    regions: Iterable[str] = (),
    rate_per_minute: int = 600,
) -> str:
    """Admit a source.

    Args:
        types: What it may report; what it reports by its nature unless given.
        regions: Whose residents it may report on; everybody unless given.
    Returns:
        Its key, which is kept nowhere.
    Raises:
        SourceTaken: There is one of this id.
        InvalidInput: A type or region that there is not, or nothing that it could report.
    """
    chosen, places = list(types) or types_of(source_id), list(regions)
    unknown = [*(t for t in chosen if t not in life_events()), *(r for r in places if r not in REGIONS)]
    if unknown:
        raise InvalidInput(f"There is no such type or region: {', '.join(unknown)}.")
    if not chosen:
        raise InvalidInput(
            f"Name the types that '{source_id}' may report; it is no system of knowledge/life_events.yaml."
        )
    if await uow.find(EventSource, id=source_id) is not None:
        raise SourceTaken(f"There is a source '{source_id}' already; give it a new key with `aldyn source rotate`.")
    key = secrets.token_urlsafe(32)
    uow.add(
        EventSource(
            id=source_id,
            name=name,
            key_hash=hash_key(key),
            types=chosen,
            regions=places,
            rate_per_minute=rate_per_minute,
            created_at=clock.now(),
        )
    )
    await uow.flush()
    return key


async def rotate_key(uow: UnitOfWork, source_id: str) -> str:
    """A new key; the old one opens nothing from now on, and a revoked source is admitted again.

    Raises:
        NotFound: There is no such source.
    """
    source = await uow.get_locked(EventSource, source_id)
    key = secrets.token_urlsafe(32)
    source.key_hash, source.is_active = hash_key(key), True
    return key


async def revoke(uow: UnitOfWork, source_id: str) -> None:
    """Let a source report no more; what it reported stands.

    Raises:
        NotFound: There is no such source.
    """
    (await uow.get_locked(EventSource, source_id)).is_active = False


async def find_by_key(uow: UnitOfWork, key: str) -> EventSource | None:
    """The source of a key, if it may report."""
    return await uow.find(EventSource, key_hash=hash_key(key), is_active=True)


async def count_call(uow: UnitOfWork, clock: Clock, source_id: str) -> None:
    """Count a call against the source's rate, over all processes.

    Raises:
        TooManyCalls: It has used up this minute.
    """
    source = await uow.get_locked(EventSource, source_id)
    now = clock.now()
    if source.minute_from is None or now >= source.minute_from + MINUTE:
        source.minute_from, source.calls_in_minute = now, 0
    if source.calls_in_minute >= source.rate_per_minute:
        rest = source.minute_from + MINUTE - now
        raise TooManyCalls("The calls of this minute are used up.", retry_after_s=max(1, round(rest.total_seconds())))
    source.calls_in_minute += 1


def log_call(
    uow: UnitOfWork, clock: Clock, source_id: str, what: str, count: int, status: int, problem: dict[str, Any]
) -> None:
    """Keep what came and how it was answered."""
    call = SourceCall(source_id=source_id, at=clock.now(), what=what, count=count, status=status, problem=problem)
    uow.add(call)


async def calls_of(uow: UnitOfWork, source_id: str, *, limit: int, before: int | None = None) -> list[SourceCall]:
    """The calls of a source, the newest first; `before`: those kept before that one."""
    where: dict[str, Any] = {"id__lt": before} if before else {}
    return await uow.list(SourceCall, source_id=source_id, order="-id", limit=limit, **where)
