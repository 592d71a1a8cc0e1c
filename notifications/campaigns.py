"""Keeps running campaigns moving: a chunk is planned when the last is nearly sent, so that a pause is felt at once
and the queue stays short, whatever the size of the segment."""

from aldyn.clock import Clock
from notifications.outbox import DurableOutbox
from services.campaigns.planning import CampaignPlanning
from services.notices.policy import quiet_until
from services.ports import Store
from services.records.campaigns import Campaign, CampaignState
from services.records.proactive import Notice, NoticeState

AHEAD = 300  # notices planned and not sent yet: about ten seconds' worth


class CampaignRounds:
    """Looks at campaigns; any number of workers may look, since a chunk's name admits one."""

    def __init__(self, store: Store, clock: Clock, outbox: DurableOutbox, planning: CampaignPlanning) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._planning = planning

    async def look(self) -> None:
        """Start what is due, plan what there is room for, end what has come to its end."""
        await self._planning.begin_due()
        async with self._store.read() as uow:
            running = await uow.list(Campaign, state=CampaignState.RUNNING)
            stopped = await uow.list(Campaign, state=CampaignState.STOPPED, finished_at=None)
        for campaign in stopped:
            await self._planning.drop_unsent(campaign.id)
            await self._planning.close_ended(campaign.id)
        for campaign in running:
            await self._planning.release_held(campaign.id)
            if not await self._planning.close_ended(campaign.id) and not campaign.is_planned_out:
                await self._plan_next(campaign)

    async def _plan_next(self, campaign: Campaign) -> None:
        if quiet_until(self._clock.now()) is not None:
            return
        async with self._store.begin() as uow:
            unsent = {"campaign_id": campaign.id, "state": NoticeState.PLANNED, "not_before": None}
            if await uow.count(Notice, **unsent) < AHEAD:
                await self._outbox.enqueue_chunk(uow, campaign.id, campaign.chunk)
