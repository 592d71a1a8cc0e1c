"""All that can be set from outside, read once from the environment and `.env`; see `.env.example`."""

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from aldyn.errors import SetupFailed

ROOT = Path(__file__).resolve().parent.parent
DEVELOPMENT_KEY = "only-for-development-000000000000"


class Settings(BaseSettings):
    """Settings of every role; our own begin with `ALDYN_`, Telegram's with `TELEGRAM_`."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", populate_by_name=True)

    data_dir: Path = Field(default=Path(".aldyn"), alias="ALDYN_DATA_DIR")
    database_url_given: str | None = Field(default=None, alias="ALDYN_DATABASE_URL")
    rasa_url: str = Field(default="http://127.0.0.1:5005", alias="ALDYN_RASA_URL")
    actions_url: str = Field(default="http://127.0.0.1:8001/actions", alias="ALDYN_ACTIONS_URL")
    secret_keys: SecretStr = Field(default=SecretStr(DEVELOPMENT_KEY), alias="ALDYN_SECRET_KEYS")
    public_url: str = Field(default="http://127.0.0.1:8000", alias="ALDYN_PUBLIC_URL")
    host: str = Field(default="127.0.0.1", alias="ALDYN_HOST")
    port: int = Field(default=8000, alias="ALDYN_PORT")
    sms_url: str | None = Field(default=None, alias="ALDYN_SMS_URL")
    oidc_issuer: str | None = Field(default=None, alias="ALDYN_OIDC_ISSUER")
    oidc_client_id: str | None = Field(default=None, alias="ALDYN_OIDC_CLIENT_ID")
    oidc_client_secret: SecretStr | None = Field(default=None, alias="ALDYN_OIDC_CLIENT_SECRET")
    oidc_role_claim: str = Field(default="aldyn_role", alias="ALDYN_OIDC_ROLE_CLAIM")
    executor_id: str = Field(default="local", alias="ALDYN_EXECUTOR_ID")
    telegram_bot_token: SecretStr | None = Field(default=None, alias="TELEGRAM_BOT_TOKEN")
    telegram_api_url: str = Field(default="https://api.telegram.org", alias="TELEGRAM_API_URL")
    telegram_webhook_url: str | None = Field(default=None, alias="TELEGRAM_WEBHOOK_URL")
    telegram_webhook_secret: SecretStr | None = Field(default=None, alias="TELEGRAM_WEBHOOK_SECRET")

    @property
    def database_url(self) -> str:
        """SQLAlchemy URL of the store, with its asynchronous driver; SQLite in the data folder unless given."""
        url = self.database_url_given or f"sqlite:///{self.data_dir.resolve()}/aldyn.sqlite3"
        return url.replace("sqlite:///", "sqlite+aiosqlite:///", 1).replace("postgresql://", "postgresql+asyncpg://", 1)

    @property
    def sync_database_url(self) -> str:
        """The same database for libraries that work synchronously (trackers, workflows, migrations)."""
        return self.database_url.replace("+aiosqlite", "").replace("+asyncpg", "")

    @property
    def keys(self) -> list[str]:
        """Secret keys, newest first; the others open what they once sealed, and the last finds people for good.

        Raises:
            SetupFailed: There is none.
        """
        keys = [key.strip() for key in self.secret_keys.get_secret_value().split(",") if key.strip()]
        if not keys:
            raise SetupFailed("ALDYN_SECRET_KEYS is empty: set it to a long random secret.")
        return keys
