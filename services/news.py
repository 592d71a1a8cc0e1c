"""News and programmes for a person: by her statuses, age, children and region; and the topics she subscribes to."""

from typing import Any

from aldyn.clock import Clock
from knowledge.articles import articles
from knowledge.catalogue import say
from knowledge.news import TOPICS, Audience, NewsItem, news, programmes
from services.ages import age_on
from services.matters import choice_of
from services.person_file import PersonFile, read_file
from services.ports import Store, UnitOfWork
from services.records.conversation import ChatLink
from services.records.people import Person, Sex
from services.records.proactive import TopicSubscription
from services.replies import Choice, Reply, rows_of
from services.taps import TapContext, TapHandler, TapOutcome

SHOWN = 3
PROGRAMMES_SHOWN = 5


class News:
    """Buttons of news."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def taps(self) -> dict[str, TapHandler]:
        """Handlers by name."""
        return {"news": self.show, "news_topics": self.show_topics, "news_topic": self.toggle}

    async def show(self, tap: TapContext) -> TapOutcome:
        """News and programmes for her, from a given item on."""
        async with self._store.read() as uow:
            link = await uow.get(ChatLink, tap.chat_link_id)
            return TapOutcome(await news_replies(uow, self._clock, link, int(tap.payload.get("first", 0))))

    async def show_topics(self, tap: TapContext) -> TapOutcome:
        """The topics with her subscriptions."""
        if tap.person_id is None:
            return TapOutcome([Reply(say(tap.language, "link-first"))])
        async with self._store.read() as uow:
            return TapOutcome([await _topics(uow, tap)])

    async def toggle(self, tap: TapContext) -> TapOutcome:
        """Subscribe to a topic, or no more."""
        if tap.person_id is None:
            return TapOutcome([Reply(say(tap.language, "link-first"))])
        topic = str(tap.payload["topic"])
        async with self._store.begin() as uow:
            held = await uow.find(TopicSubscription, person_id=tap.person_id, topic=topic)
            if held is not None:
                await uow.delete(held)
            elif topic in TOPICS:
                uow.add(TopicSubscription(person_id=tap.person_id, topic=topic, at=self._clock.now()))
            await uow.flush()
            return TapOutcome([await _topics(uow, tap)])


async def news_replies(uow: UnitOfWork, clock: Clock, link: ChatLink, first: int = 0) -> list[Reply]:
    """News for the person behind a chat, then programmes; for a chat not linked yet, what is for everybody."""
    person = await uow.get(Person, link.person_id) if link.person_id else None
    file = await read_file(uow, person, clock.today()) if person else None
    fitting = [item for item in news().values() if item.day <= clock.today() and fits(item.audience, file)]
    shown = fitting[first : first + SHOWN]
    language = link.language
    parts = [say(language, "news-header" if person else "news-header-general")]
    parts += [told(language, item) for item in shown] or [say(language, "news-none")]
    choices = [choice_of(articles(language)[item.article]) for item in shown if item.article]
    if len(fitting) > first + SHOWN:
        choices.append(Choice(say(language, "button-more"), {"do": "news", "first": first + SHOWN}))
    if person is not None:
        choices.append(Choice(say(language, "news-button-topics"), {"do": "news_topics"}))
    replies = [Reply("\n\n".join(parts), rows_of(choices))]
    offered = [programme.article for programme in programmes() if file and fits(programme.audience, file)]
    if offered and not first:
        buttons = [choice_of(articles(language)[article]) for article in offered[:PROGRAMMES_SHOWN]]
        replies.append(Reply(say(language, "news-programmes"), rows_of(buttons)))
    return replies


def told(language: str, item: NewsItem) -> str:
    """An item in words: title, text, day and source."""
    return say(
        language,
        "news-item",
        title=item.title[language],
        text=item.text[language],
        day=item.day,
        source=item.source,
        site=item.site,
    )


def fits(audience: Audience, file: PersonFile | None) -> bool:
    """Whether something is for a person; for nobody known, whether it is for everybody."""
    if audience.regions and (file is None or file.person.region not in audience.regions):
        return False
    if audience == Audience(regions=audience.regions):
        return True
    return file is not None and (
        file.has_status(*audience.categories) is not None
        or _is_of_age(audience, file)
        or (audience.parents and any(age_on(child.birth_date, file.on) < 18 for child in file.children))
    )


def _is_of_age(audience: Audience, file: PersonFile) -> bool:
    ages = audience.women_of if file.person.sex is Sex.FEMALE else audience.men_of
    return ages is not None and ages[0] <= age_on(file.person.birth_date, file.on) <= ages[1]


async def _topics(uow: UnitOfWork, tap: TapContext) -> Reply:
    held = {s.topic for s in await uow.list(TopicSubscription, person_id=tap.person_id)}
    return Reply(say(tap.language, "news-topics"), rows_of([_topic(tap.language, topic, held) for topic in TOPICS], 2))


def _topic(language: str, topic: str, held: set[str]) -> Choice:
    payload: dict[str, Any] = {"do": "news_topic", "topic": topic}
    mark = "✅" if topic in held else "▫️"
    return Choice(f"{mark} {say(language, f'news-topic-{topic}')}", payload)
