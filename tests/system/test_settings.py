"""What can be set, and what a role refuses to start with."""

import re

import pytest

from aldyn.commands.run import Role, check
from aldyn.errors import SetupFailed
from aldyn.settings import ROOT, Settings


def test_the_example_names_the_same_settings_as_the_code() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")

    named = re.findall(r"^(?:# )?((?:ALDYN|TELEGRAM)_[A-Z_]+)=", text, re.MULTILINE)

    assert sorted(named) == sorted(str(field.alias) for field in Settings.model_fields.values())


def test_production_refuses_the_key_everybody_knows() -> None:
    settings = Settings(_env_file=None)  # type: ignore[call-arg]

    with pytest.raises(SetupFailed, match="ALDYN_SECRET_KEYS"):
        check(settings, Role.ACTIONS)


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALDYN_SECRET_KEYS", "a-secret-of-our-own-0123456789abcdef")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:token")
    monkeypatch.setenv("TELEGRAM_WEBHOOK_URL", "https://bot.example/telegram/webhook")
    settings = Settings(_env_file=None)  # type: ignore[call-arg]

    with pytest.raises(SetupFailed, match="TELEGRAM_WEBHOOK_SECRET"):
        check(settings, Role.BOT)
