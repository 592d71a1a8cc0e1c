"""Orchestration only: what follows what, how often, how long between.

A workflow of DBOS is here what survives a crash and is begun again from its start. What it did stands in our own rows
(attempts, chunks), each written once however often it is asked for; to keep it in DBOS's steps as well would cost two
more transactions a message.
"""

import asyncio
from datetime import timedelta

from dbos import DBOS

from notifications.delivery import Outcome
from notifications.patience import until_stored
from notifications.queues import DELIVER, PLAN_CHUNK
from notifications.runtime import runtime
from services.notices.policy import Verdict

WAITS = 20
WAIT_S = 0.5
PUT_OFF = timedelta(minutes=1)
BACK_OFF_S = (1, 2, 4, 8, 16, 30, 60)
LIMITED_AT_MOST = 50
TRY_LATER = timedelta(minutes=5)


@DBOS.workflow(name=DELIVER)
async def deliver_notice_workflow(notice_id: str) -> str:
    """Bring one notice to its chat, or to the state that says why not."""
    try:
        return await _deliver(notice_id)
    except Exception:  # a mistake of ours: the notice must not stay without an end
        DBOS.logger.exception("notice %s could not be delivered", notice_id)
        await runtime().delivery.fail(notice_id)
        return Outcome.FAILED


async def _deliver(notice_id: str) -> str:
    delivery = runtime().delivery
    waits = failures = limited = 0
    while waits < WAITS and failures < len(BACK_OFF_S) and limited < LIMITED_AT_MOST:
        came = await delivery.attempt(notice_id, failures + limited)
        if came == Verdict.WAIT:
            waits += 1
            await asyncio.sleep(WAIT_S)
        elif came == Outcome.RATE_LIMITED:  # everybody waits at the shared row; this one there as well
            limited += 1
        elif came == Outcome.FAILED:
            await asyncio.sleep(BACK_OFF_S[failures])
            failures += 1
        else:
            return came.value
    if waits == WAITS:
        await delivery.put_off(notice_id, PUT_OFF)
        return Verdict.WAIT
    await delivery.give_up(notice_id, TRY_LATER)
    return Outcome.FAILED


@DBOS.workflow(name=PLAN_CHUNK)
async def plan_campaign_chunk_workflow(campaign_id: str, number: int) -> int:
    """Plan the notices of one chunk of a campaign's people."""
    return await until_stored(lambda: runtime().planning.plan_chunk(campaign_id, number))
