"""The parameters of a call, however the client sent them: in the address, as a form, multipart or JSON."""

import json
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from simulator.errors import bad_request


@dataclass(frozen=True)
class Upload:
    """A file that came with a call."""

    content: bytes
    name: str
    mime_type: str


@dataclass
class Params:
    """Parameters by name; texts as sent by forms, or values as sent by JSON."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A text; empty when it was not sent."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; the default when absent or not a number, as Telegram reads it."""
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        """A yes or no."""
        return self.text(name).lower() in ("true", "1", "yes", "t", "y")

    def json(self, name: str, what: str) -> Any:
        """A value in JSON; None when it was not sent.

        Args:
            what: How Telegram calls it in the refusal "can't parse <what> JSON object".
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None


async def read_params(request: Request) -> Params:
    """Read the parameters of a request.

    Raises:
        BotApiError: The body is not what its content type says.
    """
    params = Params(dict(request.query_params))
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        body = await request.body()
        try:
            values = json.loads(body) if body.strip() else {}
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        params.values.update(values if isinstance(values, dict) else {})
    elif kind.startswith(("application/x-www-form-urlencoded", "multipart/form-data")):
        async with request.form(max_part_size=50 * 1024 * 1024) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    content = await value.read()
                    params.files[name] = Upload(content, value.filename or "", value.content_type or "")
                else:
                    params.values[name] = value
    return params
