"""Files of organisations without a system: shown back first, then taken with a receipt; good rows do not wait."""

import hashlib
import json
from collections import Counter
from dataclasses import asdict
from typing import Any

from aldyn.clock import Clock
from aldyn.errors import Conflict, NotFound
from services.contingent_rows import RowError, Rows, decoded, read_rows
from services.life_events import IdTaken, LifeEvents
from services.life_events.schemas import model_of, read_event, reported
from services.ports import Store, UnitOfWork, Vault
from services.records.proactive import EventSource
from services.records.sources import ContingentFile, FileState

TOGETHER = 50  # rows in one transaction


class AcceptedAlready(Conflict):
    """The file was taken before."""

    code = "file_accepted_already"


class ContingentFiles:
    """The use case of a file: preview, then acceptance."""

    def __init__(self, clock: Clock, vault: Vault, life: LifeEvents) -> None:
        self._clock = clock
        self._vault = vault
        self._life = life

    async def preview(
        self, uow: UnitOfWork, source: EventSource, content: bytes, *, charset: str | None, kind: str | None, by: str
    ) -> tuple[ContingentFile, Rows]:
        """Read a file and keep it for acceptance; nothing of it takes effect yet.

        Raises:
            NotAFile: The file as a whole cannot be read.
        """
        rows = read_rows(decoded(content, charset), source.id, kind, lambda told: self._vault.index(told).hex())
        _refuse_what_is_not_allowed(rows, source)
        file = ContingentFile(
            source_id=source.id,
            sha256=hashlib.sha256(content).hexdigest(),
            rows_sealed=self._vault.seal(json.dumps([*zip(rows.lines, rows.events, strict=True)])),
            good_rows=len(rows.events),
            bad_rows=len({error.line for error in rows.errors}),
            errors=[asdict(error) for error in rows.errors],
            received_at=self._clock.now(),
            received_by=by,
        )
        uow.add(file)
        await uow.flush()
        return file, rows

    async def accept(self, store: Store, source: EventSource, file_id: str) -> ContingentFile:
        """Take the good rows as events and give a receipt: a number, and how many are in which state.

        Rows are taken some at a time, so that nobody waits for a long file. One that broke off is accepted again from
        its start: a row is one event, however often it is taken.

        Raises:
            NotFound: There is no such file of this source.
            AcceptedAlready: It was taken before.
        """
        async with store.read() as uow:
            rows = self.rows_of(not_accepted(await self.find(uow, source, file_id)))
        states = Counter[str]()
        for start in range(0, len(rows), TOGETHER):
            async with store.begin() as uow:
                states += await self._take(uow, source, [raw for _, raw in rows[start : start + TOGETHER]])
        async with store.begin() as uow:
            file = not_accepted(await self.find(uow, source, file_id, locked=True))
            file.state, file.accepted_at = FileState.ACCEPTED, self._clock.now()
            file.number = await self._next_number(uow)
            file.outcome, file.rows_sealed = dict(states), self._vault.seal("[]")
            return file

    async def find(self, uow: UnitOfWork, source: EventSource, file_id: str, *, locked: bool = False) -> ContingentFile:
        """A file of the source.

        Raises:
            NotFound: Absent, or another's.
        """
        file = await (uow.get_locked if locked else uow.get)(ContingentFile, file_id)
        if file.source_id != source.id:
            raise NotFound("There is no such file.")
        return file

    def rows_of(self, file: ContingentFile) -> list[tuple[int, dict[str, Any]]]:
        """The good rows that wait for acceptance: line and raw event."""
        return [(line, raw) for line, raw in json.loads(self._vault.open(file.rows_sealed))]

    async def _take(self, uow: UnitOfWork, source: EventSource, rows: list[dict[str, Any]]) -> Counter[str]:
        told = [self._reported(raw) for raw in rows]
        await self._life.hold(uow, source, told)
        states = Counter[str]()
        for one in told:
            try:
                states[(await self._life.receive(uow, source, one)).state.value] += 1
            except IdTaken:
                states["id_taken"] += 1
        return states

    def _reported(self, raw: dict[str, Any]) -> Any:
        model = model_of(raw["type"])
        assert model is not None
        return reported(read_event(model, raw), self._clock.today())

    async def _next_number(self, uow: UnitOfWork) -> str:
        beginning = f"F{self._clock.today():%y}-"
        last = await uow.list(
            ContingentFile, number__gte=beginning, number__lt=f"{beginning}~", order="-number", limit=1
        )
        serial = int((last[0].number or "").removeprefix(beginning)) + 1 if last else 1
        return f"{beginning}{serial:06d}"


def not_accepted(file: ContingentFile) -> ContingentFile:
    """The file, if it waits for acceptance.

    Raises:
        AcceptedAlready: It was taken before.
    """
    if file.state is FileState.ACCEPTED:
        raise AcceptedAlready("The file was accepted before.", number=file.number)
    return file


def _refuse_what_is_not_allowed(rows: Rows, source: EventSource) -> None:
    """Rows of movements that the source may not report are errors like any other."""
    allowed = [(raw, line) for raw, line in zip(rows.events, rows.lines, strict=True) if raw["type"] in source.types]
    kept = {line for _, line in allowed}
    refused = [line for line in rows.lines if line not in kept]
    rows.errors += [RowError(line, "kind", "your source may not report this movement") for line in refused]
    rows.errors.sort(key=lambda error: error.line)
    rows.events, rows.lines = [raw for raw, _ in allowed], [line for _, line in allowed]
