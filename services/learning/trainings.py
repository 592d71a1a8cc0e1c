"""Trainings asked for in the console: at most one at a time, each step noted, each outcome kept."""

from datetime import datetime
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import Conflict
from services.ports import UnitOfWork
from services.records.learning import UNFINISHED, Training, TrainingState
from services.records.staff import Staff
from services.staff.audit import note_action

LONGEST_REASON = 500
SHOWN = 20
INTERRUPTED = "interrupted"


class TrainingRuns(Conflict):
    """Another training is not finished."""

    code = "training_runs"


async def ask_training(uow: UnitOfWork, clock: Clock, staff: Staff, forced_because: str) -> Training:
    """Ask for a training with the new labels; the process that holds the language environment takes it up.

    Args:
        forced_because: Why a model that understands less is wanted nevertheless; empty where it is not.
    Raises:
        TrainingRuns: Another one is not finished.
    """
    if await uow.count(Training, state=list(UNFINISHED)):
        raise TrainingRuns("Another training is not finished.")
    because = forced_because.strip()[:LONGEST_REASON] or None
    training = Training(asked_by=staff.id, asked_at=clock.now(), forced_because=because)
    uow.add(training)
    await uow.flush()
    note_action(uow, clock, staff, "training_asked", training.id, because=because)
    return training


async def list_trainings(uow: UnitOfWork) -> list[Training]:
    """The newest trainings first."""
    return await uow.list(Training, order="-asked_at", limit=SHOWN)


async def claim_training(uow: UnitOfWork) -> Training | None:
    """The oldest one that waits, now running; None where none waits."""
    waiting = await uow.list(Training, state=TrainingState.ASKED, order="asked_at", limit=1)
    if not waiting:
        return None
    training = await uow.get_locked(Training, waiting[0].id)
    if training.state is not TrainingState.ASKED:
        return None
    training.state = TrainingState.RUNNING
    return training


async def fail_interrupted(uow: UnitOfWork, clock: Clock) -> None:
    """Whatever ran when its process ended will not go on."""
    for training in await uow.list(Training, state=TrainingState.RUNNING):
        finish(training, TrainingState.FAILED, clock.now(), error=INTERRUPTED)


async def note_step(uow: UnitOfWork, clock: Clock, training_id: str, step: str) -> None:
    """Note a step by its code (`training-step-<code>` in the catalogue)."""
    training = await uow.get(Training, training_id)
    training.steps = [*training.steps, {"at": clock.now().isoformat(), "step": step}]


def finish(training: Training, state: TrainingState, at: datetime, **outcome: Any) -> None:
    """Note how a training ended."""
    training.state, training.finished_at = state, at
    for name, value in outcome.items():
        setattr(training, name, value)
