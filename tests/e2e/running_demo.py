"""A demo in a process of its own, and what its tests do in it."""

import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = shutil.which("chromium")
MARKS = [
    pytest.mark.browser,
    pytest.mark.assistant,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium"),
]


@dataclass
class RunningDemo:
    """A demo's chat page and what it prints."""

    url: str
    log: Path

    @property
    def console_url(self) -> str:
        """Where staff log in."""
        return self._printed(r"Console +(http://\S+)")

    def password(self, account: str) -> str:
        """The password printed for an account of staff."""
        return self._printed(rf"Console account {account} +(\S+)")

    def _printed(self, pattern: str) -> str:
        found = re.search(pattern, self.log.read_text())
        assert found is not None, pattern
        return found.group(1)


def wait_for(condition: Callable[[], object], timeout_s: float) -> None:
    """Wait until something holds."""
    ends_at = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < ends_at, "it took too long"
        time.sleep(0.2)


def somebody_employed(url: str, taken: int) -> dict[str, str]:
    """A person of the population with a labour contract; `taken` of them are passed over."""
    people = httpx.get(f"{url}/control/people").json()
    employed: list[dict[str, str]] = [p for p in people if "labour contract" in p["story"]["en"]]
    return employed[taken]


def code_sent_to(url: str, person: dict[str, str]) -> str:
    """The newest code in her text messages."""
    wait_for(lambda: httpx.get(f"{url}/control/sms", params={"phone": person["phone"]}).json(), 30)
    sms = httpx.get(f"{url}/control/sms", params={"phone": person["phone"]}).json()[-1]["text"]
    found = re.search(r"\d{6}", sms)
    assert found is not None
    return found.group()
