"""The one place that wires: builds every part once from the settings. Nothing is created at import."""

from dataclasses import dataclass

from fastapi import FastAPI
from telegram import Bot

from actions.app import create_router as create_actions_router
from actions.base import Tools
from aldyn.clock import Clock, SystemClock
from aldyn.daily_work import DailyWork
from aldyn.errors import SetupFailed
from aldyn.settings import Settings
from bot.app import BotSettings, TelegramBot
from bot.delivery import MessageDelivery
from bot.rasa_client import RasaClient
from bot.sms import HttpSms, NoSms
from console.api.app import create_api
from console.api.desk import Desk
from console.app import create_console
from console.openid import IdentityProvider
from console.tools import ConsoleTools
from notifications.date_scan import DateScan
from notifications.outbox import DurableOutbox
from notifications.telegram_sender import TelegramNoticeSender
from notifications.worker import Worker, WorkerSettings
from services.campaigns.planning import CampaignPlanning
from services.campaigns.surveys import Surveys
from services.documents import Documents
from services.identity import Identity
from services.life_events import LifeEvents
from services.matters import Matters
from services.news import News
from services.not_this import NotThis
from services.notices.answers import NoticeAnswers
from services.notices.dates import DateNotices
from services.own_settings import OwnSettings
from services.ratings import Ratings
from services.taps import TapHandler
from services.told_facts import ToldFacts
from store.columns import StoredPopulation
from store.date_hits import SqlDayFinder
from store.encryption import FernetVault
from store.engine import SqlStore, open_engine
from store.figures import SqlFigures
from store.files import FolderFiles
from store.segments import SqlSegments


@dataclass
class Parts:
    """What the roles are made of."""

    settings: Settings
    clock: Clock
    store: SqlStore
    vault: FernetVault
    files: FolderFiles
    outbox: DurableOutbox
    segments: SqlSegments
    identity: Identity
    documents: Documents
    finder: SqlDayFinder
    rasa: RasaClient

    async def close(self) -> None:
        """Give back connections."""
        await self.rasa.close()
        await self.store.close()
        self.outbox.close()
        self.segments.close()
        self.finder.close()


def build(settings: Settings, clock: Clock | None = None, rasa_url: str | None = None) -> Parts:
    """Build the parts that every role shares."""
    clock = clock or SystemClock()
    store = SqlStore(open_engine(settings.database_url))
    vault = FernetVault(settings.keys)
    files = FolderFiles(settings.data_dir / "documents")
    sms = HttpSms(settings.sms_url) if settings.sms_url else NoSms()
    return Parts(
        settings=settings,
        clock=clock,
        store=store,
        vault=vault,
        files=files,
        outbox=DurableOutbox(settings.sync_database_url),
        segments=SqlSegments(settings.sync_database_url),
        identity=Identity(store, vault, clock, sms),
        documents=Documents(store, files, clock),
        finder=SqlDayFinder(settings.sync_database_url),
        rasa=RasaClient(rasa_url or settings.rasa_url),
    )


def telegram_token(settings: Settings) -> str:
    """The bot's token.

    Raises:
        SetupFailed: None is set.
    """
    if settings.telegram_bot_token is None:
        raise SetupFailed("Set TELEGRAM_BOT_TOKEN to your bot's token (or run `aldyn demo`, which needs none).")
    return settings.telegram_bot_token.get_secret_value()


def build_bot(parts: Parts) -> TelegramBot:
    """The bot, talking to whatever Bot API server the settings name.

    Raises:
        SetupFailed: No token is set.
    """
    settings = parts.settings
    secret = settings.telegram_webhook_secret
    bot_settings = BotSettings(
        token=telegram_token(settings),
        api_url=settings.telegram_api_url,
        webhook_url=settings.telegram_webhook_url,
        webhook_secret=secret.get_secret_value() if secret else None,
    )
    return TelegramBot(
        bot_settings,
        parts.store,
        parts.vault,
        parts.clock,
        parts.rasa,
        parts.identity,
        parts.documents,
        parts.files,
        build_taps(parts),
        parts.outbox,
    )


def build_taps(parts: Parts) -> dict[str, TapHandler]:
    """Buttons that services carry out."""
    return {
        **ToldFacts(parts.store, parts.clock).taps(),
        **OwnSettings(parts.store, parts.clock).taps(),
        **NotThis(parts.store).taps(),
        **Matters().taps(),
        **News(parts.store, parts.clock).taps(),
        **Ratings(parts.store).taps(),
        **Surveys(parts.store, parts.clock).taps(),
        **NoticeAnswers(parts.store, parts.clock, parts.outbox).taps(),
    }


def build_worker(parts: Parts) -> Worker:
    """The worker that delivers notices; one a process.

    Raises:
        SetupFailed: No token is set.
    """
    settings = parts.settings
    sender = TelegramNoticeSender(telegram_token(settings), settings.telegram_api_url)
    identity = WorkerSettings(settings.sync_database_url, settings.executor_id)
    planning = CampaignPlanning(parts.store, parts.clock, parts.outbox, parts.segments)
    life, scan = _life_events(parts), build_scan(parts)
    return Worker(identity, parts.store, parts.clock, parts.outbox, sender, life, planning, scan)


def build_scan(parts: Parts) -> DateScan:
    """The daily scan by dates."""
    return DateScan(parts.store, parts.finder, DateNotices(parts.clock, parts.outbox))


def build_daily_work(parts: Parts) -> DailyWork:
    """What is done once a day; one beside each worker."""
    return DailyWork(parts.store, parts.clock, parts.settings.sync_database_url)


def build_actions(parts: Parts) -> FastAPI:
    """The server of actions and of Rasa's words, for loopback only."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(create_actions_router(Tools(parts.store, parts.clock, parts.outbox, parts.settings.public_url)))
    return app


def build_delivery(parts: Parts) -> MessageDelivery:
    """Sends messages of conversations for a process that may not hold the bot itself.

    Raises:
        SetupFailed: No token is set.
    """
    settings = parts.settings
    telegram = Bot(telegram_token(settings), base_url=f"{settings.telegram_api_url}/bot")
    return MessageDelivery(parts.store, parts.clock, telegram, parts.files)


def build_console(parts: Parts) -> FastAPI:
    """The console, with the open API beneath it."""
    settings = parts.settings
    tools = ConsoleTools(
        store=parts.store,
        clock=parts.clock,
        vault=parts.vault,
        files=parts.files,
        outbox=parts.outbox,
        sender=build_delivery(parts),
        assistant=parts.rasa,
        figures=SqlFigures(parts.store.engine),
        segments=parts.segments,
        population=StoredPopulation(settings.sync_database_url),
        has_tls=settings.public_url.startswith("https://"),
        provider=_identity_provider(settings),
    )
    return create_console(tools, build_api(parts))


def _identity_provider(settings: Settings) -> IdentityProvider | None:
    if settings.oidc_issuer is None or settings.oidc_client_id is None:
        return None
    secret = settings.oidc_client_secret.get_secret_value() if settings.oidc_client_secret else ""
    return IdentityProvider(
        issuer=settings.oidc_issuer,
        client_id=settings.oidc_client_id,
        client_secret=secret,
        redirect_uri=f"{settings.public_url}/login/openid/back",
        role_claim=settings.oidc_role_claim,
    )


def build_api(parts: Parts) -> FastAPI:
    """The open API for systems of record, mounted by the console at `/api`."""
    return create_api(Desk(parts.store, parts.clock, parts.vault, _life_events(parts)))


def _life_events(parts: Parts) -> LifeEvents:
    return LifeEvents(parts.clock, parts.outbox, parts.vault)
