"""One category of a person over time, from all that sources told: a pure function of steps, in whatever order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Step:
    """Something that begins or ends the category on a day.

    Attributes:
        origin: Id of the event or, for what the register held before any event, of the record.
        rank: Its place among steps of one day.
        key: Tells parallel stretches apart; None fits any.
        is_final: Ends it whoever began it.
        last_day: Of a record that has one.
    """

    day: date
    rank: int
    source: str
    origin: str
    key: str | None = None
    begins: bool = False
    ends: bool = False
    is_final: bool = False
    last_day: date | None = None

    @property
    def place(self) -> tuple[date, int, str, str]:
        """What steps are ordered by."""
        return (self.day, self.rank, self.source, self.origin)


@dataclass
class Stretch:
    """The category held from the day of `begun` to a day; `ended_by` is the event that ended it."""

    begun: Step
    to_day: date | None = None
    ended_by: str | None = None
    contradicted_by: list[Step] = field(default_factory=list)

    @property
    def is_void(self) -> bool:
        """Whether it was over before it began."""
        return self.to_day is not None and self.to_day < self.begun.day

    def holds_on(self, day: date) -> bool:
        """Whether the category holds on a day."""
        return self.begun.day <= day and (self.to_day is None or day <= self.to_day)


def stretches_of(steps: Iterable[Step], may_end: Callable[[Step, Step], bool]) -> list[Stretch]:
    """The stretches of a category in order, those that are void left out.

    Args:
        may_end: Whether the second step may end what the first began; else it contradicts it.
    """
    found: list[Stretch] = []
    for step in sorted(steps, key=lambda step: step.place):
        running = [stretch for stretch in found if _runs(stretch, step)]
        if step.ends:
            for stretch in running:
                _end(stretch, step, may_end)
        if step.begins:
            running = [stretch for stretch in running if _runs(stretch, step)]
            if any(stretch.begun.source != step.source for stretch in running):
                continue  # another source says the same: nothing new begins
            for stretch in running:
                stretch.to_day, stretch.ended_by = step.day - DAY, step.origin
            found.append(Stretch(step, step.last_day))
    for stretch in found:
        stretch.contradicted_by = [step for step in stretch.contradicted_by if stretch.holds_on(step.day)]
    return [stretch for stretch in found if not stretch.is_void]


def _runs(stretch: Stretch, step: Step) -> bool:
    is_same = stretch.begun.key is None or step.key is None or stretch.begun.key == step.key
    return is_same and (stretch.to_day is None or stretch.to_day >= step.day)


def _end(stretch: Stretch, step: Step, may_end: Callable[[Step, Step], bool]) -> None:
    if may_end(stretch.begun, step):
        stretch.to_day, stretch.ended_by = step.day - DAY, step.origin
    else:
        stretch.contradicted_by.append(step)
