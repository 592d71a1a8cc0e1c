"""Roles of production as processes: set by the environment alone, with a Bot API server, stopped by a signal."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.e2e.running_demo import ROOT, wait_for

TOKEN = "5000000001:AAdemo-token-of-the-local-telegram"
SECRET = "a-secret-of-our-own-0123456789abcdef"


def free_ports(count: int) -> int:
    """The first of so many free ports in a row."""
    while True:
        probes = [socket.socket() for _ in range(count)]
        try:
            probes[0].bind(("127.0.0.1", 0))
            first = int(probes[0].getsockname()[1])
            for place, probe in enumerate(probes[1:], 1):
                probe.bind(("127.0.0.1", first + place))
            return first
        except OSError:
            continue
        finally:
            for probe in probes:
                probe.close()


@contextmanager
def running(folder: Path, words: list[str], ready: str, **settings: str) -> Iterator[Path]:
    """A command of ours as a process, once it has said that it is ready; what it prints is in the file given."""
    log = folder / f"{words[-1].strip('-')}.log"
    command = [sys.executable, "-m", "aldyn", *words]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out, env={**os.environ, **settings})
    try:
        wait_for(lambda: ready in log.read_text() or process.poll() is not None, 120)
        assert process.poll() is None, log.read_text()
        yield log
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) in (0, -signal.SIGTERM), log.read_text()
    assert "Traceback" not in log.read_text()


def said_by(arguments: list[str], **settings: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "aldyn", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **settings}, capture_output=True, text=True, timeout=120, check=False
    )


def test_a_database_not_migrated_is_told_in_one_sentence(tmp_path: Path) -> None:
    settings = {"ALDYN_DATA_DIR": str(tmp_path), "ALDYN_SECRET_KEYS": SECRET, "TELEGRAM_BOT_TOKEN": TOKEN}

    told = said_by(["run", "worker"], **settings)

    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == "The database is not in the form of this version; run: aldyn migrate\n"


@pytest.mark.assistant
def test_all_roles_answer_a_citizen_whose_updates_come_by_webhook(tmp_path: Path) -> None:
    telegram, first = free_ports(1), free_ports(3)
    settings = {
        "ALDYN_DATA_DIR": str(tmp_path / "data"),
        "ALDYN_SECRET_KEYS": SECRET,
        "ALDYN_PORT": str(first),
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": f"http://127.0.0.1:{telegram}",
        "TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{first + 2}/telegram/webhook",
        "TELEGRAM_WEBHOOK_SECRET": "known-to-telegram",
    }
    assert said_by(["migrate"], **settings).returncode == 0

    simulator = ["simulator", "--token", TOKEN, "--port", str(telegram)]
    with running(tmp_path, simulator, "http://"), running(tmp_path, ["run", "all"], "all runs.", **settings):
        control = httpx.Client(base_url=f"http://127.0.0.1:{telegram}/control", timeout=40)
        user = control.post("/users", json={"language_code": "ru", "start": True}).json()["id"]
        wait_for(lambda: "Русский" in control.get(f"/users/{user}/messages").text, 30)
        control.post(f"/users/{user}/text", json={"text": "сколько платят при рождении ребенка?"})
        wait_for(lambda: "Пособие на рождение" in control.get(f"/users/{user}/messages").text, 30)
        assert httpx.get(f"http://127.0.0.1:{first}/login").status_code == 200
        control.close()
