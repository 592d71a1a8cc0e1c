"""Hands notices to Telegram and tells failures apart: try again, wait for everyone, gone for good."""

from typing import Any

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from aldyn.errors import Permanent, Retryable

GONE = ("chat not found", "user is deactivated", "bot was blocked", "bot was kicked")


class ChatGone(Permanent):
    """She blocked the bot or left Telegram."""

    code = "chat_gone"


class RateLimited(Retryable):
    """Telegram wants everyone to wait."""

    code = "rate_limited"


class TelegramNoticeSender:
    """Sends over Telegram's Bot API. It neither paces nor retries: workflows decide that."""

    def __init__(self, token: str, api_url: str) -> None:
        self._requests = HTTPXRequest(connection_pool_size=40, pool_timeout=30, read_timeout=10, connect_timeout=5)
        self._bot = Bot(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=self._requests,
            get_updates_request=self._requests,
        )

    async def stop(self) -> None:
        """Close connections. There is no start: a worker begins whether Telegram can be reached or not."""
        await self._requests.shutdown()

    async def send(self, chat_id: int, text: str, buttons: list[list[dict[str, str]]]) -> int:
        """Send one message.

        Returns:
            Telegram's number of the message.
        Raises:
            RateLimited: With the seconds everybody has to wait.
            Retryable: Telegram or the network failed for now; the message may have arrived all the same.
            ChatGone: She blocked the bot, or the chat is no more.
            Permanent: Telegram refuses this message.
        """
        try:
            sent = await self._bot.send_message(
                chat_id, text, parse_mode=ParseMode.HTML, reply_markup=_keyboard(buttons)
            )
        except RetryAfter as wait:
            raise RateLimited(str(wait), retry_after_s=_seconds(wait.retry_after)) from wait
        except Forbidden as refusal:
            raise ChatGone(refusal.message) from refusal
        except BadRequest as refusal:
            is_gone = any(sign in refusal.message.lower() for sign in GONE)
            raise (ChatGone if is_gone else Permanent)(refusal.message) from refusal
        except NetworkError as failure:
            raise Retryable(failure.message) from failure
        except TelegramError as failure:
            raise Permanent(failure.message) from failure
        return sent.message_id


def _seconds(wait: Any) -> float:
    return float(wait) if isinstance(wait, int | float) else float(wait.total_seconds())


def _keyboard(buttons: list[list[dict[str, str]]]) -> InlineKeyboardMarkup | None:
    if not buttons:
        return None
    return InlineKeyboardMarkup([[_key(button) for button in row] for row in buttons])


def _key(button: dict[str, str]) -> InlineKeyboardButton:
    if "url" in button:
        return InlineKeyboardButton(button["label"], url=button["url"])
    return InlineKeyboardButton(button["label"], callback_data=button["id"])
