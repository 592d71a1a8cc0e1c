"""What the steps of this process work with. A workflow is found by its name after a crash, so its steps cannot be
handed their parts as arguments: the worker leaves them here when it starts."""

from dataclasses import dataclass

from aldyn.errors import SetupFailed
from notifications.date_scan import DateScan
from notifications.delivery import NoticeDelivery
from services.campaigns.planning import CampaignPlanning


@dataclass(frozen=True)
class Runtime:
    """Parts of a running worker."""

    delivery: NoticeDelivery
    planning: CampaignPlanning
    scan: DateScan


_running: Runtime | None = None


def begin(runtime: Runtime | None) -> None:
    """Take the parts of the worker that starts; None when it stops."""
    global _running
    _running = runtime


def runtime() -> Runtime:
    """The parts of the running worker.

    Raises:
        SetupFailed: No worker runs in this process.
    """
    if _running is None:
        raise SetupFailed("No worker runs in this process; start it with `aldyn run worker`.")
    return _running
