"""The demo as a newcomer meets it: one command, the chat page in a browser, a status updated, a notice received."""

import re
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.running_demo import MARKS, ROOT, RunningDemo, code_sent_to, somebody_employed

pytestmark = MARKS
TALKS = {
    "ru": (
        "Русский",
        "какой у меня статус",
        "Ваш статус на учёте",
        "меня уволили вчера",
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
    say(page, code_sent_to(url, person))
    expect(page.locator("#log")).to_contain_text("/link")
