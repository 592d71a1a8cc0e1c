"""What can be set about the local Telegram before it starts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

DEMO_TOKEN = "7000000001:local-telegram-needs-no-secret-token"


def machine_time() -> datetime:
    """The machine's own clock, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class SimulatorSettings:
    """Settings of one local Telegram.

    Attributes:
        tokens: Tokens accepted; all of them reach the same bot, whose id is in front of the first one's colon.
        limits: Whether Telegram's limits on the rate of messages apply.
        data_dir: Folder for files and the snapshot of chats; None keeps everything only until the end.
        clock: Tells the present moment, aware; message dates and the limits follow it.
        bot_name: The name people see above the chat.
        bot_username: The name after the @; ends in "bot" as Telegram asks.
        webhook_backoff_s: First pause after a webhook failed, in seconds; doubles with every failure.
        webhook_timeout_s: How long a webhook may take to answer, in seconds.
        snapshot_delay_s: How long changes are gathered before the snapshot is written, in seconds.
    """

    tokens: tuple[str, ...] = (DEMO_TOKEN,)
    limits: bool = True
    data_dir: Path | None = None
    clock: Callable[[], datetime] = machine_time
    bot_name: str = "Aldyn"
    bot_username: str = "aldyn_local_bot"
    webhook_backoff_s: float = 1.0
    webhook_timeout_s: float = 60.0
    snapshot_delay_s: float = 1.0

    @property
    def bot_id(self) -> int:
        """The bot's user id: the digits in front of the token's colon."""
        digits = self.tokens[0].partition(":")[0]
        return int(digits) if digits.isdigit() else 7000000001
