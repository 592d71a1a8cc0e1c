"""The entrance of the Bot API: checks the token, finds the method, answers in Telegram's envelope."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from simulator.botapi import edits, media, messages, profile, receiving
from simulator.botapi.params import Params, read_params
from simulator.core import Simulator
from simulator.errors import BotApiError
from simulator.webhook import WebhookDelivery

Method = Callable[[Simulator, Params], Any]
METHODS: dict[str, Method] = {
    **messages.METHODS,
    **edits.METHODS,
    **media.METHODS,
    **profile.METHODS,
    "answercallbackquery": receiving.answer_callback_query,
}
UNAUTHORIZED = BotApiError(401, "Unauthorized")


class CutResponse(Response):
    """Begins an answer and ends the connection in the middle of it, as a network does that fails."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the head alone; the server closes a connection whose answer never ends."""
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1000")]})


def envelope(code: int, body: dict[str, Any]) -> Response:
    """An answer in JSON; a 429 says how long to wait in the header too."""
    headers = {}
    if wait := body.get("parameters", {}).get("retry_after"):
        headers["Retry-After"] = str(wait)
    content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(content, code, headers, "application/json")


class BotApi:
    """The Bot API of one local Telegram."""

    def __init__(self, sim: Simulator, hook: WebhookDelivery) -> None:
        self._sim = sim
        self._hook = hook

    def routes(self) -> list[Route]:
        """The two addresses Telegram has: methods and files."""
        return [
            Route("/bot{token}/{method}", self.answer, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.download, methods=["GET"]),
        ]

    async def answer(self, request: Request) -> Response:
        """Answer one call, with the trouble that was asked for."""
        method = request.path_params["method"].lower()
        if request.path_params["token"] not in self._sim.settings.tokens:
            return self._refuse(method, UNAUTHORIZED)
        faults = {fault.kind: fault for fault in self._sim.faults.for_call(method)}
        if fault := faults.get("slow"):
            await asyncio.sleep(fault.delay_ms / 1000)
        if "cut_before" in faults:
            return self._cut(method)
        try:
            if fault := faults.get("error"):
                raise fault.error()
            body = await self.call(method, await read_params(request))
        except BotApiError as refusal:
            return self._refuse(method, refusal)
        if "cut_after" in faults:
            return self._cut(method)
        self._sim.stats.calls[method, 200] += 1
        return envelope(200, body)

    async def call(self, method: str, params: Params) -> dict[str, Any]:
        """Do what a method does and give the body of its answer.

        Raises:
            BotApiError: Telegram refuses.
        """
        body: dict[str, Any] = {"ok": True, "result": True}
        if method == "getupdates":
            body["result"] = await receiving.get_updates(self._sim, self._hook, params)
        elif method == "setwebhook":
            body["description"] = receiving.set_webhook(self._sim, self._hook, params)
        elif method == "deletewebhook":
            body["description"] = receiving.delete_webhook(self._sim, self._hook, params)
        elif method == "getwebhookinfo":
            body["result"] = receiving.get_webhook_info(self._sim, self._hook)
        elif method in ("logout", "close"):
            pass
        elif method in METHODS:
            body["result"] = METHODS[method](self._sim, params)
        else:
            raise BotApiError(404, "Not Found: method not found")
        return body

    async def call_from_webhook(self, method: str, values: dict[str, Any]) -> None:
        """Do what the bot asked for in its answer to the webhook; nobody hears of a refusal, as with Telegram."""
        try:
            await self.call(method, Params(values))
            self._sim.stats.calls[method, 200] += 1
        except BotApiError as refusal:
            self._sim.stats.calls[method, refusal.code] += 1

    async def download(self, request: Request) -> Response:
        """Give a file by the path that getFile named."""
        if request.path_params["token"] not in self._sim.settings.tokens:
            return self._refuse("file", UNAUTHORIZED)
        path = self._sim.files.find_path(request.path_params["path"])
        if path is None or not path.is_file():
            return self._refuse("file", BotApiError(404, "Not Found"))
        self._sim.stats.calls["file", 200] += 1
        return FileResponse(path, media_type="application/octet-stream")

    def _refuse(self, method: str, refusal: BotApiError) -> Response:
        self._sim.stats.calls[method, refusal.code] += 1
        return envelope(refusal.code, refusal.body())

    def _cut(self, method: str) -> Response:
        self._sim.stats.calls[method, 0] += 1
        return CutResponse()
