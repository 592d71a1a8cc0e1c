"""Seals IINs and phone numbers: Fernet with rotating keys, and a keyed digest as blind index."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def _derive(secret: str, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())


class FernetVault:
    """Seals with the newest secret and opens with any; the index always uses the oldest, so that it stays the same.

    The oldest secret can therefore never be taken away: nobody would be found again.
    """

    def __init__(self, secrets: list[str]) -> None:
        self._fernet = MultiFernet([Fernet(base64.urlsafe_b64encode(_derive(s, b"seal"))) for s in secrets])
        self._index_key = _derive(secrets[-1], b"index")

    def seal(self, text: str) -> bytes:
        """Encrypt."""
        return self._fernet.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        """Decrypt."""
        return self._fernet.decrypt(sealed).decode()

    def index(self, text: str) -> bytes:
        """The blind index of a text (16 bytes)."""
        return hmac.digest(self._index_key, text.encode(), hashlib.sha256)[:16]

    def fits(self, sealed: bytes, index: bytes) -> bool:
        """Whether a text that was sealed and indexed before can still be opened and found."""
        try:
            return self.index(self.open(sealed)) == index
        except InvalidToken:
            return False
