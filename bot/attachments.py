"""Files that staff send: pictures as photos, everything else as documents, a short text as the caption."""

from dataclasses import dataclass
from typing import Any

from telegram import Bot, InputFile
from telegram import Message as Sent
from telegram.constants import ParseMode

from services.ports import FileStore, UnitOfWork
from services.records.conversation import Message
from services.records.requests import Document

LONGEST_CAPTION = 1024
PHOTOS = ("image/jpeg", "image/png", "image/webp")


@dataclass(frozen=True)
class Attachment:
    """A file ready to be sent."""

    name: str
    media_type: str
    storage_key: str


async def attachments_of(uow: UnitOfWork, message: Message) -> tuple[Attachment, ...]:
    """The files of a message of ours, in their order; what a citizen sent holds no document of ours."""
    ids = [attachment["document_id"] for attachment in message.attachments if "document_id" in attachment]
    found = {document.id: document for document in await uow.list(Document, id=ids)} if ids else {}
    return tuple(Attachment(d.name, d.media_type, d.storage_key) for d in map(found.get, ids) if d is not None)


async def send_attachment(telegram: Bot, files: FileStore, chat_id: int, file: Attachment, caption: str) -> Sent:
    """Hand a file to Telegram.

    Raises:
        TelegramError: It was not taken.
    """
    content = InputFile(await files.get(file.storage_key), filename=file.name)
    words: dict[str, Any] = {"caption": caption, "parse_mode": ParseMode.HTML} if caption else {}
    if file.media_type in PHOTOS:
        return await telegram.send_photo(chat_id, content, **words)
    return await telegram.send_document(chat_id, content, **words)
