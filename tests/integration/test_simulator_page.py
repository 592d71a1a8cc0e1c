"""The chat page in headless Chromium: by keyboard, on a phone screen, in both themes, and safe."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from axe_playwright_python.async_playwright import Axe
from fastapi import FastAPI
from playwright.async_api import Browser, Page, async_playwright, expect
from uvicorn import Config

from simulator.app import create_app
from simulator.core import Simulator
from simulator.server import SimulatorServer
from simulator.settings import SimulatorSettings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TOKEN = "42:secret"
PEOPLE = [
    {
        "key": "aigul",
        "name": "Айгүл Нұрланова",
        "phone": "+77011234567",
        "language": "kk",
        "story": {"kk": "31 жаста, мұғалім.", "ru": "31 год, учительница.", "en": "A teacher of 31."},
    },
    {
        "key": "yerlan",
        "name": "Ерлан Оспанов",
        "phone": "+77052223344",
        "language": "ru",
        "story": {"kk": "62 жаста, машинист.", "ru": "62 года, машинист.", "en": "A train driver of 62."},
    },
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium: apt-get install chromium"),
]


@pytest.fixture
def app() -> FastAPI:
    return create_app(SimulatorSettings(tokens=(TOKEN,), limits=False))


@pytest.fixture
def sim(app: FastAPI) -> Simulator:
    return app.state.simulator


@pytest.fixture
async def url(app: FastAPI) -> AsyncIterator[str]:
    """A local Telegram with two people to choose from; limits off."""
    server = SimulatorServer(Config(app, port=0, log_level="critical"))
    serving = asyncio.create_task(server.serve())
    async with asyncio.timeout(10):
        while not server.started:  # noqa: ASYNC110  # uvicorn tells it no other way
            await asyncio.sleep(0.01)
    address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    async with httpx.AsyncClient(trust_env=False) as client:
        await client.put(f"{address}/control/people", json=PEOPLE)
    yield address
    server.should_exit = True
    await serving


@pytest.fixture
async def api(url: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=url, trust_env=False) as client:
        yield client


class Visitor:
    """Opens the page and notes every error of its scripts and every address that is not ours."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser = browser
        self._url = url
        self.complaints: list[str] = []

    async def open(self, **options: Any) -> Page:
        context = await self._browser.new_context(**{"locale": "kk-KZ", **options})
        page = await context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._note(request.url))
        await page.goto(self._url)
        # A person begins when she sees whom to choose; keys pressed before the scripts run reach nobody.
        await page.locator("#chats [data-id]").first.wait_for(state="attached")
        return page

    def _note(self, address: str) -> None:
        if not address.startswith((self._url, f"blob:{self._url}", "data:")):
            self.complaints.append(address)


@pytest.fixture
async def visitor(url: str) -> AsyncIterator[Visitor]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        visitor = Visitor(browser, url)
        yield visitor
        await browser.close()
    assert visitor.complaints == []


async def says(api: httpx.AsyncClient, user_id: int, text: str, **params: Any) -> int:
    """The bot writes to her; the message's id."""
    answer = await api.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": user_id, "text": text, **params})
    return answer.json()["result"]["message_id"]


async def chosen(page: Page, api: httpx.AsyncClient, name: str = "Айгүл") -> int:
    """Choose a person in the list; her id."""
    await page.get_by_role("button", name=name).click()
    await expect(page.locator(".bubble.own .text")).to_contain_text("/start")
    return int(page.url.rpartition("#")[2])


async def updates(api: httpx.AsyncClient) -> list[dict[str, Any]]:
    return (await api.post(f"/bot{TOKEN}/getUpdates", json={"timeout": 5})).json()["result"]


async def test_a_person_is_chosen_and_talks_by_keyboard_alone(visitor: Visitor, api: httpx.AsyncClient) -> None:
    page = await visitor.open()

    await page.keyboard.press("Control+k")
    await page.keyboard.type("Айгүл")
    await page.keyboard.press("Enter")
    await expect(page.locator("#field")).to_be_focused()
    await page.keyboard.type("15 қараша")
    await page.keyboard.press("Enter")
    await expect(page.locator(".bubble.own")).to_have_count(2)
    await page.keyboard.press("ArrowUp")
    await page.keyboard.type(" емес, 16")
    await page.keyboard.press("Enter")

    await expect(page.locator(".bubble.own").last).to_contain_text("15 қараша емес, 16")
    kinds = [(key, one[key]["text"]) for one in await updates(api) for key in one if key != "update_id"]
    assert kinds == [("message", "/start"), ("message", "15 қараша"), ("edited_message", "15 қараша емес, 16")]


async def test_buttons_wait_for_the_bots_answer_and_edits_show(visitor: Visitor, api: httpx.AsyncClient) -> None:
    page = await visitor.open()
    user_id = await chosen(page, api)
    markup = {"inline_keyboard": [[{"text": "Иә", "callback_data": "yes"}]]}
    message_id = await says(api, user_id, "Растайсыз ба?", reply_markup=markup)

    await page.get_by_role("button", name="Иә").click()
    await expect(page.locator(".key.waits")).to_have_count(1)
    query = (await updates(api))[-1]["callback_query"]["id"]
    await api.post(f"/bot{TOKEN}/answerCallbackQuery", json={"callback_query_id": query, "text": "Жазылды"})
    await expect(page.locator(".key.waits")).to_have_count(0)
    await expect(page.locator(".toast")).to_have_text("Жазылды")
    edit = {"chat_id": user_id, "message_id": message_id, "text": "Расталды"}
    await api.post(f"/bot{TOKEN}/editMessageText", json=edit)

    await expect(page.locator(".bubble.theirs")).to_contain_text("Расталды")
    await expect(page.locator(".bubble.theirs")).to_contain_text("өзгертілді")
    await expect(page.locator(".key")).to_have_count(0)


async def test_the_reply_keyboard_shares_the_contact_and_the_code_goes_from_the_phone_to_the_chat(
    visitor: Visitor, api: httpx.AsyncClient
) -> None:
    page = await visitor.open(viewport={"width": 1440, "height": 900})
    user_id = await chosen(page, api)
    keyboard = {"keyboard": [[{"text": "Нөмірім", "request_contact": True}]]}
    await says(api, user_id, "Нөміріңіз?", reply_markup=keyboard)

    await page.get_by_role("button", name="Нөмірім").click()
    await expect(page.locator("dialog")).to_contain_text("+77011234567")
    await page.locator("dialog .primary").click()
    await expect(page.locator(".bubble.own .contact")).to_contain_text("+77011234567")
    await api.post("/control/sms", json={"phone": "77011234567", "text": "Растау коды: 482913"})
    await page.get_by_role("button", name="482913 кодын хабарламаға қою").click()

    await expect(page.locator("#field")).to_have_value("482913")
    await expect(page.locator("#field")).to_be_focused()


async def test_what_the_bot_and_people_write_never_becomes_markup(visitor: Visitor, api: httpx.AsyncClient) -> None:
    page = await visitor.open()
    user_id = await chosen(page, api)
    evil = "<img src=x onerror=alert(1)>"
    link = '<a href="javascript:alert(1)">басыңыз</a> <b>&lt;script&gt;</b>'

    await says(api, user_id, evil)
    await says(api, user_id, link, parse_mode="HTML")
    await api.post(f"/control/users/{user_id}/text", json={"text": evil})

    texts = page.locator(".bubble .text")
    await expect(texts).to_have_count(4)
    assert await page.locator(".bubble img, .bubble script, .bubble a[href^='javascript']").count() == 0
    await expect(texts.nth(1)).to_contain_text(evil)
    await expect(texts.nth(2).locator("b")).to_have_text("<script>")


async def test_formatting_shows_as_telegram_shows_it(visitor: Visitor, api: httpx.AsyncClient) -> None:
    page = await visitor.open()
    user_id = await chosen(page, api)

    lines = ["👋 <b>Жәрдемақы <i>164 350 ₸</i></b>", "<blockquote>38 × 4 325</blockquote>"]
    html = "\n".join([*lines, '<a href="https://egov.kz">eGov</a> /status'])
    await says(api, user_id, html, parse_mode="HTML")

    text = page.locator(".bubble.theirs .text")
    await expect(text.locator("b > i")).to_have_text("164 350 ₸")
    await expect(text.locator("blockquote")).to_have_text("38 × 4 325")
    await expect(text.locator("a")).to_have_attribute("rel", "noopener noreferrer")
    await text.get_by_role("button", name="/status").click()
    await expect(page.locator(".bubble.own").last).to_contain_text("/status")


async def test_typing_shows_and_goes_with_the_message(visitor: Visitor, api: httpx.AsyncClient) -> None:
    page = await visitor.open()
    user_id = await chosen(page, api)

    await api.post(f"/bot{TOKEN}/sendChatAction", json={"chat_id": user_id, "action": "typing"})
    await expect(page.locator("#peer-state")).to_have_text("жазып жатыр…")
    await expect(page.locator(".dots")).to_have_count(1)
    await says(api, user_id, "Дайын")

    await expect(page.locator(".dots")).to_have_count(0)
    await expect(page.locator("#peer-state")).to_contain_text("Айгүл Нұрланова")


async def test_blocking_leaves_only_restart_and_restart_begins_again(visitor: Visitor, api: httpx.AsyncClient) -> None:
    page = await visitor.open()
    await chosen(page, api)

    await page.locator("#more").click()
    await page.get_by_role("menuitem", name="Ботты бұғаттау").click()
    await page.locator("dialog .primary").click()
    await page.get_by_role("button", name="Ботты қайта қосу").click()

    await expect(page.locator("#field")).to_be_visible()
    kinds = [key for one in await updates(api) for key in one if key != "update_id"]
    assert kinds == ["message", "my_chat_member", "my_chat_member", "message"]


async def test_photos_files_and_stickers_go_out_and_show(visitor: Visitor, api: httpx.AsyncClient) -> None:
    page = await visitor.open()
    await chosen(page, api)

    async with page.expect_file_chooser() as choosing:
        await page.get_by_role("button", name="Тіркеу").click()
        await page.get_by_role("menuitem", name="Файл").click()
    await (await choosing.value).set_files({"name": "анықтама.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
    await page.locator("dialog input").fill("Міне")
    await page.locator("dialog .primary").click()
    await expect(page.locator(".bubble.own .file")).to_contain_text("анықтама.pdf")
    await page.get_by_role("button", name="Стикерлер").click()
    await page.get_by_role("button", name="Стикер 🌷").click()

    await expect(page.locator(".bubble.own img.sticker")).to_be_visible()
    document, sticker = (await updates(api))[-2:]
    assert document["message"]["caption"] == "Міне"
    assert sticker["message"]["sticker"]["emoji"] == "🌷"


@pytest.mark.parametrize(
    ("code", "title", "story"),
    [
        ("kk", "Чаттар", "31 жаста, мұғалім."),
        ("ru", "Чаты", "31 год, учительница."),
        ("en", "Chats", "A teacher of 31."),
    ],
)
async def test_the_page_speaks_the_chosen_language(visitor: Visitor, code: str, title: str, story: str) -> None:
    page = await visitor.open()

    await page.locator(f"#languages [lang={code}]").click()

    await expect(page.locator("#side-title")).to_have_text(title)
    await expect(page.locator(".offered").first).to_contain_text(story)
    await expect(page.locator("html")).to_have_attribute("lang", code)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
async def test_nothing_bars_people_with_disabilities_and_nothing_sticks_out(
    visitor: Visitor, api: httpx.AsyncClient, scheme: Any, width: int
) -> None:
    page = await visitor.open(color_scheme=scheme, viewport={"width": width, "height": 844}, reduced_motion="reduce")
    found = {"list": await violations(page)}
    user_id = await chosen(page, api)
    markup = {"inline_keyboard": [[{"text": "Қалай есептелді?", "callback_data": "how"}]]}
    await says(api, user_id, "<b>Жәрдемақы</b> " + "ұзынсөз" * 30, parse_mode="HTML", reply_markup=markup)
    await says(api, user_id, "?", reply_markup={"keyboard": [["Менің мәртебем", "Маған не тиесілі?"]]})
    await expect(page.locator(".keys")).to_be_visible()
    found["chat"] = await violations(page)
    await page.locator("#phone-toggle").click()
    await expect(page.locator(".handset")).to_be_visible()
    found["phone"] = await violations(page)

    sideways = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert found == {"list": [], "chat": [], "phone": []}
    assert sideways <= 0


async def violations(page: Page) -> list[str]:
    report = await Axe().run(page)
    return [f"{one['id']}: {one['nodes'][0]['target']}" for one in report.response["violations"]]


async def test_on_a_phone_screen_the_chat_fills_the_page_and_back_leads_to_the_list(
    visitor: Visitor, api: httpx.AsyncClient
) -> None:
    page = await visitor.open(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    await chosen(page, api)

    await expect(page.locator(".side")).to_be_hidden()
    await page.locator("#back").click()

    await expect(page.locator(".side")).to_be_visible()
    await expect(page.locator(".thread")).to_be_hidden()


async def test_a_newcomer_is_made_on_the_page(visitor: Visitor, api: httpx.AsyncClient) -> None:
    page = await visitor.open()

    await page.locator("#new-chat").click()
    await page.get_by_role("button", name="Жаңа адам").click()
    await page.locator("dialog input").fill("Гүлнар Ахметова")
    await page.locator("dialog .newcomer-form .primary").click()

    await expect(page.locator("#peer-state")).to_contain_text("Гүлнар Ахметова")
    assert (await updates(api))[0]["message"]["from"]["last_name"] == "Ахметова"


async def test_the_page_shows_what_came_while_its_stream_was_cut(
    visitor: Visitor, url: str, api: httpx.AsyncClient, sim: Simulator
) -> None:
    page = await visitor.open()
    user_id = await chosen(page, api)

    sim.hub.close()  # streams end, as when the server stops
    await expect(page.locator("#offline")).to_be_visible()
    await says(api, user_id, "Қайта келдіңіз бе?")
    sim.hub._kept.clear()  # what it missed is no longer kept
    sim.hub.closed = False

    await expect(page.locator(".bubble.theirs")).to_contain_text("Қайта келдіңіз бе?", timeout=10_000)
    await expect(page.locator("#offline")).to_be_hidden()
