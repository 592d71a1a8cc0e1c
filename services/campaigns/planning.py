"""From a running campaign to its notices: chunk after chunk of its people, each person once, and the end of it all.

The key of a notice is `campaign:<id>:<person>`, and a chunk moves the campaign's own place in the transaction that
plans its notices: a chunk begun twice plans nothing twice, a chunk that died plans nothing at all.
"""

from collections import Counter
from typing import Any

from aldyn.clock import Clock
from services.campaigns.form import form_of
from services.campaigns.lifecycle import begin
from services.campaigns.segments import Member, SegmentPage
from services.campaigns.texts import values_of
from services.notices.entitlements import TOLD_FOR
from services.notices.planning import new_code
from services.notices.policy import HELD
from services.own_settings import ALL_KINDS
from services.ports import NoticeOutbox, SegmentReader, Store, UnitOfWork
from services.records.campaigns import Campaign, CampaignState
from services.records.people import Award, AwardState, Person
from services.records.proactive import Notice, NoticeState, OptOut

CHUNK = 100
TOLD_ALREADY, OPTED_OUT, PLANNED_BEFORE = "told-already", "opted-out", "planned-before"
REASONS = (TOLD_ALREADY, OPTED_OUT, PLANNED_BEFORE)
TOLD = [NoticeState.PLANNED, NoticeState.SENDING, NoticeState.SENT, NoticeState.ANSWERED]
UNSETTLED = [NoticeState.PLANNED, NoticeState.SENDING]


class CampaignPlanning:
    """What the worker does for campaigns; every part may run twice, on any number of workers."""

    def __init__(self, store: Store, clock: Clock, outbox: NoticeOutbox, segments: SegmentReader) -> None:
        self._store = store
        self._clock = clock
        self._outbox = outbox
        self._segments = segments

    async def plan_chunk(self, campaign_id: str, number: int) -> int:
        """Plan the notices of the chunk of that number, unless it was planned before; how many that were."""
        async with self._store.read() as uow:
            campaign = await uow.get(Campaign, campaign_id)
        if not _is_next(campaign, number):
            return 0
        segment = form_of(campaign).segment
        page = await self._segments.members(segment, self._clock.today(), campaign.reached_person, CHUNK)
        async with self._store.begin() as uow:
            campaign = await uow.get_locked(Campaign, campaign_id)
            if not _is_next(campaign, number):
                return 0
            return await self._plan(uow, campaign, page)

    async def begin_due(self) -> int:
        """Start the campaigns whose moment has come; how many that were."""
        async with self._store.read() as uow:
            found = await uow.list(Campaign, state=CampaignState.SCHEDULED, starts_at__lte=self._clock.now())
        for one in found:
            async with self._store.begin() as uow:
                campaign = await uow.get_locked(Campaign, one.id)
                if campaign.state is CampaignState.SCHEDULED:
                    begin(campaign, self._clock.now())
        return len(found)

    async def release_held(self, campaign_id: str) -> int:
        """Enqueue anew what was put aside while a campaign was paused, one chunk; how many that were."""
        return await self._each_held(campaign_id, release=True)

    async def drop_unsent(self, campaign_id: str) -> int:
        """Give up what a stopped campaign has not sent, one chunk; how many that were."""
        return await self._each_held(campaign_id, release=False)

    async def close_ended(self, campaign_id: str) -> bool:
        """Write the end of a campaign whose notices have all come to theirs."""
        async with self._store.begin() as uow:
            campaign = await uow.get_locked(Campaign, campaign_id)
            is_over = campaign.is_planned_out or campaign.state is CampaignState.STOPPED or self._is_late(campaign)
            if not is_over or await uow.count(Notice, campaign_id=campaign_id, state=UNSETTLED):
                return False
            campaign.finished_at = self._clock.now()
            if campaign.state is CampaignState.RUNNING:
                campaign.state = CampaignState.FINISHED
            return True

    def _is_late(self, campaign: Campaign) -> bool:
        return campaign.expires_at is not None and campaign.expires_at <= self._clock.now()

    async def _each_held(self, campaign_id: str, *, release: bool) -> int:
        waiting: dict[str, Any] = {"campaign_id": campaign_id, "state": NoticeState.PLANNED}
        waiting |= {"error": HELD} if release else {}
        async with self._store.begin() as uow:
            held = await uow.list(Notice, order="id", limit=CHUNK, **waiting)
            for found in held:
                notice = await uow.get_locked(Notice, found.id)
                if notice.state is not NoticeState.PLANNED:
                    continue
                if release:
                    notice.error = None
                    await self._outbox.add(uow, notice)
                else:
                    notice.state, notice.error = NoticeState.SUPPRESSED, "campaign_stopped"
        return len(held)

    async def _plan(self, uow: UnitOfWork, campaign: Campaign, page: SegmentPage) -> int:
        reasons = await _reasons_against(uow, campaign, [m.person_id for m in page.members], self._clock)
        wanted = [member for member in page.members if member.person_id not in reasons]
        people = {p.id: p for p in await uow.list(Person, id=[member.person_id for member in wanted])}
        notices = [self._notice(campaign, people[member.person_id], member) for member in wanted]
        for notice in notices:
            uow.add(notice)
        left_out = Counter(campaign.left_out) + Counter(reasons.values())
        campaign.left_out = dict(left_out)
        campaign.planned += len(notices)
        campaign.chunk += 1
        campaign.reached_person = page.reached or campaign.reached_person
        campaign.is_planned_out = page.reached is None
        await uow.flush()
        for notice in notices:
            await self._outbox.add(uow, notice)
        return len(notices)

    def _notice(self, campaign: Campaign, person: Person, member: Member) -> Notice:
        form = form_of(campaign)
        return Notice(
            key=f"campaign:{campaign.id}:{person.id}",
            kind=campaign.kind,
            person_id=person.id or 0,
            chat_link_id=member.chat_link_id,
            language=member.language,
            template="campaign",
            arguments=values_of(person),
            service=form.about,
            campaign_id=campaign.id,
            fact=form.told_fact,
            code=new_code(),
            planned_at=self._clock.now(),
            expires_at=campaign.expires_at,
        )


def _is_next(campaign: Campaign, number: int) -> bool:
    return campaign.state is CampaignState.RUNNING and campaign.chunk == number and not campaign.is_planned_out


async def _reasons_against(uow: UnitOfWork, campaign: Campaign, ids: list[int], clock: Clock) -> dict[int, str]:
    """Who of these people is not written to, and why."""
    form = form_of(campaign)
    reasons: dict[int, str] = {}
    if form.segment.service_due:
        offered = await uow.list(
            Award,
            person_id=ids,
            service=form.segment.service_due,
            state=AwardState.PROPOSED,
            recorded_at__gt=clock.now() - TOLD_FOR,
        )
        reasons |= dict.fromkeys([award.person_id for award in offered], TOLD_ALREADY)
    if form.told_fact:
        told = await uow.list(Notice, person_id=ids, fact=form.told_fact, state=TOLD)
        reasons |= dict.fromkeys([notice.person_id for notice in told], TOLD_ALREADY)
    refused = await uow.list(OptOut, person_id=ids, kind=[campaign.kind, ALL_KINDS])
    reasons |= dict.fromkeys([opt_out.person_id for opt_out in refused], OPTED_OUT)
    planned = await uow.list(Notice, key=[f"campaign:{campaign.id}:{person_id}" for person_id in ids])
    return reasons | dict.fromkeys([notice.person_id for notice in planned], PLANNED_BEFORE)
