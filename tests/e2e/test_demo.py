"""The demo as a newcomer meets it: one command, the chat page in a browser, a status updated, a notice received."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.integration.test_simulator_page import FLAGS

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.assistant,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium"),
]
TALKS = {
    "ru": (
        "Русский",
        "какой у меня статус",
        "Ваш статус на учёте",
        "меня сократили вчера",
        "Сокращение",
        "Да, всё так",
    ),
    "kk": ("Қазақша", "мәртебем қандай", "Тіркелген мәртебеңіз", "кеше жұмыстан шықтым", "Қысқарту", "Иә, дұрыс"),
    "en": (
        "English",
        "what is my status",
        "Your status on record",
        "I lost my job yesterday",
        "Redundancy",
        "Yes, that",
    ),
}
NOTICE_CODE = re.compile(r"[A-Z2-9]{4}-[A-Z2-9]{4}")


@dataclass
class RunningDemo:
    """A demo's chat page and what it prints."""

    url: str
    log: Path


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDemo]:
    folder = tmp_path_factory.mktemp("demo")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "printed.log"
    command = [sys.executable, "-m", "aldyn", "demo", "--data-dir", str(folder), "--port", str(port), "--no-browser"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out)
    try:
        wait_for(lambda: "Ctrl-C" in log.read_text() or process.poll() is not None, 900)
        assert process.poll() is None, log.read_text()
        yield RunningDemo(f"http://127.0.0.1:{port}", log)
    finally:
        process.terminate()
        process.wait(60)
    assert "Traceback" not in log.read_text()


def wait_for(condition, timeout_s: float) -> None:  # type: ignore[no-untyped-def]
    ends_at = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < ends_at, "it took too long"
        time.sleep(0.2)


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1180, "height": 860})
        page.set_default_timeout(60_000)
        yield page
        browser.close()


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_a_newcomer_updates_a_status_and_is_written_to(demo: RunningDemo, browser_page: Page, language: str) -> None:
    chosen, question, answer, change, detail, yes = TALKS[language]
    person = somebody_employed(demo.url, taken=list(TALKS).index(language))
    page = browser_page
    httpx.post(f"{demo.url}/control/people/{person['key']}/choose")
    page.goto(f"{demo.url}/#{person['user_id']}")
    page.reload()

    tap(page, chosen)
    confirm_identity(page, demo.url, person)
    say(page, question)
    expect(page.locator("#log")).to_contain_text(answer)
    say(page, change)
    tap(page, detail)
    tap(page, yes)
    expect(page.locator("#log")).to_contain_text(re.compile(r"S26-\d{6}"))

    expect(page.locator("#log")).to_contain_text(NOTICE_CODE, timeout=90_000)
    Path(ROOT / "artefacts").mkdir(exist_ok=True)
    page.screenshot(path=ROOT / "artefacts" / f"demo-{language}.png")


def somebody_employed(url: str, taken: int) -> dict[str, str]:
    people = httpx.get(f"{url}/control/people").json()
    employed = [p for p in people if "labour contract" in p["story"]["en"]]
    return employed[taken]


def say(page: Page, text: str) -> None:
    box = page.locator("#foot textarea")
    box.fill(text)
    box.press("Enter")


def tap(page: Page, label: str) -> None:
    page.locator("#log button", has_text=label).last.click()


def confirm_identity(page: Page, url: str, person: dict[str, str]) -> None:
    say(page, "/link")
    page.locator("#foot button", has_text="📱").click()
    if page.locator("dialog[open] button.primary").count():
        page.locator("dialog[open] button.primary").click()
    wait_for(lambda: httpx.get(f"{url}/control/sms", params={"phone": person["phone"]}).json(), 30)
    sms = httpx.get(f"{url}/control/sms", params={"phone": person["phone"]}).json()[-1]["text"]
    found = re.search(r"\d{6}", sms)
    assert found is not None
    say(page, found.group())
    expect(page.locator("#log")).to_contain_text("/link")
