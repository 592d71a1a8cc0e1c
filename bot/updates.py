"""Where updates come from: long polling, or Telegram calling our webhook."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from telegram import Bot, Update
from telegram.error import RetryAfter, TelegramError

from aldyn.errors import StoreUnavailable
from bot.delivery import timedelta_of
from bot.incoming import read_update
from bot.intake import Intake
from bot.turns import Turns

logger = logging.getLogger(__name__)
WANTED = ["message", "edited_message", "callback_query", "my_chat_member"]
PAUSE_S = 1.0
TRIES = 3


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
            for update in await self._next(offset):
                await self._take_surely(update)
                offset = update.update_id + 1

    async def _next(self, offset: int) -> Sequence[Update]:
        """What came since; nothing, after a pause, where Telegram did not tell."""
        try:
            return await self._telegram.get_updates(offset=offset, timeout=25, read_timeout=35, allowed_updates=WANTED)
        except RetryAfter as wait:
            await asyncio.sleep(timedelta_of(wait).total_seconds())
        except TelegramError as failure:
            logger.warning("getUpdates failed, trying again: %s", failure)
            await asyncio.sleep(PAUSE_S)
        except Exception:
            logger.exception("getUpdates failed, trying again")
            await asyncio.sleep(PAUSE_S)
        return ()

    async def _take_surely(self, update: Update) -> None:
        """Take an update in, however long the store is away; one that cannot be kept does not stop those behind it."""
        failures = 0
        while failures < TRIES:
            try:
                return await self._take(update)
            except StoreUnavailable as outage:
                logger.warning("update %s waits: %s", update.update_id, outage)
            except Exception:
                failures += 1
                logger.exception("update %s was not kept, try %s of %s", update.update_id, failures, TRIES)
            await asyncio.sleep(PAUSE_S)
        logger.error("update %s is given up", update.update_id)
