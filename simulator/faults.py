"""Trouble on demand: the next calls fail, are slow, or lose their connection."""

from dataclasses import dataclass, field
from typing import Literal

from simulator.errors import BotApiError, too_many_requests

FaultKind = Literal["error", "slow", "cut_before", "cut_after"]
STATUS_WORDS = {
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass
class Fault:
    """One kind of trouble for the next calls.

    Attributes:
        kind: `error` answers `status`; `slow` waits `delay_ms` first; `cut_before` closes the connection without
            doing anything; `cut_after` does what was asked and then closes it, so that the answer is lost.
        times: How many calls it still hits.
        methods: Only these methods, in lower case; empty means all but getUpdates, which always runs.
    """

    kind: FaultKind
    times: int = 1
    status: int = 500
    retry_after: int = 1
    delay_ms: int = 0
    methods: tuple[str, ...] = ()

    def error(self) -> BotApiError:
        """The answer of an `error` fault."""
        if self.status == 429:
            return too_many_requests(self.retry_after)
        return BotApiError(self.status, STATUS_WORDS.get(self.status, f"Error {self.status}"))


@dataclass
class Faults:
    """The trouble that is still to come, in the order it was asked for."""

    pending: list[Fault] = field(default_factory=list)

    def for_call(self, method: str) -> list[Fault]:
        """Take the faults that hit this call: at most one of every kind."""
        hit: dict[str, Fault] = {}
        for fault in self.pending:
            concerned = method in fault.methods if fault.methods else method != "getupdates"
            if concerned and fault.kind not in hit:
                hit[fault.kind] = fault
                fault.times -= 1
        self.pending = [fault for fault in self.pending if fault.times > 0]
        return list(hit.values())
