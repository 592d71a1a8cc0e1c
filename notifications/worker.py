"""The worker: runs workflows, looks for what is due, gives signs of life, and takes over what a dead one left.

An executor's identity is its `executor_id`: one id, one running process. A worker that starts under an id resumes what
that id had begun; what an id that stays silent had begun is taken over by any other worker. The messages in flight are
shared out among the living workers, so that an urgent one waits behind no more of them however many workers run.
"""

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from dbos import DBOS

import notifications.workflows  # noqa: F401  # registers the workflows
from aldyn.clock import Clock
from aldyn.rounds import Rounds
from notifications import runtime
from notifications.campaigns import CampaignRounds
from notifications.date_scan import DateScan
from notifications.delivery import NoticeDelivery
from notifications.due import DueNotices
from notifications.morning import Morning
from notifications.newly_linked import NewlyLinked
from notifications.outbox import DurableOutbox
from notifications.patience import until_stored
from notifications.queues import APPLICATION, CAMPAIGNS, NOTICES, SCANS, WORKFLOW_VERSION
from notifications.signs_of_life import BEAT_EVERY_S, SignsOfLife
from notifications.telegram_sender import TelegramNoticeSender
from notifications.waiting_events import WaitingEvents
from services.campaigns.planning import CampaignPlanning
from services.life_events import LifeEvents
from services.notices.unanswered import Unanswered
from services.ports import Store
from services.send_slots import prepare_slots

logger = logging.getLogger(__name__)
AT_ONCE = 16
LEAST_AT_ONCE = 2
POLL_S = 0.15
CHUNK_POLL_S = 0.5
DUE_EVERY_S = 1.0
CAMPAIGNS_EVERY_S = 1.0
ADOPT_EVERY_S = 10.0
EVENTS_EVERY_S = 10.0
MORNING_EVERY_S = 10.0
LINKED_EVERY_S = 2.0
CHASE_EVERY_S = 30.0


@dataclass(frozen=True)
class WorkerSettings:
    """Where the workflows live and who this worker is."""

    sync_database_url: str
    executor_id: str


class Worker:
    """Start it once a process; `stop` leaves what is unfinished to the next start."""

    def __init__(
        self,
        settings: WorkerSettings,
        store: Store,
        clock: Clock,
        outbox: DurableOutbox,
        sender: TelegramNoticeSender,
        life: LifeEvents,
        planning: CampaignPlanning,
        scan: DateScan,
    ) -> None:
        self._settings = settings
        self._store = store
        self._sender = sender
        self._due = DueNotices(store, clock, outbox)
        self._events = WaitingEvents(store, clock, life)
        self._campaigns = CampaignRounds(store, clock, outbox, planning)
        self._morning = Morning(clock)
        self._unanswered = Unanswered(store, clock, outbox)
        self._newly_linked = NewlyLinked(store, clock, scan)
        self._runtime = runtime.Runtime(NoticeDelivery(store, clock, sender), planning, scan)
        self._life = SignsOfLife(store, settings.executor_id)
        self._share = 0
        self._rounds = Rounds()
        self._engine: sa.Engine | None = None

    async def start(self) -> None:
        """Take up what was left under this identity, then work; the messenger need not be reachable yet."""
        await until_stored(self._prepare)
        runtime.begin(self._runtime)
        self._engine = _engine(self._settings.sync_database_url)
        DBOS(
            config={
                "name": APPLICATION,
                "system_database_engine": self._engine,
                "application_version": WORKFLOW_VERSION,
                "executor_id": self._settings.executor_id,
                "log_level": "WARNING",
                "run_migrations": False,
                "use_listen_notify": False,
            }
        )
        DBOS.launch()  # in this thread, so that workflows run in this event loop beside the store's connections
        await self._share_out()
        await DBOS.register_queue_async(CAMPAIGNS, worker_concurrency=1, polling_interval_sec=CHUNK_POLL_S)
        await DBOS.register_queue_async(SCANS, worker_concurrency=1)
        self._rounds.begin(DUE_EVERY_S, self._due.enqueue_due)
        self._rounds.begin(CAMPAIGNS_EVERY_S, self._campaigns.look)
        self._rounds.begin(ADOPT_EVERY_S, self._due.adopt)
        self._rounds.begin(EVENTS_EVERY_S, self._events.take_up)
        self._rounds.begin(MORNING_EVERY_S, self._morning.look)
        self._rounds.begin(LINKED_EVERY_S, self._newly_linked.look)
        self._rounds.begin(CHASE_EVERY_S, self._unanswered.chase)
        self._rounds.begin(BEAT_EVERY_S, self._watch)

    async def stop(self) -> None:
        """Finish what is on its way to Telegram, then end. What is left is this identity's, or taken over by another
        when the last sign of life is old."""
        await self._rounds.end()
        await asyncio.to_thread(DBOS.destroy, workflow_completion_timeout_sec=3)
        runtime.begin(None)
        await self._sender.stop()
        if self._engine is not None:
            self._engine.dispose()

    async def _prepare(self) -> None:
        with contextlib.suppress(sa.exc.IntegrityError):  # another worker that starts at this moment made the row
            async with self._store.begin() as uow:
                await prepare_slots(uow)
        await self._life.beat()

    async def _watch(self) -> None:
        await self._life.beat()
        for executor_id in await self._life.silent():
            logger.warning("worker %s is silent; taking over its work", executor_id)
            await asyncio.to_thread(DBOS._recover_pending_workflows, [executor_id])
            await self._life.bury(executor_id)
        await self._share_out()

    async def _share_out(self) -> None:
        """Give this worker its share of the messages in flight, as many workers as live."""
        share = max(LEAST_AT_ONCE, AT_ONCE // await self._life.living())
        if share != self._share:
            await DBOS.register_queue_async(NOTICES, worker_concurrency=share, polling_interval_sec=POLL_S)
            self._share = share


def _engine(sync_url: str) -> sa.Engine:
    if not sync_url.startswith("sqlite"):
        url = sync_url.replace("postgresql://", "postgresql+psycopg://")
        return sa.create_engine(url, pool_size=20, pool_pre_ping=True, hide_parameters=True)
    engine = sa.create_engine(sync_url, pool_size=20, hide_parameters=True)
    sa.event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = "IMMEDIATE"
    for pragma in ("journal_mode=WAL", "busy_timeout=30000", "foreign_keys=ON", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")
