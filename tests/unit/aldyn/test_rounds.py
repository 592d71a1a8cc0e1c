import asyncio

from aldyn.errors import StoreUnavailable
from aldyn.rounds import Rounds


async def test_work_that_fails_is_tried_again_until_it_is_told_to_end() -> None:
    outcomes: list[Exception | None] = [RuntimeError("a fault"), StoreUnavailable("gone"), None, None]
    did_all, rounds = asyncio.Event(), Rounds()

    async def work() -> None:
        outcome = outcomes.pop(0)
        if not outcomes:
            did_all.set()
            await asyncio.Event().wait()
        if outcome is not None:
            raise outcome

    rounds.begin(0, work)
    await asyncio.wait_for(did_all.wait(), 5)
    await rounds.end()

    assert outcomes == []
