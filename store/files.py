"""Documents' bytes in a folder of the data directory, one file a key."""

import asyncio
import re
from pathlib import Path

from aldyn.errors import NotFound

KEY = re.compile(r"^[\w-]+$")


class FolderFiles:
    """Keeps files in a folder that nothing serves."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, key: str, content: bytes) -> None:
        """Write the bytes of a key."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        await asyncio.to_thread(path.write_bytes, content)

    async def get(self, key: str) -> bytes:
        """Read the bytes of a key."""
        path = self._path(key)
        if not path.exists():
            raise NotFound(f"There is no file {key}.")
        return await asyncio.to_thread(path.read_bytes)

    def _path(self, key: str) -> Path:
        if KEY.match(key) is None:
            raise NotFound("There is no such file.")
        return self._folder / key
