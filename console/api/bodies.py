"""Bodies of calls: read within a limit, and only of the content types a call takes."""

import json
from email.message import Message
from typing import Any

from fastapi import Request

from console.api.problems import Problem

EVENT = "application/cloudevents+json"
BATCH = "application/cloudevents-batch+json"
CSV = "text/csv"
MOST_BYTES = 1_000_000
MOST_EVENTS = 500


def content_type(request: Request, *taken: str) -> tuple[str, str | None]:
    """The content type of a call and its charset.

    Raises:
        Problem: It is none of those taken.
    """
    header = Message()
    header["content-type"] = request.headers.get("content-type", "")
    given = header.get_content_type()
    if given not in taken:
        raise Problem("unsupported_media_type", headers={"Accept-Post": ", ".join(taken)})
    charset = header.get_content_charset()
    return given, charset


async def read_body(request: Request) -> bytes:
    """The bytes of a call.

    Raises:
        Problem: There are more than a call may hold.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise Problem("too_large")
    return bytes(body)


async def read_events(request: Request) -> list[Any]:
    """The events of a call, not checked yet; one is a list of one.

    Raises:
        Problem: The content type is another, the body is no JSON, or holds too much.
    """
    given, charset = content_type(request, EVENT, BATCH)
    if charset not in (None, "utf-8", "utf8", "us-ascii"):
        raise Problem("unsupported_media_type", "JSON is sent in UTF-8.")
    try:
        told = json.loads((await read_body(request)).decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise Problem("malformed") from None
    if isinstance(told, list) is not (given == BATCH):
        raise Problem("malformed", f"A list of events comes as {BATCH}, a single event as {EVENT}.")
    events = told if given == BATCH else [told]
    if not events:
        raise Problem("malformed", "A batch holds at least one event.")
    if len(events) > MOST_EVENTS:
        raise Problem("too_large")
    return events


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
