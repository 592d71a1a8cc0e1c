"""The console as staff use it: a person joins a talk, two decide a dispute, two send a campaign; citizens are told."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from services.notices.policy import quiet_until
from tests.e2e.running_demo import MARKS, RunningDemo, code_sent_to, somebody_employed, wait_for

pytestmark = MARKS
CAMPAIGN_TAKES = timedelta(seconds=200)  # at most


class Citizen:
    """Somebody in her Telegram, known to us by a code."""

    def __init__(self, url: str, person: dict[str, str]) -> None:
        self._url = url
        self._user = person["user_id"]
        httpx.post(f"{url}/control/people/{person['key']}/choose").raise_for_status()
        self.does("start")
        self.is_told("Русский")
        self.does("tap", text="Русский")
        self.does("text", text="/link")
        self.is_told("📱")
        self.does("contact")
        self.does("text", text=code_sent_to(url, person))
        self.is_told("/link")

    def does(self, act: str, **form: Any) -> None:
        httpx.post(f"{self._url}/control/users/{self._user}/{act}", json=form).raise_for_status()

    def is_told(self, text: str, within_s: float = 60) -> None:
        wait_for(lambda: text in httpx.get(f"{self._url}/control/users/{self._user}/messages").text, within_s)


@pytest.fixture(scope="module", autouse=True)
def listener(demo: RunningDemo) -> Citizen:
    """Somebody who was here before all others and says no more: campaigns wait until a dialogue has rested."""
    return Citizen(demo.url, somebody_employed(demo.url, taken=1))


@pytest.fixture
def enter(demo: RunningDemo, browser_page: Page) -> Iterator[Callable[[str], Page]]:
    """Opens the console as an account of staff, in a browser of its own."""
    contexts = []

    def opened(account: str) -> Page:
        assert browser_page.context.browser is not None
        contexts.append(browser_page.context.browser.new_context(viewport={"width": 1280, "height": 860}))
        page = contexts[-1].new_page()
        page.set_default_timeout(60_000)
        page.goto(demo.console_url)
        page.fill("[name=login]", account)
        page.fill("[name=password]", demo.password(account))
        page.press("[name=password]", "Enter")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def citizen(demo: RunningDemo) -> Citizen:
    return Citizen(demo.url, somebody_employed(demo.url, taken=0))


def test_a_citizen_talks_with_a_person_and_then_with_the_assistant_again(
    demo: RunningDemo, browser_page: Page, citizen: Citizen
) -> None:
    page = browser_page
    talk, handling = page.locator("#timeline"), page.locator("#handling")
    page.goto(demo.console_url)
    page.fill("[name=login]", "operator")
    page.fill("[name=password]", demo.password("operator"))
    page.press("[name=password]", "Enter")

    citizen.does("text", text="позовите оператора")
    asking = page.locator(".rows a", has_text="Просит человека")
    expect(asking).to_be_visible()
    row = page.locator(f"#{asking.get_attribute('id')}")
    row.click()
    expect(talk).to_contain_text("позовите оператора")
    expect(talk.locator(".tapped").first).to_have_text("Русский")
    handling.get_by_role("button", name="Взять разговор").click()
    citizen.is_told("Динара")
    expect(row).to_contain_text("У меня")

    page.fill("#reply", "Здравствуйте! Чем помочь?")
    page.press("#reply", "Control+Enter")
    citizen.is_told("Здравствуйте! Чем помочь?")
    citizen.does("text", text="какой у меня статус")
    expect(talk.locator(".citizen").last).to_contain_text("какой у меня статус")
    expect(talk.locator(".citizen").last).to_be_in_viewport()

    handling.get_by_role("button", name="Вернуть помощнику").click()
    expect(row).not_to_contain_text("У меня")
    citizen.is_told("снова отвечает помощник")
    expect(talk.locator(".assistant", has_text="Ваш статус на учёте")).to_have_count(0)
    citizen.does("text", text="какой у меня статус")
    expect(talk.locator(".assistant", has_text="Ваш статус на учёте")).to_have_count(1)


def test_a_dispute_of_the_chat_is_decided_by_two_and_the_citizen_is_told_what_they_set(
    demo: RunningDemo, enter: Callable[[str], Page]
) -> None:
    citizen = Citizen(demo.url, somebody_employed(demo.url, taken=2))
    citizen.does("text", text="сколько дадут на рождение третьего ребенка")
    citizen.is_told("164\u00a0350")
    citizen.does("tap", text="⚖️ Хочу оспорить")
    citizen.is_told("С чем именно вы не согласны")
    citizen.does("tap", text="Со всем расчётом")
    citizen.is_told("что не так")
    citizen.does("text", text="это мой четвёртый ребёнок, а не третий")
    citizen.is_told("Есть документ")
    citizen.does("tap", text="Документов нет")
    citizen.is_told("✅ Да, всё так")
    citizen.does("tap", text="✅ Да, всё так")
    citizen.is_told("D26-")

    for account in ("operator", "supervisor"):
        page = enter(account)
        page.locator("#menu").get_by_role("link", name="Обращения").click()
        page.locator("main").get_by_role("link", name="D26-").click()
        expect(page.locator("main")).to_contain_text("это мой четвёртый ребёнок, а не третий")
        accepting = page.locator("form:has([value=accept])")
        accepting.locator("[name=reason]").select_option("mistake_of_ours")
        if account == "operator":
            accepting.locator("[name=amount]").fill("272475")
        accepting.get_by_role("button", name="Принять").click()
    expect(page.locator("main")).to_contain_text("Исправлено на: 272\u00a0475\u00a0₸")

    citizen.is_told("Сумма исправлена")
    citizen.does("text", text="сколько мне дадут на рождение третьего ребенка")
    citizen.is_told("Сотрудники установили эту сумму")


def test_a_campaign_written_by_one_and_approved_by_another_is_read_in_the_chat(
    listener: Citizen, enter: Callable[[str], Page]
) -> None:
    author, other = enter("communications"), enter("supervisor")
    author.locator("#menu").get_by_role("link", name="Рассылки").click()
    author.get_by_role("link", name="Новая рассылка").click()
    author.fill("[name=name]", "Помощь семьям")
    for language, body in (("kk", "Көмек туралы хабар."), ("ru", "Новости о помощи."), ("en", "News of support.")):
        author.fill(f"[name=title_{language}]", "Aldyn")
        author.fill(f"[name=body_{language}]", f"{{given_name}}. {body} https://egov.kz")
    author.get_by_role("button", name="Сохранить черновик").click()
    author.get_by_role("button", name="Отдать на утверждение").click()
    expect(author.locator("header.head")).to_contain_text("ждёт")

    other.goto(author.url)
    other.get_by_role("button", name="Утвердить").click()
    other.get_by_role("button", name="Начать").click()
    expect(other.locator("header.head")).to_contain_text("идёт")

    now = datetime.now(UTC)
    if all(quiet_until(at) is None for at in (now, now + CAMPAIGN_TAKES)):  # at night it waits for the morning
        listener.is_told("Новости о помощи", within_s=CAMPAIGN_TAKES.seconds)
