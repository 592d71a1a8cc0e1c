"""Failures that somebody handles apart; `code` is also the key in the text catalogue (`error-<code>`)."""

from typing import Any


class AldynError(Exception):
    """Base of all failures of ours.

    Attributes:
        code: Stable name of the failure; the sentence for people is the catalogue's `error-<code>`.
        fields: What the sentence needs (ids, values; never personal data).
    """

    code = "unexpected"

    def __init__(self, message: str = "", **fields: Any) -> None:
        super().__init__(message or f"{self.code} {fields}")
        self.fields = fields


class InvalidInput(AldynError):
    """What was given cannot be used; the message says what to give instead."""

    code = "invalid_input"


class NotFound(AldynError):
    """Absent, or not the asker's to see: the two are not told apart."""

    code = "not_found"


class Conflict(AldynError):
    """The thing is no longer in the state the caller believed."""

    code = "conflict"


class Refused(AldynError):
    """The asker may not do this."""

    code = "refused"


class Retryable(AldynError):
    """An outside party failed for now.

    Attributes:
        retry_after_s: Seconds to wait, when the party said so.
    """

    code = "retryable"

    def __init__(self, message: str = "", retry_after_s: float | None = None, **fields: Any) -> None:
        super().__init__(message, **fields)
        self.retry_after_s = retry_after_s


class StoreUnavailable(Retryable):
    """The database does not answer now; a transaction under way was lost, or its commit is not known."""

    code = "store_unavailable"


class Permanent(AldynError):
    """An outside party refused for good; trying again changes nothing."""

    code = "permanent"


class SetupFailed(AldynError):
    """A start-up step failed; the message is one sentence that says what to do."""

    code = "setup_failed"
