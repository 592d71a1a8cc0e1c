"""What can be set, and what a role refuses to start with."""

import re
from contextlib import nullcontext
from pathlib import Path

import pytest
from pydantic import SecretStr

from aldyn.bootstrap import build
from aldyn.commands.run import Role, check, check_vault
from aldyn.errors import SetupFailed
from aldyn.settings import ROOT, Settings
from store.migrate import migrate
from tests.builders import a_person

NEW, OLD = "a-new-secret-0123456789-0123456789", "an-old-secret-0123456789-0123456789"


def test_the_example_names_the_same_settings_as_the_code() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")

    named = re.findall(r"^(?:# )?((?:ALDYN|TELEGRAM)_[A-Z_]+)=", text, re.MULTILINE)

    assert sorted(named) == sorted(str(field.alias) for field in Settings.model_fields.values())


def test_production_refuses_the_key_everybody_knows() -> None:
    settings = Settings(_env_file=None)  # type: ignore[call-arg]

    with pytest.raises(SetupFailed, match="ALDYN_SECRET_KEYS"):
        check(settings, Role.ACTIONS)


@pytest.mark.parametrize(("keys", "told"), [(" , ", "is empty"), ("a", "less than 32"), ("a,b" * 20, "less than 32")])
def test_production_refuses_no_secret_and_a_short_one(monkeypatch: pytest.MonkeyPatch, keys: str, told: str) -> None:
    monkeypatch.setenv("ALDYN_SECRET_KEYS", keys)
    settings = Settings(_env_file=None)  # type: ignore[call-arg]

    with pytest.raises(SetupFailed, match=told):
        check(settings, Role.ACTIONS)


@pytest.mark.parametrize(
    ("keys", "finds"), [(f"{NEW},{OLD}", True), (OLD, True), (NEW, False), (f"{OLD},{NEW}", False), (f"{NEW}-2", False)]
)
async def test_secrets_that_find_nobody_are_refused_at_start(tmp_path: Path, keys: str, finds: bool) -> None:
    filled = settings_of(tmp_path, OLD)
    migrate(filled.sync_database_url)
    first = build(filled)
    await a_person(first)
    await first.close()

    parts = build(settings_of(tmp_path, keys))
    with nullcontext() if finds else pytest.raises(SetupFailed, match="as the last of the list"):
        await check_vault(parts)
    await parts.close()


def settings_of(folder: Path, keys: str) -> Settings:
    return Settings(data_dir=folder, secret_keys=SecretStr(keys), _env_file=None)  # type: ignore[call-arg]


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALDYN_SECRET_KEYS", "a-secret-of-our-own-0123456789abcdef")
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "1:token")
    monkeypatch.setenv("TELEGRAM_WEBHOOK_URL", "https://bot.example/telegram/webhook")
    settings = Settings(_env_file=None)  # type: ignore[call-arg]

    with pytest.raises(SetupFailed, match="TELEGRAM_WEBHOOK_SECRET"):
        check(settings, Role.BOT)
