"""What the daily scan finds: whose day has come, and for which reason. Finding is the store's, over many at once."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

Part = tuple[int, int]  # the first and the last person id


@dataclass(frozen=True)
class Hit:
    """A trigger's day of one person.

    Attributes:
        day: The day itself (of retirement, of the child's birthday …), not the day of telling.
        subject: What else tells two days of one person apart: the child, the award, the category; "" for none.
        follows_action: She has just linked her chat, so she is told at once; no part of what is recorded.
    """

    trigger: str
    person_id: int
    day: date
    subject: str = ""
    follows_action: bool = False

    @property
    def key(self) -> str:
        """The key of the notice: names the day, so that each person and reason is told once."""
        key = f"date:{self.trigger}:{self.person_id}:{self.day}"
        return f"{key}:{self.subject}" if self.subject else key

    def as_json(self) -> list[str | int]:
        """Plain values, for a workflow's record."""
        return [self.trigger, self.person_id, self.day.isoformat(), self.subject]

    @classmethod
    def of_json(cls, plain: list[str | int]) -> "Hit":
        """Back from plain values."""
        trigger, person_id, day, subject = plain
        return cls(str(trigger), int(person_id), date.fromisoformat(str(day)), str(subject))


class DayFinder(Protocol):
    """Looks through the population in parts; both methods block, so call them in a thread.

    Both raise `StoreUnavailable` when the database went away.
    """

    def parts(self) -> list[Part]:
        """Parts that together hold everybody."""
        ...

    def find(self, on: date, part: Part) -> list[Hit]:
        """All hits of a part on a day."""
        ...
