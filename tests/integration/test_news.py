"""News and programmes by status, subscriptions by topic, and news told once to those who subscribe."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from aldyn.bootstrap import build_scan, build_taps
from aldyn.clock import ALMATY
from knowledge.articles import articles
from knowledge.catalogue import LANGUAGES
from knowledge.news import news, programmes
from knowledge.statuses import categories
from services.conversations import open_conversation
from services.news import news_replies
from services.notices.texts import compose
from services.records.conversation import ChatLink
from services.records.proactive import Notice, TopicSubscription
from services.taps import TapContext
from tests.stage import Stage, staged


async def shown(stage: Stage, link: ChatLink) -> str:
    async with stage.parts.store.read() as uow:
        replies = await news_replies(uow, stage.clock, link)
    labels = [choice.label for reply in replies for row in reply.rows for choice in row]
    return "\n".join([*(reply.text for reply in replies), *labels])


async def taps(stage: Stage, link: ChatLink, **payload: Any) -> list[str]:
    async with stage.parts.store.begin() as uow:
        talk = await open_conversation(uow, stage.clock, link)
    context = TapContext(talk.id, link.id, link.person_id, link.language, payload)
    outcome = await build_taps(stage.parts)[payload["do"]](context)
    return [choice.label for reply in outcome.replies for row in reply.rows for choice in row]


def test_every_item_has_its_source_day_and_three_languages() -> None:
    for item in news().values():
        assert item.source.startswith("http")
        assert set(item.title) == set(item.text) == set(LANGUAGES)
        assert item.article is None or item.article in articles("kk")
        assert set(item.audience.categories) <= set(categories())
    assert {programme.article for programme in programmes()} <= set(articles("kk"))


async def test_news_and_programmes_are_those_of_her_status_in_her_language(tmp_path: Path) -> None:
    expected = {"kk": "Зейнетақы 10 % өсті", "ru": "Пенсии выросли на 10 %", "en": "Pensions rose by 10 %"}
    async with staged(tmp_path) as stage:
        for language, title in expected.items():
            _, pensioner = await stage.citizen(
                language=language, born=date(1958, 1, 5), statuses={"pensioner_by_age": date(2021, 1, 5)}
            )
            _, student = await stage.citizen(
                language=language, born=date(2005, 1, 5), statuses={"bachelor_full_time": date(2023, 9, 1)}
            )

            of_pensioner, of_student = await shown(stage, pensioner), await shown(stage, student)

            assert title in of_pensioner
            assert title not in of_student
            assert articles(language)["students_support"].title in of_student
            assert "https://" in of_pensioner


async def test_a_chat_not_linked_sees_only_what_is_for_everybody(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        stranger = ChatLink(chat_id=77, language="en", created_at=stage.clock.now())

        text = await shown(stage, stranger)

    assert "New figures for 2026" in text
    assert "Pensions rose" not in text


async def test_a_topic_is_turned_on_and_off_by_one_button(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        _, link = await stage.citizen(language="en")

        on = await taps(stage, link, do="news_topic", topic="pension")
        off = await taps(stage, link, do="news_topic", topic="pension")

    assert "✅ Pension" in on
    assert "▫️ Pension" in off


async def test_fresh_news_is_told_once_to_subscribers_whom_it_concerns(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        stage.clock.advance(datetime(2026, 3, 6, 12, tzinfo=ALMATY) - stage.clock.now())
        pensioner, _ = await stage.citizen(language="kk", born=date(1966, 1, 5))
        too_young, _ = await stage.citizen(language="kk", born=date(1999, 1, 5))
        await stage.citizen(language="kk", born=date(1970, 1, 5))  # subscribes to nothing
        async with stage.parts.store.begin() as uow:
            for person in (pensioner, too_young):
                uow.add(TopicSubscription(person_id=person.id or 0, topic="pension", at=stage.clock.now()))

        told = [dict(await build_scan(stage.parts).run(stage.clock.today())) for _ in range(2)]

        async with stage.parts.store.read() as uow:
            (notice,) = await uow.list(Notice, kind="news")
    assert told == [{"news": 1}, {}]
    assert notice.person_id == pensioner.id
    assert "Әйелдердің зейнет жасы" in compose(notice).text
