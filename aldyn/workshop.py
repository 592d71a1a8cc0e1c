"""A copy of the language project: phrases are added and a model is trained there, while the real one stays as it is."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from aldyn.language_model import NLU, ROOT, Model, Progress, train

_LEFT_OUT = shutil.ignore_patterns(".venv", "models", ".rasa", "__pycache__")


@dataclass(frozen=True)
class Workshop:
    """`root` stands for the repository; only its `nlu/` is a copy."""

    root: Path

    @property
    def data(self) -> Path:
        """The phrases of the workshop."""
        return self.root / "nlu" / "data"

    def train(self, progress: Progress) -> Model:
        """Train a model of the workshop's phrases.

        Raises:
            SetupFailed: The training failed; the message says what to do.
        """
        return train(progress, self.root, self.root / "model")

    def bring_back(self) -> None:
        """Take the labelled phrases over into the real project."""
        for file in self.data.glob("labelled.*.yml"):
            shutil.copy(file, NLU / "data" / file.name)


@contextmanager
def workshop() -> Iterator[Workshop]:
    """A workshop that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="aldyn-workshop-") as folder:
        root = Path(folder)
        shutil.copytree(NLU, root / "nlu", ignore=_LEFT_OUT)
        (root / "knowledge").symlink_to(ROOT / "knowledge")
        yield Workshop(root)
