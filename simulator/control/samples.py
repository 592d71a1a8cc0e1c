"""Small real files for those who act as a person and have none at hand."""

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """A file: content, name, type."""

    content: bytes
    name: str
    mime_type: str


def png(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    """A picture of one colour."""
    row = b"\0" + bytes(colour) * width
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(row * height)),
        (b"IEND", b""),
    ]
    parts = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def wav(seconds: float = 1.0, rate: int = 8_000) -> bytes:
    """Silence."""
    samples = b"\x80" * int(seconds * rate)
    head = struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        36 + len(samples),
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        rate,
        rate,
        1,
        8,
        b"data",
        len(samples),
    )
    return head + samples


PICTURE = png(320, 240, (86, 130, 163))
SAMPLES = {
    "photo": Sample(PICTURE, "photo.png", "image/png"),
    "document": Sample("Анықтама. Справка. Certificate.\n".encode(), "anyqtama.txt", "text/plain"),
    "voice": Sample(wav(), "voice.wav", "audio/wav"),
    "sticker": Sample(png(512, 512, (255, 255, 255)), "sticker.png", "image/png"),
}
