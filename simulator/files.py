"""Files that people and the bot send: kept on disk under the paths Telegram would give them."""

import secrets
import struct
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.errors import bad_request

MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
FOLDERS = {
    "photo": "photos",
    "voice": "voice",
    "sticker": "stickers",
    "audio": "music",
    "video": "videos",
    "video_note": "video_notes",
    "animation": "animations",
}
EXTENSIONS = {"photo": ".jpg", "voice": ".oga", "sticker": ".webp", "video": ".mp4", "audio": ".mp3"}


@dataclass
class StoredFile:
    """A file: where it lies, its name and type as the sender gave them, its size in bytes and, of images, in pixels."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    size: int
    width: int = 0
    height: int = 0

    def reference(self) -> dict[str, Any]:
        """The three fields by which every message names a file."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


class FileStore:
    """Keeps files in a folder; without one, in a folder that goes when the store does."""

    def __init__(self, folder: Path | None) -> None:
        self._temporary = None if folder else tempfile.TemporaryDirectory(prefix="local-telegram-")
        self.folder = folder or Path(self._temporary.name if self._temporary else "")
        self.by_id: dict[str, StoredFile] = {}

    def add(self, kind: str, content: bytes, name: str = "", mime_type: str = "") -> StoredFile:
        """Keep a file and give it an id. `kind` is the message's field: photo, document, voice, sticker and so on."""
        token = secrets.token_urlsafe(18)
        extension = Path(name).suffix.lower() or EXTENSIONS.get(kind, "")
        path = f"{FOLDERS.get(kind, 'documents')}/file_{len(self.by_id)}_{token[:6]}{extension}"
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        width, height = image_size(content)
        stored = StoredFile(f"BQAC{token}", token[:12], path, name, mime_type, len(content), width, height)
        self.by_id[stored.file_id] = stored
        return stored

    def get(self, file_id: str) -> StoredFile:
        """The file of an id.

        Raises:
            BotApiError: No such file.
        """
        if file_id not in self.by_id:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return self.by_id[file_id]

    def find_path(self, path: str) -> Path | None:
        """Where a file given by its Telegram path lies, None when there is none."""
        known = any(stored.path == path for stored in self.by_id.values())
        return self.folder / path if known else None

    def close(self) -> None:
        """Remove the temporary folder, if there is one."""
        if self._temporary:
            self._temporary.cleanup()


def image_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG, JPEG or GIF in pixels; (0, 0) of anything else."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    return _jpeg_size(content) if content[:2] == b"\xff\xd8" else (0, 0)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    position = 2
    while position + 9 < len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + struct.unpack(">H", content[position + 2 : position + 4])[0]
    return 0, 0
