"""Every page of the console in headless Chromium: axe finds nothing, light and dark; a screenshot of each is kept."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright, expect

from aldyn.serving import Servers
from services.records.staff import Role
from tests.integration.console.house import PASSWORD, House
from tests.integration.console.lively import enliven
from tests.integration.test_simulator_page import CHROMIUM, FLAGS

ARTEFACTS = Path(__file__).parents[3] / "artefacts"
PAGES = {
    "erlan": [
        "/conversations",
        "/conversations/{talk}",
        "/requests",
        "/requests/{dispute}",
        "/requests/{change}",
        "/requests?decided=true",
        "/conflicts",
        "/events",
        "/canned",
        "/conversations/absent",
        "/improve",
        "/training",
        "/figures",
        "/open-data",
    ],
    "administrator": ["/staff", "/audit", "/conversations"],
}
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium"),
]


@pytest.fixture
async def url(house: House) -> AsyncIterator[str]:
    servers = Servers()
    yield f"http://127.0.0.1:{await servers.start(house.app, '127.0.0.1', 0)}"
    await servers.stop()


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        await launched.close()


async def enter(browser: Browser, url: str, login: str, **context: object) -> Page:
    """Log in as somebody."""
    page = await (await browser.new_context(**context)).new_page()  # type: ignore[arg-type]
    await page.goto(f"{url}/login")
    await page.fill("[name=login]", login)
    await page.fill("[name=password]", PASSWORD)
    await page.press("[name=password]", "Enter")
    await expect(page.locator("header.side")).to_be_visible()
    return page


async def complaints(page: Page, path: str, rules: list[str] | None = None) -> list[str]:
    """What axe says against a page: path, rule and the elements."""
    options = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
    found = (await Axe().run(page, options=options)).response["violations"]
    return [f"{path}: {rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


async def test_no_page_has_barriers_light_or_dark(house: House, browser: Browser, url: str) -> None:
    ids = await enliven(house)
    await house.staff(Role.ADMINISTRATOR)
    found = []
    for login, paths in PAGES.items():
        page = await enter(browser, url, login, viewport={"width": 1280, "height": 800})
        for path in paths:
            await page.goto(url + path.format(**ids))
            found += await complaints(page, path)
            await keep(page, f"{login}{path}-light")
            await page.emulate_media(color_scheme="dark")
            found += await complaints(page, path, ["color-contrast"])
            await keep(page, f"{login}{path}-dark")
            await page.emulate_media(color_scheme="light")
    assert found == []


async def keep(page: Page, name: str) -> None:
    """Keep a screenshot for people to look at."""
    ARTEFACTS.mkdir(exist_ok=True)
    await page.screenshot(path=ARTEFACTS / f"console-{re.sub(r'[^a-z]+', '-', name)}.png")
