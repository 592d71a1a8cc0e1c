"""Where updates come from: long polling, or Telegram calling our webhook."""

import asyncio
import logging
from typing import Any

from telegram import Bot, Update
from telegram.error import RetryAfter, TelegramError

from bot.delivery import timedelta_of
from bot.incoming import read_update
from bot.intake import Intake
from bot.turns import Turns

logger = logging.getLogger(__name__)
WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]


class Updates:
    """Hands each update to the intake, then begins its answer."""

    def __init__(self, telegram: Bot, intake: Intake, turns: Turns) -> None:
        self._telegram = telegram
        self._intake = intake
        self._turns = turns

    async def receive(self, data: dict[str, Any]) -> None:
        """Take one raw update in. When this returns it is kept and may be acknowledged."""
        update = Update.de_json(data, self._telegram)
        await self._take(update)

    async def _take(self, update: Update) -> None:
        incoming = read_update(update)
        if incoming is None:
            return
        taken = await self._intake.take(incoming)
        if taken is not None:
            self._turns.start(taken)

    async def poll(self) -> None:
        """Ask for updates until cancelled; an update is confirmed only after it was kept."""
        offset = 0
        while True:
            try:
                updates = await self._telegram.get_updates(
                    offset=offset, timeout=25, read_timeout=35, allowed_updates=WANTED
                )
                for update in updates:
                    await self._take(update)
                    offset = update.update_id + 1
            except RetryAfter as wait:
                await asyncio.sleep(timedelta_of(wait).total_seconds())
            except TelegramError as failure:
                logger.warning("getUpdates failed, trying again: %s", failure)
                await asyncio.sleep(1)
