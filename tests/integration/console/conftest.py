"""The console that tests of this folder call."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.integration.console.house import House


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    """A console with nobody in it yet."""
    made = House(tmp_path)
    yield made
    await made.parts.close()
