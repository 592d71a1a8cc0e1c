"""The local Telegram inside a test's own loop."""

from typing import Any

from aldyn.serving import QuietServer
from simulator.server import SimulatorServer


class SimulatorInLoop(SimulatorServer, QuietServer):
    """Takes no signals: the test session owns them."""


def message_text(seen: dict[str, Any]) -> str:
    """What stands in a message and on its buttons, as one text to look in."""
    message = seen.get("message", seen)
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    labels = [f"[{button['text']}]" for row in rows for button in row]
    return "\n".join([message.get("text", ""), *labels])
