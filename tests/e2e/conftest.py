"""One demo process and one browser page for the tests of a module."""

import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.e2e.running_demo import CHROMIUM, ROOT, RunningDemo, wait_for
from tests.integration.test_simulator_page import FLAGS


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDemo]:
    """`aldyn demo` on a folder and ports of its own; at the end its log holds no traceback."""
    folder = tmp_path_factory.mktemp("demo")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "printed.log"
    command = [sys.executable, "-m", "aldyn", "demo", "--data-dir", str(folder), "--port", str(port)]
    command += ["--no-browser", "--no-life"]
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


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    """A page of headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1180, "height": 860})
        page.set_default_timeout(60_000)
        yield page
        browser.close()
