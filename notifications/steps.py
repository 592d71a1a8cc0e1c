"""The steps of workflows: every effect, each safe to run twice."""

from datetime import timedelta

from dbos import DBOS

from notifications.patience import until_stored
from notifications.runtime import runtime


@DBOS.step(name="attempt_step")
async def attempt_step(notice_id: str, number: int) -> str:
    """Decide about a notice and make one attempt; a `Verdict` or an `Outcome`."""
    return (await runtime().delivery.attempt(notice_id, number)).value


@DBOS.step(name="put_off_step")
async def put_off_step(notice_id: str, seconds: int) -> None:
    """Put a notice aside for a while."""
    await runtime().delivery.put_off(notice_id, timedelta(seconds=seconds))


@DBOS.step(name="give_up_step")
async def give_up_step(notice_id: str, seconds: int) -> None:
    """Put a notice aside that the messenger does not take, or write the terminal failure that staff see."""
    await runtime().delivery.give_up(notice_id, timedelta(seconds=seconds))


@DBOS.step(name="fail_step")
async def fail_step(notice_id: str) -> None:
    """Write that a notice failed by a mistake of ours."""
    await runtime().delivery.fail(notice_id)


@DBOS.step(name="plan_chunk_step")
async def plan_chunk_step(campaign_id: str, number: int) -> int:
    """Plan one chunk of a campaign; how many notices that made."""
    return await until_stored(lambda: runtime().planning.plan_chunk(campaign_id, number))
