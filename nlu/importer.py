"""Reads the phrase files and notes on each phrase which language and topic it was written for."""

import re
from pathlib import Path
from typing import Any

import rasa.shared.utils.io
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

_FILE_NAME = re.compile(r"(?P<topic>[\w-]+)\.(?P<language>kk|ru|en)\.yml$")


class PhraseImporter(RasaFileImporter):
    """Rasa's own importer, with `language` added to a group's metadata from the name of its file.

    Components find it under `label(message, "language")`, beside `service` and `for_whom` of the group.
    """

    @cached_method  # Rasa asks three times
    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """Give all phrases, each with its language; a file must be named `<topic>.<kk|ru|en>.yml`."""
        return TrainingData([phrase for file in sorted(self._nlu_files) for phrase in _read(Path(file))])


class Phrase(Message):
    """A training phrase whose fingerprint is not taken anew when nothing of it changed.

    Rasa sets each phrase's intent to what it is whenever it merges data, a dozen times a training.
    """

    def set(self, prop: str, info: Any, add_to_output: bool = False) -> None:
        """Set a property, unless it is a string that stands there already."""
        if add_to_output or not isinstance(info, str) or self.get(prop) != info:
            super().set(prop, info, add_to_output)


def _read(file: Path) -> list[Message]:
    named = _FILE_NAME.search(file.name)
    if not named:
        raise ValueError(f"{file}: name a phrase file <topic>.<kk|ru|en>.yml, so that its language is known")
    read = RasaYAMLReader().reads(rasa.shared.utils.io.read_file(file), filename=str(file)).training_examples
    phrases = [Phrase(data=message.data) for message in read]
    for phrase in phrases:
        _note(phrase, "language", named["language"])
    return phrases


def _note(message: Message, name: str, value: str) -> None:
    metadata = dict(message.get("metadata") or {})
    metadata["intent"] = {**(metadata.get("intent") or {}), name: value}
    message.set("metadata", metadata)


def label(message: Message, name: str) -> str | None:
    """Give what a phrase's group says under `name` (`service`, `for_whom`, `language`), or None."""
    return ((message.get("metadata") or {}).get("intent") or {}).get(name)
