"""Labels on their way to training data: which are new, and the lines in which they leave the store."""

from datetime import datetime
from typing import Any

from aldyn.clock import ALMATY
from services.ports import UnitOfWork
from services.records.learning import Label


async def list_new_labels(uow: UnitOfWork) -> list[Label]:
    """Labels with a meaning that are not training data yet, oldest first."""
    return await uow.list(Label, exported_at=None, intent__ne=None, order="at,id")


def exported(label: Label) -> dict[str, Any]:
    """A label as a line for `aldyn nlu import`; of its origin it tells who said so, and on which day."""
    return {
        "label": label.id,
        "text": label.text,
        "language": label.language,
        "intent": label.intent,
        "service": label.service,
        "for_whom": label.for_whom,
        "article": label.article,
        "staff": label.staff_id,
        "day": label.at.astimezone(ALMATY).date().isoformat(),
    }


async def mark_exported(uow: UnitOfWork, label_ids: list[str], at: datetime) -> None:
    """Note that labels became training data."""
    for label in await uow.list(Label, id=label_ids) if label_ids else []:
        label.exported_at = at
