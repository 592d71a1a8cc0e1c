"""Documents people send: checked by their bytes, kept outside the web root, joined to a request."""

import hashlib
from collections.abc import Awaitable, Callable
from typing import Any

import puremagic

from aldyn.clock import Clock
from aldyn.errors import InvalidInput
from services.ports import FileStore, Store, UnitOfWork
from services.records import new_id
from services.records.requests import OPEN_STATES, Document, Request

LARGEST_BYTES = 10 * 1024 * 1024
ACCEPTED = {
    "application/pdf": "PDF",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WebP",
    "image/heic": "HEIC",
}


class DocumentTooLarge(InvalidInput):
    """More than the limit."""

    code = "document_too_large"


class DocumentTypeRefused(InvalidInput):
    """Neither a picture nor a PDF by its own bytes."""

    code = "document_type_refused"


class Documents:
    """Use cases of documents."""

    def __init__(self, store: Store, files: FileStore, clock: Clock) -> None:
        self._store = store
        self._files = files
        self._clock = clock

    async def keep(
        self, conversation_id: str, file: dict[str, Any], download: Callable[[str], Awaitable[bytes]]
    ) -> Document:
        """Check, fetch and keep a file.

        Args:
            file: `{file_id, name, size_bytes}` as the messenger announced it.
            download: Fetches the bytes of a file id.
        Raises:
            DocumentTooLarge: Over 10 MiB.
            DocumentTypeRefused: Its bytes are none of the accepted types, whatever its name says.
        """
        check_size(file.get("size_bytes", 0))
        content = await download(file["file_id"])
        document = await keep_file(self._files, self._clock, conversation_id, file.get("name", "file"), content)
        async with self._store.begin() as uow:
            uow.add(document)
        return document


async def keep_file(
    files: FileStore, clock: Clock, conversation_id: str, name: str, content: bytes, **fields: Any
) -> Document:
    """Check the bytes of a file and keep them; the document is for the caller's transaction to add.

    Raises:
        DocumentTooLarge: Over 10 MiB.
        DocumentTypeRefused: Its bytes are none of the accepted types, whatever its name says.
    """
    check_size(len(content))
    document = Document(
        conversation_id=conversation_id,
        name=name[:200],
        media_type=media_type_of(content),
        size_bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        storage_key=new_id(),
        received_at=clock.now(),
        **fields,
    )
    await files.put(document.storage_key, content)
    return document


def check_size(size_bytes: int) -> None:
    """Refuse what is over the limit.

    Raises:
        DocumentTooLarge: Over 10 MiB.
    """
    if size_bytes > LARGEST_BYTES:
        raise DocumentTooLarge(limit_mb=LARGEST_BYTES // 1024 // 1024)


async def attach_to_open_request(uow: UnitOfWork, person_id: int, document_id: str) -> Request | None:
    """Join a document to the person's newest open request; None where none is open, the document then waits for one."""
    found = await uow.list(Request, person_id=person_id, state=list(OPEN_STATES), order="-created_at", limit=1)
    if found:
        (await uow.get(Document, document_id)).request_id = found[0].id
    return found[0] if found else None


def media_type_of(content: bytes) -> str:
    """The accepted media type of some bytes.

    Raises:
        DocumentTypeRefused: It is none of them.
    """
    try:
        found = puremagic.from_string(content, mime=True)
    except (puremagic.PureError, ValueError) as unknown:
        raise DocumentTypeRefused from unknown
    if found not in ACCEPTED:
        raise DocumentTypeRefused(f"{found} is not accepted")
    return found
