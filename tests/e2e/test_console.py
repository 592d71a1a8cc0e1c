"""The console as an operator uses it: a citizen asks for a person, is answered by one, and given back."""

from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.running_demo import MARKS, RunningDemo, code_sent_to, somebody_employed, wait_for

pytestmark = MARKS


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

    def is_told(self, text: str) -> None:
        wait_for(lambda: text in httpx.get(f"{self._url}/control/users/{self._user}/messages").text, 60)


@pytest.fixture
def citizen(demo: RunningDemo) -> Citizen:
    return Citizen(demo.url, somebody_employed(demo.url, taken=0))


def test_a_citizen_talks_with_a_person_and_then_with_the_assistant_again(
    demo: RunningDemo, browser_page: Page, citizen: Citizen
) -> None:
    page = browser_page
    row, talk, handling = page.locator(".rows a"), page.locator("#timeline"), page.locator("#handling")
    page.goto(demo.console_url)
    page.fill("[name=login]", "operator")
    page.fill("[name=password]", demo.password("operator"))
    page.press("[name=password]", "Enter")

    citizen.does("text", text="позовите оператора")
    expect(row).to_contain_text("Просит человека")
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
