"""From a report of a register to the award: open API, worker, chat and console, in each language."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from aldyn.bootstrap import build_bot, build_console, build_worker
from bot.app import TelegramBot
from knowledge.catalogue import say
from services.event_sources import add_source
from services.iin import make
from services.records.conversation import ChatLink, Conversation
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
from services.records.staff import Role
from services.staff.accounts import add_staff
from tests.builders import a_person
from tests.stage import Stage, staged

PASSWORD = "a-long-password"
REST = timedelta(minutes=5)  # a notice does not break into the greeting
KINDS = (ContributionKind.SOCIAL, ContributionKind.OPV)
CHILD = make(date(2026, 11, 20), Sex.FEMALE, 4321) or ""
BIRTH = {"day": "2026-11-20", "child_iin": CHILD, "child_birth_date": "2026-11-20", "child_sex": "female"}


@dataclass
class House:
    """Everything of the platform but the language model."""

    stage: Stage
    web: httpx.AsyncClient
    keys: dict[str, str]
    bot: TelegramBot

    async def report(self, source: str, type_: str, person: Person, data: dict[str, str]) -> Any:
        event = {
            "specversion": "1.0",
            "id": f"{type_}-{person.id}",
            "source": source,
            "type": type_,
            "subject": self.stage.parts.vault.open(person.iin_sealed),
            "data": data,
        }
        headers = {"Authorization": f"Bearer {self.keys[source]}", "Content-Type": "application/cloudevents+json"}
        return (await self.web.post("/api/v1/events", json=event, headers=headers)).json()

    async def card(self, person: Person) -> str:
        """What an operator sees of a person."""
        async with self.stage.parts.store.read() as uow:
            talk = await uow.find(Conversation, person_id=person.id)
        assert talk is not None
        opened = await self.web.post(f"/conversations/{talk.id}/card", data={"reason": "answering"})
        return opened.text


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[House]:
    async with staged(folder) as stage:
        parts, keys = stage.parts, {}
        async with parts.store.begin() as uow:
            for source in ("civil_registry", "labour_contracts", "scpp"):
                keys[source] = await add_source(uow, parts.clock, source, source)
            await add_staff(
                uow, parts.clock, login="dinara", display_name="D", role=Role.OPERATOR, password=PASSWORD, language="en"
            )
        bot, worker = build_bot(parts), build_worker(parts)
        await worker.start()
        transport = httpx.ASGITransport(build_console(parts))
        try:
            async with httpx.AsyncClient(transport=transport, base_url="http://console") as web:
                await web.post("/login", data={"login": "dinara", "password": PASSWORD})
                page = await web.get("/audit/me")
                web.headers["X-CSRF-Token"] = re.findall(r'"X-CSRF-Token": "([^"]+)"', page.text)[0]
                yield House(stage, web, keys, bot)
        finally:
            await bot.stop()
            await worker.stop()


async def insured(stage: Stage, person: Person, accounts: int = 1) -> None:
    """Contributions, savings and bank accounts, as the registers hold them."""
    async with stage.parts.store.begin() as uow:
        for kind in KINDS:
            uow.add(
                ContributionPeriod(
                    person_id=person.id or 0,
                    kind=kind,
                    from_day=date(2010, 1, 1),
                    to_day=date(2026, 10, 31),
                    monthly_base_tiyn=300_000_00,
                    months_paid=202,
                )
            )
        uow.add(Savings(person_id=person.id or 0, amount_tiyn=6_000_000_00, as_of=date(2026, 11, 1)))
        for number in range(accounts):
            bank = ("Kaspi Bank", "Halyk Bank")[number]
            uow.add(BankAccount(person_id=person.id or 0, bank=bank, masked_number=f"KZ** {number}"))


async def tap(stage: Stage, link: ChatLink, label: str) -> None:
    done = await stage.control.post(f"/users/{link.chat_id}/tap", json={"text": label})
    assert done.status_code == 200, done.text


async def sees(stage: Stage, link: ChatLink, text: str) -> str:
    """Wait until a chat shows a text."""
    for _ in range(200):
        shown = "\n".join(await stage.seen(link, wait_s=0))
        if text in shown:
            return shown
        await asyncio.sleep(0.1)
    raise AssertionError(f"{text!r} is not in:\n{shown}")


async def assigned(stage: Stage, person: Person) -> dict[str, Award]:
    async with stage.parts.store.read() as uow:
        found = await uow.list(Award, person_id=person.id, state=AwardState.ASSIGNED)
    return {award.service: award for award in found}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_what_registers_report_becomes_an_award_by_one_yes(tmp_path: Path, language: str) -> None:
    async with house(tmp_path) as home:
        stage = home.stage
        mother, mother_chat = await stage.citizen(language=language, born=date(1995, 3, 14))
        worker, worker_chat = await stage.citizen(language=language, statuses={"employee": date(2010, 1, 1)})
        senior, senior_chat = await stage.citizen(language=language, born=date(1965, 5, 2))
        for person, accounts in ((mother, 2), (worker, 1), (senior, 1)):
            await insured(stage, person, accounts)
        await elder_child(stage, mother)
        await home.bot.start()
        for chat in (mother_chat, worker_chat, senior_chat):
            await sees(stage, chat, "Aldyn")
        stage.clock.advance(REST)

        await home.report("civil_registry", "birth.registered", mother, BIRTH)
        await home.report("labour_contracts", "job.ended", worker, {"day": "2026-11-05"})
        await home.report("scpp", "retirement.reached", senior, {"day": "2026-11-02"})

        agree, done = say(language, "notice-button-agree"), say(language, "notice-assigned")
        for chat in (mother_chat, worker_chat, senior_chat):
            await sees(stage, chat, agree)
            await tap(stage, chat, agree)
        await sees(stage, mother_chat, say(language, "notice-choose-account"))
        await tap(stage, mother_chat, say(language, "notice-account", bank="Halyk Bank", number="KZ** 1"))
        for chat in (mother_chat, worker_chat, senior_chat):
            await sees(stage, chat, done)

        of_mother, of_worker = await assigned(stage, mother), await assigned(stage, worker)
        of_senior = await assigned(stage, senior)
        cards = [await home.card(person) for person in (mother, worker, senior)]
    assert {"birth_benefit", "childcare_social_payment"} <= of_mother.keys()
    assert of_mother["birth_benefit"].amount_tiyn == 38 * 4325 * 100
    assert of_mother["birth_benefit"].account_id is not None
    assert facts_used(of_mother["birth_benefit"])["child_order"] == 2
    assert "job_loss_payment" in of_worker
    assert {"pension_by_age", "base_pension"} & of_senior.keys()
    for card, awards in zip(cards, (of_mother, of_worker, of_senior), strict=True):
        assert all(say("en", f"service-{service}") in card for service in awards)


async def elder_child(stage: Stage, mother: Person) -> None:
    child, _ = await a_person(stage.parts, born=date(2020, 5, 5))
    async with stage.parts.store.begin() as uow:
        uow.add(
            FamilyRelation(
                person_id=mother.id or 0, relative_id=child.id or 0, relation=Relation.CHILD, from_day=child.birth_date
            )
        )


def facts_used(award: Award) -> dict[str, Any]:
    return {fact["name"]: fact["value"] for fact in (award.computation or {})["facts"]}
