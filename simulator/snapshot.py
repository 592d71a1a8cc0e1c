"""Chats that survive a restart: the whole state as one JSON file in the data folder, written shortly after changes."""

import asyncio
import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from simulator.core import Simulator
from simulator.files import StoredFile
from simulator.people import Chat, Person, Record
from simulator.updates import QueuedUpdate
from simulator.webhook import WebhookDelivery, WebhookSettings

FORM = 1


def state_as_json(sim: Simulator, hook: WebhookDelivery) -> dict[str, Any]:
    """Everything that should be there after a restart."""
    return {
        "form": FORM,
        "seq": sim.hub.seq,
        "next_message_id": sim.next_message_id,
        "next_user_id": sim.next_user_id,
        "next_update_id": sim.updates.next_id,
        "allowed_updates": sim.updates.allowed,
        "pending": [asdict(update) for update in sim.updates.pending],
        "people": [asdict(person) for person in sim.people.values()],
        "chats": [_chat_as_json(chat) for chat in sim.chats.values()],
        "files": [vars(stored) for stored in sim.files.by_id.values()],
        "sms": sim.sms,
        "bot": {
            "texts": sim.bot.texts,
            "menu_button": sim.bot.menu_button,
            "commands": [[scope, language, commands] for (scope, language), commands in sim.bot.commands.items()],
        },
        "webhook": vars(hook.settings),
    }


def _chat_as_json(chat: Chat) -> dict[str, Any]:
    return {**vars(chat), "records": [vars(record) for record in chat.records.values()]}


def restore(sim: Simulator, hook: WebhookDelivery, state: dict[str, Any]) -> None:
    """Put a saved state into a new local Telegram.

    Raises:
        KeyError, TypeError: The state is of another form.
    """
    if state["form"] != FORM:
        raise KeyError(f"form {state['form']}")
    sim.hub.seq = state["seq"]
    sim.next_message_id = state["next_message_id"]
    sim.next_user_id = max(sim.next_user_id, state["next_user_id"])
    sim.updates.next_id = max(sim.updates.next_id, state["next_update_id"])
    sim.updates.allowed = state["allowed_updates"]
    sim.updates.pending.extend(QueuedUpdate(**update) for update in state["pending"])
    sim.people = {person["key"]: Person(**person) for person in state["people"]}
    for saved in state["chats"]:
        records = {one["message"]["message_id"]: Record(**one) for one in saved["records"]}
        chat = Chat(**{**saved, "records": records})
        sim.chats[chat.id] = chat
    sim.files.by_id = {stored["file_id"]: StoredFile(**stored) for stored in state["files"]}
    sim.sms = state["sms"]
    sim.bot.texts = state["bot"]["texts"]
    sim.bot.menu_button = state["bot"]["menu_button"]
    sim.bot.commands = {(scope, language): commands for scope, language, commands in state["bot"]["commands"]}
    hook.settings = WebhookSettings(**state["webhook"])


class Snapshot:
    """Keeps the file up to date while the local Telegram runs."""

    def __init__(self, sim: Simulator, hook: WebhookDelivery, folder: Path) -> None:
        self._sim = sim
        self._hook = hook
        self._path = folder / "telegram.json"
        self._task: asyncio.Task[None] | None = None

    def load(self) -> None:
        """Restore what was saved; a file that cannot be read is put aside and the chats begin anew."""
        if not self._path.exists():
            return
        try:
            restore(self._sim, self._hook, json.loads(self._path.read_text("utf-8")))
        except (ValueError, KeyError, TypeError):
            self._path.replace(self._path.with_suffix(".unreadable.json"))

    def start(self) -> None:
        """Begin to watch for changes."""
        self._task = asyncio.create_task(self._follow(), name="snapshot")

    async def stop(self) -> None:
        """Write a last time."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        self._write(self._text())

    async def _follow(self) -> None:
        while await self._sim.hub.wait(None):
            await asyncio.sleep(self._sim.settings.snapshot_delay_s)
            await asyncio.to_thread(self._write, self._text())

    def _text(self) -> str:
        return json.dumps(state_as_json(self._sim, self._hook), ensure_ascii=False)

    def _write(self, text: str) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(text, "utf-8")
        fresh.replace(self._path)
