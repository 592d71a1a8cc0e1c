"""Shared fixtures: a PostgreSQL where one answers, and the whole assistant, once a session."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rig import Rig


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """A database of tests; its tables are made and dropped by who uses it."""
    url = os.environ.get("ALDYN_TEST_POSTGRES_URL")
    if not url:
        pytest.skip("No PostgreSQL: set ALDYN_TEST_POSTGRES_URL to a database that may be emptied.")
    return url


@pytest.fixture(scope="session")
def rig(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rig]:
    """The really running assistant."""
    running = Rig(Path(tmp_path_factory.mktemp("rig")))
    running.start()
    yield running
    running.stop()
