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
        "/sources",
        "/campaigns",
        "/campaigns/new",
        "/campaigns/{campaign}",
        "/forecast",
        "/parameters?text=mci",
        "/canned",
        "/conversations/absent",
        "/improve",
        "/training",
        "/figures",
        "/open-data",
    ],
    "administrator": ["/staff", "/audit", "/conversations", "/files", "/files/{file}", "/files/{receipt}"],
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
    """Log in as somebody who asked for no motion: what is looked at stands still; keys work once the page is loaded."""
    page = await (await browser.new_context(reduced_motion="reduce", **context)).new_page()  # type: ignore[arg-type]
    await page.goto(f"{url}/login")
    await page.fill("[name=login]", login)
    await page.fill("[name=password]", PASSWORD)
    await page.press("[name=password]", "Enter")
    await expect(page.locator("header.side")).to_be_visible()
    await page.wait_for_load_state("load")
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
            if path == "/forecast":
                await expect(page.locator("svg.chart").first).to_be_visible(timeout=60_000)
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


async def test_a_dispute_is_decided_by_two_people_with_the_right_sum(house: House, browser: Browser, url: str) -> None:
    ids = await enliven(house)
    first, second = await enter(browser, url, "dinara"), await enter(browser, url, "erlan")
    for page in (first, second):
        await page.goto(f"{url}/requests/{ids['dispute']}")
        accepting = page.locator("form:has([value=accept])")
        await accepting.locator("[name=reason]").select_option("mistake_of_ours")
        if page is first:
            await accepting.locator("[name=amount]").fill("272 475")
        await accepting.get_by_role("button", name="Accept").click()
    await expect(second.locator("main")).to_contain_text("Corrected to: 272\u00a0475\u00a0₸")
    await expect(second.locator("aside")).to_contain_text("272\u00a0475\u00a0₸")


async def test_a_campaign_is_approved_by_a_second_account(house: House, browser: Browser, url: str) -> None:
    ids = await enliven(house)
    await house.staff(Role.COMMUNICATIONS)
    author, other = await enter(browser, url, "erlan"), await enter(browser, url, "communications")
    for page in (author, other):
        await page.goto(f"{url}/campaigns/{ids['campaign']}")
        await page.get_by_role("button", name="Hand in" if page is author else "Approve").click()
        await expect(page.locator("header.head")).to_contain_text("waits" if page is author else "approved")
    await expect(author.get_by_role("button", name="Approve")).to_have_count(0)


async def test_keys_lead_through_the_list_and_what_is_typed_survives_a_reload(
    house: House, browser: Browser, url: str
) -> None:
    await enliven(house)
    page = await enter(browser, url, "dinara")
    await page.keyboard.press("?")
    await expect(page.locator("#keys")).to_be_visible()
    await page.keyboard.press("Escape")
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Take over").click()
    await page.locator("#reply").fill("Здравствуйте, сейчас посмотрю")
    await page.reload()
    await expect(page.locator("#reply")).to_have_value("Здравствуйте, сейчас посмотрю")
