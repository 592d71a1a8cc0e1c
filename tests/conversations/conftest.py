"""Acts that a script may name, played by a citizen at her phone; see `scripts/README.md` for the form."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from services.records.conversation import ChatLink, Conversation, Direction, Message
from services.records.people import Sex
from tests.rig import Citizen, Rig

FILES = {
    "photo": ("paper.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"),
    "document": ("program.exe", b"MZ\x90\x00" + b"\x00" * 60),
    "voice": ("voice.oga", b"OggS\x00\x02" + b"\x00" * 60),
    "sticker": ("sticker.webp", b"RIFF\x1a\x00\x00\x00WEBPVP8L" + b"\x00" * 14),
}


class Actor:
    """Plays the steps of one script in one chat."""

    def __init__(self, rig: Rig, person: dict[str, Any]) -> None:
        self.rig = rig
        self._came_at = rig.clock.now()
        fields = dict(person)
        if "sex" in fields:
            fields["sex"] = Sex(fields["sex"])
        statuses: dict[str, date] = fields.pop("statuses", {})
        self.citizen: Citizen = rig.citizen(**{"language": "ru", **fields}, statuses=statuses)

    def plays(self, step: dict[str, Any]) -> str:
        """Do what a step tells; all that the assistant answered."""
        if "says" in step:
            return self.citizen.says(str(step["says"]))
        if "taps" in step:
            return self.citizen.taps(step["taps"])
        if "waits_days" in step:
            self.rig.clock.advance(timedelta(days=step["waits_days"]))
            return ""
        if "sends" in step:
            return self._sends(step["sends"])
        return self._shares(step["shares_contact"])

    def leaves(self) -> None:
        """Put the clock back for the next script."""
        self.rig.clock.advance(self._came_at - self.rig.clock.now())

    def understood(self) -> str | None:
        """The intent that the assistant read in her last message."""
        return self.rig.run(self._intent())

    async def _intent(self) -> str | None:
        async with self.rig.parts.store.read() as uow:
            link = await uow.find(ChatLink, chat_id=self.citizen.user_id)
            talks = [talk.id for talk in await uow.list(Conversation, chat_link_id=link.id if link else None)]
            said = await uow.list(Message, conversation_id=talks, direction=Direction.IN, order="-seq", limit=1)
            return said[0].intent if said else None

    def _sends(self, kind: str) -> str:
        path = f"/users/{self.citizen.user_id}/{kind}"
        done = self.rig.control.post(path, files={"file": FILES[kind]})
        assert done.status_code < 300, done.text
        return self.citizen.hears(done.json()["version"])

    def _shares(self, whose: str) -> str:
        path = f"/users/{self.citizen.user_id}/contact"
        form = {"phone_number": whose, "first_name": "Ерлан"} if whose != "own" else None
        done = self.rig.control.post(path, json=form)
        assert done.status_code < 300, done.text
        return self.citizen.hears(done.json()["version"])


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    """The really running assistant; ended with the module, since a process has one worker at a time."""
    running = Rig(tmp_path_factory.mktemp("rig"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def actors(rig: Rig) -> type[Actor]:
    """Who plays; asking for it starts the assistant once."""
    return Actor
