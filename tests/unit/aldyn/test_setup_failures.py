"""What keeps the assistant from starting is told in one sentence that says what to do."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from aldyn import language_model
from aldyn.errors import SetupFailed
from aldyn.language_model import Model, RasaServer
from aldyn.serving import bind


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RasaServer]:
    nowhere = "http://127.0.0.1:9"
    made = RasaServer(nowhere, nowhere, f"sqlite:///{tmp_path}/aldyn.sqlite3", tmp_path / "rasa.log")
    yield made
    made.stop()


@pytest.fixture
def taken_port() -> Iterator[int]:
    holder = socket.create_server(("127.0.0.1", 0))
    yield holder.getsockname()[1]
    holder.close()


def a_python(folder: Path, body: str) -> Path:
    """An interpreter of the language environment that does nothing but what the body says."""
    python = folder / "python"
    python.write_text(f"#!/bin/sh\n{body}\n")
    python.chmod(0o755)
    return python


def test_a_port_in_use(taken_port: int) -> None:
    with pytest.raises(SetupFailed, match=f"Port {taken_port} is in use; .*--port"):
        bind("127.0.0.1", taken_port)


def test_a_port_in_use_for_rasa(server: RasaServer, taken_port: int, tmp_path: Path) -> None:
    with pytest.raises(SetupFailed, match=f"Port {taken_port} is in use"):
        server.start(taken_port, Model(tmp_path / "model.tar.gz", ""))


def test_a_missing_language_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(language_model, "INTERPRETER", tmp_path / "absent")

    with pytest.raises(SetupFailed, match="run: make setup"):
        language_model.train(lambda line: None)


def test_a_training_that_fails_names_its_log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(language_model, "INTERPRETER", a_python(tmp_path, "echo 'the data are odd' >&2; exit 1"))
    monkeypatch.setattr(language_model, "MODELS", tmp_path)

    with pytest.raises(SetupFailed, match=r"failed \(the data are odd\); see .*training\.log"):
        language_model.train(lambda line: None)

    assert "the data are odd" in (tmp_path / "training.log").read_text()


def test_a_server_that_ends_at_once(monkeypatch: pytest.MonkeyPatch, server: RasaServer, tmp_path: Path) -> None:
    monkeypatch.setattr(language_model, "INTERPRETER", a_python(tmp_path, "exit 1"))
    server.start(0, Model(tmp_path / "model.tar.gz", ""))

    with pytest.raises(SetupFailed, match=r"ended while starting; see .*rasa\.log"):
        server.wait_ready()


@pytest.mark.assistant
def test_a_broken_model(server: RasaServer, tmp_path: Path) -> None:
    (tmp_path / "model.tar.gz").write_bytes(b"no model at all")
    server.start(0, Model(tmp_path / "model.tar.gz", ""))

    with pytest.raises(SetupFailed, match="run: aldyn train"):
        server.wait_ready()

    assert not server.is_running()
