"""The bot as a whole: built from what the composition root hands it, started and stopped as one."""

import asyncio
import contextlib
import hmac
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Header, HTTPException
from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from aldyn.clock import Clock
from aldyn.errors import SetupFailed
from bot.commands import Commands
from bot.delivery import MessageDelivery
from bot.intake import Intake
from bot.menu import COMMANDS
from bot.rasa_client import RasaClient
from bot.recovery import Recovery
from bot.turns import Turns
from bot.updates import WANTED, Updates
from knowledge.catalogue import LANGUAGES, say
from services.documents import Documents
from services.identity import Identity
from services.ports import FileStore, NoticeOutbox, Store, Vault
from services.taps import TapHandler


@dataclass(frozen=True)
class BotSettings:
    """How to reach Telegram. Without `webhook_url` the bot polls."""

    token: str
    api_url: str
    webhook_url: str | None = None
    webhook_secret: str | None = None


class TelegramBot:
    """Telegram on one side, conversations on the other."""

    def __init__(
        self,
        settings: BotSettings,
        store: Store,
        vault: Vault,
        clock: Clock,
        rasa: RasaClient,
        identity: Identity,
        documents: Documents,
        files: FileStore,
        taps: dict[str, TapHandler],
        outbox: NoticeOutbox,
    ) -> None:
        self._settings = settings
        self.telegram = Bot(
            settings.token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=HTTPXRequest(connection_pool_size=64, pool_timeout=30),
            get_updates_request=HTTPXRequest(connection_pool_size=1, read_timeout=40),
        )
        self.delivery = MessageDelivery(store, clock, self.telegram, files)
        commands = Commands(store, clock, identity)
        self.turns = Turns(store, clock, self.telegram, rasa, self.delivery, commands, identity, documents, taps)
        self.updates = Updates(self.telegram, Intake(store, vault, clock, outbox), self.turns)
        self._recovery = Recovery(store, clock, rasa, self.turns, self.delivery)
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Publish the commands and begin to receive updates.

        Raises:
            SetupFailed: Telegram cannot be reached, or does not know the token.
        """
        try:
            await self._introduce()
        except TelegramError as failure:
            await self.telegram.shutdown()
            # The library's words about a token hold the token.
            why = "it does not know the token" if isinstance(failure, InvalidToken) else failure.message
            raise SetupFailed(
                f"Telegram at {self._settings.api_url} did not let the bot in ({why}); "
                "check the network, TELEGRAM_API_URL and TELEGRAM_BOT_TOKEN."
            ) from None
        if not self._settings.webhook_url:
            self._tasks.append(asyncio.create_task(self.updates.poll()))
        self._tasks.append(asyncio.create_task(self._recovery.run()))

    async def _introduce(self) -> None:
        await self.telegram.initialize()
        for language in LANGUAGES:
            commands = [BotCommand(name, say(language, f"command-{name}")) for name in COMMANDS]
            await self.telegram.set_my_commands(commands, language_code=language)
        await self.telegram.set_my_commands([BotCommand(name, say("kk", f"command-{name}")) for name in COMMANDS])
        if self._settings.webhook_url:
            await self.telegram.set_webhook(
                self._settings.webhook_url, allowed_updates=WANTED, secret_token=self._settings.webhook_secret
            )
        else:
            await self.telegram.delete_webhook()

    async def stop(self) -> None:
        """Stop receiving, finish what is being answered."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.turns.finish(), 10)
        await self.telegram.shutdown()

    def router(self) -> APIRouter:
        """The webhook's route; Telegram proves itself by the secret token."""
        router = APIRouter(include_in_schema=False)

        @router.post("/telegram/webhook")
        async def webhook(
            data: dict[str, Any], x_telegram_bot_api_secret_token: str = Header(default="")
        ) -> dict[str, bool]:
            secret = self._settings.webhook_secret or ""
            if not hmac.compare_digest(x_telegram_bot_api_secret_token, secret):
                raise HTTPException(403)
            await self.updates.receive(data)
            return {"ok": True}

        return router
