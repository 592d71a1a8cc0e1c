"""Days that come: whoever they come to is told once, with what she is due, in her language."""

import asyncio
import re
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy.exc import OperationalError

from aldyn.bootstrap import build_scan, build_taps
from aldyn.clock import ALMATY
from aldyn.errors import StoreUnavailable
from knowledge.catalogue import LANGUAGES
from knowledge.date_triggers import date_triggers
from notifications.date_scan import DateScan
from notifications.newly_linked import NewlyLinked
from services.award_offers import propose
from services.conversations import open_conversation
from services.law.entitlements import assess
from services.notices.date_hits import DayFinder
from services.notices.dates import DateNotices
from services.notices.entitlements import tell
from services.notices.texts import compose
from services.person_facts import facts_of, values_of
from services.person_file import read_file
from services.ports import Store
from services.records.conversation import ChatLink
from services.records.people import (
    Award,
    AwardState,
    BankAccount,
    ContributionKind,
    ContributionPeriod,
    FamilyRelation,
    Person,
    Relation,
    Savings,
    Sex,
)
from services.records.privacy import Consent
from services.records.proactive import Notice, OptOut
from services.records.status import StatusRecord
from services.taps import TapContext
from store.date_hits import SqlDayFinder
from tests.builders import TODAY, a_person
from tests.stage import Stage, staged

RETIRES_TODAY = date(1965, 11, 23)
RETIRES_IN_HALF_A_YEAR = date(1966, 5, 10)


async def notices_of(stage: Stage, person: Person) -> list[Notice]:
    async with stage.parts.store.read() as uow:
        return await uow.list(Notice, person_id=person.id, order="planned_at")


async def scanned(stage: Stage, on: date | None = None) -> dict[str, int]:
    return dict(await build_scan(stage.parts).run(on or stage.clock.today()))


async def keep(stage: Stage, records: Sequence[Any]) -> None:
    async with stage.parts.store.begin() as uow:
        for record in records:
            uow.add(record)


def worked(person: Person, kind: ContributionKind, first: date, last: date | None, monthly: int = 250_000) -> Any:
    months = 0 if last is None else (last.year - first.year) * 12 + last.month - first.month + 1
    return ContributionPeriod(
        person_id=person.id or 0,
        kind=kind,
        from_day=first,
        to_day=last,
        monthly_base_tiyn=monthly * 100,
        months_paid=months,
    )


async def with_record(stage: Stage, person: Person) -> None:
    """Work before 1998 and since 2005, with a gap between."""
    await keep(
        stage,
        [
            worked(person, ContributionKind.WORK_BEFORE_1998, date(1986, 9, 1), date(1994, 8, 31)),
            worked(person, ContributionKind.OPV, date(2005, 3, 1), None),
            Savings(person_id=person.id or 0, amount_tiyn=600_000_000, as_of=date(2026, 11, 1)),
            BankAccount(person_id=person.id or 0, bank="Halyk Bank", masked_number="KZ** 1111"),
            BankAccount(person_id=person.id or 0, bank="Kaspi Bank", masked_number="KZ** 2222"),
        ],
    )


def taps_of(stage: Stage, link: ChatLink, person: Person, notice: Notice) -> Any:
    async def tap(name: str, **payload: Any) -> str:
        async with stage.parts.store.begin() as uow:
            talk = await open_conversation(uow, stage.clock, link)
        asked = {"do": f"notice_{name}", "notice": notice.id, **payload}
        context = TapContext(talk.id, link.id, person.id, link.language, asked)
        outcome = await build_taps(stage.parts)[f"notice_{name}"](context)
        labels = [choice.label for reply in outcome.replies for row in reply.rows for choice in row]
        return "\n".join([*(reply.text for reply in outcome.replies), *labels, outcome.say or ""])

    return tap


async def test_half_a_year_before_she_is_told_what_her_pension_will_be_and_what_record_is_missing(
    tmp_path: Path,
) -> None:
    async with staged(tmp_path) as stage:
        texts, details = {}, {}
        citizens = {lang: await stage.citizen(language=lang, born=RETIRES_IN_HALF_A_YEAR) for lang in LANGUAGES}
        for person, _ in citizens.values():
            await with_record(stage, person)

        told = await scanned(stage)
        for language, (person, link) in citizens.items():
            (notice,) = await notices_of(stage, person)
            texts[language] = compose(notice).text
            details[language] = await taps_of(stage, link, person, notice)("details")

    sums = {"kk": "Барлығы: айына", "ru": "Всего:", "en": "In all:"}
    assert told == {"retirement_6m": len(LANGUAGES)}
    assert all(sums[language] in text for language, text in texts.items())
    assert all("02.2005" in text for text in texts.values())
    assert not any(re.search(r"\d", text.splitlines()[0]) for text in texts.values())
    assert all("50\u00a0851\u00a0₸" in text for text in details.values())


async def test_told_twice_nothing_is_new_and_a_worker_away_for_three_days_catches_up(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, _ = await stage.citizen(born=RETIRES_TODAY)
        await with_record(stage, person)
        stage.clock.advance(timedelta(days=3))

        first, second = await scanned(stage), await scanned(stage)
        stage.clock.advance(timedelta(days=1))
        next_day = await scanned(stage)

    assert first["retirement"] == 1
    assert (second, next_day) == ({}, {})


async def test_what_is_too_long_ago_is_not_told(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        late = date_triggers()["retirement"].late
        in_time, _ = await stage.citizen(born=TODAY.replace(year=1965) - timedelta(days=late))
        too_late, _ = await stage.citizen(born=TODAY.replace(year=1965) - timedelta(days=late + 1))
        for person in (in_time, too_late):
            await with_record(stage, person)

        await scanned(stage)

        assert [n.key for n in await notices_of(stage, in_time)] != []
        assert await notices_of(stage, too_late) == []


async def test_at_retirement_age_one_yes_with_the_account_chosen_assigns_without_an_application(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen(language="kk", born=RETIRES_TODAY)
        await with_record(stage, person)
        await scanned(stage)
        (notice,) = await notices_of(stage, person)
        tap = taps_of(stage, link, person, notice)

        question = await tap("agree")
        async with stage.parts.store.read() as uow:
            account = await uow.find(BankAccount, person_id=person.id, bank="Kaspi Bank")
        assert account is not None
        answer = await tap("agree", account=account.id)
        again = await tap("agree", account=account.id)
        async with stage.parts.store.read() as uow:
            awards = await uow.list(Award, person_id=person.id)

    assert "Halyk Bank, KZ** 1111" in question
    assert {award.service for award in awards} == {"base_pension", "pension_by_age", "pension_savings_payment"}
    assert {(award.state, award.account_id) for award in awards} == {(AwardState.ASSIGNED, account.id)}
    assert "KZ** 2222" in answer
    assert "келісіп қойғансыз" in again


async def test_not_right_asks_which_sum_and_starts_its_dispute(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, link = await stage.citizen(language="en", born=RETIRES_TODAY)
        await with_record(stage, person)
        await scanned(stage)
        (notice,) = await notices_of(stage, person)
        tap = taps_of(stage, link, person, notice)

        question, said = await tap("wrong"), await tap("wrong", service="pension_by_age")

    assert "State base pension" in question
    assert said.endswith('/dispute_calculation{"service": "pension_by_age"}')


async def test_what_a_day_told_an_event_does_not_tell_again(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, _ = await stage.citizen(born=RETIRES_TODAY)
        await with_record(stage, person)
        await scanned(stage)
        services = date_triggers()["retirement"].services

        async with stage.parts.store.begin() as uow:
            offered = await propose(uow, stage.clock, person, services, source="event:1")
            again = await tell(
                uow,
                stage.clock,
                stage.parts.outbox,
                person,
                offered,
                key="event:scpp:1",
                kind="life_event",
                template="notice-event",
                event="event-retirement-reached",
            )

    assert again is None


async def test_who_turned_the_kind_off_or_withdrew_consent_is_left_alone(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        turned_off, _ = await stage.citizen(born=RETIRES_IN_HALF_A_YEAR)
        withdrew, _ = await stage.citizen(born=RETIRES_IN_HALF_A_YEAR)
        now = stage.clock.now()
        await keep(
            stage,
            [
                OptOut(person_id=turned_off.id or 0, kind="pension", at=now),
                Consent(person_id=withdrew.id or 0, purpose="proactive", is_given=False, at=now, by="self"),
            ],
        )

        assert await scanned(stage) == {}


async def test_statuses_unconfirmed_for_a_year_are_asked_about_and_one_tap_confirms_them(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        stage.clock.advance(timedelta(days=-366))
        person, link = await stage.citizen(language="kk", statuses={"employee": date(2019, 9, 1)})
        stage.clock.advance(timedelta(days=366))

        told = await scanned(stage)
        (notice,) = await notices_of(stage, person)
        text, answer = compose(notice).text, await taps_of(stage, link, person, notice)("confirm")
        stage.clock.advance(timedelta(days=2))
        again = await scanned(stage)
        async with stage.parts.store.read() as uow:
            record = await uow.find(StatusRecord, person_id=person.id)

    assert (told, again) == ({"status_unconfirmed": 1}, {})
    assert "• Еңбек шарты" in text
    assert answer.startswith("Рақмет")
    assert record is not None
    assert record.confirmed_by == "self"


async def test_new_figures_change_what_is_paid_and_say_why_and_the_rest_stays(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        stage.clock.advance(datetime(2026, 1, 2, 12, tzinfo=ALMATY) - stage.clock.now())
        person, _ = await stage.citizen(language="en", born=date(1960, 3, 1), statuses={"pensioner_by_age": TODAY})
        await with_record(stage, person)
        async with stage.parts.store.read() as uow:
            facts = values_of(facts_of(await read_file(uow, person, date(2025, 12, 31))))
        right = assess("base_pension", date(2025, 12, 31), facts).amount or 0
        states = {"state": AwardState.ASSIGNED, "period": "month", "from_day": date(2025, 3, 1)}
        common = {"person_id": person.id or 0, "source": "scpp", "recorded_at": stage.clock.now(), **states}
        await keep(
            stage,
            [
                Award(service="base_pension", amount_tiyn=round(right * 100), **common),
                Award(service="large_family_benefit", amount_tiyn=1_234_00, **common),
            ],
        )

        told, again = await scanned(stage), await scanned(stage)
        (notice,) = await notices_of(stage, person)
        async with stage.parts.store.read() as uow:
            awards = {a.service: a.amount_tiyn for a in await uow.list(Award, person_id=person.id)}
        text = compose(notice).text

    now_right = assess("base_pension", date(2026, 1, 1), facts).amount or 0
    assert (told, again) == ({"new_figures": 1}, {})
    assert awards == {"base_pension": round(now_right * 100), "large_family_benefit": 1_234_00}
    assert "50\u00a0851\u00a0₸" in text
    assert f"{now_right:,}".replace(",", "\u00a0") in text


async def a_parent(stage: Stage, child_born: date, language: str, **person: Any) -> Person:
    """A mother whose husband has a chat as well."""
    mother, _ = await stage.citizen(language=language, **person)
    father, _ = await stage.citizen(language=language, sex=Sex.MALE)
    child, _ = await a_person(stage.parts, born=child_born)
    await keep(
        stage,
        [
            FamilyRelation(person_id=p.id or 0, relative_id=child.id or 0, relation=Relation.CHILD, from_day=child_born)
            for p in (mother, father)
        ],
    )
    return mother


BIRTHDAYS = {
    "child_18m": (date(2025, 6, 13), {"carer_child_to_3": date(2025, 6, 13)}),
    "child_3y": (date(2023, 12, 20), {"carer_child_to_3": date(2023, 12, 20)}),
    "child_6y": (date(2020, 11, 20), {}),
    "child_18y": (date(2008, 11, 20), {}),
}


async def test_a_childs_birthday_is_told_to_one_parent_without_its_name(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        mothers = [
            await a_parent(stage, born, language, statuses=statuses)
            for born, statuses in BIRTHDAYS.values()
            for language in LANGUAGES
        ]

        told = await scanned(stage)
        texts = [compose(notice).text for mother in mothers for notice in await notices_of(stage, mother)]

    assert told == dict.fromkeys(BIRTHDAYS, len(LANGUAGES))
    assert len(set(texts)) == len(mothers)
    assert not any("Айгүл" in text for text in texts)


async def an_end_is_near(stage: Stage, language: str) -> Person:
    statuses = {"bachelor_full_time": date(2022, 9, 1), "disability_group_2": date(2024, 12, 20)}
    person, _ = await stage.citizen(language=language, statuses=statuses)
    async with stage.parts.store.begin() as uow:
        for record in await uow.list(StatusRecord, person_id=person.id):
            record.to_day = date(2026, 12, 20)
        uow.add(
            Award(
                person_id=person.id or 0,
                service="disability_social_payment",
                state=AwardState.ASSIGNED,
                amount_tiyn=50_000_00,
                period="month",
                from_day=date(2025, 1, 1),
                to_day=date(2026, 12, 20),
                source="ssif",
                recorded_at=stage.clock.now(),
            )
        )
    return person


async def test_ends_that_are_near_are_told(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        people = [await an_end_is_near(stage, language) for language in LANGUAGES]

        told = await scanned(stage)
        texts = [compose(notice).text for person in people for notice in await notices_of(stage, person)]

    assert told == dict.fromkeys(["studies_end", "reexamination", "award_ending"], len(LANGUAGES))
    assert all("2026" in text for text in texts)


async def test_postgresql_finds_the_same_days(tmp_path: Path, fresh_postgres: str) -> None:
    async with staged(tmp_path, fresh_postgres) as stage:
        retires, _ = await stage.citizen(born=RETIRES_TODAY)
        await with_record(stage, retires)
        await stage.citizen(born=RETIRES_IN_HALF_A_YEAR)
        await an_end_is_near(stage, "kk")
        for born, statuses in BIRTHDAYS.values():
            await a_parent(stage, born, "kk", statuses=statuses)
        stage.clock.advance(timedelta(minutes=1))

        told, again = await scanned(stage), await scanned(stage)

    days = ["retirement", "retirement_6m", "studies_end", "reexamination", "award_ending", *BIRTHDAYS]
    assert told == dict.fromkeys(days, 1)
    assert again == {}


async def test_who_comes_of_age_is_told_of_the_national_fund(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        await stage.citizen(born=date(2008, 11, 20))

        assert await scanned(stage) == {"came_of_age": 1}


async def test_who_links_a_chat_is_told_of_her_days_at_once(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        person, phone = await a_person(stage.parts, born=RETIRES_IN_HALF_A_YEAR)
        newly_linked = NewlyLinked(stage.parts.store, stage.clock, build_scan(stage.parts))
        before = await newly_linked.look()
        await stage.chat_of(person, phone)

        told = [await newly_linked.look(), await newly_linked.look()]

        (notice,) = await notices_of(stage, person)
    assert (before, told) == (0, [1, 0])
    assert notice.follows_action


class OnceAway:
    """A store or a finder that does not answer at first: each of its methods fails once."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self._asked: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        def called(*arguments: Any) -> Any:
            if name not in self._asked:
                self._asked.add(name)
                raise StoreUnavailable("The database went away.")
            return getattr(self._inner, name)(*arguments)

        return called


async def test_a_scan_waits_for_a_database_that_is_away_and_passes_nobody_over(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        people = [(await stage.citizen(born=RETIRES_TODAY))[0] for _ in range(2)]
        for person in people:
            await with_record(stage, person)
        parts = stage.parts
        scan = DateScan(
            cast(Store, OnceAway(parts.store)),
            cast(DayFinder, OnceAway(parts.finder)),
            DateNotices(stage.clock, parts.outbox),
        )

        assert dict(await scan.run(stage.clock.today())) == {"retirement": len(people)}


def test_a_database_that_cannot_be_reached_is_told_apart_from_a_wrong_statement(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        SqlDayFinder("postgresql://aldyn@127.0.0.1:9/aldyn").parts()
    with pytest.raises(OperationalError, match="no such table"):
        SqlDayFinder(f"sqlite:///{tmp_path}/empty.sqlite3").parts()


KILLED = """
import asyncio, sys
from pathlib import Path
from pydantic import SecretStr
from aldyn.bootstrap import build, build_worker
from aldyn.clock import SetClock
from aldyn.settings import Settings
from simulator.settings import DEMO_TOKEN
from store.date_hits import SqlDayFinder
from tests.builders import NOON

async def main():
    settings = Settings(data_dir=Path(sys.argv[1]), telegram_bot_token=SecretStr(DEMO_TOKEN),
                        telegram_api_url=sys.argv[2])
    parts = build(settings, SetClock(NOON))
    parts.finder = SqlDayFinder(settings.sync_database_url, 7)
    worker = build_worker(parts)
    await worker.start()
    await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_a_scan_killed_in_the_middle_goes_on_and_tells_each_person_once(tmp_path: Path) -> None:
    async with staged(tmp_path) as stage:
        people = [(await a_person(stage.parts, born=RETIRES_TODAY))[0] for _ in range(24)]
        await keep(
            stage,
            [
                ChatLink(
                    chat_id=9_000_000 + number,
                    language="ru",
                    person_id=person.id,
                    linked_at=stage.clock.now() - timedelta(days=9),
                    created_at=stage.clock.now(),
                )
                for number, person in enumerate(people)
            ],
        )
        planned = []
        for wanted in (5, len(people)):
            process = await asyncio.create_subprocess_exec(sys.executable, "-c", KILLED, str(tmp_path), stage.chat_url)
            planned.append(await _planned(stage, wanted))
            process.kill()
            await process.wait()

        async with stage.parts.store.read() as uow:
            told = [notice.person_id for notice in await uow.list(Notice, kind="pension")]
    assert planned[0] < len(people)
    assert sorted(told) == sorted(person.id for person in people)


async def _planned(stage: Stage, wanted: int) -> int:
    for _ in range(1200):
        async with stage.parts.store.read() as uow:
            count = await uow.count(Notice, kind="pension")
        if count >= wanted:
            return count
        await asyncio.sleep(0.05)
    raise AssertionError(f"only {count} of {wanted} were told within a minute")
