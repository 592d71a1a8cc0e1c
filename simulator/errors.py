"""Refusals in the words of Telegram's own Bot API server."""

from typing import Any

BLOCKED = "Forbidden: bot was blocked by the user"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
OTHER_GET_UPDATES = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
ENDED_BY_WEBHOOK = "Conflict: terminated by setWebhook request"


class BotApiError(Exception):
    """A refusal: HTTP status, description, and sometimes parameters such as `retry_after`."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        """The JSON body Telegram answers with."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(reason: str) -> BotApiError:
    """A 400; codes in capitals stay as they are, sentences begin in lower case as Telegram's do."""
    words = reason if reason.isupper() else reason[:1].lower() + reason[1:]
    return BotApiError(400, f"Bad Request: {words}")


def too_many_requests(retry_after_s: int) -> BotApiError:
    """A 429 that tells how many whole seconds to wait."""
    return BotApiError(429, f"Too Many Requests: retry after {retry_after_s}", {"retry_after": retry_after_s})


class ActRefused(Exception):
    """A person cannot do this now (she has blocked the bot, the message is gone): the control API answers 409."""
