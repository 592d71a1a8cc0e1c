"""What staff teach the assistant, and the trainings made of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from services.records import new_id


@dataclass(eq=False, kw_only=True)
class Label:
    """What staff say all messages of one skeleton mean; its id is made of the skeleton.

    Attributes:
        intent: None where they were set aside as teaching nothing.
        article: The right answer to a question about a matter that is no service.
        exported_at: When it became training data.
    """

    id: str
    skeleton: str
    message_id: str
    text: str
    language: str
    intent: str | None
    service: str | None = None
    for_whom: str | None = None
    article: str | None = None
    staff_id: str
    at: datetime
    exported_at: datetime | None = None


class TrainingState(StrEnum):
    """Where a training stands."""

    ASKED = "asked"
    RUNNING = "running"
    KEPT = "kept"
    REFUSED = "refused"
    FAILED = "failed"


UNFINISHED = (TrainingState.ASKED, TrainingState.RUNNING)


@dataclass(eq=False, kw_only=True)
class Training:
    """A training asked for in the console, with the figures before and after it.

    `steps` are `{at, step}`; `forced_because` lets a worse model through; `refused_phrases` are labels that could not
    become training data, with the reason.
    """

    id: str = field(default_factory=new_id)
    asked_by: str
    asked_at: datetime
    state: TrainingState = TrainingState.ASKED
    forced_because: str | None = None
    steps: list[dict[str, Any]] = field(default_factory=list)
    phrases: int = 0
    refused_phrases: list[dict[str, Any]] = field(default_factory=list)
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None
    error: str | None = None
    finished_at: datetime | None = None
