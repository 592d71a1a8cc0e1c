"""The queue of updates for the bot: numbered, kept until the bot confirms them, handed out as getUpdates asks."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.errors import ENDED_BY_WEBHOOK, OTHER_GET_UPDATES, BotApiError
from simulator.hub import Signal

# Telegram sends these only to bots that ask for them by name.
ONLY_WHEN_ASKED = {"chat_member", "message_reaction", "message_reaction_count"}
KEPT_FOR_REDELIVERY = 5_000


@dataclass(frozen=True)
class QueuedUpdate:
    """An update that waits: its number, kind, the chat whose order it belongs to, its content."""

    update_id: int
    kind: str
    chat_id: int
    content: dict[str, Any]
    again: bool = False

    def as_json(self) -> dict[str, Any]:
        """The update as the bot gets it."""
        return {"update_id": self.update_id, self.kind: self.content}


class UpdateQueue:
    """Updates not yet confirmed by the bot, oldest first."""

    def __init__(self, first_id: int, on_taken: Callable[[QueuedUpdate], None]) -> None:
        self.next_id = first_id
        self.allowed: list[str] = []
        self.pending: deque[QueuedUpdate] = deque()
        self.added = Signal()
        self._taken: deque[QueuedUpdate] = deque(maxlen=KEPT_FOR_REDELIVERY)
        self._on_taken = on_taken
        self._poll = 0
        self._poll_ended_by = OTHER_GET_UPDATES

    def add(self, kind: str, chat_id: int, content: dict[str, Any]) -> QueuedUpdate | None:
        """Queue an update; None when the bot did not ask for this kind."""
        wanted = kind in self.allowed if self.allowed else kind not in ONLY_WHEN_ASKED
        if not wanted:
            return None
        update = QueuedUpdate(self.next_id, kind, chat_id, content)
        self.next_id += 1
        self.pending.append(update)
        self.added.fire()
        return update

    def add_again(self, update_id: int) -> bool:
        """Deliver an update a second time under its old number; False when it is not known any more."""
        known = next((one for one in [*self._taken, *self.pending] if one.update_id == update_id), None)
        if known is None:
            return False
        self.pending.appendleft(QueuedUpdate(known.update_id, known.kind, known.chat_id, known.content, True))
        self.added.fire()
        return True

    def take(self, update: QueuedUpdate) -> None:
        """The bot has an update for good: forget it and tell the chat."""
        self.pending.remove(update)
        self._keep_taken(update)

    def drop_all(self) -> None:
        """Forget all that waits, as `drop_pending_updates` asks."""
        self.pending.clear()

    def end_polling(self) -> None:
        """End a getUpdates that waits, because a webhook was set."""
        self._poll += 1
        self._poll_ended_by = ENDED_BY_WEBHOOK
        self.added.fire()

    async def poll(self, offset: int, limit: int, timeout_s: float, closed: Callable[[], bool]) -> list[dict[str, Any]]:
        """Answer getUpdates: confirm what is below the offset, wait for something new, hand it out.

        Raises:
            BotApiError: 409 when another getUpdates (or setWebhook) came meanwhile.
        """
        self._poll += 1
        self._poll_ended_by = OTHER_GET_UPDATES
        mine = self._poll
        self.added.fire()  # the getUpdates before this one wakes and sees that it was replaced
        self._confirm_below(offset)
        if not self.pending and timeout_s > 0 and not closed():
            await self.added.wait(timeout_s)
            if self._poll != mine:
                raise BotApiError(409, self._poll_ended_by)
        batch = list(self.pending)[:limit]
        for update in [one for one in batch if one.again]:
            self.take(update)  # a repeated number is older than any offset, so it can be given only once
        return [update.as_json() for update in batch]

    def _confirm_below(self, offset: int) -> None:
        if offset < 0:  # counted from the end; everything before is forgotten
            offset = self.pending[max(len(self.pending) + offset, 0)].update_id if self.pending else 0
        while self.pending and self.pending[0].update_id < offset and not self.pending[0].again:
            self._keep_taken(self.pending.popleft())

    def _keep_taken(self, update: QueuedUpdate) -> None:
        if not update.again:
            self._taken.append(update)
        self._on_taken(update)
