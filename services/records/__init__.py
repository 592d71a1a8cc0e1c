"""What the store holds, as plain records: one module a topic. Services work with these and nothing of the database."""

import secrets


def new_id() -> str:
    """An opaque id that tells nothing and cannot be guessed (20 characters, URL-safe)."""
    return secrets.token_urlsafe(15)
