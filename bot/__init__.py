"""Telegram, and nothing else."""

import os

# python-telegram-bot gives waits as timedelta in its next line; asked for now, so that there is one form to handle.
os.environ.setdefault("PTB_TIMEDELTA", "1")
