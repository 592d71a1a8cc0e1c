"""Carries out the trainings that staff ask for: in the process that holds the language environment, one at a time."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import AldynError
from aldyn.language_model import Model
from aldyn.lessons import Lesson, Serve, Tell, teach
from aldyn.rasa_swap import ModelServer
from aldyn.rounds import Rounds
from services.learning.training_data import exported, list_new_labels, mark_exported
from services.learning.trainings import claim_training, fail_interrupted, finish, note_step
from services.ports import Store
from services.records.learning import Training, TrainingState

logger = logging.getLogger(__name__)
PAUSE_S = 2.0
Teaching = Callable[[list[dict[str, Any]], str | None, Tell, Serve], Lesson]


class Trainer:
    """Looks for trainings; `teaching` is how one is done."""

    def __init__(self, store: Store, clock: Clock, server: ModelServer, teaching: Teaching = teach) -> None:
        self._store = store
        self._clock = clock
        self._server = server
        self._teaching = teaching
        self._rounds = Rounds()

    async def start(self) -> None:
        """Begin to look."""
        async with self._store.begin() as uow:
            await fail_interrupted(uow, self._clock)
        self._rounds.begin(PAUSE_S, self.take_next)

    async def stop(self) -> None:
        """Look no more; what runs is noted as interrupted at the next start."""
        await self._rounds.end()

    async def take_next(self) -> bool:
        """Carry out the oldest training that waits; whether there was one."""
        async with self._store.begin() as uow:
            training = await claim_training(uow)
            lines = [exported(label) for label in await list_new_labels(uow)] if training else []
        if training is None:
            return False
        await self._note(training.id, "collected")
        try:
            lesson = await self._taught(training, lines)
        except AldynError as failure:
            logger.exception("training %s failed", training.id)
            await self._finish(training.id, TrainingState.FAILED, error=str(failure)[:500])
        except Exception:
            logger.exception("training %s failed", training.id)
            await self._finish(training.id, TrainingState.FAILED, error="")
        else:
            await self._conclude(training.id, lesson)
        return True

    async def _taught(self, training: Training, lines: list[dict[str, Any]]) -> Lesson:
        loop = asyncio.get_running_loop()

        def here(work: Coroutine[Any, Any, None]) -> None:
            asyncio.run_coroutine_threadsafe(work, loop).result()

        def tell(step: str) -> None:
            here(self._note(training.id, step))

        def serve(model: Model) -> None:
            tell("swapping")
            here(self._server.swap(model))

        return await asyncio.to_thread(self._teaching, lines, training.forced_because, tell, serve)

    async def _conclude(self, training_id: str, lesson: Lesson) -> None:
        imported = lesson.imported
        if lesson.model is not None:
            async with self._store.begin() as uow:
                await mark_exported(uow, [*imported.added, *imported.known], self._clock.now())
        await self._finish(
            training_id,
            TrainingState.KEPT if lesson.model else TrainingState.REFUSED,
            phrases=len(imported.added),
            refused_phrases=[{"code": refused.code, **refused.fields} for refused in imported.refused],
            before=lesson.before,
            after=lesson.after,
        )

    async def _note(self, training_id: str, step: str) -> None:
        async with self._store.begin() as uow:
            await note_step(uow, self._clock, training_id, step)

    async def _finish(self, training_id: str, state: TrainingState, **outcome: Any) -> None:
        async with self._store.begin() as uow:
            finish(await uow.get(Training, training_id), state, self._clock.now(), **outcome)
