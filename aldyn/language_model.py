"""The language model as the rest of the project sees it: is it current, train it, serve it.

Rasa lives in an environment of its own (`nlu/.venv`, Python 3.10), so everything here talks to processes.
"""

import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import httpx

from aldyn.errors import SetupFailed

ROOT = Path(__file__).resolve().parent.parent
NLU = ROOT / "nlu"
INTERPRETER = NLU / ".venv" / "bin" / "python"
MODELS = NLU / "models"
CURRENT = MODELS / "current.json"
Progress = Callable[[str], None]

# What the model is made from; a change in any of these asks for training.
_SOURCES = (
    "nlu/config.yml",
    "nlu/importer.py",
    "nlu/training.py",
    "nlu/requirements.lock",
    "nlu/components/**/*.py",
    "nlu/domain/**/*.yml",
    "nlu/data/**/*.yml",
    "knowledge/intents.py",
    "knowledge/intents.yaml",
    "knowledge/orthography.py",
)


@dataclass(frozen=True)
class Model:
    """A trained model: a file, and the state of what it was made from."""

    path: Path
    fingerprint: str


def fingerprint(root: Path = ROOT) -> str:
    """Give a short name for the state of all that the model is made from, here or in a workshop."""
    digest = hashlib.sha256()
    for file in _source_files(root):
        digest.update(str(file.relative_to(root)).encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _source_files(root: Path) -> Iterator[Path]:
    for pattern in _SOURCES:
        yield from sorted(root.glob(pattern))


def current_model() -> Model | None:
    """Give the model in use, or None when none was trained or its file is gone."""
    try:
        noted = json.loads(CURRENT.read_text())
        model = Model(MODELS / noted["model"], noted["fingerprint"])
    except (OSError, ValueError, KeyError):
        return None
    return model if model.path.exists() else None


def keep(model: Model) -> Model:
    """Make a model the one that servers started from now on use, and remove older ones."""
    MODELS.mkdir(parents=True, exist_ok=True)
    if model.path.parent != MODELS:
        model = Model(Path(shutil.move(model.path, MODELS / model.path.name)), model.fingerprint)
    draft = CURRENT.with_suffix(".draft")
    draft.write_text(json.dumps({"model": model.path.name, "fingerprint": model.fingerprint}))
    draft.replace(CURRENT)
    for other in MODELS.glob("aldyn-*.tar.gz"):
        if other != model.path:
            other.unlink(missing_ok=True)
    return model


def ensure_trained(progress: Progress) -> Model:
    """Give a model of the present phrases, training one only when they changed.

    Raises:
        SetupFailed: The environment is missing or the training failed; the message says what to do.
    """
    model = current_model()
    if model and model.fingerprint == fingerprint():
        return model
    return keep(train(progress))


def train(progress: Progress, root: Path = ROOT, folder: Path = MODELS) -> Model:
    """Train a model of the present phrases and give it; it is not in use before `keep`.

    Args:
        progress: Told what goes on.
        root: The project, or a workshop with a language project of its own (`aldyn.workshop`).
        folder: Where the model is put.
    Raises:
        SetupFailed: The environment is missing or the training failed; the message says what to do.
    """
    began, state = time.monotonic(), fingerprint(root)
    name = f"aldyn-{state}"
    folder.mkdir(parents=True, exist_ok=True)
    progress("training the language model")
    done = subprocess.run(
        [interpreter(), "-W", "ignore", "-m", "nlu.training", str(folder), name],
        cwd=root, env=environment(PYTHONPATH=str(root)), capture_output=True, text=True, check=False,
    )  # fmt: skip
    model = Model(folder / f"{name}.tar.gz", state)
    if done.returncode != 0 or not model.path.exists():
        MODELS.mkdir(parents=True, exist_ok=True)
        log = MODELS / "training.log"
        log.write_text(done.stdout + done.stderr)
        raise SetupFailed(f"Training the language model failed ({_last_line(done.stderr)}); see {log}.")
    progress(f"trained in {time.monotonic() - began:.0f} s")
    return model


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "no message"


def interpreter() -> str:
    """Give the path of Rasa's Python.

    Raises:
        SetupFailed: The language environment was not made.
    """
    if not INTERPRETER.exists():
        raise SetupFailed(f"The language environment is missing ({INTERPRETER}); run: make setup")
    return str(INTERPRETER)


def environment(**more: str) -> dict[str, str]:
    """Give the environment variables for a process of Rasa's Python."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore",
        "RASA_TELEMETRY_ENABLED": "false",
        "RASA_MAX_CACHE_SIZE": "0",  # our components are always trained anew
        "OMP_WAIT_POLICY": "PASSIVE",  # threads that spin starve the rest of a small machine
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        **more,
    }


class RasaServer:
    """Rasa as a child process on loopback, in a process group of its own, that never outlives its parent.

    Args:
        actions_url: Where Rasa sends actions (the action webhook).
        nlg_url: Where Rasa asks for the words of a response.
        tracker_url: Synchronous SQLAlchemy URL of the database that keeps dialogue states.
        log_file: Where its output goes.
        token: Opens Rasa's own API, by which another model can be put into the running server; closed without one.
    """

    def __init__(
        self, actions_url: str, nlg_url: str, tracker_url: str, log_file: Path, token: str | None = None
    ) -> None:
        self._environment = environment(
            ALDYN_ACTIONS_URL=actions_url, ALDYN_NLG_URL=nlg_url, ALDYN_NLU_TRACKER_URL=tracker_url
        ) | ({"ALDYN_RASA_TOKEN": token} if token else {})
        self._log_file = log_file
        self._log: IO[Any] | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self.port = 0

    @property
    def url(self) -> str:
        """The server's address, for `ALDYN_RASA_URL`."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int | None:
        """The process's number while it runs."""
        return self._process.pid if self._process else None

    def start(self, port: int = 0, model: Model | None = None) -> int:
        """Start serving a model (the one in use unless given) and give the port; 0 picks a free one.

        Raises:
            SetupFailed: No model, no environment, or the port is taken.
        """
        model = model or current_model()
        if model is None:
            raise SetupFailed("There is no trained language model; run: aldyn train")
        self.port = _free_port(port)
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        self._log = self._log_file.open("ab")
        # Standard input is the lifeline: the kernel closes it when this process ends, however it ends.
        self._process = subprocess.Popen(
            [interpreter(), "-m", "nlu.server", str(model.path), str(self.port)],
            cwd=ROOT, env=self._environment, stdin=subprocess.PIPE, stdout=self._log, stderr=self._log,
            start_new_session=True,
        )  # fmt: skip
        return self.port

    def wait_ready(self, timeout_s: float = 120) -> None:
        """Return when the server answers with a loaded model.

        Raises:
            SetupFailed: It ended, could not load the model, or took too long.
        """
        ends_at = time.monotonic() + timeout_s
        while time.monotonic() < ends_at:
            if self._process is None or self._process.poll() is not None:
                raise SetupFailed(f"The language server ended while starting; see {self._log_file}.")
            status = self._status()
            if status == httpx.codes.OK:
                return
            if status is not None:
                self.stop()
                raise SetupFailed(f"The language model is broken; run: aldyn train ({self._log_file}).")
            time.sleep(0.2)
        self.stop()
        raise SetupFailed(f"The language server did not answer within {timeout_s:.0f} s; see {self._log_file}.")

    def _status(self) -> int | None:
        try:
            return httpx.get(f"{self.url}/webhooks/aldyn/", timeout=2).status_code
        except httpx.HTTPError:
            return None

    def is_running(self) -> bool:
        """Tell whether the process lives."""
        return self._process is not None and self._process.poll() is None

    def stop(self, timeout_s: float = 5) -> None:
        """End the server and everything it started; stopping twice is fine."""
        process, self._process = self._process, None
        if process is None:
            return
        for last_word in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, last_word)
                process.wait(timeout_s)
                break
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        if process.stdin:
            process.stdin.close()
        process.wait()
        if self._log:
            self._log.close()


def _free_port(wanted: int) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError as taken:
            raise SetupFailed(f"Port {wanted} is in use; choose another or stop what uses it.") from taken
        return int(probe.getsockname()[1])
