"""The steps of workflows: every effect, each safe to run twice."""

from datetime import timedelta

from dbos import DBOS

from notifications.delivery import Outcome
from notifications.patience import until_stored
from notifications.runtime import runtime
from services.notice_policy import Verdict


@DBOS.step(name="prepare_step")
async def prepare_step(notice_id: str) -> str:
    """Decide about a notice and keep its message; a `Verdict`."""
    return (await runtime().delivery.prepare(notice_id)).value


@DBOS.step(name="send_step")
async def send_step(notice_id: str, number: int) -> str:
    """Make one attempt; an `Outcome`."""
    return (await runtime().delivery.send(notice_id, number)).value


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


__all__ = [
    "Outcome",
    "Verdict",
    "fail_step",
    "give_up_step",
    "plan_chunk_step",
    "prepare_step",
    "put_off_step",
    "send_step",
]
