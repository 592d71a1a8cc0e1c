"""Delivery of updates to the bot's webhook: in order within a chat, several chats at a time, until it answers 2xx."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from simulator.clock import SimulatedClock
from simulator.updates import QueuedUpdate, UpdateQueue

MAX_BACKOFF_S = 60.0
Reply = Callable[[str, dict[str, Any]], Awaitable[Any]]


@dataclass
class WebhookSettings:
    """What setWebhook was told; an empty URL means there is none."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str = ""
    last_error_date: int = 0
    last_error_message: str = ""


@dataclass
class WebhookDelivery:
    """Sends pending updates to the webhook while one is set.

    Attributes:
        reply: Does what the webhook's answer asks for, when the answer names a method.
    """

    updates: UpdateQueue
    clock: SimulatedClock
    backoff_s: float
    timeout_s: float
    reply: Reply
    settings: WebhookSettings = field(default_factory=WebhookSettings)
    _task: asyncio.Task[None] | None = None

    def set(self, settings: WebhookSettings) -> None:
        """Deliver to another webhook from now on, or to none."""
        self.settings = settings
        self.start()

    def start(self) -> None:
        """Begin delivering, if a webhook is set; a delivery under way is ended and begins anew."""
        self.stop()
        if self.settings.url:
            self.updates.end_polling()
            self._task = asyncio.create_task(self._run(), name="webhook delivery")

    def stop(self) -> None:
        """Stop delivering; what was not confirmed stays in the queue."""
        if self._task:
            self._task.cancel()
            self._task = None

    async def _run(self) -> None:
        busy: dict[int, asyncio.Task[None]] = {}
        async with httpx.AsyncClient(timeout=self.timeout_s, trust_env=False) as client:
            try:
                while True:
                    for update in self._next_updates(busy):
                        busy[update.chat_id] = asyncio.create_task(self._deliver(client, update))
                    added = asyncio.create_task(self.updates.added.wait())
                    done, _ = await asyncio.wait([added, *busy.values()], return_when=asyncio.FIRST_COMPLETED)
                    added.cancel()
                    for chat_id in [chat_id for chat_id, task in busy.items() if task in done]:
                        busy.pop(chat_id).result()
            finally:
                for task in busy.values():
                    task.cancel()

    def _next_updates(self, busy: dict[int, Any]) -> list[QueuedUpdate]:
        """The oldest update of every chat that is not being served, as many as there are free connections."""
        chosen: dict[int, QueuedUpdate] = {}
        for update in self.updates.pending:
            if len(busy) + len(chosen) >= self.settings.max_connections:
                break
            if update.chat_id not in busy:
                chosen.setdefault(update.chat_id, update)
        return list(chosen.values())

    async def _deliver(self, client: httpx.AsyncClient, update: QueuedUpdate) -> None:
        pause_s = self.backoff_s
        while True:
            failure, retry_after_s = await self._post(client, update)
            if not failure:
                if update in self.updates.pending:
                    self.updates.take(update)
                return
            self.settings.last_error_message = failure
            self.settings.last_error_date = int(self.clock.timestamp())
            await asyncio.sleep(retry_after_s or pause_s)
            pause_s = min(pause_s * 2, MAX_BACKOFF_S)

    async def _post(self, client: httpx.AsyncClient, update: QueuedUpdate) -> tuple[str, float]:
        """Post an update once; an empty text when it was taken, otherwise Telegram's words for the failure."""
        headers = {"Content-Type": "application/json"}
        if self.settings.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.settings.secret_token
        body = json.dumps(update.as_json(), ensure_ascii=False).encode()
        try:
            answer = await client.post(self.settings.url, content=body, headers=headers)
        except httpx.ConnectError:
            return "Connection refused", 0.0
        except httpx.TimeoutException:
            return "Read timeout expired", 0.0
        except httpx.HTTPError:
            return "Webhook connection closed", 0.0
        if not answer.is_success:
            wait = answer.headers.get("retry-after", "")
            words = f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
            return words, float(wait) if wait.isdigit() else 0.0
        await self._act_on_answer(answer)
        return "", 0.0

    async def _act_on_answer(self, answer: httpx.Response) -> None:
        """Telegram lets a webhook answer with a method to call; getters and webhook settings are not allowed there."""
        try:
            asked = answer.json()
        except ValueError:
            return
        method = str(asked.pop("method", "")).lower() if isinstance(asked, dict) else ""
        if method and not method.startswith(("get", "setwebhook", "deletewebhook", "close", "logout")):
            await self.reply(method, asked)
