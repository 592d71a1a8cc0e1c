"""What services need of the outside world; `store/`, `notifications/` and `bot/` implement it, as a ministry would."""

from collections.abc import Collection
from contextlib import AbstractAsyncContextManager
from datetime import date
from typing import Any, Protocol, TypeVar

from services.campaigns.segments import Segment, SegmentCount, SegmentPage

R = TypeVar("R")


class UnitOfWork(Protocol):
    """One transaction over records. Conditions are equalities on fields; a suffix changes the comparison:
    `__lt`, `__lte`, `__gt`, `__gte`, `__ne`, `__contains` (part of a text);
    a list, tuple or set means "one of"; None means "is empty".
    """

    def add(self, record: Any) -> None:
        """Keep a new record; its generated key is there after `flush`."""
        ...

    async def flush(self) -> None:
        """Write what was added or changed so far, still inside the transaction."""
        ...

    async def get(self, kind: type[R], key: Any, /) -> R:
        """The record with that key.

        Raises:
            NotFound: There is none.
        """
        ...

    async def get_locked(self, kind: type[R], key: Any, /) -> R:
        """The record with that key, as it stands now, nobody else's to change until the transaction ends.

        Raises:
            NotFound: There is none.
        """
        ...

    async def find(self, kind: type[R], /, **where: Any) -> R | None:
        """The one record that fits, or None; the newest by key when several fit."""
        ...

    async def newest(
        self, kind: type[R], field: str, values: Collection[Any], /, *, order: str, each: int, **where: Any
    ) -> dict[Any, list[R]]:
        """For each value of a field, the first so many that fit by a descending order; one read for all of them."""
        ...

    async def list(
        self, kind: type[R], /, *, order: str = "", limit: int | None = None, offset: int = 0, **where: Any
    ) -> list[R]:
        """Records that fit, ordered by a field (`-field` for descending)."""
        ...

    async def count(self, kind: type[Any], /, **where: Any) -> int:
        """How many records fit."""
        ...

    async def count_by(self, kind: type[Any], fields: tuple[str, ...], /, **where: Any) -> dict[tuple[Any, ...], int]:
        """How many records fit, for each combination of these fields' values."""
        ...

    async def change(self, kind: type[Any], key: Any, /, **fields: Any) -> None:
        """Write fields of the record with that key without reading it; what was read of it before is not told."""
        ...

    async def delete(self, record: Any) -> None:
        """Remove a record."""
        ...


class Store(Protocol):
    """Opens transactions."""

    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction for reading and writing; commits when the block ends well, else rolls back."""
        ...

    def read(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction for reading only; never blocks a writer."""
        ...


class SegmentReader(Protocol):
    """Finds the people of a campaign's segment among living persons."""

    async def count(self, segment: Segment, on: date) -> SegmentCount:
        """How many people fit, and how many of them have a chat; with a service due, all of them are computed."""
        ...

    async def members(self, segment: Segment, on: date, after: int, limit: int) -> SegmentPage:
        """The next people who fit and have a chat, by ascending person id above `after`."""
        ...


class Vault(Protocol):
    """Seals what identifies a person."""

    def seal(self, text: str) -> bytes:
        """Encrypt with the newest key."""
        ...

    def open(self, sealed: bytes) -> str:
        """Decrypt with whichever key sealed it."""
        ...

    def index(self, text: str) -> bytes:
        """A keyed digest: equal texts have equal digests, and nothing else can be told from it."""
        ...


class SmsGateway(Protocol):
    """Sends a text to a phone."""

    async def send(self, phone: str, text: str) -> None:
        """Hand a text to the gateway.

        Raises:
            Retryable: Not taken for now.
        """
        ...


class FileStore(Protocol):
    """Keeps the bytes of documents, outside anything the web serves."""

    async def put(self, key: str, content: bytes) -> None:
        """Keep bytes under a key."""
        ...

    async def get(self, key: str) -> bytes:
        """The bytes of a key.

        Raises:
            NotFound: There are none.
        """
        ...


class NoticeOutbox(Protocol):
    """Promises a notice in the same transaction as the change it tells of."""

    async def add(self, uow: UnitOfWork, notice: Any) -> None:
        """Keep the notice (`services.records.proactive.Notice`) and enqueue its delivery, both or neither.

        A notice whose key was promised before is dropped without a word.
        """
        ...
