"""A console in which something happens on every page, all of it caused by citizens, sources and staff."""

from datetime import date
from typing import Any

from services.award_offers import agree, propose
from services.conversations import append
from services.disputes import open_dispute
from services.event_sources import add_source
from services.law.entitlements import assess
from services.learning.doubts import note_understood
from services.person_facts import facts_of, values_of
from services.person_file import read_file
from services.records.conversation import Author, Conversation, Direction, Rating
from services.records.people import FamilyRelation, Person, Relation
from services.records.proactive import EventSource, EventState, LifeEvent
from services.records.requests import Request
from services.records.staff import Role
from services.records.status import StatusConflict, StatusRecord
from tests.builders import TODAY, a_person
from tests.integration.console.house import House, status_request

TALKS = [
    ("Дана", "Ахметова", "ru", "мне нужен человек, я не понимаю расчёт"),
    ("Ерлан", "Оспанов", "kk", "зейнетақы қашан түседі?"),
    ("Мария", "Ким", "ru", "когда придёт пособие на ребёнка? <b>жирный</b>\u202egnp"),
    ("Arman", "Tulegenov", "en", "what am I entitled to?"),
]
CANNED = {
    "name": "Здравствуйте",
    "kk": "Сәлеметсіз бе, мен {name}.",
    "ru": "Здравствуйте, я {name}.",
    "en": "I am {name}.",
}
CAMPAIGN = {
    "name": "Отбасыларға көмек",
    "kind": "campaign",
    "lasts_days": "5",
    **{f"title_{language}": "Aldyn" for language in ("kk", "ru", "en")},
    **{f"body_{language}": "{given_name}, https://egov.kz" for language in ("kk", "ru", "en")},
}


async def enliven(house: House) -> dict[str, str]:
    """Fill a console; gives the ids of what pages are looked at.

    They are `talk`, `dispute`, `change`, `campaign`, `file` and `receipt`.
    """
    operator = await house.staff(Role.OPERATOR, "dinara", regions=[])
    supervisor = await house.staff(Role.SUPERVISOR, "erlan")
    await operator.post("/canned", data=CANNED)
    talks = [await _talk(house, *talk) for talk in TALKS]
    held = talks[0]
    await operator.post(f"/conversations/{held.id}/take")
    await operator.post(f"/conversations/{held.id}/note", data={"text": "Проверить стаж до 1998 года."})
    await operator.post(f"/conversations/{held.id}/reply", data={"text": "Здравствуйте! Посмотрю вместе с вами."})
    change = await status_request(house, given_name="Сауле", family_name="Жунусова")
    disputed = await disputed_birth_benefit(house)
    await _conflict(house)
    await _unmatched(house)
    await supervisor.get(f"/requests/{disputed.id}")
    drafted = await supervisor.post("/campaigns", data=CAMPAIGN)
    campaign = drafted.headers["HX-Redirect"].rsplit("/", 1)[1]
    ids = {"talk": held.id, "dispute": disputed.id, "change": change.id, "campaign": campaign}
    return ids | {"file": await _file(house), "receipt": await _file(house, accepts=True)}


async def _file(house: House, *, accepts: bool = False) -> str:
    """A file of movements that an officer sent, with a good row and a wrong one."""
    officer = await house.staff(Role.BODY_OFFICER, f"schools-{accepts}", body="ME")
    pupil, _ = await a_person(house.parts, born=date(2008, 6, 15))
    async with house.parts.store.begin() as uow:
        if await uow.find(EventSource, id="nedb") is None:
            await add_source(uow, house.clock, "nedb", "Schools")
    rows = (
        f"{house.parts.vault.open(pupil.iin_sealed)},2026-09-01,enrolled,college",
        "123,2026-09-01,enrolled,college",
    )
    table = "\n".join(("IIN,Date,Movement,Level", *rows)).encode()
    sent = await officer.post("/files", data={"source": "nedb"}, files={"file": ("rows.csv", table)})
    if accepts:
        await officer.post(f"{sent.headers['location']}/acceptance")
    return sent.headers["location"].rsplit("/", 1)[1]


async def disputed_birth_benefit(house: House, **person: Any) -> Request:
    """A dispute about an assigned benefit, with the computation as she was shown it."""
    talk = await house.conversation("не согласна с суммой", statuses={"employee": date(2019, 9, 1)}, **person)
    child, _ = await a_person(house.parts, born=date(2026, 10, 12), given_name="Алихан")
    async with house.parts.store.begin() as uow:
        mother = await uow.get(Person, talk.person_id)
        for who, whom, relation in ((mother, child, Relation.CHILD), (child, mother, Relation.PARENT)):
            uow.add(FamilyRelation(person_id=who.id, relative_id=whom.id, relation=relation, from_day=child.birth_date))
        await uow.flush()
        offered = await propose(uow, house.clock, mother, ["birth_benefit"], source="event:1")
        await agree(uow, house.clock, mother, offered.due, None)
        facts = values_of(facts_of(await read_file(uow, mother, TODAY)))
        shown = assess("birth_benefit", TODAY, facts, "ru")
        return await open_dispute(
            uow, house.clock, mother, talk, shown, step=shown.steps[-1].name, reason="Это мой четвёртый ребёнок."
        )


async def _talk(house: House, given: str, family: str, language: str, text: str) -> Conversation:
    talk = await house.conversation(text, given_name=given, family_name=family, statuses={"employee": date(2019, 9, 1)})
    async with house.parts.store.begin() as uow:
        talk = await uow.get(Conversation, talk.id)
        talk.language, talk.topic = language, "birth_benefit"
        said = {"intent": "ask_entitlements", "confidence": 0.41, "service": "birth_benefit", "text": f"{text} ещё раз"}
        message = await append(uow, house.clock, talk, direction=Direction.IN, author=Author.CITIZEN, **said)
        await note_understood(uow, message)
        uow.add(Rating(conversation_id=talk.id, about="assistant", speed=2, at=house.clock.now()))
    return talk


async def _conflict(house: House) -> None:
    someone, _ = await a_person(house.parts, statuses={"employee": date(2019, 9, 1), "unemployed": date(2026, 9, 1)})
    async with house.parts.store.begin() as uow:
        kept, other = await uow.list(StatusRecord, person_id=someone.id, order="from_day")
        uow.add(
            StatusConflict(
                person_id=someone.id or 0,
                kept_record_id=kept.id,
                other_record_id=other.id,
                noticed_at=house.clock.now(),
            )
        )


async def _unmatched(house: House) -> None:
    async with house.parts.store.begin() as uow:
        uow.add(
            LifeEvent(
                source="civil_registry",
                event_id="akt-2026-0017",
                type="birth.registered",
                person_id=None,
                iin_index=b"0" * 32,
                effective_day=TODAY,
                data={"order": 2},
                state=EventState.UNMATCHED,
                received_at=house.clock.now(),
            )
        )
