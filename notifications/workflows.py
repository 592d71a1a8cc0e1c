"""Orchestration only: what follows what, how often, how long between. Everything else happens in steps."""

from dbos import DBOS

from notifications.delivery import Outcome
from notifications.queues import DELIVER, PLAN_CHUNK
from notifications.steps import attempt_step, fail_step, give_up_step, plan_chunk_step, put_off_step
from services.notices.policy import Verdict

WAITS = 20
WAIT_S = 0.5
PUT_OFF_S = 60
BACK_OFF_S = (1, 2, 4, 8, 16, 30, 60)
LIMITED_AT_MOST = 50
TRY_LATER_S = 300


@DBOS.workflow(name=DELIVER)
async def deliver_notice_workflow(notice_id: str) -> str:
    """Bring one notice to its chat, or to the state that says why not."""
    try:
        return await _deliver(notice_id)
    except Exception:  # a mistake of ours: the notice must not stay without an end
        DBOS.logger.exception("notice %s could not be delivered", notice_id)
        await fail_step(notice_id)
        return Outcome.FAILED


async def _deliver(notice_id: str) -> str:
    waits = failures = limited = 0
    while waits < WAITS and failures < len(BACK_OFF_S) and limited < LIMITED_AT_MOST:
        came = await attempt_step(notice_id, failures + limited)
        if came == Verdict.WAIT:
            waits += 1
            await DBOS.sleep_async(WAIT_S)
        elif came == Outcome.RATE_LIMITED:  # everybody waits at the shared row; this one there as well
            limited += 1
        elif came == Outcome.FAILED:
            await DBOS.sleep_async(BACK_OFF_S[failures])
            failures += 1
        else:
            return came
    if waits == WAITS:
        await put_off_step(notice_id, PUT_OFF_S)
        return Verdict.WAIT
    await give_up_step(notice_id, TRY_LATER_S)
    return Outcome.FAILED


@DBOS.workflow(name=PLAN_CHUNK)
async def plan_campaign_chunk_workflow(campaign_id: str, number: int) -> int:
    """Plan the notices of one chunk of a campaign's people."""
    return await plan_chunk_step(campaign_id, number)
