"""Begins the day's scan once its hour has come; the workflow's name admits one a day, whichever worker begins it."""

from datetime import date, time

from dbos import DBOS, SetWorkflowID

from aldyn.clock import ALMATY, Clock
from notifications.queues import SCANS
from notifications.scan_workflows import scan_day_workflow

# Early enough to be through before nine, when the quiet hours end; notices wait until then.
BEGINS = time(6)


class Morning:
    """Looks whether the scan of today was begun. After days away only today's is made: it catches up by itself."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._begun: date | None = None

    async def look(self) -> bool:
        """Begin the scan of today unless it is too early or this worker began it; whether it did."""
        local = self._clock.now().astimezone(ALMATY)
        if local.time() < BEGINS or self._begun == local.date():
            return False
        with SetWorkflowID(f"scan:{local.date()}"):
            await DBOS.enqueue_workflow_async(SCANS, scan_day_workflow, local.date().isoformat())
        self._begun = local.date()
        return True
