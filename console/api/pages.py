"""The description of the open API as a page to read: made from its OpenAPI document, without scripts of others."""

import json
import re
from typing import Any

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from markupsafe import Markup, escape

from console.pages import draw

LINK = re.compile(r"\[([^]]+)\]\((https://[^)\s]+)\)")
CODE = re.compile(r"`([^`]+)`")


def add_pages(app: FastAPI) -> None:
    """Serve the description at `/docs`."""

    @app.get("/docs", include_in_schema=False)
    async def read_description() -> HTMLResponse:
        api = app.openapi()
        return HTMLResponse(draw("en", "api/docs.html", api=api, calls=_calls(api), marked=marked, written=written))


def _calls(api: dict[str, Any]) -> list[dict[str, Any]]:
    paths = api["paths"].items()
    return [{"path": path, "method": method.upper(), **call} for path, calls in paths for method, call in calls.items()]


def written(example: Any) -> str:
    """An example as it is sent."""
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False, indent=2)


def marked(text: str) -> Markup:
    """A description with its links, names of fields and paragraphs."""
    linked = LINK.sub(r'<a href="\2" rel="noopener noreferrer">\1</a>', str(escape(text)))
    return Markup(CODE.sub(r"<code>\1</code>", linked).replace("\n\n", "<br>"))
